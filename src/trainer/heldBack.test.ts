import { describe, expect, it } from 'vitest';
import { FakeClock } from '../bridge/testing/fakeClock';
import { prepareAlike, prepareFeatures } from '../core/features/prepare';
import { smallRandomStart } from '../core/model/initial';
import { logLoss } from '../core/model/logLoss';
import { scores } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { type LossKind, type Optimizer, plainSettings } from '../core/training/settings';
import type { Kernel } from '../kernel/kernel';
import { createReferenceKernel } from '../kernel/reference';
import { Problem } from './problem';
import type { TrainingData, TrainingSettings } from './protocol';
import { data, finish, openLoop, rated, reach, sampleData, sampleSplit, settings } from './testing/fixtures';
import { LoopWorker, openClient } from './testing/openClient';
import { freshKernels, trainStraight } from './testing/straightRun';
import { TrainingRun } from './trainingRun';

const split = sampleSplit(1);

function runOf(points: TrainingData, change: Partial<TrainingSettings> = {}) {
  const size = prepareFeatures(points.features, points, false).columns.length;
  const own = { ...settings, ...change };
  return new TrainingRun(
    freshKernels(),
    smallRandomStart(1, size),
    [{ since: 0, settings: own, data: points }],
    null,
  );
}

/** Mean loss of the points held back, from the formulas alone. */
function lossOf(
  { features, test, axes, degree, isStandardized }: TrainingData,
  parameters: Float64Array,
  kind: LossKind,
) {
  if (!test) throw new Error('no points are held back');
  const { standardization } = prepareFeatures(features, { axes, degree }, isStandardized);
  const z = new Float64Array(test.labels.length);
  scores(parameters, prepareAlike(test.features, { axes, degree }, standardization), z);
  if (kind === 'log-loss') return logLoss(z, test.labels);
  return z.reduce((sum, score, i) => sum + (sigmoid(score) - test.labels[i]) ** 2, 0) / z.length;
}

describe('points held back', () => {
  const kinds: LossKind[] = ['log-loss', 'squared-error'];

  it.each(kinds)('are asked for their %s, standardised like those trained on', (loss) => {
    for (const made of [
      { degree: 1, isStandardized: false },
      { degree: 3, isStandardized: true },
    ]) {
      const points = { ...split, ...made };
      const run = runOf(points, { loss });
      for (const count of [0, 1, 40]) {
        run.advance(count);
        const { parameters, testLoss } = run.describe();
        expect(testLoss).toBeCloseTo(lossOf(points, parameters, loss), 12);
      }
    }
  });

  const optimizers: Optimizer[] = ['batch', 'mini-batch', 'momentum', 'adam', 'newton'];

  it.each(optimizers)('never move the parameters that %s trains', (optimizer) => {
    const change = { optimizer, batchSize: 5, l2: 0.01 };
    const [with_, without] = [split, { ...split, test: null }].map((points) => {
      const run = runOf({ ...points, degree: 2, isStandardized: true }, change);
      run.advance(30);
      return run.describe();
    });
    expect(with_.testLoss).not.toBeNull();
    expect({ ...with_, testLoss: null, testCurve: null }).toEqual(without);
  });

  it('have a curve as long as the training curve, exact at every seek', () => {
    const run = runOf(split);
    run.advance(60);
    const curve = run.describe().testCurve;
    const { testLosses } = trainStraight(smallRandomStart(1, 2), [{ since: 0, settings, data: split }], 60);
    expect([...(curve?.losses ?? [])]).toEqual(testLosses);
    for (const epoch of [59, 0, 17, 60]) {
      run.advance(epoch - run.approach(epoch));
      while (run.epoch < epoch) run.advance(1);
      expect(run.describe()).toMatchObject({ epoch, testLoss: testLosses[epoch], testCurve: null });
    }
  });

  it('make the loss Infinity, not nonsense, where they lie beyond all numbers', () => {
    const far = { features: [Float64Array.of(1e200), Float64Array.of(-1e200)], labels: Uint8Array.of(1) };
    const run = runOf({ ...split, test: far, degree: 3 });
    expect(run.describe().testLoss).toBe(Number.POSITIVE_INFINITY);
    expect(Number.isFinite(run.describe().loss)).toBe(true);
  });

  it('count in the work of an epoch', () => {
    const many = {
      ...split,
      test: { features: [new Float64Array(900), new Float64Array(900)], labels: new Uint8Array(900) },
    };
    expect(runOf(many).work).toBeGreaterThan(10 * runOf({ ...split, test: null }).work);
  });

  it('that do not go with the others are refused', () => {
    const { features, labels } = sampleData(3);
    for (const test of [
      { features: [features[0]], labels },
      { features, labels: labels.subarray(1) },
    ]) {
      expect(() => runOf({ ...split, test })).toThrow('do not go with');
    }
  });

  it('are loaded only where there are some, and let go when they are gone', () => {
    const loads: number[] = [];
    const test: Kernel = {
      ...createReferenceKernel(),
      load: (_, labels) => loads.push(labels.length),
    };
    const problem = new Problem({ ...freshKernels(), test }, 3);
    const enter = (points: TrainingData) =>
      problem.enter({ since: 0, settings: plainSettings, data: points });
    enter(data);
    enter(sampleData(2));
    expect(loads).toEqual([0]);
    enter(split);
    enter(data);
    enter(sampleData(2));
    expect(loads).toEqual([0, 7, 0]);
  });
});

