import { describe, expect, it } from 'vitest';
import { createSource } from '../random/source';
import { descentLimit } from './descentLimit';
import { angleBetween, anglesTo } from './marginAngle';
import { widestMargin } from './widestMargin';

describe('the angle to a direction', () => {
  const up = Float64Array.of(0, 1);
  it('is exact where it is known, small ones as well, and the bias has no part in it', () => {
    expect(angleBetween([0, 3, 9], up)).toBe(0);
    expect(angleBetween([2, 0, 9], up)).toBe(90);
    expect(angleBetween([0, -1, 0], up)).toBe(180);
    expect(angleBetween([1, 1, 0], up)).toBeCloseTo(45, 12);
    expect((angleBetween([1e-12, 1, 0], up) / 1e-12) * (Math.PI / 180)).toBeCloseTo(1, 9);
  });

  it('is none where all weights are 0', () => {
    expect(angleBetween([0, 0, 5], up)).toBeNaN();
    const columns = [Float64Array.of(0, 1), Float64Array.of(0, 0), Float64Array.of(0, 1)];
    expect(Array.from(anglesTo(up, columns))).toEqual([Number.NaN, 90]);
  });
});

/** Two classes on either side of a strip about a line of random direction. */
function sampleApart(seed: number) {
  const random = createSource(seed, 'apart test');
  const turn = 2 * Math.PI * random();
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const labels = Uint8Array.from({ length: 40 }, (_, i) => i % 2);
  const features = [new Float64Array(40), new Float64Array(40)];
  labels.forEach((label, i) => {
    const [off, along] = [(label === 1 ? 1 : -1) * (0.2 + 0.8 * random()), 2 * random() - 1];
    features[0][i] = off * c - along * s;
    features[1][i] = off * s + along * c;
  });
  return { features, labels };
}

/** The parameters of plain gradient descent from zero at each of these epochs. */
function descend({ features: [x1, x2], labels }: ReturnType<typeof sampleApart>, epochs: readonly number[]) {
  const w = [0, 0, 0];
  const kept: number[][] = [];
  for (let epoch = 1; epoch <= epochs[epochs.length - 1]; epoch++) {
    const g = [0, 0, 0];
    labels.forEach((label, i) => {
      const miss = 1 / (1 + Math.exp(-(w[0] * x1[i] + w[1] * x2[i] + w[2]))) - label;
      g[0] += miss * x1[i];
      g[1] += miss * x2[i];
      g[2] += miss;
    });
    for (let j = 0; j < 3; j++) w[j] -= (2 * g[j]) / labels.length;
    if (epochs.includes(epoch)) kept.push([...w]);
  }
  return kept;
}

describe('the direction that gradient descent turns to on separable points', () => {
  const seeds = Array.from({ length: 12 }, (_, k) => k + 1);

  it('is come nearer to over the epochs, about as fast as 1/ln t: on average over twelve samples', () => {
    const epochs = [30, 300, 3000, 30_000];
    const sums = epochs.map(() => 0);
    for (const seed of seeds) {
      const sample = sampleApart(seed);
      const limit = descentLimit(sample.features, sample.labels);
      if (!limit) throw new Error('not apart');
      descend(sample, epochs).forEach((parameters, k) => {
        // Weights and bias together.
        sums[k] += angleBetween(parameters, limit);
      });
    }
    for (let k = 1; k < epochs.length; k++) {
      expect(sums[k]).toBeLessThan(0.85 * sums[k - 1]);
      const times = (at: number) => sums[at] * Math.log(epochs[at]);
      expect(Math.abs(Math.log(times(k) / times(k - 1)))).toBeLessThan(0.2);
    }
  });

  it('is come nearer to by every sample, from where it was farthest off', () => {
    const epochs = [3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000];
    for (const seed of seeds) {
      const sample = sampleApart(seed);
      const limit = descentLimit(sample.features, sample.labels);
      if (!limit) throw new Error('not apart');
      const angles = descend(sample, epochs).map((parameters) => angleBetween(parameters, limit));
      expect(angles[angles.length - 1], String(seed)).toBeLessThan(0.8 * Math.max(...angles));
    }
  });

  it('has the widest margin of points (x, 1) and their opposites', () => {
    for (const seed of seeds) {
      const { features, labels } = sampleApart(seed);
      const both = [...features, new Float64Array(labels.length).fill(1)].map((column) => {
        const own = Array.from(column, (value, i) => (labels[i] === 1 ? value : -value));
        return Float64Array.from([...own, ...own.map((value) => -value)]);
      });
      const classes = Uint8Array.from(both[0], (_, k) => (k < labels.length ? 1 : 0));
      const margin = widestMargin(both, classes);
      expect(margin?.bias).toBeCloseTo(0, 9);
      const limit = descentLimit(features, labels);
      limit?.forEach((value, j) => {
        expect(value).toBeCloseTo(margin?.direction[j] ?? Number.NaN, 9);
      });
    }
  });

  it('is none where the classes are not apart', () => {
    expect(descentLimit([Float64Array.of(0, 1, 2)], Uint8Array.of(0, 1, 0))).toBeNull();
    expect(descentLimit([Float64Array.of(0, 1, 1)], Uint8Array.of(0, 0, 1))).toBeNull();
    expect(descentLimit([Float64Array.of(0, 1)], Uint8Array.of(1, 1))).toBeNull();
    expect(descentLimit([Float64Array.of(-1, 1)], Uint8Array.of(0, 1))).toEqual(Float64Array.of(1, 0));
  });
});
