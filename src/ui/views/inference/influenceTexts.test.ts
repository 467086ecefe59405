import { describe, expect, it } from 'vitest';
import { KnownFit } from '../../../analysis/inferenceAnswers';
import type { Lab } from '../../../lab/ports';
import { createActions } from '../../../store/actions';
import { createLiveRun } from '../../../store/live';
import { createLabStore } from '../../../store/store';
import { selectFittedData } from '../../../store/trainingInputs';
import { influenceRows } from './influenceRows';
import { withoutSentence } from './withoutSentence';

/** A page with its points, and what their fit says of them; `degree` is that of the features. */
function page(degree = 1) {
  const store = createLabStore();
  const actions = createActions(store);
  actions.setSettings({ degree });
  const live = createLiveRun();
  const data = selectFittedData(store.getState());
  const fit = new KnownFit(data.features, data.labels);
  live.influence = { data, measures: fit.influence() };
  return { lab: { store, live } as unknown as Lab, actions, live, fit };
}

describe('the measures of all points, for a file', () => {
  it('have a row for each training point, with p as the fit gives it', () => {
    const { lab, live } = page();
    const [header, ...rows] = influenceRows(lab);
    expect(header[0]).toBe('point');
    expect(rows).toHaveLength(100);
    const [number, label, p, leverage] = rows[4];
    expect(number).toBe(5);
    expect(label).toBe(lab.store.getState().dataset.points.y[4]);
    expect(leverage).toBe(live.influence?.measures?.leverage[4]);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1);
  });

  it('have none while the measures are of other points', () => {
    const { lab, actions } = page();
    actions.setSettings({ testShare: 0.5 });
    expect(influenceRows(lab)).toHaveLength(1);
  });
});

describe('what is said of a point', () => {
  it('is how to point at one, until one is pointed at', () => {
    expect(withoutSentence(page().lab).text).toMatch(/^Point at a point/);
  });

  it('is how weights and p at the probe change without it', () => {
    const { lab, live, fit } = page();
    const own = fit.without(3)?.parameters;
    const answer = fit.inference();
    if (!own || answer.kind !== 'found') throw new Error('there is a fit');
    live.without = { kind: 'found', index: 3, number: '4', own, all: answer.estimates };
    const { value, text } = withoutSentence(lab);
    const z = own[0] * 0.5 + own[1] * -0.2 + own[2];
    expect(value).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
    expect(text).toMatch(
      /^Without point 4, w₁ goes from .* to .*, w₂ goes from .*, the bias goes from .*, p at/,
    );
  });

  it('names the three parameters of many that change most', () => {
    const { lab, live } = page(2);
    const all = Float64Array.of(1, 2, 3, 4, 5, 6);
    const own = Float64Array.of(1, 9, 3, 0, 5, 0);
    live.without = { kind: 'found', index: 0, number: '1', own, all };
    const { text } = withoutSentence(lab);
    expect(text).toMatch(/w₂ .*w₄ .*the bias .*All others change less/);
    expect(text).not.toContain('w₃');
  });

  it('is that the others have no best weights, or that it is held back', () => {
    const { lab, live } = page();
    live.without = { kind: 'none', index: 3, number: '4' };
    expect(withoutSentence(lab)).toMatchObject({ value: null, text: /^Without point 4 no weights are best/ });
    live.without = { kind: 'held-back', index: 3, number: '4' };
    expect(withoutSentence(lab).text).toMatch(/^Point 4 is held back/);
  });
});
