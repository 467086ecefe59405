import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSettings, type TrainingSettings } from '../training/settings';
import { createAdamStep } from './adam';
import { createBatchStep, shrink, softThreshold } from './descent';
import { createMomentumStep } from './momentum';
import { type Iterate, memoryLength, type Step } from './step';

const size = 3;
const slopes = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: size, maxLength: size });
const walk = fc.array(slopes, { minLength: 1, maxLength: 40 });
const settings = (change: Partial<TrainingSettings>): TrainingSettings => ({ ...plainSettings, ...change });

/** Feeds the gradients to a step one after the other; returns the parameters after each. */
function follow(step: Step, gradients: number[][], from = new Float64Array([1, -2, 0.5])): number[][] {
  const parameters = from.slice();
  const memory = new Float64Array(memoryLength(size));
  return gradients.map((slope, epoch) => {
    step({ epoch, parameters, gradient: new Float64Array(slope), objective: 1, memory });
    return [...parameters];
  });
}

function expectNear(values: number[][], truths: number[][]): void {
  values.forEach((row, k) => {
    row.forEach((value, j) => {
      expect(Math.abs(value - truths[k][j])).toBeLessThan(1e-12 * Math.max(1, Math.abs(truths[k][j])));
    });
  });
}

describe('soft-thresholding', () => {
  it('moves towards 0 by the amount and not beyond, and spares the bias', () => {
    expect([3, -3, 0.5, -0.5, 1].map((value) => shrink(value, 1))).toEqual([2, -2, 0, 0, 0]);
    const parameters = new Float64Array([3, -0.5, 7]);
    softThreshold(parameters, 1);
    expect([...parameters]).toEqual([2, 0, 7]);
  });

  it('minimises ½(w − v)² + λ|w|', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 2, noNaN: true }), number, (v, amount, other) => {
        const cost = (w: number) => (w - v) ** 2 / 2 + amount * Math.abs(w);
        expect(cost(shrink(v, amount))).toBeLessThanOrEqual(cost(other) + 1e-14);
      }),
    );
  });
});

describe('momentum', () => {
  it('is v ← 0.9v + g, θ ← θ − ηv', () => {
    fc.assert(
      fc.property(walk, (gradients) => {
        const theta = [1, -2, 0.5];
        const v = [0, 0, 0];
        const truth = gradients.map((g) =>
          theta.map((_, j) => {
            v[j] = 0.9 * v[j] + g[j];
            theta[j] -= 0.1 * v[j];
            return theta[j];
          }),
        );
        expectNear(follow(createMomentumStep(settings({ learningRate: 0.1 })), gradients), truth);
      }),
    );
  });

  it('with λ₁ is the heavy ball θ + 0.9(θ − θ_before) − ηg, soft-thresholded', () => {
    fc.assert(
      fc.property(walk, (gradients) => {
        let before = [1, -2, 0.5];
        let now = before;
        const truth = gradients.map((g) => {
          const next = now.map((w, j) => {
            const moved = w + 0.9 * (w - before[j]) - 0.1 * g[j];
            return j === 2 ? moved : Math.sign(moved) * Math.max(0, Math.abs(moved) - 0.05);
          });
          [before, now] = [now, next];
          return next;
        });
        expectNear(follow(createMomentumStep(settings({ learningRate: 0.1, l1: 0.5 })), gradients), truth);
      }),
    );
  });

  it('stands still at learning rate 0', () => {
    const step = createMomentumStep(settings({ learningRate: 0, l1: 1 }));
    expect(follow(step, [[1, 1, 1]])).toEqual([[1, -2, 0.5]]);
  });
});

describe('Adam', () => {
  it('is the algorithm of the paper', () => {
    fc.assert(
      fc.property(walk, (gradients) => {
        const theta = [1, -2, 0.5];
        const m = [0, 0, 0];
        const v = [0, 0, 0];
        const truth = gradients.map((g, k) =>
          theta.map((_, j) => {
            m[j] = 0.9 * m[j] + 0.1 * g[j];
            v[j] = 0.999 * v[j] + 0.001 * g[j] ** 2;
            const mHat = m[j] / (1 - 0.9 ** (k + 1));
            const vHat = v[j] / (1 - 0.999 ** (k + 1));
            theta[j] -= (0.1 * mHat) / (Math.sqrt(vHat) + 1e-8);
            return theta[j];
          }),
        );
        expectNear(
          follow(createAdamStep(settings({ optimizer: 'adam', learningRate: 0.1 })), gradients),
          truth,
        );
      }),
    );
  });

  it('goes the learning rate in its first step, however small or large the gradient', () => {
    const [after] = follow(createAdamStep(settings({ learningRate: 0.1 })), [[1e-3, -1e9, 0]]);
    expectNear([after], [[1 - 0.1 / (1 + 1e-8 / 1e-3), -1.9, 0.5]]);
  });
});

describe('the memory of an optimizer', () => {
  it('is empty again after a step of another, and kept where none was taken between', () => {
    const parameters = new Float64Array(size);
    const memory = new Float64Array(memoryLength(size));
    const iterate = (): Iterate => ({
      epoch: 0,
      parameters,
      gradient: new Float64Array([1, 2, 3]),
      objective: 1,
      memory,
    });
    const momentum = createMomentumStep(settings({}));
    momentum(iterate());
    const first = memory.slice();
    createAdamStep(settings({}))(iterate());
    momentum(iterate());
    expect(memory).toEqual(first);
    momentum(iterate());
    expect(memory[1]).toBe(1.9);
    createBatchStep(settings({}))(iterate());
    expect(memory).toEqual(new Float64Array(memory.length));
  });
});
