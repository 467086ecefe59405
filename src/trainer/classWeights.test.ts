import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ClassWeights, classWeightsOf } from '../core/model/classWeights';
import { writeOrder } from '../core/optim/miniBatch';
import { type Optimizer, plainSettings } from '../core/training/settings';
import type { Kernel } from '../kernel/kernel';
import { createReferenceKernel } from '../kernel/reference';
import { loadWasmKernel } from '../kernel/wasm';
import type { TrainingData, TrainingSettings } from './protocol';
import { sampleSplit, start } from './testing/fixtures';
import { trainStraight } from './testing/straightRun';
import { TrainingRun } from './trainingRun';

/** 163 points, 25 of them of class 1, and some held back. */
const data: TrainingData = (() => {
  const whole = sampleSplit(5, 240);
  let ones = 0;
  const kept = [...whole.labels.keys()].filter((i) => whole.labels[i] === 0 || ++ones % 4 === 0);
  return {
    ...whole,
    features: whole.features.map((column) => Float64Array.from(kept, (i) => column[i])),
    labels: Uint8Array.from(kept, (i) => whole.labels[i]),
  };
})();
const weighted = { classWeighting: 'custom', classWeight0: 0.5, classWeight1: 3 } as const;
const weights: ClassWeights = [0.5, 3];

function train(settings: Partial<TrainingSettings>, epochs: number, points = data, kernel?: Kernel) {
  const kernels = { training: kernel ?? createReferenceKernel(), test: createReferenceKernel() };
  const segment = { since: 0, settings: { ...plainSettings, learningRate: 0.5, ...settings }, data: points };
  const run = new TrainingRun(kernels, start, [segment], null);
  for (let epoch = 0; epoch < epochs; epoch++) run.advance(1);
  return run.describe();
}

const optimizers: readonly Optimizer[] = ['batch', 'mini-batch', 'momentum', 'adam', 'newton'];

describe('without class weights', () => {
  // From before there were any.
  it.each([
    ['reference', async () => createReferenceKernel(), '87a5843e911bfc27'],
    ['compiled', loadWasmKernel, 'eb3bbbf98f1826ca'],
  ] as const)('every trained byte is as it was, by the %s kernel', async (_, open, pinned) => {
    for (const classWeighting of ['equal', 'custom'] as const) {
      const hash = createHash('sha256');
      for (const optimizer of optimizers) {
        for (const loss of ['log-loss', 'squared-error'] as const) {
          if (optimizer === 'newton' && loss === 'squared-error') continue;
          const settings = { optimizer, loss, l2: 0.01, classWeighting };
          const frame = train(settings, 12, data, await open());
          hash.update(Float64Array.of(...frame.parameters, frame.loss, frame.objective, frame.testLoss ?? 0));
        }
      }
      expect(hash.digest('hex').slice(0, 16)).toBe(pinned);
    }
  });
});

describe('with class weights', () => {
  /** Points of which each is there as often as its whole weight says. */
  function repeated(times: ClassWeights): TrainingData {
    const indices = [...data.labels.keys()].flatMap((i) => Array<number>(times[data.labels[i]]).fill(i));
    return {
      ...data,
      features: data.features.map((column) => Float64Array.from(indices, (i) => column[i])),
      labels: Uint8Array.from(indices, (i) => data.labels[i]),
    };
  }

  it.each(['batch', 'momentum', 'newton'] as const)(
    'a run of %s takes the steps of one on points repeated as often, at a learning rate that is longer by as much',
    (optimizer) => {
      const many = repeated([1, 4]);
      const longer = many.labels.length / data.labels.length;
      const choice = { classWeighting: 'custom', classWeight0: 1, classWeight1: 4 } as const;
      const one = train({ ...choice, optimizer, learningRate: 0.1 }, 30);
      const other = train({ optimizer, learningRate: 0.1 * longer }, 30, many);
      one.parameters.forEach((value, j) => {
        expect(value).toBeCloseTo(other.parameters[j], 11);
      });
      expect(one.loss).toBeCloseTo(other.loss * longer, 11);
    },
  );

  it('a mini-batch has the weights of its own points, over its own number of them', () => {
    const settings = { ...weighted, optimizer: 'mini-batch', batchSize: 7, l2: 0.02 } as const;
    const theta = start.slice();
    const { features, labels } = data;
    const order = new Uint32Array(labels.length);
    for (let epoch = 1; epoch <= 3; epoch++) {
      writeOrder(order, plainSettings.seed, epoch);
      for (let from = 0; from < order.length; from += 7) {
        const batch = order.subarray(from, from + 7);
        const g = [0.02 * theta[0], 0.02 * theta[1], 0];
        for (const i of batch) {
          const x = [features[0][i], features[1][i], 1];
          const z = x[0] * theta[0] + x[1] * theta[1] + theta[2];
          const slope = (weights[labels[i]] * (1 / (1 + Math.exp(-z)) - labels[i])) / batch.length;
          for (const j of x.keys()) g[j] += slope * x[j];
        }
        for (const j of g.keys()) theta[j] -= 0.5 * g[j];
      }
    }
    train(settings, 3).parameters.forEach((value, j) => {
      expect(value).toBeCloseTo(theta[j], 11);
    });
  });

  it('the points held back have the weights of those trained on, balanced by these alone', () => {
    const { test } = data;
    if (!test) throw new Error('none are held back');
    const choice = { ...weighted, classWeighting: 'balanced' } as const;
    const balanced = classWeightsOf(choice, data.labels);
    const { parameters, testLoss } = train({ classWeighting: 'balanced' }, 20);
    let sum = 0;
    test.labels.forEach((label, i) => {
      const z = test.features[0][i] * parameters[0] + test.features[1][i] * parameters[1] + parameters[2];
      sum += (balanced?.[label] ?? Number.NaN) * Math.log1p(Math.exp(label === 1 ? -z : z));
    });
    expect(testLoss).toBeCloseTo(sum / test.labels.length, 12);
  });

  it.each(optimizers)(
    'a run of %s that gets weights and loses them again is as one that never went back',
    (optimizer) => {
      const plain = { ...plainSettings, learningRate: 0.5, optimizer };
      const segments = [
        { since: 0, settings: plain, data },
        { since: 4, settings: { ...plain, ...weighted }, data },
        { since: 8, settings: { ...plain, ...weighted, classWeight1: 7 }, data },
        { since: 12, settings: plain, data },
      ];
      const kernels = { training: createReferenceKernel(), test: createReferenceKernel() };
      const run = new TrainingRun(kernels, start, [segments[0]], null);
      for (const [k, { settings }] of segments.entries()) {
        if (k > 0) run.revise(settings, null);
        run.advance(4);
      }
      for (const epoch of [16, 2, 6, 11, 14, 9]) {
        const goal = run.approach(epoch);
        while (run.epoch < goal) run.advance(1);
        const { parameters, loss, testLoss } = trainStraight(start, segments, epoch);
        expect(run.describe()).toMatchObject({ epoch, parameters, loss, testLoss });
      }
    },
  );
});
