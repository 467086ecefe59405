import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '../features/polynomial';
import { fitStandardization, standardize } from '../features/standardize';
import { parseGolden } from '../golden/golden';
import ringsCsv from '../golden/rings-quadratic.csv?raw';
import rings from '../golden/rings-quadratic.json?raw';
import { createSource } from '../random/source';
import { classifySeparability, type Separability, unboundedWeights } from './separability';
import { challenger } from './testing/challenger';
import { exactSeparability, exactUnbounded } from './testing/exactSeparability';

const columnsOf = (points: readonly (readonly number[])[]) =>
  (points[0] ?? [0, 0]).map((_, j) => Float64Array.from(points, (point) => point[j]));

const classify = (points: readonly (readonly number[])[], labels: readonly number[]) =>
  classifySeparability(columnsOf(points), Uint8Array.from(labels));

/** n points of the square, labelled by the side of the line x₁ + 2x₂ = 0 that they are then moved away from. */
function sides(n: number, gap: number) {
  const random = createSource(5, 'square');
  const points = Array.from({ length: n }, () => [2 * random() - 1, 2 * random() - 1]);
  const labels = points.map(([x1, x2]) => (x1 + 2 * x2 > 0 ? 1 : 0));
  return { points: points.map(([x1, x2], i) => [x1 + (labels[i] ? gap : -gap), x2]), labels };
}

describe('the classes', () => {
  it('are what trying every direction in whole numbers says, in any unit and from any origin', () => {
    const coordinate = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -1000, max: 1000 }));
    const cases = fc.integer({ min: 1, max: 3 }).chain((d) =>
      fc.tuple(
        fc.array(fc.tuple(fc.array(coordinate, { minLength: d, maxLength: d }), fc.constantFrom(0, 1, 2)), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.array(fc.integer({ min: -2, max: 2 }), { minLength: d + 1, maxLength: d + 1 }),
        fc.constantFrom(1, 0.1, 1 / 3, 1e-6, 1e5),
        fc.constantFrom(0, 0.1, 123.4567),
      ),
    );
    const seen = new Set<Separability>();
    fc.assert(
      fc.property(cases, ([rows, plane, unit, origin]) => {
        const points = rows.map(([point]) => point);
        // Label 2: the side of a plane, so that cases that nearly touch are not rare.
        const labels = rows.map(([point, label]) => {
          const z = point.reduce((sum, value, j) => sum + value * plane[j], plane[point.length]);
          return label < 2 ? label : z > 0 ? 1 : 0;
        });
        const truth = exactSeparability(points, labels);
        seen.add(truth);
        const moved = points.map((point) => point.map((value, j) => unit * (value + origin * (j + 1))));
        expect(classify(moved, labels)).toBe(truth);
      }),
      { numRuns: 1000 },
    );
    expect(seen.size).toBe(3);
  });

  it('are separable when a convex cloud is moved off another, and overlap when it is not moved', () => {
    const coordinate = fc.integer({ min: -100, max: 100 });
    const cloud = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(cloud, cloud, fc.integer({ min: 1, max: 5 }), (one, other, gap) => {
        const edge = Math.max(...one.map(([x]) => x)) - Math.min(...other.map(([x]) => x));
        const labels = [...one.map(() => 0), ...other.map(() => 1)];
        const shifted = (by: number) => [...one, ...other.map(([x, y]) => [x + edge + by, y])];
        expect(classify(shifted(gap), labels)).toBe('separable');
        expect(classify(shifted(0), labels)).not.toBe('overlapping');
        const both = [...one, ...one];
        expect(classify(both, [...one.map(() => 0), ...one.map(() => 1)])).toBe('overlapping');
      }),
    );
  });

  it('touch in a point of both labels, along an edge, or not at all', () => {
    const square = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    expect(classify([[0], [1], [1], [2]], [0, 0, 1, 1])).toBe('quasi-separable');
    expect(classify([[0], [1], [1.0000001], [2]], [0, 0, 1, 1])).toBe('separable');
    expect(classify([[0], [1.0000001], [1], [2]], [0, 0, 1, 1])).toBe('overlapping');
    expect(classify(square, [0, 1, 1, 0])).toBe('overlapping');
    expect(classify(square, [0, 1, 0, 1])).toBe('separable');
    expect(classify([...square, [0, 0.5], [0, 0.7]], [0, 0, 1, 1, 1, 0])).toBe('quasi-separable');
    // On one line with a slope, whose points no double hits: 0.3 is not 3 · 0.1.
    const line = [1, 2, 3, 4, 5, 6].map((k) => [k / 10, (3 * k) / 10]);
    expect(classify([...line, [5, 0], [0, 5]], [0, 1, 0, 1, 0, 1, 1, 0])).toBe('quasi-separable');
    expect(classify(line, [0, 0, 0, 1, 1, 1])).toBe('separable');
    expect(classify(line, [0, 1, 0, 1, 0, 1])).toBe('overlapping');
  });

  it('are separable with one class, quasi so never, and overlap without points', () => {
    expect(classify([[1, 2]], [1])).toBe('separable');
    expect(
      classify(
        [...Array(5).keys()].map((k) => [k, k * k]),
        [0, 0, 0, 0, 0],
      ),
    ).toBe('separable');
    expect(classify([], [])).toBe('overlapping');
  });

  it('are separable where there are no more points in general position than parameters', () => {
    const coordinate = fc.integer({ min: -1e6, max: 1e6 });
    const point = fc.tuple(coordinate, coordinate);
    fc.assert(
      fc.property(fc.array(point, { minLength: 6, maxLength: 6 }), fc.nat(63), (points, bits) => {
        const columns = expand(columnsOf(points.map(([a, b]) => [a / 1e6, b / 1e6])), { axes: 2, degree: 5 });
        const isDistinct = new Set(points.map(([a]) => a)).size === 6;
        const labels = Uint8Array.from(points, (_, i) => (bits >> i) & 1);
        if (isDistinct) expect(classifySeparability(columns, labels)).toBe('separable');
      }),
    );
  });

  it('of real data are told at once, in every unit and with powers', () => {
    expect(classifySeparability([challenger.temperature], challenger.distress)).toBe('overlapping');
    const { features, labels } = parseGolden(rings, ringsCsv);
    for (const degree of [1, 2, 3, 4, 5]) {
      const columns = expand(features, { axes: 2, degree });
      const standard = standardize(columns, fitStandardization(columns));
      const truth = degree < 5 ? 'overlapping' : 'separable';
      expect(classifySeparability(columns, labels)).toBe(truth);
      expect(classifySeparability(standard, labels)).toBe(truth);
    }
  });

  it('are told apart among 20,000 points by a gap of a billionth or by a single point', () => {
    for (const degree of [1, 3]) {
      const expansion = { axes: 2, degree };
      const { points, labels } = sides(20_000, 1e-9);
      expect(classifySeparability(expand(columnsOf(points), expansion), Uint8Array.from(labels))).toBe(
        'separable',
      );
      const touching = [...points, [0.5, -0.25], [0.5, -0.25]];
      const both = Uint8Array.from([...labels, 0, 1]);
      expect(classifySeparability(expand(columnsOf(touching), expansion), both)).toBe('quasi-separable');
    }
    const { points, labels } = sides(20_000, 1e-9);
    const overlapping = Uint8Array.from([...labels, 0]);
    expect(classifySeparability(columnsOf([...points, [0.1, 0.1]]), overlapping)).toBe('overlapping');
  });
});

