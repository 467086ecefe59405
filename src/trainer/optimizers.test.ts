import { describe, expect, it } from 'vitest';
import { prepareFeatures } from '../core/features/prepare';
import { toOriginalUnits } from '../core/features/standardize';
import { zeroStart } from '../core/model/initial';
import { penalty } from '../core/model/penalty';
import { scores } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { createSource } from '../core/random/source';
import { type Optimizer, plainSettings, type TrainingSettings } from '../core/training/settings';
import type { TrainingData } from './protocol';
import { openRun, sampleData } from './testing/fixtures';
import { freshKernels } from './testing/straightRun';
import { TrainingRun } from './trainingRun';

/** Noisy labels on two of four columns; the other two say nothing of them. */
function sampleFour(n = 150): TrainingData {
  const random = createSource(5, 'four columns');
  const features = Array.from({ length: 4 }, () => Float64Array.from({ length: n }, () => 2 * random() - 1));
  const labels = Uint8Array.from({ length: n }, (_, i) => {
    const z = 3 * features[0][i] - 3 * features[1][i] + 0.5;
    return random() < sigmoid(z) ? 1 : 0;
  });
  return { features, labels, test: null, axes: 4, degree: 1, isStandardized: false };
}

function runAfter(change: Partial<TrainingSettings>, epochs: number, data = sampleFour()) {
  const settings = { ...plainSettings, learningRate: 0.5, ...change };
  const start = zeroStart(prepareFeatures(data.features, data, false).columns.length);
  const run = new TrainingRun(freshKernels(), start, [{ since: 0, settings, data }], null);
  expect(run.advance(epochs)).toBe(true);
  return run.describe();
}

/** Largest difference of two lists of numbers. */
const distance = (a: Float64Array, b: Float64Array) =>
  Math.max(...a.map((value, j) => Math.abs(value - b[j])));

describe('every optimizer', () => {
  const l2 = 0.05;
  const optimum = runAfter({ optimizer: 'newton', l2 }, 30);

  it.each<[Optimizer, number, number]>([
    ['batch', 0.5, 3000],
    ['momentum', 0.5, 1000],
    ['adam', 0.02, 6000],
  ])('comes to the optimum of J with λ₂: %s', (optimizer, learningRate, epochs) => {
    const { parameters, trend, gradientNorm } = runAfter({ optimizer, learningRate, l2 }, epochs);
    expect(distance(parameters, optimum.parameters)).toBeLessThan(1e-6);
    expect(trend).toBe('converged');
    expect(gradientNorm).toBeLessThan(1e-6);
  });

  const sparse = runAfter({ l1: 0.03, l2: 0.01 }, 20_000);

  it.each<[Optimizer, number, number]>([
    ['momentum', 0.5, 2000],
    ['adam', 0.02, 20_000],
  ])('comes to the same optimum of J with λ₁: %s', (optimizer, learningRate, epochs) => {
    expect(sparse.trend).toBe('converged');
    const { parameters, objective, trend } = runAfter(
      { optimizer, learningRate, l1: 0.03, l2: 0.01 },
      epochs,
    );
    expect(distance(parameters, sparse.parameters)).toBeLessThan(1e-6);
    expect(Math.abs(objective - sparse.objective)).toBeLessThan(1e-9);
    expect(trend).toBe('converged');
    expect([...parameters].map((w) => w === 0)).toEqual([...sparse.parameters].map((w) => w === 0));
  });

  it('stays finite, on no points, on one, and on one class only', () => {
    const { features, labels } = sampleFour(12);
    for (const count of [0, 1, 12]) {
      const data = {
        ...sampleFour(),
        features: features.map((column) => column.slice(0, count)),
        labels: new Uint8Array(labels.length).fill(1).slice(0, count),
      };
      for (const optimizer of ['batch', 'mini-batch', 'momentum', 'adam', 'newton'] as const) {
        for (const change of [{}, { l2: 0.1 }, { degree: 3 }, { isStandardized: true }]) {
          const { parameters, objective } = runAfter({ optimizer, ...change }, 200, { ...data, ...change });
          expect(parameters.every(Number.isFinite)).toBe(true);
          expect(objective).toBeLessThan(0.7);
          if (count === 0) expect(objective).toBe(0);
        }
      }
    }
  });

  it('shows the data loss and J side by side', () => {
    const penalties = { l1: 0.03, l2: 0.05 };
    for (const optimizer of ['batch', 'mini-batch', 'momentum', 'adam'] as const) {
      const { parameters, loss, objective } = runAfter({ optimizer, ...penalties }, 20);
      expect(objective).toBe(loss + penalty(parameters, penalties));
      expect(objective).toBeGreaterThan(loss);
    }
  });
});

describe('the L1 penalty', () => {
  it('sets weights to exactly 0: some, then at large λ₁ all but the bias', () => {
    const zeros = ({ parameters }: { parameters: Float64Array }) =>
      [...parameters].map((w, j) => (w === 0 ? j : -1)).filter((j) => j >= 0);
    expect(zeros(runAfter({}, 2000))).toEqual([]);
    expect(zeros(runAfter({ l1: 0.04 }, 5000))).toEqual([2, 3]);
    for (const optimizer of ['batch', 'mini-batch', 'momentum'] as const) {
      expect(zeros(runAfter({ optimizer, learningRate: 0.1, batchSize: 64, l1: 1 }, 2000))).toEqual([
        0, 1, 2, 3,
      ]);
    }
    const { parameters, trend } = runAfter({ l1: 1 }, 5000);
    const { labels } = sampleFour();
    const share = labels.reduce((sum, y) => sum + y, 0) / labels.length;
    expect(sigmoid(parameters[4])).toBeCloseTo(share, 5);
    expect(trend).toBe('converged');
  });
});

