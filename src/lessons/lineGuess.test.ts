import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipeOfKind, sampleDataset } from '../core/data/catalog';
import type { Sample } from '../core/data/dataset';
import type { Spot } from './guess';
import { lineWorth } from './lineGuess';

const points = (seed: number, kind: 'hidden-line' | 'coin-flip' = 'hidden-line'): Sample =>
  sampleDataset(recipeOfKind(kind, { seed, count: 60 }));

/** The mean log-loss of weights and bias, as it is written in a book. */
function lossOf({ x1, x2, y }: Sample, [w1, w2, b]: readonly number[]): number {
  const losses = Array.from(y, (label, i) => {
    const z = w1 * x1[i] + w2 * x2[i] + b;
    return label === 1 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / y.length;
}

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const spot = fc.record<Spot>({ x1: coordinate, x2: coordinate });
const line = fc.tuple(spot, spot).filter(([from, to]) => Math.hypot(from.x1 - to.x1, from.x2 - to.x2) > 0.1);

describe('the worth of a line', () => {
  it('is that of its parameters, whose boundary goes through both ends', () => {
    fc.assert(
      fc.property(fc.nat(30), line, (seed, [from, to]) => {
        const sample = points(seed);
        const worth = lineWorth(sample, [from, to]);
        if (!worth) throw new Error('a line of some length');
        const [w1, w2, b] = worth.parameters;
        expect(worth.loss).toBeCloseTo(lossOf(sample, worth.parameters), 10);
        const scale = Math.hypot(w1, w2) + 1;
        for (const end of [from, to]) expect((w1 * end.x1 + w2 * end.x2 + b) / scale).toBeCloseTo(0, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('has no lower loss at any other steepness, with class 1 on the same side', () => {
    fc.assert(
      fc.property(fc.nat(30), line, fc.boolean(), (seed, ends, isCoin) => {
        const sample = points(seed, isCoin ? 'coin-flip' : 'hidden-line');
        const worth = lineWorth(sample, ends);
        if (!worth) throw new Error('a line of some length');
        const length = Math.hypot(worth.parameters[0], worth.parameters[1]);
        if (length === 0) {
          expect(worth.loss).toBeCloseTo(Math.LN2, 12);
          return;
        }
        for (let k = 0; k <= 400; k++) {
          const steepness = k / 10 / length;
          const other = worth.parameters.map((parameter) => parameter * steepness);
          expect(lossOf(sample, other)).toBeGreaterThanOrEqual(worth.loss - 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('counts the points on their own side, by the side where more are right', () => {
    fc.assert(
      fc.property(fc.nat(30), line, (seed, [from, to]) => {
        const sample = points(seed);
        const isAbove = Array.from(
          sample.x1,
          (x1, i) => (to.x1 - from.x1) * (sample.x2[i] - from.x2) - (to.x2 - from.x2) * (x1 - from.x1) >= 0,
        );
        const right = isAbove.filter((is, i) => is === (sample.y[i] === 1)).length;
        const share = Math.max(right, 60 - right) / 60;
        expect(lineWorth(sample, [from, to])?.accuracy).toBeCloseTo(share, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whichever end was drawn first', () => {
    const sample = points(4);
    const [from, to] = [
      { x1: -0.8, x2: -0.3 },
      { x1: 0.9, x2: 0.4 },
    ];
    const [there, back] = [lineWorth(sample, [from, to]), lineWorth(sample, [to, from])];
    expect(there?.loss).toBeCloseTo(back?.loss ?? 0, 12);
    expect(there?.accuracy).toBe(back?.accuracy);
  });

  it('falls to nothing where the line separates the classes', () => {
    const sample = {
      x1: Float64Array.of(-1, -0.5, 0.5, 1),
      x2: Float64Array.of(0, 1, 0, -1),
      y: Uint8Array.of(0, 0, 1, 1),
      others: [],
    };
    const worth = lineWorth(sample, [
      { x1: 0, x2: -1 },
      { x1: 0, x2: 1 },
    ]);
    expect(worth?.accuracy).toBe(1);
    expect(worth?.loss).toBeLessThan(1e-9);
    expect(worth?.parameters.every(Number.isFinite)).toBe(true);
  });

  it('is null for a line of no length and for no points', () => {
    const at = { x1: 0.5, x2: 0.5 };
    const none = { x1: new Float64Array(), x2: new Float64Array(), y: new Uint8Array(), others: [] };
    expect(lineWorth(points(1), [at, at])).toBeNull();
    expect(lineWorth(none, [at, { x1: 0, x2: 0 }])).toBeNull();
  });
});
