import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradient } from './gradient';
import { smallRandomStart, zeroStart } from './initial';
import { logLoss } from './logLoss';
import { score, scores } from './score';
import { logit, sigmoid, softplus } from './sigmoid';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const small = fc.double({ min: -3, max: 3, noNaN: true });
const points = fc.array(fc.tuple(small, small, fc.constantFrom(0, 1)), { minLength: 1, maxLength: 20 });
const columns = (rows: [number, number, number][]) => ({
  features: [Float64Array.from(rows, (r) => r[0]), Float64Array.from(rows, (r) => r[1])],
  labels: Uint8Array.from(rows, (r) => r[2]),
});

describe('sigmoid', () => {
  it('stays in 0…1 and mirrors about ½ for every finite score', () => {
    fc.assert(
      fc.property(finite, (z) => {
        const p = sigmoid(z);
        expect(p >= 0 && p <= 1).toBe(true);
        expect(p + sigmoid(-z)).toBeCloseTo(1, 15);
      }),
    );
    expect(sigmoid(0)).toBe(0.5);
    expect([sigmoid(-Infinity), sigmoid(Infinity)]).toEqual([0, 1]);
  });

  it('keeps its relative precision far down the left tail', () => {
    expect(sigmoid(-700) / Math.exp(-700)).toBeCloseTo(1, 14);
  });
});

describe('logit', () => {
  it('undoes the sigmoid', () => {
    fc.assert(
      fc.property(fc.double({ min: -15, max: 15, noNaN: true }), (z) => {
        expect(Math.abs(logit(sigmoid(z)) - z)).toBeLessThan(1e-9);
      }),
    );
    expect([logit(0), logit(0.5), logit(1)]).toEqual([-Infinity, 0, Infinity]);
  });
});

describe('softplus', () => {
  it('is finite, above max(0, z), and differs by z from its mirror', () => {
    fc.assert(
      fc.property(finite, (z) => {
        expect(Number.isFinite(softplus(z))).toBe(true);
        expect(softplus(z)).toBeGreaterThanOrEqual(Math.max(0, z));
        expect(Math.abs(softplus(z) - softplus(-z) - z)).toBeLessThanOrEqual(
          1e-15 * Math.max(1, Math.abs(z)),
        );
      }),
    );
    expect(softplus(0)).toBe(Math.LN2);
  });
});

describe('scores', () => {
  it('agrees with the score of two features', () => {
    fc.assert(
      fc.property(points, fc.tuple(small, small, small), (rows, w) => {
        const { features } = columns(rows);
        const parameters = new Float64Array(w);
        const out = new Float64Array(rows.length);
        scores(parameters, features, out);
        rows.forEach(([a, b], i) => {
          expect(out[i]).toBeCloseTo(score(parameters, a, b), 12);
        });
      }),
    );
  });

  it('is the bias alone without features', () => {
    const out = new Float64Array(3);
    scores(new Float64Array([0.25]), [], out);
    expect([...out]).toEqual([0.25, 0.25, 0.25]);
  });
});

describe('logLoss', () => {
  it('is ln 2 at score 0, 0 without data, and the margin lost where a point is wrong beyond all doubt', () => {
    expect(logLoss(new Float64Array(4), new Uint8Array([0, 1, 1, 0]))).toBe(Math.LN2);
    expect(logLoss(new Float64Array(0), new Uint8Array(0))).toBe(0);
    expect(logLoss(new Float64Array([1e300, -800]), new Uint8Array([1, 1]))).toBe(400);
  });
});

describe('gradient', () => {
  it('is the slope of the loss by finite differences', () => {
    fc.assert(
      fc.property(points, fc.tuple(small, small, small), (rows, w) => {
        const { features, labels } = columns(rows);
        const z = new Float64Array(rows.length);
        const lossAt = (parameters: Float64Array) => {
          scores(parameters, features, z);
          return logLoss(z, labels);
        };
        const slope = gradient(new Float64Array(w), features, labels);
        for (let j = 0; j < 3; j++) {
          const up = new Float64Array(w);
          const down = new Float64Array(w);
          up[j] += 1e-5;
          down[j] -= 1e-5;
          expect(Math.abs((lossAt(up) - lossAt(down)) / 2e-5 - slope[j])).toBeLessThan(1e-8);
        }
      }),
    );
  });

  it('is zero without data', () => {
    const none = new Float64Array(0);
    expect([...gradient(new Float64Array([1, 2, 3]), [none, none], new Uint8Array(0))]).toEqual([0, 0, 0]);
  });
});

describe('smallRandomStart', () => {
  it('draws small weights and leaves the bias at 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 6 }), (seed, d) => {
        const start = smallRandomStart(seed, d);
        expect(start.length).toBe(d + 1);
        expect(start[d]).toBe(0);
        for (const w of start.subarray(0, d)) expect(Math.abs(w)).toBeLessThan(0.01);
        expect(smallRandomStart(seed, d)).toEqual(start);
      }),
    );
  });
});

describe('zeroStart', () => {
  it('is d weights and the bias, all 0', () => {
    expect(zeroStart(5)).toEqual(new Float64Array(6));
  });
});
