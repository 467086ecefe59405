import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPosition, nextValue, toPosition } from './scale';

const rate = { min: 1e-6, max: 100, whole: false };
const epochs = { min: 1, max: 10_000_000, whole: true };
const percent = { min: 0, max: 50, whole: false };

describe('a slider scale', () => {
  it('reaches both ends of its range exactly', () => {
    for (const range of [rate, epochs]) {
      expect(fromPosition(0, range, 'log', 0)).toBe(range.min);
      expect(fromPosition(1, range, 'log', 0)).toBe(range.max);
    }
  });

  it('never leaves the range and gives whole numbers where it must', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (position) => {
        const value = fromPosition(position, epochs, 'log', 0);
        expect(value).toBeGreaterThanOrEqual(1);
        expect(value).toBeLessThanOrEqual(10_000_000);
        expect(Number.isInteger(value)).toBe(true);
      }),
    );
  });

  it('keeps a value within its rounding when it goes to a position and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (position) => {
        const value = fromPosition(position, rate, 'log', 0);
        const again = fromPosition(toPosition(value, rate, 'log'), rate, 'log', 0);
        expect(again / value).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('an arrow key', () => {
  it('always moves on, until the end of the range', () => {
    for (const range of [rate, epochs]) {
      for (let value: number = range.min, i = 0; value < range.max; i++) {
        const next = nextValue(value, 1, range, 'log', 0);
        expect(next).toBeGreaterThan(value);
        expect(i).toBeLessThan(200);
        value = next;
      }
    }
  });

  it('goes up and down through the same values', () => {
    expect(nextValue(0.01, 1, rate, 'log', 0)).toBe(0.012);
    expect(nextValue(0.012, -1, rate, 'log', 0)).toBe(0.01);
    expect(nextValue(1, -1, epochs, 'log', 0)).toBe(1);
    expect(nextValue(10, 1, percent, 'linear', 1)).toBe(11);
    expect(nextValue(50, 1, percent, 'linear', 1)).toBe(50);
  });

  it('goes from zero to the least value and back, on a log scale that has a zero', () => {
    const penalty = { min: 0, max: 10, whole: false };
    expect(nextValue(0, 1, penalty, 'log-from-zero', 0)).toBe(1e-5);
    expect(nextValue(1e-5, -1, penalty, 'log-from-zero', 0)).toBe(0);
    expect(nextValue(1e-5, 1, penalty, 'log-from-zero', 0)).toBe(1.2e-5);
    expect(fromPosition(0.01, penalty, 'log-from-zero', 0)).toBe(0);
    expect(fromPosition(1, penalty, 'log-from-zero', 0)).toBe(10);
    for (const value of [0, 1e-5, 0.02, 1, 10]) {
      const position = toPosition(value, penalty, 'log-from-zero');
      expect(fromPosition(position, penalty, 'log-from-zero', 0)).toBeCloseTo(value, 9);
    }
  });

  it('moves from any typed value to the next round one', () => {
    expect(nextValue(0.0137, 1, rate, 'log', 0)).toBe(0.015);
    expect(nextValue(0.0137, -1, rate, 'log', 0)).toBe(0.012);
  });
});
