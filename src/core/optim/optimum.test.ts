import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '../features/polynomial';
import { fitStandardization, standardize, toOriginalUnits } from '../features/standardize';
import { type GoldenCase, parseGolden } from '../golden/golden';
import overlappingCsv from '../golden/overlapping.csv?raw';
import overlapping from '../golden/overlapping.json?raw';
import referenceRunCsv from '../golden/reference-run.csv?raw';
import referenceRun from '../golden/reference-run.json?raw';
import ridgeCsv from '../golden/ridge.csv?raw';
import ridge from '../golden/ridge.json?raw';
import ringsCsv from '../golden/rings-quadratic.csv?raw';
import rings from '../golden/rings-quadratic.json?raw';
import { gradient } from '../model/gradient';
import { addRidge, stationarity } from '../model/penalty';
import { findOptimum } from './optimum';
import { standardErrors } from './standardErrors';
import { challenger } from './testing/challenger';
import { unscaled } from './testing/unscaled';

const cases: readonly [string, GoldenCase][] = [
  ['overlapping', parseGolden(overlapping, overlappingCsv)],
  ['reference-run', parseGolden(referenceRun, referenceRunCsv)],
  ['ridge', parseGolden(ridge, ridgeCsv)],
  ['rings-quadratic', parseGolden(rings, ringsCsv)],
];

const relative = (value: number, truth: number) => Math.abs(value - truth) / Math.max(Math.abs(truth), 1e-3);
/** (n·H)⁻¹, H summed up point by point, inverted by elimination. */
function covarianceAt(parameters: Float64Array, features: Float64Array[], labels: Uint8Array): number[][] {
  const order = parameters.length;
  const rows = Array.from({ length: order }, (_, j) =>
    Array.from<unknown, number>({ length: 2 * order }, (_, k) => (k === order + j ? 1 : 0)),
  );
  for (let i = 0; i < labels.length; i++) {
    const x = [...features.map((column) => column[i]), 1];
    const z = x.reduce((sum, value, j) => sum + value * parameters[j], 0);
    const p = 1 / (1 + Math.exp(-z));
    for (let j = 0; j < order; j++) {
      for (let k = 0; k < order; k++) rows[j][k] += p * (1 - p) * x[j] * x[k];
    }
  }
  for (let j = 0; j < order; j++) {
    const pivot = rows[j][j];
    rows[j] = rows[j].map((value) => value / pivot);
    for (let i = 0; i < order; i++) {
      const factor = rows[i][j];
      if (i !== j) rows[i] = rows[i].map((value, k) => value - factor * rows[j][k]);
    }
  }
  return rows.map((row) => row.slice(order));
}

function repeat<T extends Float64Array | Uint8Array>(values: T, times: number): T {
  return new (values.constructor as new (length: number) => T)(values.length * times).map(
    (_, i) => values[i % values.length],
  ) as T;
}

const none = { l1: 0, l2: 0 };

describe.each(cases)('the golden case %s', (_, { features, labels, degree, l2, optimum }) => {
  const columns = expand(features, { axes: 2, degree });
  const found = findOptimum(columns, labels, { l1: 0, l2 });

  it('has its optimum where it was found independently', () => {
    optimum.parameters.forEach((value, j) => {
      expect(relative(found?.parameters[j] ?? Number.NaN, value)).toBeLessThan(1e-10);
    });
    expect(relative(found?.objective ?? Number.NaN, optimum.objective)).toBeLessThan(1e-12);
    expect(found?.iterations).toBeLessThan(12);
  });

  it('has its standard errors', () => {
    const { standardErrors: known } = optimum;
    expect(known === null).toBe(l2 > 0);
    if (!known || !found) return;
    const errors = standardErrors(found.parameters, columns, labels);
    known.forEach((value, j) => {
      expect(relative(errors?.[j] ?? Number.NaN, value)).toBeLessThan(1e-6);
    });
  });

  it('leaves no subgradient under any λ₁, and no weight under a large one', () => {
    for (const l1 of [1e-5, 1e-3, 0.02, 0.1, 10]) {
      const lasso = findOptimum(columns, labels, { l1, l2 });
      if (!lasso) throw new Error('There is an optimum.');
      const slopes = gradient(lasso.parameters, columns, labels);
      addRidge(lasso.parameters, slopes, l2);
      expect(stationarity(lasso.parameters, slopes, l1)).toBeLessThan(1e-12);
      expect(lasso.iterations).toBeLessThan(25);
    }
    const empty = findOptimum(columns, labels, { l1: 10, l2 });
    expect([...(empty?.parameters.subarray(0, -1) ?? [])].every((w) => w === 0)).toBe(true);
  });
});

