import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scores } from '../model/score';
import { sigmoid } from '../model/sigmoid';
import { prepareFeatures } from './prepare';
import { fitStandardization, standardize, toOriginalUnits, toTrainedUnits } from './standardize';

// Coordinates are rounded to 1e−6 on the page, too.
const number = fc.integer({ min: -1e8, max: 1e8 }).map((units) => units / 1e6);
const table = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 20 });
const columnsOf = (rows: [number, number, number][]) =>
  [0, 1, 2].map((j) => Float64Array.from(rows, (row) => row[j]));
const mean = (column: Float64Array) => column.reduce((sum, x) => sum + x, 0) / column.length;

describe('fitStandardization', () => {
  it('is the mean and the population deviation', () => {
    const { mean: centre, sd } = fitStandardization([new Float64Array([2, 4, 4, 4, 5, 5, 7, 9])]);
    expect([...centre, ...sd]).toEqual([5, 2]);
  });

  it('keeps sd 1 for a constant column, whose mean may not be exact, and for no points', () => {
    const { mean: centre, sd } = fitStandardization([new Float64Array(10).fill(0.1), new Float64Array(0)]);
    expect([...centre, ...sd]).toEqual([0.1, 0, 1, 1]);
  });
});

describe('standardize', () => {
  it('gives mean 0 and deviation 1 but to constant columns, which become 0', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const columns = columnsOf(rows);
        const fit = fitStandardization(columns);
        standardize(columns, fit).forEach((column, j) => {
          const isConstant = columns[j].every((x) => x === columns[j][0]);
          if (isConstant) expect(column.every((x) => x === 0)).toBe(true);
          // The mean's rounding, in deviations.
          const lost = 1e-13 * (1 + Math.abs(fit.mean[j] / fit.sd[j]));
          expect(Math.abs(mean(column))).toBeLessThan(lost);
          expect(Math.abs(mean(column.map((x) => x * x)) - (isConstant ? 0 : 1))).toBeLessThan(lost);
        });
      }),
    );
  });
});

describe('toOriginalUnits', () => {
  it('describes the same probabilities', () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(table, fc.array(weight, { minLength: 4, maxLength: 4 }), (rows, weights) => {
        const columns = columnsOf(rows);
        const fit = fitStandardization(columns);
        const parameters = new Float64Array(weights);
        const z = new Float64Array(rows.length);
        const original = new Float64Array(rows.length);
        scores(parameters, standardize(columns, fit), z);
        scores(toOriginalUnits(parameters, fit), columns, original);
        // Terms that cancel between weights and bias are lost in the rounding of either.
        const lost = fit.mean.reduce((sum, m, j) => sum + Math.abs(m / fit.sd[j]), 1) * 1e-13;
        z.forEach((score, i) => {
          expect(Math.abs(sigmoid(score) - sigmoid(original[i]))).toBeLessThan(1e-12 + lost);
        });
      }),
    );
  });

  it('is a copy where nothing was standardised', () => {
    const parameters = new Float64Array([1, 2, 3]);
    const copy = toOriginalUnits(parameters, null);
    expect(copy).toEqual(parameters);
    expect(copy).not.toBe(parameters);
  });
});

describe('prepareFeatures', () => {
  it('standardises the expanded columns, not the base', () => {
    const x = new Float64Array([1, 2, 3, 6]);
    const squared = { axes: 1, degree: 2 };
    const { columns, standardization } = prepareFeatures([x], squared, true);
    const squares = x.map((value) => value * value);
    expect(standardization).toEqual(fitStandardization([x, squares]));
    expect(columns).toEqual(standardize([x, squares], fitStandardization([x, squares])));
    expect(prepareFeatures([x], squared, false)).toEqual({ columns: [x, squares], standardization: null });
  });
});

describe('toTrainedUnits', () => {
  it('takes back what toOriginalUnits does', () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    const fit = { mean: Float64Array.of(5, -2), sd: Float64Array.of(0.25, 8) };
    fc.assert(
      fc.property(weight, weight, weight, (w1, w2, b) => {
        const parameters = Float64Array.of(w1, w2, b);
        toTrainedUnits(toOriginalUnits(parameters, fit), fit).forEach((value, j) => {
          expect(value).toBeCloseTo(parameters[j], 10);
        });
        expect(toTrainedUnits(parameters, null)).toEqual(parameters);
      }),
    );
  });
});
