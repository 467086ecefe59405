import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftBy } from './unitShift';

test('moves a score and its probability', () => {
  const shift = shiftBy('50%', 0, Math.log(3));
  expect(shift).toMatchObject({ name: '50%', zBefore: 0, before: 0.5 });
  expect(shift?.zAfter).toBeCloseTo(Math.log(3), 15);
  expect(shift?.after).toBeCloseTo(0.75, 15);
});

test('is of numbers that an axis can hold, or none', () => {
  const any = fc.double();
  fc.assert(
    fc.property(any, any, (z, by) => {
      const shift = shiftBy('', z, by);
      expect(shift === null).toBe(Number.isNaN(z + by));
      if (!shift) return;
      for (const end of [shift.zBefore, shift.zAfter]) expect(Math.abs(end)).toBeLessThanOrEqual(1e100);
      for (const p of [shift.before, shift.after]) expect(p >= 0 && p <= 1).toBe(true);
    }),
  );
  expect(shiftBy('', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toBeNull();
});