describe('the optimum', () => {
  it('is the published fit of the Challenger launches, in Fahrenheit and in any other unit', () => {
    for (const [scale, offset] of [
      [1, 0],
      [5 / 9, -160 / 9],
      [1000, 1e7],
    ]) {
      const columns = [challenger.temperature.map((t) => scale * t + offset)];
      const found = findOptimum(columns, challenger.distress, none);
      if (!found) throw new Error('The classes overlap.');
      const [w, b] = found.parameters;
      expect(scale * w).toBeCloseTo(-0.2322, 4);
      expect(b + offset * w).toBeCloseTo(15.0429, 4);
      const errors = standardErrors(found.parameters, columns, challenger.distress);
      expect(scale * (errors?.[0] ?? 0)).toBeCloseTo(0.108, 3);
      if (offset === 0) expect(errors?.[1]).toBeCloseTo(7.379, 3);
    }
  });

  it('has the same standard errors in original units, whether its features were standardised or not', () => {
    const rows = unscaled.csv.trim().split('\n').slice(1);
    const numbers = rows.map((row) => row.split(',').map(Number));
    const column = (j: number) => Float64Array.from(numbers, (row) => row[j]);
    const features = [column(0), column(1)];
    const labels = Uint8Array.from(column(2));
    const standardization = fitStandardization(features);
    const asTrained = standardize(features, standardization);
    const best = findOptimum(asTrained, labels, { l1: 0, l2: 0 })?.parameters ?? new Float64Array();
    const errors = standardErrors(best, asTrained, labels, standardization);
    const original = toOriginalUnits(best, standardization);
    unscaled.optimum.forEach((value, j) => {
      expect(original[j] / value - 1).toBeCloseTo(0, 9);
      expect((errors?.[j] ?? 0) / unscaled.standardErrors[j] - 1).toBeCloseTo(0, 7);
    });
    // As trained, b is the score at the mean of the features: the delta method with the whole covariance in original units.
    const covariance = covarianceAt(original, features, labels);
    const at = [...standardization.mean, 1];
    const variance = at.reduce(
      (sum, a, j) => sum + at.reduce((inner, other, k) => inner + a * covariance[j][k] * other, 0),
      0,
    );
    const trained = standardErrors(best, asTrained, labels);
    expect((trained?.[2] ?? 0) / Math.sqrt(variance) - 1).toBeCloseTo(0, 5);
  });

  it('is the same for every point repeated, and found in a few steps where they are very many', () => {
    for (const [, { features, labels, l2 }] of cases.slice(0, 3)) {
      const once = findOptimum(features, labels, { l1: 0.001, l2 });
      const times = Math.ceil(70_000 / labels.length);
      const many = features.map((column) => repeat(column, times));
      const found = findOptimum(many, repeat(labels, times), { l1: 0.001, l2 });
      expect(found?.iterations).toBeLessThan(5);
      once?.parameters.forEach((value, j) => {
        expect(relative(found?.parameters[j] ?? Number.NaN, value)).toBeLessThan(1e-9);
      });
    }
  });

  it('does not exist with one class, without points, and unpenalised where the classes are apart', () => {
    const column = [new Float64Array([1, 2, 3, 4])];
    for (const penalties of [none, { l1: 0, l2: 1 }, { l1: 1, l2: 0 }]) {
      expect(findOptimum(column, new Uint8Array([1, 1, 1, 1]), penalties)).toBeNull();
      expect(findOptimum([new Float64Array(0)], new Uint8Array(0), penalties)).toBeNull();
    }
    expect(findOptimum(column, new Uint8Array([0, 0, 1, 1]), none)).toBeNull();
    expect(findOptimum(column, new Uint8Array([0, 0, 1, 1]), { l1: 0, l2: 1e-6 })?.loss).toBeLessThan(1e-3);
    expect(findOptimum(column, new Uint8Array([0, 0, 1, 1]), { l1: 1e-6, l2: 0 })?.loss).toBeLessThan(1e-3);
    expect(findOptimum(column, new Uint8Array([0, 1, 0, 1]), none, 'separable')).toBeNull();
  });

  it('is one of many, with no standard errors, where a feature is constant or said twice', () => {
    const [, { features, labels, optimum }] = cases[0];
    for (const extra of [features[0], new Float64Array(labels.length).fill(7)]) {
      for (const penalties of [none, { l1: 1e-9, l2: 0 }]) {
        const columns = [...features, extra];
        const found = findOptimum(columns, labels, penalties);
        expect(found?.loss).toBeCloseTo(optimum.objective, 12);
        expect(standardErrors(found?.parameters ?? new Float64Array(4), columns, labels)).toBeNull();
      }
    }
    expect(standardErrors(new Float64Array(2), [new Float64Array(0)], new Uint8Array(0))).toBeNull();
  });

  it('has no lower objective anywhere near, whatever the points and penalties', () => {
    const coordinate = fc.integer({ min: -3000, max: 3000 }).map((steps) => steps / 1000);
    const row = fc.tuple(coordinate, coordinate, fc.constantFrom(0, 1));
    const strength = fc.constantFrom(0, 1e-4, 0.01, 0.3);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        fc.tuple(strength, strength).filter(([l1, l2]) => l1 + l2 > 0),
        (rows, degree, [l1, l2]) => {
          const base = [Float64Array.from(rows, (r) => r[0]), Float64Array.from(rows, (r) => r[1])];
          const labels = Uint8Array.from(rows, (r) => r[2]);
          const columns = expand(base, { axes: 2, degree });
          const found = findOptimum(columns, labels, { l1, l2 });
          expect(found !== null).toBe(new Set(labels).size === 2);
          if (!found) return;
          const slopes = gradient(found.parameters, columns, labels);
          addRidge(found.parameters, slopes, l2);
          expect(stationarity(found.parameters, slopes, l1)).toBeLessThan(1e-10);
        },
      ),
    );
  });
});
