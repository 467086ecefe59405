import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../analysis/answers';
import type { SurfaceAnswer } from '../../../analysis/protocol';
import { createActions } from '../../../store/actions';
import { createLabStore } from '../../../store/store';
import { openClinic } from '../../../store/testing/clinic';
import { selectTrainingData } from '../../../store/trainingInputs';
import { lossAt } from './lossAt';
import { axesOf, selectParameters } from './parameters';

function open() {
  const store = createLabStore();
  return { store, actions: createActions(store) };
}

describe('lossAt', () => {
  it('is what the map of very many points shows there, to the last digit', () => {
    const { store, actions } = open();
    actions.samplePoints({ count: 30_000 });
    actions.setSettings({ degree: 2, l2: 0.1, l1: 0.01, testShare: 0.2 });
    const held = Float64Array.of(0.1, -0.2, 0.3, 0.4, -0.5, 0.6);
    const axes = [3, 5] as const;
    const { loss, l1, l2 } = store.getState().settings;
    const answer = createAnswerer();
    answer({ kind: 'load', data: selectTrainingData(store.getState()) });
    const landscape = { axes, x: { min: 1, max: 2 }, y: { min: -3, max: 4 }, size: 2, held };
    const reply = answer({
      kind: 'ask',
      id: 1,
      question: { kind: 'surface', landscape, loss, penalties: { l1, l2 } },
    });
    const values = (reply?.kind === 'answered' ? (reply.answer as SurfaceAnswer) : null)?.values;
    expect(lossAt(store.getState(), null, axes, held, { x: 2, y: -3 })).toBe(values?.[1]);
    expect(lossAt(store.getState(), null, axes, held, { x: 1, y: 4 })).toBe(values?.[2]);
  });

  it('is about the features as they are trained on', () => {
    const { store } = open();
    const held = Float64Array.of(0, 0, 0);
    const standardization = { mean: Float64Array.of(0, 0), sd: Float64Array.of(2, 2) };
    const at = (scale: typeof standardization | null, x: number) =>
      lossAt(store.getState(), scale, [0, 1], held, { x, y: 0 });
    expect(at(standardization, 6)).toBeCloseTo(at(null, 3) ?? Number.NaN, 12);
  });

  it('is none without points, and for parameters of another model', () => {
    const { store, actions } = open();
    expect(lossAt(store.getState(), null, [0, 1], new Float64Array(6), { x: 0, y: 0 })).toBeNull();
    actions.clearPoints();
    expect(lossAt(store.getState(), null, [0, 1], new Float64Array(3), { x: 0, y: 0 })).toBeNull();
  });
});

describe('the parameters on the axes', () => {
  it('are named with their units', () => {
    const { store, actions } = open();
    const names = () => selectParameters(store.getState()).map(({ axisName }) => axisName);
    expect(names()).toEqual(['w₁ (per unit of x₁)', 'w₂ (per unit of x₂)', 'b (bias)']);
    actions.setSettings({ isStandardized: true, degree: 2 });
    expect(names()[3]).toBe('w₄ (per standard deviation of x₁x₂)');
  });

  it('go by the names of the columns where some features are on no axis', () => {
    const { store, actions } = openClinic();
    const parameters = () => selectParameters(store.getState());
    expect(parameters().map(({ title }) => title)).toEqual([
      'w₁ (age)',
      'w₂ (pressure)',
      'w₃ (bmi)',
      'w₄ (smoker = yes)',
      'w₅ (ward = north)',
      'w₆ (ward = west)',
      'b',
    ]);
    expect(parameters()[2].axisName).toBe('w₃ (per unit of bmi)');
    expect(parameters().map(({ reach }) => reach)).toEqual([75, 155, 35, 1, 1, 1, 1]);
    actions.setSettings({ degree: 2 });
    expect(parameters()[3].title).toBe('w₄ (age·pressure)');
  });

  it('are the first two until two of this model are chosen, the bias by name', () => {
    const { store, actions } = open();
    const axes = (count: number) => axesOf(store.getState(), count);
    expect(axes(3)).toEqual([0, 1]);
    actions.setTabs({ surfaceAxes: ['bias', 1] });
    expect([axes(3), axes(6), axes(2)]).toEqual([
      [2, 1],
      [5, 1],
      [0, 1],
    ]);
    actions.setTabs({ surfaceAxes: [4, 'bias'] });
    expect([axes(6), axes(3)]).toEqual([
      [4, 5],
      [0, 1],
    ]);
  });
});
