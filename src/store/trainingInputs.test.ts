import { describe, expect, it } from 'vitest';
import { numberPoints } from '../core/data/dataset';
import { prepareFeatures } from '../core/features/prepare';
import { createActions } from './actions';
import { consequenceOf } from './settings';
import { createLabStore } from './store';
import {
  selectClassWeights,
  selectExpansion,
  selectFeatureCount,
  selectFittedData,
  selectSplit,
  selectStart,
  selectTerms,
  selectTrainingData,
  selectTrainingSettings,
  startWith,
} from './trainingInputs';

function open() {
  const store = createLabStore();
  return { store, actions: createActions(store) };
}

describe('the class weights', () => {
  it('are those of the points trained on, and the very same until one of them is another', () => {
    const { store, actions } = open();
    const now = () => selectClassWeights(store.getState());
    expect(now()).toBeNull();
    actions.setSettings({ classWeighting: 'balanced' });
    actions.addPoint(0.5, 0.5, 1);
    const { y } = store.getState().dataset.points;
    const ones = y.filter((label) => label === 1).length;
    const first = now();
    expect(first).toEqual([y.length / (2 * (y.length - ones)), y.length / (2 * ones)]);
    actions.setSettings({ learningRate: 0.1, classWeight1: 5 });
    expect(now()).toBe(first);
    actions.setSettings({ testShare: 0.3 });
    const { train } = selectSplit(store.getState());
    const trained = train.y.filter((label) => label === 1).length;
    expect(now()?.[1] ?? 1).toBe(train.y.length / (2 * trained));
    actions.setSettings({ classWeighting: 'custom' });
    expect(now()).toEqual([1, 5]);
  });
});

describe('the start of a run', () => {
  it('has a parameter for every feature and the bias', () => {
    const { store, actions } = open();
    expect(selectStart(store.getState())).toHaveLength(3);
    actions.setSettings({ degree: 5 });
    expect(selectStart(store.getState())).toHaveLength(21);
  });

  it('is small and random, zero, or what was typed, with zeros for what was not', () => {
    const { store, actions } = open();
    const [w1, w2, bias] = selectStart(store.getState());
    expect(Math.max(Math.abs(w1), Math.abs(w2))).toBeLessThan(0.01);
    expect(bias).toBe(0);
    actions.setSettings({ start: 'zeros' });
    expect([...selectStart(store.getState())]).toEqual([0, 0, 0]);
    actions.setSettings({ start: 'custom', customStart: [1, 2] });
    expect([...selectStart(store.getState())]).toEqual([1, 2, 0]);
    actions.setSettings({ customStart: [1, 2, 3, 4, 5, 6, 7] });
    expect([...selectStart(store.getState())]).toEqual([1, 2, 3]);
  });
});

describe('a start with some parameters chosen', () => {
  it('keeps the others as they are at epoch 0', () => {
    const { store } = open();
    const [w1, , bias] = selectStart(store.getState());
    expect(startWith(store.getState(), [[1, 7.5]])).toEqual([w1, 7.5, bias]);
  });

  it('stays within what a start may be', () => {
    const { store } = open();
    expect(
      startWith(store.getState(), [
        [0, 1e9],
        [1, -1e9],
        [2, 1],
      ]),
    ).toEqual([1_000_000, -1_000_000, 1]);
  });
});

describe('what the trainer is told', () => {
  it('is the points, the features to make of them, the settings and the seed', () => {
    const { store, actions } = open();
    actions.samplePoints({ seed: 5 });
    actions.setSettings({ degree: 2, isStandardized: true, l2: 0.5 });
    const { points } = store.getState().dataset;
    expect(selectTrainingData(store.getState())).toEqual({
      features: [points.x1, points.x2],
      labels: points.y,
      axes: 2,
      test: null,
      degree: 2,
      isStandardized: true,
    });
    expect(selectTrainingSettings(store.getState())).toMatchObject({ seed: 5, l2: 0.5, optimizer: 'batch' });
  });
});

