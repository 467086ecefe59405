import { describe, expect, it } from 'vitest';
import { createSource } from '../core/random/source';
import { diagnose, TREND_WINDOW, type Trend } from '../core/training/diagnosis';
import { advance, beginTraining, gradientNorm, type Objective } from '../core/training/run';
import { plainMethod } from '../core/training/testing/plainMethod';
import { createReferenceKernel } from './reference';

/** Two normal clouds around ±(m1, m2), equally many points of either class. */
function blobs(seed: number, n: number, [m1, m2]: [number, number], sd: number): Objective {
  const random = createSource(seed, 'blobs');
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const labels = Uint8Array.from({ length: n }, (_, i) => i % 2);
  const column = (mean: number) => Float64Array.from(labels, (y) => (2 * y - 1) * mean + sd * normal());
  const kernel = createReferenceKernel();
  kernel.load([column(m1), column(m2)], labels);
  return (parameters, out) => kernel.lossAndGradient(parameters, out, 0, n);
}

const overlapping = (seed: number, n = 200) => blobs(seed, n, [1, 0.5], 1.2);
const almostSeparable = (seed: number) => blobs(seed, 200, [1.4, 1], 0.7);

/** How a run from zero weights looks after so many epochs; null when it left the finite range. */
function trendAfter(objective: Objective, learningRate: number, epochs: number): Trend | null {
  const method = plainMethod(objective, learningRate);
  const state = beginTraining(new Float64Array(3), method);
  const losses: number[] = [];
  while (state.epoch < epochs) {
    if (!advance(state, method)) return null;
    losses.push(state.loss);
    if (losses.length > TREND_WINDOW) losses.shift();
  }
  return diagnose(new Float64Array(losses), state.loss, gradientNorm(state, method));
}

const seeds = Array.from({ length: 20 }, (_, i) => i);

/** On how many of the samples a run from zero weights oscillates after so many epochs. */
function countOscillating(sample: (seed: number) => Objective, learningRate: number, epochs: number): number {
  return seeds.filter((seed) => trendAfter(sample(seed), learningRate, epochs) === 'oscillating').length;
}

describe('descent on two overlapping blobs', () => {
  it('converges at ½', () => {
    expect(seeds.map((seed) => trendAfter(overlapping(seed), 0.5, 1000))).toEqual(
      seeds.map(() => 'converged'),
    );
  });

  it('settles at 8 on most samples', () => {
    expect(countOscillating(overlapping, 8, 2000)).toBeLessThan(3);
  });

  it('oscillates at 15 on most samples', () => {
    expect(countOscillating(overlapping, 15, 2000)).toBeGreaterThan(17);
  });

  it('oscillates at 100 on all of them', () => {
    expect(countOscillating(overlapping, 100, 2000)).toBe(20);
  });

  it('oscillates at 100 for 10,000 epochs without ever leaving the finite range', () => {
    expect(trendAfter(overlapping(0), 100, 10_000)).toBe('oscillating');
  });
});

describe('descent on almost separable blobs', () => {
  it('settles even at 100 on most samples', () => {
    expect(countOscillating(almostSeparable, 100, 10_000)).toBeLessThan(10);
  });
});

describe('descent on separable points', () => {
  it('falls for ever and never counts as converged', () => {
    const kernel = createReferenceKernel();
    kernel.load([new Float64Array([-1, -0.5, 0.5, 1]), new Float64Array(4)], new Uint8Array([0, 0, 1, 1]));
    const objective: Objective = (parameters, out) => kernel.lossAndGradient(parameters, out, 0, 4);
    for (const epochs of [100, 10_000, 200_000]) expect(trendAfter(objective, 10, epochs)).toBe('falling');
  });
});
