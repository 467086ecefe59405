import { describe, expect, it } from 'vitest';
import { parseGolden } from '../golden/golden';
import overlappingCsv from '../golden/overlapping.csv?raw';
import overlapping from '../golden/overlapping.json?raw';
import { gradient } from '../model/gradient';
import { hessian } from '../model/hessian';
import { logLoss } from '../model/logLoss';
import { scores } from '../model/score';
import { type NewtonState, newtonStep } from './newton';

/** A state at `start` with what a step needs, for any data. */
function begin(features: readonly Float64Array[], labels: Uint8Array, start: readonly number[]) {
  const z = new Float64Array(labels.length);
  const objective = (parameters: Float64Array, out: Float64Array) => {
    scores(parameters, features, z);
    out.set(gradient(parameters, features, labels));
    return logLoss(z, labels);
  };
  const parameters = new Float64Array(start);
  const state: NewtonState = {
    parameters,
    gradient: new Float64Array(start.length),
    loss: 0,
    spare: new Float64Array(start.length),
  };
  state.loss = objective(parameters, state.gradient);
  return { state, step: () => newtonStep(state, objective, (at) => hessian(at, features, 0)) };
}

const golden = parseGolden(overlapping, overlappingCsv);
const { optimum } = golden;

describe('newtonStep', () => {
  it('reaches the optimum within ten steps, each with a lower loss, and then says that there is none lower', () => {
    const { state, step } = begin(golden.features, golden.labels, [0, 0, 0]);
    const losses = [state.loss];
    while (step()) losses.push(state.loss);
    expect(losses.length).toBeLessThan(10);
    optimum.parameters.forEach((value, j) => {
      expect(Math.abs(state.parameters[j] - value)).toBeLessThan(1e-12);
    });
    const before = state.parameters.slice();
    expect(step()).toBe(false);
    expect(state.parameters).toEqual(before);
    for (let k = 1; k < losses.length; k++) {
      expect(losses[k]).toBeLessThanOrEqual(losses[k - 1] + Number.EPSILON);
    }
  });

  it('finds its way from where the full step would go astray and every score is saturated', () => {
    for (const start of [
      [-40, 30, 20],
      [100, -100, 0],
      [3000, 3000, 3000],
      [1e300, 0, 0],
    ]) {
      const { state, step } = begin(golden.features, golden.labels, start);
      for (let k = 0; k < 12 && step(); k++);
      expect(state.loss).toBeCloseTo(optimum.objective, 12);
    }
  });

  it('copes with features that say the same twice, and with one that says nothing', () => {
    const [x1, x2] = golden.features;
    const { state, step } = begin([x1, x1, x2, new Float64Array(x1.length)], golden.labels, [0, 0, 0, 0, 0]);
    while (step());
    expect(state.loss).toBeCloseTo(optimum.objective, 12);
    expect(state.parameters[0] + state.parameters[1]).toBeCloseTo(optimum.parameters[0], 6);
    expect(state.parameters[3]).toBe(0);
  });

  it('lets the loss of separable data fall for a long while, with finite numbers', () => {
    const { state, step } = begin([new Float64Array([-1, 1])], new Uint8Array([0, 1]), [0, 0]);
    for (let k = 0; k < 1000; k++) step();
    expect(state.loss).toBeLessThan(1e-15);
    expect(state.parameters.every(Number.isFinite)).toBe(true);
  });

  it('stays where it is without points', () => {
    const { state, step } = begin([new Float64Array(0)], new Uint8Array(0), [1, 2]);
    expect(step()).toBe(false);
    expect([...state.parameters]).toEqual([1, 2]);
  });
});
