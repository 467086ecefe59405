import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cut, forEachCut, rankScores } from './ranking';

const points = fc.array(fc.tuple(fc.constantFrom(-2, -0.5, 0, 0.25, 1, 3), fc.constantFrom(0, 1)), {
  maxLength: 30,
});

describe('forEachCut', () => {
  it('counts at every different score what is predicted 1 there, from none to all', () => {
    fc.assert(
      fc.property(points, (list) => {
        const scores = Float64Array.from(list, ([z]) => z);
        const labels = Uint8Array.from(list, ([, y]) => y);
        const cuts: Cut[] = [];
        forEachCut(rankScores(scores, labels), (cut) => cuts.push(cut));
        const limits = [...new Set(scores)].sort((a, b) => b - a);
        const count = (limit: number, label: number) =>
          list.filter(([z, y]) => z >= limit && y === label).length;
        expect(cuts).toEqual(
          [Number.POSITIVE_INFINITY, ...limits].map((limit) => ({
            limit,
            tp: count(limit, 1),
            fp: count(limit, 0),
          })),
        );
      }),
    );
  });
});
