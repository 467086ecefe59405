import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '../features/polynomial';
import { type GoldenCase, parseGolden } from '../golden/golden';
import overlappingCsv from '../golden/overlapping.csv?raw';
import overlapping from '../golden/overlapping.json?raw';
import ridgeCsv from '../golden/ridge.csv?raw';
import ridge from '../golden/ridge.json?raw';
import ringsCsv from '../golden/rings-quadratic.csv?raw';
import rings from '../golden/rings-quadratic.json?raw';
import { gradient } from '../model/gradient';
import { logLoss } from '../model/logLoss';
import { addRidge, penalty } from '../model/penalty';
import { scores } from '../model/score';
import { largestEigenvalue } from './largestEigenvalue';
import { findOptimum } from './optimum';
import { safeEverywhere, stabilityLimit } from './stability';

const cases: readonly [string, GoldenCase][] = [
  ['overlapping', parseGolden(overlapping, overlappingCsv)],
  ['ridge', parseGolden(ridge, ridgeCsv)],
  ['rings-quadratic', parseGolden(rings, ringsCsv)],
];

/** Largest distance from the optimum of any parameter after so many steps from nearby. */
function distanceAfter(golden: GoldenCase, share: number, epochs: number): number {
  const { labels, degree, l2 } = golden;
  const columns = expand(golden.features, { axes: 2, degree });
  const optimum = findOptimum(columns, labels, { l1: 0, l2 })?.parameters ?? new Float64Array(0);
  const learningRate = share * stabilityLimit(optimum, columns, l2);
  // Off in every direction by another little bit, so that no eigenvector is left out.
  const parameters = optimum.map((value, j) => value + 1e-5 * (1 + Math.sin(j)));
  for (let epoch = 0; epoch < epochs; epoch++) {
    const slopes = gradient(parameters, columns, labels);
    addRidge(parameters, slopes, l2);
    for (let j = 0; j < parameters.length; j++) parameters[j] -= learningRate * slopes[j];
  }
  return parameters.reduce((largest, value, j) => Math.max(largest, Math.abs(value - optimum[j])), 0);
}

function objectiveAt(
  parameters: Float64Array,
  columns: readonly Float64Array[],
  labels: Uint8Array,
  l2: number,
): number {
  const z = new Float64Array(labels.length);
  scores(parameters, columns, z);
  return logLoss(z, labels) + penalty(parameters, { l1: 0, l2 });
}

describe.each(cases)('descent on the golden case %s', (_, golden) => {
  it('comes nearer to the optimum at 0.95 of the stability limit and leaves it at 1.05', () => {
    expect(distanceAfter(golden, 0.95, 2000)).toBeLessThan(1e-5);
    expect(distanceAfter(golden, 1.05, 2000)).toBeGreaterThan(0.01);
  });

  it('never raises the loss at the rate that is safe everywhere, and no local limit is below that', () => {
    const { degree, l2, labels } = golden;
    const columns = expand(golden.features, { axes: 2, degree });
    const safe = safeEverywhere(columns, l2);
    const value = fc.double({ min: -20, max: 20, noNaN: true });
    const size = columns.length + 1;
    fc.assert(
      fc.property(fc.array(value, { minLength: size, maxLength: size }), (at) => {
        const parameters = new Float64Array(at);
        expect(stabilityLimit(parameters, columns, l2)).toBeGreaterThan(safe * (1 - 1e-12));
        const slopes = gradient(parameters, columns, labels);
        addRidge(parameters, slopes, l2);
        const next = parameters.map((value, j) => value - safe * slopes[j]);
        const before = objectiveAt(parameters, columns, labels, l2);
        expect(objectiveAt(next, columns, labels, l2)).toBeLessThan(before);
      }),
    );
  });
});

describe('the stability limit', () => {
  it('is 8 over the largest eigenvalue of the mean X̃X̃ᵀ at zero, with the penalty added to the weights', () => {
    const column = [new Float64Array([-1, 1])];
    expect(safeEverywhere(column, 0)).toBeCloseTo(8, 12);
    expect(safeEverywhere(column, 0.75)).toBeCloseTo(2, 12);
    expect(stabilityLimit(new Float64Array(2), column, 0)).toBe(safeEverywhere(column, 0));
  });

  it('is infinite where nothing curves', () => {
    expect(safeEverywhere([new Float64Array(0)], 0)).toBe(Number.POSITIVE_INFINITY);
    expect(stabilityLimit(new Float64Array([1e6, 0]), [new Float64Array([1])], 0)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe('largestEigenvalue', () => {
  it('is that of the matrix built from known ones, however close together they lie', () => {
    const values = fc.array(fc.constantFrom(0, 1, 1 + 1e-9, 2, 1000, 1e-6), { minLength: 1, maxLength: 8 });
    const angle = fc.double({ min: 0, max: 6.3, noNaN: true });
    fc.assert(
      fc.property(values, fc.array(angle, { minLength: 28, maxLength: 28 }), (known, angles) => {
        const m = known.length;
        let rows = known.map((value, i) => known.map((_, j) => (i === j ? value : 0)));
        let at = 0;
        for (let p = 0; p < m; p++) for (let q = 0; q < p; q++) rows = turn(rows, p, q, angles[at++]);
        const found = largestEigenvalue(new Float64Array(rows.flat()));
        const largest = Math.max(...known);
        expect(Math.abs(found - largest)).toBeLessThanOrEqual(1e-13 * largest);
      }),
    );
  });
});

/** R·A·Rᵀ for the rotation R by `angle` in the plane of axes p and q. */
function turn(rows: number[][], p: number, q: number, angle: number): number[][] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const mix = (line: number[]) =>
    line.map((value, k) => (k === p ? c * value - s * line[q] : k === q ? s * line[p] + c * value : value));
  const half = rows.map(mix);
  const columns = half[0].map((_, j) => mix(half.map((row) => row[j])));
  return columns[0].map((_, i) => columns.map((column) => column[i]));
}
