import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointTerm } from './pointTerm';
import type { LossKind } from './settings';

const score = fc.double({ min: -30, max: 30, noNaN: true });
const label = fc.constantFrom(0, 1);
const kind = fc.constantFrom<LossKind>('log-loss', 'squared-error');

describe('the terms of a point', () => {
  it('are those of the textbook', () => {
    const { p, error, loss, slope } = pointTerm(Math.log(3), 1, 'log-loss');
    expect(p).toBeCloseTo(0.75, 14);
    expect(error).toBeCloseTo(-0.25, 14);
    expect(loss).toBeCloseTo(-Math.log(0.75), 14);
    expect(slope).toBe(error);
    const squared = pointTerm(Math.log(3), 0, 'squared-error');
    expect(squared.loss).toBeCloseTo(0.5625, 14);
    expect(squared.slope).toBeCloseTo(2 * 0.75 * 0.75 * 0.25, 14);
  });

  it('have the slope of their loss', () => {
    fc.assert(
      fc.property(score, label, kind, (z, y, loss) => {
        const h = 1e-4;
        const [before, after] = [z - h, z + h].map((at) => pointTerm(at, y, loss).loss);
        expect(pointTerm(z, y, loss).slope).toBeCloseTo((after - before) / (2 * h), 6);
      }),
    );
  });

  it('keep their digits where p is all but y', () => {
    const { error, loss } = pointTerm(50, 1, 'log-loss');
    expect(error / -Math.exp(-50)).toBeCloseTo(1, 12);
    expect(loss / Math.exp(-50)).toBeCloseTo(1, 12);
  });
});