describe('the weights that grow without bound', () => {
  const unbounded = (points: readonly (readonly number[])[], labels: readonly number[]) =>
    unboundedWeights(columnsOf(points), Uint8Array.from(labels));

  it('are what trying every direction in whole numbers says', () => {
    const value = fc.integer({ min: -1, max: 1 });
    const cases = fc
      .integer({ min: 1, max: 3 })
      .chain((d) =>
        fc.tuple(
          fc.array(fc.array(value, { minLength: d, maxLength: d }), { minLength: 3, maxLength: 12 }),
          fc.array(fc.integer({ min: -1, max: 1 }), { minLength: d + 1, maxLength: d + 1 }),
          fc.array(fc.constantFrom(0, 1), { minLength: 12, maxLength: 12 }),
          fc.constantFrom(1, 0.1, 1e5),
        ),
      );
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, ([points, plane, coin, unit]) => {
        // Of points on a plane either label: the others lie on its two sides.
        const labels = points.map((point, i) => {
          const z = point.reduce((sum, x, j) => sum + x * plane[j], plane[point.length]);
          return z === 0 ? coin[i] : Number(z > 0);
        });
        const truth = exactUnbounded(points, labels);
        fc.pre(truth !== null && exactSeparability(points, labels) !== 'overlapping');
        seen.add(`${truth.length} of ${points[0].length}`);
        expect(
          unbounded(
            points.map((point) => point.map((x, j) => unit * x + j)),
            labels,
          ),
        ).toEqual(truth);
      }),
      { numRuns: 1000 },
    );
    expect([...seen].sort()).toEqual(['1 of 1', '1 of 2', '1 of 3', '2 of 2', '2 of 3', '3 of 3']);
  });

  it('are those of the level that only one class has, and of all features where a boundary parts the classes', () => {
    // x overlaps; of the rows with the second feature all are of class 1.
    const x = [1, 2, 3, 4, 5, 6, 2.5, 4.5];
    const level = [0, 0, 0, 0, 0, 0, 1, 1];
    const points = x.map((value, i) => [value, level[i]]);
    expect(unbounded(points, [0, 1, 0, 1, 0, 1, 1, 1])).toEqual([1]);
    expect(unbounded(points, [0, 0, 0, 1, 1, 1, 0, 1])).toEqual([0, 1]);
    expect(
      unbounded(
        points.map((point) => [...point, 7]),
        [0, 1, 0, 1, 0, 1, 1, 1],
      ),
    ).toEqual([1]);
    expect(unbounded(points, [0, 1, 0, 1, 0, 1, 1, 0])).toEqual([]);
  });
});
