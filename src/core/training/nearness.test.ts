import { describe, expect, it } from 'vitest';
import { aimOf, nearnessOf } from './nearness';

const lowest = { best: 0.0546, isAttained: true };

describe('nearnessOf', () => {
  it('calls 0.0555 near 0.0546, and far only what has a hundredth of the way down left', () => {
    expect(nearnessOf(0.0551, lowest, Math.LN2)).toBe('best');
    expect(nearnessOf(0.0555, lowest, Math.LN2)).toBe('near');
    expect(nearnessOf(0.0546 + 0.0063, lowest, Math.LN2)).toBe('near');
    expect(nearnessOf(0.0546 + 0.0065, lowest, Math.LN2)).toBe('far');
  });

  it('calls within a hundredth of the best the best, also where guessing is hardly worse', () => {
    expect(nearnessOf(Math.LN2, { best: 0.6925, isAttained: true }, Math.LN2)).toBe('best');
  });

  it('knows no near where weights grow for ever, but an end at a twentieth of the way', () => {
    const open = { best: 0, isAttained: false };
    expect(nearnessOf(0.034, open, Math.LN2)).toBe('best');
    expect(nearnessOf(0.035, open, Math.LN2)).toBe('far');
  });
});

describe('aimOf', () => {
  it('is called best, with a margin', () => {
    for (const attainable of [lowest, { best: 0, isAttained: false }]) {
      const aim = aimOf(attainable, Math.LN2);
      expect(nearnessOf(aim, attainable, Math.LN2)).toBe('best');
      expect(nearnessOf(attainable.best + 1.6 * (aim - attainable.best), attainable, Math.LN2)).toBe('best');
    }
  });
});
