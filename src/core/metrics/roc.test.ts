import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankScores } from './ranking';
import { operatingCurve } from './roc';

const points = fc.array(fc.tuple(fc.constantFrom(-2, -0.5, 0, 0.25, 1, 3), fc.constantFrom(0, 1)), {
  maxLength: 40,
});

function curveOf(list: readonly (readonly [number, number])[], resolution = 1e9) {
  const scores = Float64Array.from(list, ([z]) => z);
  const labels = Uint8Array.from(list, ([, y]) => y);
  return operatingCurve(rankScores(scores, labels), resolution);
}

describe('operatingCurve', () => {
  it('has as its area the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(points, (list) => {
        const ones = list.filter(([, y]) => y === 1);
        const zeros = list.filter(([, y]) => y === 0);
        const pairs = ones.flatMap(([a]) => zeros.map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const { auc } = curveOf(list);
        if (pairs.length === 0) expect(auc).toBeNull();
        else expect(auc).toBeCloseTo(pairs.reduce((sum: number, x) => sum + x, 0) / pairs.length, 12);
      }),
    );
  });

  it('has the areas that scikit-learn gives', () => {
    // roc_auc_score and average_precision_score of y = 0,0,1,1, scores 0.1, 0.4, 0.35, 0.8: the example of its manual.
    const { auc, averagePrecision } = curveOf([
      [0.1, 0],
      [0.4, 0],
      [0.35, 1],
      [0.8, 1],
    ]);
    expect(auc).toBe(0.75);
    expect(averagePrecision).toBeCloseTo(0.8333333333333333, 12);
  });

  it('keeps few points of many, the ends among them, and the same areas', () => {
    const list = Array.from(
      { length: 20_000 },
      (_, i) => [Math.sin(i), (i * 7919) % 10 < 3 + 4 * Math.sin(i) ? 1 : 0] as const,
    );
    const all = curveOf(list);
    const few = curveOf(list, 200);
    expect(few.auc).toBe(all.auc);
    expect(few.tp.length).toBeLessThan(402);
    expect([few.tp[0], few.fp[0]]).toEqual([0, 0]);
    expect([few.tp.at(-1), few.fp.at(-1)]).toEqual([all.positives, all.negatives]);
  });

  it('has no area for one class alone', () => {
    expect(curveOf([[1, 1]])).toMatchObject({ auc: null, averagePrecision: 1 });
    expect(curveOf([])).toMatchObject({ auc: null, averagePrecision: null });
  });
});
