import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchStep } from '../optim/descent';
import { advance, beginTraining, evaluate, gradientNorm, type Objective } from './run';
import { plainMethod } from './testing/plainMethod';

/** (θ₀² + 4θ₁²)/2, whose descent is a geometric sequence in either coordinate. */
const bowl: Objective = ([a, b], out) => {
  out[0] = a;
  out[1] = 4 * b;
  return (a * a + 4 * b * b) / 2;
};

const method = plainMethod(bowl, 0.1);

describe('batchStep', () => {
  it('moves against the gradient, in every coordinate at once', () => {
    const parameters = new Float64Array([1, 2, 3]);
    batchStep(parameters, new Float64Array([1, -1, 0.5]), 0.5);
    expect([...parameters]).toEqual([0.5, 2.5, 2.75]);
  });
});

describe('a training state', () => {
  it('starts at epoch 0 with loss and gradient there, and works on the parameters given', () => {
    const start = new Float64Array([1, 1]);
    const state = beginTraining(start, method);
    expect(state).toMatchObject({ epoch: 0, loss: 2.5, gradient: new Float64Array([1, 4]) });
    expect(gradientNorm(state, method)).toBe(4);
    advance(state, method);
    expect([...start]).toEqual([0.9, 0.6]);
  });

  it('takes exactly one evaluation an epoch, always at its own parameters', () => {
    let evaluations = 0;
    const counted = plainMethod((parameters, out) => {
      evaluations++;
      return bowl(parameters, out);
    }, 0.1);
    const state = beginTraining(new Float64Array([1, 1]), counted);
    for (let k = 1; k <= 20; k++) {
      expect(advance(state, counted)).toBe(true);
      expect(state.epoch).toBe(k);
      expect(state.parameters[0]).toBeCloseTo(0.9 ** k, 12);
      expect(state.parameters[1]).toBeCloseTo(0.6 ** k, 12);
      const gradient = new Float64Array(2);
      expect(state.loss).toBe(bowl(state.parameters, gradient));
      expect(state.gradient).toEqual(gradient);
    }
    expect(evaluations).toBe(21);
  });

  it('stays at its last finite moment when a number leaves the finite range', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1e300, noNaN: true }), (learningRate) => {
        const steep = plainMethod(bowl, learningRate);
        const state = beginTraining(new Float64Array([1, 1]), steep);
        let last = structuredClone(state);
        for (let k = 0; k < 2000 && advance(state, steep); k++) last = structuredClone(state);
        expect({ ...state, spare: null }).toEqual({ ...last, spare: null });
        expect([state.loss, ...state.parameters, ...state.gradient].every(Number.isFinite)).toBe(true);
        if (learningRate > 3) expect(advance(state, steep)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('follows a new objective once it is evaluated', () => {
    const state = beginTraining(new Float64Array([1, 1]), method);
    const seven: Objective = (_, out) => {
      out.fill(7);
      return 3;
    };
    evaluate(state, plainMethod(seven, 0.1));
    expect([state.loss, ...state.gradient]).toEqual([3, 7, 7]);
  });
});
