import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import weightedJson from '../golden/class-weights.json?raw';
import { parseGolden } from '../golden/golden';
import overlappingCsv from '../golden/overlapping.csv?raw';
import overlappingJson from '../golden/overlapping.json?raw';
import { type ClassWeights, classWeightsOf } from '../model/classWeights';
import { cholesky, solve } from './cholesky';
import { findOptimum, lowestLoss } from './optimum';
import { safeEverywhere, stabilityLimit } from './stability';

interface WeightedCase {
  readonly name: string;
  readonly weights: ClassWeights;
  readonly isBalanced: boolean;
  readonly l2: number;
  readonly parameters: readonly number[];
  readonly objective: number;
}
const { cases } = JSON.parse(weightedJson) as { cases: readonly WeightedCase[] };

/** The points that the cases are about: of class 1 every fourth. */
const rare = (() => {
  const { features, labels } = parseGolden(overlappingJson, overlappingCsv);
  let ones = 0;
  const kept = [...labels.keys()].filter((i) => labels[i] === 0 || ++ones % 4 === 0);
  return {
    features: features.map((column) => Float64Array.from(kept, (i) => column[i])),
    labels: Uint8Array.from(kept, (i) => labels[i]),
  };
})();

type Points = typeof rare;
interface Sums {
  loss: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** J with its gradient and Hessian, each summed up point by point from its definition. */
function bruteForce(
  { features, labels }: Points,
  at: ArrayLike<number>,
  weights: ClassWeights,
  l2: number,
): Sums {
  const [n, d] = [labels.length, features.length];
  const sums = { loss: 0, gradient: new Float64Array(d + 1), hessian: new Float64Array((d + 1) ** 2) };
  for (let i = 0; i < n; i++) {
    const x = [...features.map((column) => column[i]), 1];
    const z = x.reduce((sum, value, j) => sum + value * at[j], 0);
    const p = 1 / (1 + Math.exp(-z));
    const c = weights[labels[i]] / n;
    sums.loss -= c * Math.log(labels[i] === 1 ? p : 1 - p);
    for (let j = 0; j <= d; j++) {
      sums.gradient[j] += c * (p - labels[i]) * x[j];
      for (let k = 0; k <= d; k++) sums.hessian[j * (d + 1) + k] += c * p * (1 - p) * x[j] * x[k];
    }
  }
  for (let j = 0; j < d; j++) {
    sums.loss += (l2 / 2) * at[j] ** 2;
    sums.gradient[j] += l2 * at[j];
    sums.hessian[j * (d + 2)] += l2;
  }
  return sums;
}

/** Plain Newton from 0, for points where it needs no care. */
function bruteForceFit(points: Points, weights: ClassWeights, l2: number): Float64Array {
  const at = new Float64Array(points.features.length + 1);
  for (let step = 0; step < 30; step++) {
    const { gradient, hessian } = bruteForce(points, at, weights, l2);
    const lower = cholesky(hessian);
    if (!lower) throw new Error('the Hessian is singular');
    const change = solve(lower, gradient);
    for (let j = 0; j < at.length; j++) at[j] -= change[j];
  }
  return at;
}

const relative = (value: number, truth: number) => Math.abs(value - truth) / Math.max(1, Math.abs(truth));
function expectNear(found: ArrayLike<number> | undefined, truth: ArrayLike<number>, bound: number): void {
  for (let j = 0; j < truth.length; j++) {
    expect(relative(found?.[j] ?? Number.NaN, truth[j])).toBeLessThan(bound);
  }
}

describe.each(cases)(
  'the best weights with class weights: $name',
  ({ weights, isBalanced, l2, ...truth }) => {
    const { features, labels } = rare;
    const found = findOptimum(features, labels, { l1: 0, l2, weights });

    it('are those of scikit-learn, which has the same class weights', () => {
      if (isBalanced) {
        const choice = { classWeighting: 'balanced', classWeight0: 1, classWeight1: 1 } as const;
        expect(classWeightsOf(choice, labels)).toEqual(weights);
      }
      expectNear(found?.parameters, truth.parameters, 1e-7);
      expectNear([found?.objective ?? Number.NaN], [truth.objective], 1e-12);
    });

    it('are those of a fit by the definition', () => {
      expectNear(found?.parameters, bruteForceFit(rare, weights, l2), 1e-12);
      expectNear(
        [found?.objective ?? 0],
        [bruteForce(rare, found?.parameters ?? [], weights, l2).loss],
        1e-12,
      );
    });

    it('have learning rates that are stable by the Hessian of the weighted loss', () => {
      const weighing = { weights, labels };
      for (const [at, limit] of [
        [found?.parameters ?? new Float64Array(3), stabilityLimit],
        [
          new Float64Array(3),
          (_: Float64Array, ...rest: Parameters<typeof safeEverywhere>) => safeEverywhere(...rest),
        ],
      ] as const) {
        const { hessian } = bruteForce(rare, at, weights, l2);
        // λmax by the power method.
        let vector = Float64Array.of(1, 0.3, 0.2);
        let largest = 0;
        for (let turn = 0; turn < 5000; turn++) {
          const next = vector.map((_, j) =>
            vector.reduce((sum, value, k) => sum + hessian[j * 3 + k] * value, 0),
          );
          largest = Math.hypot(...next);
          vector = next.map((value) => value / largest);
        }
        expect(relative(limit(at, features, l2, weighing), 2 / largest)).toBeLessThan(1e-9);
      }
    });
  },
);

describe('whole class weights', () => {
  const points = fc
    .record({
      rows: fc.array(
        fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.constantFrom(0, 1)),
        {
          minLength: 12,
          maxLength: 40,
        },
      ),
      weights: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 })),
      l1: fc.constantFrom(0, 0.01),
      l2: fc.constantFrom(0.02, 0.3),
    })
    .filter(({ rows }) => new Set(rows.map((row) => row[2])).size === 2);

  function repeated({ features, labels }: Points, weights: ClassWeights): Points {
    const indices = [...labels.keys()].flatMap((i) => Array<number>(weights[labels[i]]).fill(i));
    return {
      features: features.map((column) => Float64Array.from(indices, (i) => column[i])),
      labels: Uint8Array.from(indices, (i) => labels[i]),
    };
  }

  it('have the best weights of points that are there as often, a penalty counting per point', () => {
    fc.assert(
      fc.property(points, ({ rows, weights, l1, l2 }) => {
        const features = [0, 1].map((j) => Float64Array.from(rows, (row) => row[j] / 3));
        const few = { features, labels: Uint8Array.from(rows, (row) => row[2]) };
        const many = repeated(few, weights);
        const share = few.labels.length / many.labels.length;
        const weighted = findOptimum(features, few.labels, { l1, l2, weights });
        const copies = findOptimum(many.features, many.labels, { l1: l1 * share, l2: l2 * share });
        expectNear(weighted?.parameters, copies?.parameters ?? [], l1 > 0 ? 1e-9 : 1e-12);
        expectNear([(weighted?.objective ?? 0) * share], [copies?.objective ?? Number.NaN], 1e-12);
      }),
    );
  });

  it('have them to the last digits without a penalty, and the bound of a loss that nothing attains', () => {
    const many = repeated(rare, [1, 4]);
    const weighted = findOptimum(rare.features, rare.labels, { l1: 0, l2: 0, weights: [1, 4] });
    expectNear(
      weighted?.parameters,
      findOptimum(many.features, many.labels, { l1: 0, l2: 0 })?.parameters ?? [],
      1e-12,
    );
    // Two points on the boundary that separates the others: half a chance each, so 2·ln 2 without weights.
    const x = [Float64Array.of(-1, 0, 0, 1)];
    const labels = Uint8Array.of(0, 0, 1, 1);
    expect(lowestLoss(x, labels)).toBeCloseTo((2 * Math.LN2) / 4, 9);
    const bound = (3 * Math.log(4 / 3) + Math.log(4)) / 4;
    expect(lowestLoss(x, labels, [3, 1])).toBeCloseTo(bound, 9);
  });

  it('are no other arithmetic where they are 1 : 1', () => {
    const { features, labels } = rare;
    const plain = findOptimum(features, labels, { l1: 0.01, l2: 0.02 });
    expect(findOptimum(features, labels, { l1: 0.01, l2: 0.02, weights: null })).toEqual(plain);
    expect(findOptimum(features, labels, { l1: 0.01, l2: 0.02, weights: [1, 1] })).toEqual(plain);
  });
});
