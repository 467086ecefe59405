import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { penalty } from '../model/penalty';
import { createLossCurve } from './lossCurve';
import { epochWithin } from './nearEpoch';
import { createTrace } from './trace';

const none = { l1: 0, l2: 0 };

function curveOf(losses: readonly number[], capacity?: number) {
  const curve = createLossCurve(losses[0], capacity);
  for (const loss of losses.slice(1)) curve.append(loss);
  return curve.snapshot();
}

describe('the first epoch near the optimum', () => {
  test('is exact as long as the curve keeps every epoch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 }),
        (losses) => {
          const first = losses.findIndex((loss) => loss <= 0.1);
          const found = epochWithin(curveOf(losses), null, none, 0.1);
          expect(found).toEqual(first < 0 ? null : { epoch: first, isExact: true });
        },
      ),
    );
  });

  test('is off by less than a bucket of a thinned curve, and exact where it says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 900, max: 1500 }), (first, last) => {
        const losses = Array.from({ length: last + 1 }, (_, epoch) => (epoch < first ? 1 : 0));
        const curve = curveOf(losses, 16);
        const found = epochWithin(curve, null, none, 0.5);
        expect(Math.abs((found?.epoch ?? Number.NaN) - first)).toBeLessThan(curve.stride);
        if (found?.isExact) expect(found.epoch).toBe(first);
      }),
    );
  });

  test('counts the penalties, which take the parameters of each epoch', () => {
    const penalties = { l1: 0.1, l2: 0.5 };
    const weights = [3, 2, 1.5, 1, 0.5, 0.2, 0];
    const curve = curveOf(weights.map(() => 0.4));
    const trace = createTrace(2);
    weights.forEach((weight, epoch) => {
      trace.record(epoch, new Float64Array([weight, 7]));
    });
    const limit = 0.4 + penalty(new Float64Array([1, 7]), penalties);
    expect(epochWithin(curve, trace.snapshot(), penalties, limit)).toEqual({ epoch: 3, isExact: true });
    expect(epochWithin(curve, trace.snapshot(), penalties, 0.39)).toBeNull();
  });
});
