import { describe, expect, it } from 'vitest';
import { advance, beginTraining } from '../core/training/run';
import { createReferenceKernel } from '../kernel/reference';
import { Problem } from '../trainer/problem';
import type { Frame } from '../trainer/protocol';
import { initialSettings, type SettingsSlice } from './settings';
import { createLabStore } from './store';
import { selectStart, selectTrainingData, selectTrainingSettings } from './trainingInputs';
import { createUpdateMeter, selectTrainedRows, selectUpdate, workOutPoints } from './update';

/** A page with these settings, and its engine. */
function open(change: Partial<SettingsSlice>) {
  const store = createLabStore({ settings: { ...initialSettings, learningRate: 0.5, ...change } });
  const state = store.getState();
  // A copy: training writes to it, and the selector gives the very same to all who ask.
  const start = selectStart(state).slice();
  const problem = new Problem(
    { training: createReferenceKernel(), test: createReferenceKernel() },
    start.length,
  );
  problem.enter({ since: 0, settings: selectTrainingSettings(state), data: selectTrainingData(state) });
  const run = beginTraining(start, problem.method);
  const frame = (since = 0) =>
    ({
      ...run,
      since,
      parameters: run.parameters.slice(),
      gradient: run.gradient.slice(),
      memory: run.memory.slice(),
      standardization: problem.standardization,
    }) as unknown as Frame;
  return { state, run, frame, step: () => advance(run, problem.method) };
}

const cases: Record<string, Partial<SettingsSlice>> = {
  'batch descent': {},
  'an L2 penalty': { l2: 0.1 },
  'an L1 penalty': { l1: 0.05 },
  'standardised features of degree 2': { degree: 2, isStandardized: true, l2: 0.01 },
  'points held back': { testShare: 0.4 },
  'squared error': { loss: 'squared-error' },
  'class weights': { classWeighting: 'custom', classWeight0: 0.5, classWeight1: 3, l2: 0.01 },
  'class weights and squared error': { classWeighting: 'custom', classWeight1: 7, loss: 'squared-error' },
  momentum: { optimizer: 'momentum', l1: 0.02 },
  Adam: { optimizer: 'adam' },
};

describe.each(Object.entries(cases))('the next update with %s', (_, change) => {
  it('is the engine’s, to the last bit, epoch after epoch', () => {
    const { state, run, frame, step } = open(change);
    for (let epoch = 0; epoch < 5; epoch++) {
      const update = selectUpdate(state, frame());
      step();
      expect(update?.predicted?.next).toEqual(run.parameters);
    }
  });

  it('has a table that sums to the loss and, with the L2 penalty, to the gradient', () => {
    const { state, frame, run, step } = open(change);
    step();
    const update = selectUpdate(state, frame());
    const { count, indexAt } = selectTrainedRows(state);
    const points = workOutPoints(
      state,
      frame(),
      Array.from({ length: count }, (_, row) => indexAt(row)),
    );
    expect(update?.count).toBe(points.length);
    const mean = (of: (point: (typeof points)[number]) => number) =>
      points.reduce((sum, point) => sum + of(point), 0) / count;
    expect(mean(({ loss }) => loss)).toBeCloseTo(run.loss, 12);
    run.gradient.forEach((slope, j) => {
      const isBias = j === run.gradient.length - 1;
      const ridge = isBias ? 0 : state.settings.l2 * run.parameters[j];
      const pull = mean(({ slope: at, features }) => at * (isBias ? 1 : features[j]));
      expect(pull + ridge).toBeCloseTo(slope, 12);
      expect((update?.sums?.pulls[j] ?? Number.NaN) / count).toBeCloseTo(pull, 12);
    });
  });
});

it('does not predictUpdate mini-batch and Newton, whose table stays', () => {
  for (const optimizer of ['mini-batch', 'newton'] as const) {
    const { state, frame } = open({ optimizer });
    const update = selectUpdate(state, frame());
    expect(update?.predicted).toBeNull();
    expect(update?.sums?.pulls.length).toBe(3);
  }
});

it('foretells nothing at an epoch before the newest settings took effect', () => {
  const { state, frame } = open({});
  expect(selectUpdate(state, frame(3))).toBeNull();
});

it('has the points trained on as its rows, and finds each again', () => {
  const { state } = open({ testShare: 0.5 });
  const { count, indexAt, rowOf } = selectTrainedRows(state);
  expect(count).toBe(selectTrainingData(state).labels.length);
  const indices = Array.from({ length: count }, (_, row) => indexAt(row));
  expect(indices.map(rowOf)).toEqual(indices.map((_, row) => row));
  const held = state.dataset.points.y.findIndex((_, i) => !indices.includes(i));
  expect(rowOf(held)).toBeNull();
  expect(rowOf(10_000)).toBeNull();
});

describe('the update of a model that moves', () => {
  /** Some ten calls for the sums over a hundred points. */
  const atOnce = 30;

  it('is that of the newest frame where the points are few', () => {
    const { state, frame, step } = open({});
    const meter = createUpdateMeter();
    for (let epoch = 0; epoch < 3; epoch++) {
      step();
      const newest = frame();
      expect(meter.read(state, newest, true)).toEqual(selectUpdate(state, newest));
      expect(meter.isExact).toBe(true);
    }
  });

  it('is always a whole one of one frame, which lags while points are summed up, and comes to the frame that stays', () => {
    const { state, frame, step } = open({ testShare: 0.2 });
    const meter = createUpdateMeter(atOnce);
    const shown: number[] = [];
    const frames = Array.from({ length: 40 }, () => {
      step();
      return frame();
    });
    for (const newest of frames) {
      const update = meter.read(state, newest, true);
      expect(frames.slice(0, frames.indexOf(newest) + 1)).toContain(update?.frame);
      const whole = update && selectUpdate(state, update.frame);
      expect(update?.predicted).toEqual(whole?.predicted);
      expect(update?.sums?.loss).toBe(whole?.sums?.loss);
      expect(update?.sums?.pulls).toEqual(whole?.sums?.pulls);
      expect(meter.isExact).toBe(update?.frame === newest);
      if (update) shown.push(update.frame.epoch);
    }
    expect(new Set(shown).size).toBeGreaterThan(3);
    expect(new Set(shown).size).toBeLessThan(10);
    expect(shown).toEqual([...shown].sort((one, other) => one - other));
    const last = frames[frames.length - 1];
    for (let call = 0; call < 20 && !meter.isExact; call++) meter.read(state, last, true);
    expect(meter.read(state, last, true)?.frame).toBe(last);
  });

  it('is that of the last frame at once when it has come to stand, and of other points or settings at once', () => {
    const { state, frame, step } = open({});
    const meter = createUpdateMeter(atOnce);
    const read = (isMoving: boolean, from = state) => {
      step();
      const newest = frame();
      return { update: meter.read(from, newest, isMoving), newest };
    };
    read(true);
    const lagging = read(true);
    expect(lagging.update?.frame).not.toBe(lagging.newest);
    const standing = read(false);
    expect(standing.update).toEqual(selectUpdate(state, standing.newest));
    read(true);
    const others = { ...state, settings: { ...state.settings, l2: 0.5 } };
    const after = read(true, others);
    expect(after.update?.frame).toBe(after.newest);
    expect(after.update?.basis.settings).toBe(others.settings);
    expect(meter.read(state, null, true)).toBeNull();
    expect(meter.read(state, frame(99), true)).toBeNull();
    expect(meter.isExact).toBe(true);
  });
});
