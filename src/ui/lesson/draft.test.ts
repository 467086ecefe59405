import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '../../core/data/catalog';
import { sampleSlice } from '../../store/datasetSlice';
import {
  bandBetween,
  drawAlong,
  isDrawing,
  knots,
  levelCurve,
  middleBand,
  middleLine,
  middlePlace,
  standingEnd,
} from './draft';

describe('what is drawn to begin with', () => {
  it('is in the middle of the plane', () => {
    const dataset = sampleSlice(defaultRecipe);
    const line = middleLine(dataset);
    const place = middlePlace(dataset);
    if (line.kind !== 'line' || place.kind !== 'place') throw new Error('other guesses');
    const [from, to] = line.ends;
    expect(from.x2).toBe(to.x2);
    expect((from.x1 + to.x1) / 2).toBeCloseTo(place.at.x1, 12);
    expect(place.at.x2).toBe(from.x2);
  });

  it('is the loss of one half all along', () => {
    expect(levelCurve).toHaveLength(knots);
    expect(new Set(levelCurve)).toEqual(new Set([Math.LN2]));
  });
});

describe('a band', () => {
  it('begins as a fifth of the height, round the middle, at the place asked about', () => {
    const band = middleBand(sampleSlice(defaultRecipe), 0.3);
    if (band.kind !== 'band') throw new Error('another guess');
    expect(band.x1).toBe(0.3);
    expect(band.low).toBeCloseTo(-band.high, 12);
    expect(band.high - band.low).toBeCloseTo(2.2 / 5, 12);
  });

  it('has its lower end first, whichever way it is drawn, and moves the end that is nearer to a press', () => {
    const band = bandBetween(0, 0.5, -0.2);
    expect(band).toEqual({ kind: 'band', x1: 0, low: -0.2, high: 0.5 });
    expect(standingEnd(band, { x1: 9, x2: 0.4 })).toBe(-0.2);
    expect(standingEnd(band, { x1: 9, x2: -1 })).toBe(0.5);
    expect(standingEnd(null, { x1: 0, x2: 0 })).toBeNull();
  });
});

describe('a curve that is drawn on', () => {
  const place = fc.record({
    knot: fc.double({ min: 0, max: knots - 1, noNaN: true }),
    loss: fc.double({ min: 0, max: 2, noNaN: true }),
  });

  it('goes through both places at their nearest knots, stays elsewhere, and goes no higher or lower', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const drawn = drawAlong(levelCurve, from, to);
        const [low, high] = [
          Math.round(Math.min(from.knot, to.knot)),
          Math.round(Math.max(from.knot, to.knot)),
        ];
        for (const [k, loss] of drawn.entries()) {
          if (k < low || k > high) expect(loss).toBe(Math.LN2);
          else {
            expect(loss).toBeGreaterThanOrEqual(Math.min(from.loss, to.loss) - 1e-12);
            expect(loss).toBeLessThanOrEqual(Math.max(from.loss, to.loss) + 1e-12);
          }
        }
      }),
    );
  });

  it('is the straight line between two knots, whichever way it is drawn', () => {
    const ends = [
      { knot: 2, loss: 0.2 },
      { knot: 6, loss: 1 },
    ] as const;
    const drawn = drawAlong(levelCurve, ends[0], ends[1]);
    expect(drawn.slice(2, 7).map((loss) => Number(loss.toFixed(6)))).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(drawAlong(levelCurve, ends[1], ends[0])).toEqual(drawn);
  });
});

it('is drawn on plane or chart until the guess is made', () => {
  const step = { say: ['a'], ask: { kind: 'line', question: 'b' } } as const;
  expect(isDrawing({ ...step, say: ['a'] }, {})).toBe(true);
  expect(isDrawing({ say: ['a'] }, {})).toBe(false);
  expect(isDrawing({ ...step, say: ['a'] }, { guess: middlePlace(sampleSlice(defaultRecipe)) })).toBe(false);
});
