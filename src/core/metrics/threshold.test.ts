import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logit } from '../model/sigmoid';
import { everyThreshold, thresholdBetween } from './threshold';

const z = fc.double({ min: -8, max: 8, noNaN: true });
const range = { min: 0.01, max: 0.99 };

describe('a threshold between two scores', () => {
  it('lies in the range and predicts like every other one between them', () => {
    fc.assert(
      fc.property(z, z, (a, b) => {
        const [below, limit] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(limit - below > 1e-6);
        const threshold = thresholdBetween(below, limit, range);
        if (threshold === null) {
          expect(below >= logit(0.99) || limit < logit(0.01)).toBe(true);
          return;
        }
        expect(threshold >= 0.01 && threshold <= 0.99).toBe(true);
        expect(logit(threshold)).toBeGreaterThan(below);
        expect(logit(threshold)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('has two decimals where there is room for them, and more where there is not', () => {
    expect(thresholdBetween(logit(0.401), logit(0.457), range)).toBe(0.43);
    expect(thresholdBetween(logit(0.5001), logit(0.5007), range)).toBe(0.5004);
  });

  it('is 1 above all scores and 0 below all, where those are allowed', () => {
    expect(thresholdBetween(3, Number.POSITIVE_INFINITY, everyThreshold)).toBe(1);
    expect(thresholdBetween(Number.NEGATIVE_INFINITY, -3, everyThreshold)).toBe(0);
    expect(thresholdBetween(5, Number.POSITIVE_INFINITY, range)).toBeNull();
  });
});