describe('features on no axis', () => {
  /** Twenty points with two of them. */
  function openWithOthers() {
    const { store, actions } = open();
    const column = (of: (i: number) => number) => Float64Array.from({ length: 20 }, (_, i) => of(i));
    const points = numberPoints({
      x1: column((i) => i),
      x2: column((i) => i * i),
      y: Uint8Array.from({ length: 20 }, (_, i) => i % 2),
      others: [column((i) => 100 + i), column((i) => i % 3)],
    });
    const { dataset } = store.getState();
    store.setState({ dataset: { ...dataset, points, held: [110, 0] } });
    return { store, actions, points };
  }

  it('come after those on the axes, and alone enter once', () => {
    const { store, actions, points } = openWithOthers();
    actions.setSettings({ degree: 3 });
    const data = selectTrainingData(store.getState());
    expect(data.features).toEqual([points.x1, points.x2, ...points.others]);
    expect(data).toMatchObject({ axes: 2, degree: 3 });
    expect(selectTerms(store.getState()).map((powers) => powers.join(''))).toEqual(
      '1000 0100 2000 1100 0200 3000 2100 1200 0300 0010 0001'.split(' '),
    );
    const { columns } = prepareFeatures(data.features, selectExpansion(store.getState()), false);
    expect(columns.slice(9)).toEqual(points.others);
    expect(columns.length).toBe(selectFeatureCount(store.getState()));
    expect(selectStart(store.getState())).toHaveLength(12);
  });

  it('stay where one feature alone is on the axes', () => {
    const { store, actions, points } = openWithOthers();
    actions.setVertical(false);
    actions.setSettings({ degree: 2 });
    const data = selectTrainingData(store.getState());
    expect(data.features).toEqual([points.x1, ...points.others]);
    expect(data.axes).toBe(1);
    expect(selectTerms(store.getState()).map((powers) => powers.join(''))).toEqual([
      '100',
      '200',
      '010',
      '001',
    ]);
    expect(selectStart(store.getState())).toHaveLength(5);
  });

  it('are held back with their points', () => {
    const { store, actions, points } = openWithOthers();
    actions.setSettings({ testShare: 0.3 });
    const { features, test } = selectTrainingData(store.getState());
    expect(test?.features.map(({ length }) => length)).toEqual([6, 6, 6, 6]);
    for (const [x1, x2, third, fourth] of [features, test?.features ?? []]) {
      for (const [k, i] of x1.entries()) {
        expect([x2[k], third[k], fourth[k]]).toEqual([
          points.x2[i],
          points.others[0][i],
          points.others[1][i],
        ]);
      }
    }
    expect(selectFittedData(store.getState())).toEqual({
      ...selectTrainingData(store.getState()),
      test: null,
    });
  });

  it('are no other training data where the plane holds them elsewhere', () => {
    const { store, actions } = openWithOthers();
    const data = selectTrainingData(store.getState());
    actions.setHeld([105, 1]);
    expect(store.getState().dataset.held).toEqual([105, 1]);
    expect(selectTrainingData(store.getState())).toBe(data);
  });
});

describe('a change of settings', () => {
  const { settings } = open().store.getState();

  it('starts again where the features or the start change', () => {
    for (const change of [
      { degree: 2 },
      { isStandardized: true },
      { start: 'zeros' as const },
      { customStart: [1] },
    ]) {
      expect(consequenceOf({ ...settings, ...change }, settings)).toBe('restart');
    }
  });

  it('goes on differently where only the steps change, and as before where none do', () => {
    for (const change of [
      { learningRate: 1 },
      { optimizer: 'adam' as const },
      { l1: 1 },
      { l2: 1 },
      { batchSize: 2 },
    ]) {
      expect(consequenceOf({ ...settings, ...change }, settings)).toBe('revise');
    }
    expect(consequenceOf({ ...settings, epochs: 5, epochsPerSecond: null }, settings)).toBeNull();
  });
});
