import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../analysis/answers';
import type { OptimumAnswer } from '../analysis/protocol';
import { numberPoints } from '../core/data/dataset';
import { challenger } from '../core/optim/testing/challenger';
import { profileOf } from '../csv/testing/profileOf';
import { createActions } from './actions';
import { distanceToOptimum, explainPlace } from './derived';
import { createLiveRun, modelOf } from './live';
import { selectColumnNames } from './selectors';
import { selectStatusSentence } from './status';
import { createLabStore } from './store';
import { selectFeatureCount, selectStart, selectTrainingData } from './trainingInputs';

const slice = { hasVertical: false, held: [] };

/** Challenger as it opens: temperature across, distress as the label, no vertical feature. */
function open() {
  const store = createLabStore();
  const actions = createActions(store);
  const { temperature, distress } = challenger;
  const points = numberPoints({
    x1: temperature,
    x2: new Float64Array(temperature.length),
    y: distress,
    others: [],
  });
  const table = {
    name: 'challenger.csv',
    bytes: new Uint8Array(0),
    rowStart: new Uint32Array(1),
    header: ['temperature_f', 'distress'],
    delimiter: ',',
  } as const;
  const reading = { horizontal: 0, vertical: null, label: 1, positive: '1', others: [] };
  const source = {
    table,
    reading,
    labels: ['0', '1'],
    columns: [profileOf('temperature_f', 23), profileOf('distress', 23, '0', '1')],
    leftOut: 0,
    real: null,
  };
  const home = { x1: { min: 50, max: 84 }, x2: { min: -0.1, max: 1.1 }, others: [] };
  actions.takeTable(source, { points, home, held: [] });
  return { store, actions };
}

function findOptimum(store: ReturnType<typeof createLabStore>) {
  const answerer = createAnswerer();
  answerer({ kind: 'load', data: selectTrainingData(store.getState()) });
  const reply = answerer({ kind: 'ask', id: 1, question: { kind: 'optimum', l1: 0, l2: 0 } });
  const answer = reply?.kind === 'answered' ? (reply.answer as OptimumAnswer) : null;
  if (answer?.kind !== 'found') throw new Error('no optimum');
  return answer;
}

describe('a model of one feature', () => {
  it('has one weight for every power of x₁ and the bias', () => {
    const { store, actions } = open();
    expect(selectTrainingData(store.getState()).features).toEqual([challenger.temperature]);
    expect([selectFeatureCount(store.getState()), selectStart(store.getState()).length]).toEqual([1, 2]);
    actions.setSettings({ degree: 5 });
    expect([selectFeatureCount(store.getState()), selectStart(store.getState()).length]).toEqual([5, 6]);
  });

  it.each([false, true])('finds the published fit of Challenger, standardised: %s', (isStandardized) => {
    const { store, actions } = open();
    actions.setSettings({ isStandardized });
    const { parameters, standardization, standardErrors, loss } = findOptimum(store);
    const { own, parameters: embedded } = modelOf(parameters, standardization, slice);
    expect(own[0]).toBeCloseTo(-0.2322, 4);
    expect(own[1]).toBeCloseTo(15.0429, 4);
    expect([...embedded]).toEqual([own[0], 0, own[1]]);
    expect(loss * 2 * challenger.distress.length).toBeCloseTo(20.315, 3);
    if (isStandardized) return;
    expect(standardErrors?.[0]).toBeCloseTo(0.108, 3);
    expect(standardErrors?.[1]).toBeCloseTo(7.379, 3);
  });

  it('answers at a place by x₁ alone, and is compared with the optimum in its own parameters', () => {
    const { store } = open();
    const { parameters, standardization, loss } = findOptimum(store);
    const model = modelOf(parameters, standardization, slice);
    const at31 = explainPlace(model, { x1: 31, x2: 123 }, []);
    expect(at31).toMatchObject({ term2: 0, bias: model.own[1] });
    expect(at31.probability).toBeCloseTo(0.9996, 4);
    const optimum = { ...model, trained: parameters, loss, objective: loss, isUnique: true };
    const frame = { parameters: Float64Array.of(parameters[0] + 3, parameters[1] - 4) };
    expect(distanceToOptimum({ ...createLiveRun(), frame: frame as never, optimum })).toBeCloseTo(5, 12);
  });

  it('goes by the names of its columns, and by no line', () => {
    const { store, actions } = open();
    expect(selectColumnNames(store.getState())).toEqual({ x1: 'temperature_f', x2: null });
    expect(selectColumnNames(store.getState())).toBe(selectColumnNames(store.getState()));
    expect(selectStatusSentence(store.getState())).toContain('watch the curve');
    actions.samplePoints({ kind: 'coin-flip', seed: 3 });
    expect(selectColumnNames(store.getState())).toBeNull();
  });
});
