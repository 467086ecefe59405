import fc from 'fast-check';
import { expect } from 'vitest';
import type { Clock } from '../../bridge/clock';
import { FakeClock } from '../../bridge/testing/fakeClock';
import { defaultRecipe, sampleDataset } from '../../core/data/catalog';
import type { ClassWeighting } from '../../core/model/classWeights';
import { type LossKind, type Optimizer, plainSettings } from '../../core/training/settings';
import { createLoop, type LoopSetting } from '../loop';
import type { Command, Frame, Goal, Reply, Segment, TrainingData, TrainingSettings } from '../protocol';
import { trainStraight } from './straightRun';

/** A few noisy points, different for every seed. */
export function sampleData(seed: number, count = 12): TrainingData {
  const { x1, x2, y } = sampleDataset({ ...defaultRecipe, kind: 'hidden-line', seed, count, noise: 0.2 });
  return { features: [x1, x2], labels: y, test: null, axes: 2, degree: 1, isStandardized: false };
}

/** The same with more points of the like held back. */
export function sampleSplit(seed: number, count = 12): TrainingData {
  const { features, labels } = sampleData(seed + 100, 7);
  return { ...sampleData(seed, count), test: { features, labels } };
}

export const start: Float64Array = new Float64Array([0.005, -0.003, 0]);

/** A loop with everything that it posted, and the commands in short. */
export function openLoop(clock: Clock, setting: Partial<LoopSetting> = {}) {
  const replies: Reply[] = [];
  const loop = createLoop({ clock, port: { post: (reply) => replies.push(reply) }, ...setting });
  let goalId = 0;
  const send = (command: Command) => loop.receive(command);
  return {
    replies,
    send,
    frames: () => replies.filter((reply): reply is Frame => reply.kind === 'frame'),
    configure(
      runId: number,
      revision: number,
      settings: TrainingSettings,
      data: TrainingData | null,
      from = start,
    ) {
      send({ kind: 'configure', runId, revision, settings, data, start: from, resume: null });
    },
    pursue(goal: Goal) {
      goalId++;
      send({ kind: 'pursue', goalId, goal });
      return goalId;
    },
    paint: () => send({ kind: 'painted' }),
  };
}

/** Segments as frames tell of them: a revision takes effect at `since` and ends what began there or later. */
export function follow(segments: readonly Segment[], segment: Segment): Segment[] {
  return [...segments.filter(({ since }) => since < segment.since), segment];
}

/** Settings of every kind that go with each other. */
export const anySettings = fc
  .record({
    learningRate: fc.constantFrom(0.1, 1, 20, 300),
    optimizer: fc.constantFrom<Optimizer>('batch', 'mini-batch', 'momentum', 'adam', 'newton'),
    batchSize: fc.constantFrom(1, 5, 16),
    l1: fc.constantFrom(0, 0.02),
    l2: fc.constantFrom(0, 0.01),
    loss: fc.constantFrom<LossKind>('log-loss', 'squared-error'),
    classWeighting: fc.constantFrom<ClassWeighting>('equal', 'balanced', 'custom'),
    classWeight0: fc.constantFrom(0.5, 1),
    classWeight1: fc.constantFrom(1, 3),
    seed: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    (settings): TrainingSettings =>
      settings.optimizer === 'newton' ? { ...settings, l1: 0, loss: 'log-loss' } : settings,
  );

/** The points and settings of run 1. */
export const data = sampleData(1);
export const rated = (learningRate: number): TrainingSettings => ({ ...plainSettings, learningRate });
export const settings = rated(0.5);
export const run = (until: number, epochsPerSecond: number | null = null): Goal => ({
  kind: 'run',
  until,
  epochsPerSecond,
});
export const reach = (epoch: number): Goal => ({ kind: 'reach', epoch });

/** A loop with run 1 configured and its first frame painted. */
export function openRun(tick = 0.5) {
  const clock = new FakeClock(tick);
  const loop = openLoop(clock);
  loop.configure(1, 0, settings, data);
  loop.paint();
  return { clock, ...loop };
}

/** Lets the loop work until it comes to rest. */
export function finish(clock: FakeClock): void {
  for (let i = 0; clock.runNext(); i++) if (i > 10_000) throw new Error('The loop does not come to rest.');
}

/** Checks that the frame shows, byte for byte, what training straight to its epoch gives. */
export function expectTruth(frame: Frame, segments: readonly Segment[], from = start): void {
  const { epoch, parameters, memory, loss, testLoss, objective, gradientNorm, trend } = frame;
  const { losses, objectives, testLosses, ...truth } = trainStraight(from, segments, epoch);
  expect({ epoch, parameters, memory, loss, testLoss, objective, gradientNorm, trend }).toEqual(truth);
  if (frame.epoch !== frame.furthest || !frame.curve) return;
  expect(frame.curve.latest).toBe(losses[epoch]);
  expect((frame.objectiveCurve ?? frame.curve).latest).toBe(objectives[epoch]);
  if (frame.testCurve) expect(frame.testCurve.latest).toBe(testLosses[epoch]);
}

/** A segment of these points, unless told otherwise. */
export const segment = (since: number, learningRate = 0.5, points = data): Segment => ({
  since,
  settings: rated(learningRate),
  data: points,
});
