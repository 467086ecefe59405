import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, expandOne, exponents, featureCount } from './polynomial';

const number = fc.double({ min: -3, max: 3, noNaN: true });

describe('exponents', () => {
  it('go by total degree, then falling power of the first column', () => {
    const squares = [
      [1, 0],
      [0, 1],
      [2, 0],
      [1, 1],
      [0, 2],
    ];
    expect(exponents(2, { axes: 2, degree: 2 })).toEqual(squares);
    expect(exponents(2, { axes: 2, degree: 3 })).toEqual([...squares, [3, 0], [2, 1], [1, 2], [0, 3]]);
    expect(exponents(1, { axes: 1, degree: 3 })).toEqual([[1], [2], [3]]);
    expect(exponents(3, { axes: 3, degree: 2 }).map((powers) => powers.join(''))).toEqual(
      '100 010 001 200 110 101 020 011 002'.split(' '),
    );
    expect(exponents(0, { axes: 0, degree: 3 })).toEqual([]);
  });

  it('are as many as featureCount says, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 }), (base, degree) => {
        const expansion = { axes: base, degree };
        const all = exponents(base, expansion).map((powers) => powers.join());
        expect(new Set(all).size).toBe(featureCount(base, expansion));
        expect(all.length).toBe(featureCount(base, expansion));
      }),
    );
    expect([1, 2, 3, 4, 5].map((degree) => featureCount(2, { axes: 2, degree }))).toEqual([2, 5, 9, 14, 20]);
  });
});

describe('expand', () => {
  it('gives the products that the exponents name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number), { maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, degree) => {
          const base = [Float64Array.from(rows, (r) => r[0]), Float64Array.from(rows, (r) => r[1])];
          const columns = expand(base, { axes: 2, degree });
          exponents(2, { axes: 2, degree }).forEach(([a, b], j) => {
            rows.forEach(([x1, x2], i) => {
              const truth = x1 ** a * x2 ** b;
              // Products too small for a double of full precision have fewer digits.
              const rounding = 1e-14 * Math.abs(truth) + 1e-300;
              expect(Math.abs(columns[j][i] - truth)).toBeLessThanOrEqual(rounding);
            });
          });
        },
      ),
    );
  });

  it('leaves degree 1 as it is', () => {
    const base = [new Float64Array([1, 2]), new Float64Array([3, 4])];
    expect(expand(base, { axes: 2, degree: 1 })).toEqual(base);
    expect(expand([base[0]], { axes: 1, degree: 2 })).toEqual([base[0], new Float64Array([1, 4])]);
  });
});

describe('features on no axis', () => {
  const columns = fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 7 });
  const axesAndDegree = fc.record({ axes: fc.constantFrom(1, 2), degree: fc.integer({ min: 1, max: 5 }) });

  it('enter once, after the products of the others, and are handed on as they are', () => {
    fc.assert(
      fc.property(columns, axesAndDegree, (values, expansion) => {
        const base = values.map((column) => Float64Array.from(column));
        const { axes } = expansion;
        const onAxes = base.slice(0, axes);
        const expanded = expand(base, expansion);
        const products = expand(onAxes, expansion);
        expect(expanded.slice(0, products.length)).toEqual(products);
        const last = expanded.slice(products.length);
        expect(last.length).toBe(base.length - axes);
        for (const [j, column] of last.entries()) expect(column).toBe(base[axes + j]);
        expect(featureCount(base.length, expansion)).toBe(expanded.length);
      }),
    );
  });

  it('have powers of their own in the exponents, by which each column can be made alone', () => {
    expect(exponents(4, { axes: 1, degree: 2 }).map((powers) => powers.join(''))).toEqual(
      '1000 2000 0100 0010 0001'.split(' '),
    );
    expect(exponents(3, { axes: 2, degree: 2 }).map((powers) => powers.join(''))).toEqual(
      '100 010 200 110 020 001'.split(' '),
    );
    fc.assert(
      fc.property(columns, axesAndDegree, (values, expansion) => {
        const base = values.map((column) => Float64Array.from(column));
        const alone = exponents(base.length, expansion).map((powers) => expandOne(base, powers));
        expect(alone).toEqual(expand(base, expansion));
      }),
    );
  });
});