describe('mini-batch', () => {
  it('with one batch of all points is batch descent', () => {
    for (const batchSize of [150, 1000]) {
      const change = { l1: 0.01, l2: 0.02 };
      const { parameters } = runAfter({ optimizer: 'mini-batch', batchSize, ...change }, 500);
      expect(distance(parameters, runAfter(change, 500).parameters)).toBeLessThan(1e-12);
    }
  });

  it('comes near the optimum sooner, and wavers there without being called oscillating', () => {
    const optimum = runAfter({ optimizer: 'newton' }, 20);
    const few = { learningRate: 0.1, batchSize: 8 };
    const excess = (optimizer: Optimizer) => runAfter({ optimizer, ...few }, 30).loss - optimum.loss;
    expect(excess('mini-batch')).toBeLessThan(0.2 * excess('batch'));
    for (let seed = 0; seed < 10; seed++) {
      expect(runAfter({ optimizer: 'mini-batch', ...few, seed }, 1000).trend).toBe('falling');
    }
  });

  it('is called oscillating where its steps are far too large', () => {
    for (let seed = 0; seed < 10; seed++) {
      expect(runAfter({ optimizer: 'mini-batch', learningRate: 100, seed }, 1000).trend).toBe('oscillating');
    }
  });
});

describe('Newton', () => {
  it('needs a handful of epochs, never lets J rise, and stays where it came to rest', () => {
    const losses = [0, 1, 2, 3, 4, 5, 6].map((epochs) => runAfter({ optimizer: 'newton' }, epochs).objective);
    losses.forEach((loss, k) => {
      if (k > 0) expect(loss).toBeLessThanOrEqual(losses[k - 1]);
    });
    const { parameters, trend, gradientNorm } = runAfter({ optimizer: 'newton' }, 8);
    expect(trend).toBe('converged');
    expect(gradientNorm).toBeLessThan(1e-12);
    expect(distance(runAfter({ optimizer: 'newton' }, 500).parameters, parameters)).toBeLessThan(1e-12);
  });

  it('stays finite on separable points', () => {
    const features = [new Float64Array([-1, -0.5, 0.5, 1]), new Float64Array([0.3, -0.2, 0.1, 0.4])];
    const data = { ...sampleData(1), features, labels: new Uint8Array([0, 0, 1, 1]) };
    const { loss, parameters } = runAfter({ optimizer: 'newton' }, 300, data);
    expect(loss).toBeLessThan(1e-6);
    expect(parameters.every(Number.isFinite)).toBe(true);
  });

  it('is refused with λ₁ and for the squared error, and what stood before stays', () => {
    for (const change of [{ l1: 0.1 }, { loss: 'squared-error' as const }]) {
      const { configure, pursue, replies, clock, frames } = openRun();
      const settings: TrainingSettings = { ...plainSettings, optimizer: 'newton', ...change };
      configure(1, 1, settings, null);
      expect(replies[replies.length - 1]).toMatchObject({
        kind: 'failed',
        message: expect.stringContaining('without an L1 penalty only'),
      });
      pursue({ kind: 'reach', epoch: 5 });
      clock.runNext();
      expect(frames()[frames().length - 1]).toMatchObject({ epoch: 5, revision: 0, since: 0 });
    }
  });
});

describe('the squared error', () => {
  it('is descended on, and shown as the loss', () => {
    const data = sampleFour();
    const { parameters, loss, trend } = runAfter({ loss: 'squared-error', learningRate: 2 }, 20_000);
    const z = new Float64Array(data.labels.length);
    scores(parameters, data.features, z);
    const truth = z.reduce((sum, score, i) => sum + (sigmoid(score) - data.labels[i]) ** 2, 0) / z.length;
    expect(Math.abs(loss - truth)).toBeLessThan(1e-12);
    expect(trend).toBe('converged');
    expect(loss).toBeLessThan(0.2);
  });
});

describe('standardised features', () => {
  it('are told of with the frame, and lead to the probabilities of the same optimum', () => {
    const data = {
      ...sampleFour(),
      features: sampleFour().features.map((c, j) => c.map((x) => 40 * j + 3 * x)),
      degree: 2,
    };
    const plain = runAfter({ optimizer: 'newton' }, 40, data);
    const scaled = runAfter({ optimizer: 'newton' }, 40, { ...data, isStandardized: true });
    const { standardization } = prepareFeatures(data.features, data, true);
    expect(plain.standardization).toBeNull();
    expect(scaled.standardization).toEqual(standardization);
    const { columns } = prepareFeatures(data.features, data, false);
    const probabilities = [plain.parameters, toOriginalUnits(scaled.parameters, standardization)].map((w) => {
      const z = new Float64Array(data.labels.length);
      scores(w, columns, z);
      return z.map(sigmoid);
    });
    expect(distance(probabilities[0], probabilities[1])).toBeLessThan(1e-6);
  });

  it('are fitted again to new points, the parameters kept as they are', () => {
    const { frames, send, configure, paint } = openRun();
    const before = { ...sampleData(1), isStandardized: true };
    const after = { ...sampleData(2), isStandardized: true };
    configure(2, 0, plainSettings, before);
    paint();
    send({
      kind: 'configure',
      runId: 2,
      revision: 1,
      settings: plainSettings,
      data: after,
      start: zeroStart(2),
      resume: null,
    });
    const [old, latest] = frames().slice(-2);
    expect(latest.parameters).toEqual(old.parameters);
    expect(latest.standardization).toEqual(prepareFeatures(after.features, after, true).standardization);
  });
});