describe('points held back from the middle of a run on', () => {
  it('have a curve that begins there, and lasts', () => {
    const clock = new FakeClock(0.01);
    const loop = openLoop(clock, { limits: { buckets: 8 } });
    const stand = (epoch: number) => {
      loop.pursue(reach(epoch));
      finish(clock);
      for (let i = 0; i < 2; i++) loop.paint();
      return loop.frames()[loop.frames().length - 1];
    };
    loop.configure(1, 0, settings, data);
    expect(stand(40)).toMatchObject({ testLoss: null, testCurve: null });
    loop.configure(1, 1, settings, split);
    for (let i = 0; i < 2; i++) loop.paint();
    const { testLoss, testCurve } = loop.frames()[loop.frames().length - 1];
    expect(testLoss).toBeGreaterThan(0);
    expect(testCurve).toMatchObject({ epochs: 40, latest: testLoss });
    const end = stand(100).testCurve;
    expect(end).toMatchObject({ epochs: 100, stride: 16 });
    expect([...(end?.losses ?? [])].map(Number.isNaN)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    loop.configure(1, 2, settings, data);
    for (let i = 0; i < 2; i++) loop.paint();
    const last = loop.frames()[loop.frames().length - 1];
    expect(last.testLoss).toBeNull();
    expect(last.testCurve?.latest).toBeNaN();
    expect(stand(60).testLoss).toBeGreaterThan(0);
  });
});

describe('a worker that takes over', () => {
  it('goes on with the curve of the points held back as if nothing had happened', () => {
    const straight = runOf(split, rated(0.5));
    straight.advance(300);
    const truth = straight.describe().testCurve;
    const { client, workers, frames, log, clock } = openClient((fakeClock) => new LoopWorker(fakeClock));
    clock.tick = 0.5;
    const goTo = (epoch: number) => {
      log.length = 0;
      client.pursue({ kind: 'reach', epoch });
      for (let i = 0; i < 5000 && !log.includes('reached'); i++) {
        const count = frames.length;
        clock.runNext();
        for (let k = count; k < frames.length; k++) client.painted();
      }
      return frames[frames.length - 1];
    };
    client.start({ settings, data: split, parameters: smallRandomStart(1, 2) });
    goTo(140);
    workers[0].crash();
    const end = goTo(300);
    expect(workers).toHaveLength(2);
    expect(end).toMatchObject({ epoch: 300, testLoss: truth?.latest, testCurve: truth });
  });
});
