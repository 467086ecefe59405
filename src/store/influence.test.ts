import { expect, it } from 'vitest';
import { influenceOf } from '../core/inference/influence';
import { Likelihood } from '../core/inference/likelihood';
import { maximize } from '../core/inference/maximize';
import { fittedP, largestMeasure, largestRows } from './influence';

it('finds the rows with the largest values of either sign, the first of equals first', () => {
  const values = Float64Array.of(1, -5, 3, 3, -0.5, 4);
  expect(largestRows(values, 3)).toEqual([1, 5, 2]);
  expect(largestRows(values, 4)).toEqual([1, 5, 2, 3]);
  expect(largestRows(values, 10)).toEqual([1, 5, 2, 3, 0, 4]);
  expect(largestRows(new Float64Array(), 10)).toEqual([]);
});

it('has the probability of a point from its deviance residual', () => {
  const likelihood = new Likelihood([Float64Array.of(-2, -1, 0, 1, 2, 3)], Uint8Array.of(0, 1, 0, 0, 1, 1));
  const best = maximize(likelihood);
  const measures = influenceOf(likelihood, best);
  if (!measures) throw new Error('no measures');
  for (let i = 0; i < 6; i++) {
    const p = 1 / (1 + Math.exp(-likelihood.scoreAt(best.parameters, i)));
    expect(fittedP(measures, i)).toBeCloseTo(p, 12);
  }
  const influence = { data: {} as never, measures };
  expect(largestMeasure({ influence }, 'leverage')).toBe(Math.max(...measures.leverage));
  expect(largestMeasure({ influence: null }, 'cook')).toBeNull();
});
