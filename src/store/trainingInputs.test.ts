import { describe, expect, it } from 'vitest';
import { createActions } from './actions';
import { consequenceOf } from './settings';
import { createLabStore } from './store';
import { selectStart, selectTrainingData, selectTrainingSettings, startWith } from './trainingInputs';

function open() {
  const store = createLabStore();
  return { store, actions: createActions(store) };
}

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
