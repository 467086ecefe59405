import { describe, expect, it } from 'vitest';
import { numberPoints } from '../../core/data/dataset';
import { drawCounts } from '../../core/inference/resample';
import type { InInference } from '../../lab/lesson/testing/certainty';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds } from '../condition';
import lesson from '../en/other-points.json';
import { judge } from '../guess';
import type { Bet, Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const bet = (step: number) => lesson.steps[step].ask as Bet;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** So far apart that no data set of one is one of another: their numbers are added to the seed. */
const seeds = Array.from({ length: 25 }, (_, k) => 1000 * k + 1);

/** Some numbers of a step once something was done in Inference. */
async function numbers(
  step: number,
  names: readonly string[],
  inference: InInference,
  change: Parameters<typeof stepPage>[2] = {},
): Promise<readonly number[]> {
  const { facts } = await stepPage(lesson, step, { ...change, inference });
  const page = facts(10);
  return names.map((name) => page.number(name) as number);
}

const ofSamples = ['samples-low', 'samples-high'];
const ofResamples = ['resamples-low', 'resamples-high'];
const width = ([low, high]: readonly number[]) => high - low;
const rounded = (values: readonly number[], digits: number) => values.map((value) => value.toFixed(digits));

describe('the lesson “Would other points tell the same?”', () => {
  it('begins with the best line of its points', async () => {
    for (const step of [0, 1, 2, 3, 4]) {
      const { facts } = await stepPage(lesson, step);
      const page = facts(10);
      expect(page.number('loss')).toBeCloseTo(page.number('optimum-loss') as number, 6);
    }
  });

  it('has nine of ten lines within about 0.4 where x₁ is 0, and judges a band by the share that it holds', async () => {
    const done = { samples: 100 };
    expect(rounded(await numbers(0, ofSamples, done), 2)).toEqual(['-0.03', '0.37']);
    const { facts } = await stepPage(lesson, 0, { inference: done });
    const share = (low: number, high: number) => {
      const guess = { kind: 'band', x1: 0, low, high } as const;
      const page = facts(10, guess);
      return { share: page.number('guess-share'), isRight: judge(bet(0), guess, page) };
    };
    expect(share(-0.03, 0.37)).toEqual({ share: 0.91, isRight: true });
    expect(share(0.1, 0.3).isRight).toBe(false);
    expect(share(-1, 1)).toEqual({ share: 1, isRight: false });
    expect(holds(until(0), facts(10))).toBe(true);
    const { facts: before } = await stepPage(lesson, 0, { inference: {} });
    expect(holds(until(0), before(10))).toBe(false);
    // The true line, x₂ = b / 3 there, is among them.
    expect(0.5 / 3).toBeGreaterThan(-0.03);
    expect(0.5 / 3).toBeLessThan(0.37);
  });

  it('says rightly that four times as many points halve it, there and on average', async () => {
    const widths = async (seed: number, samplePoints: number) =>
      width(await numbers(1, ofSamples, { samples: 100, samplePoints }, { seed }));
    expect(Math.abs((await widths(1, 240)) - 0.2)).toBeLessThan(0.03);
    const ratios = await Promise.all(
      seeds.map(async (seed) => (await widths(seed, 60)) / (await widths(seed, 240))),
    );
    expect(mean(ratios)).toBeGreaterThan(1.85);
    expect(mean(ratios)).toBeLessThan(2.25);
    for (const ratio of ratios) expect(ratio).toBeGreaterThan(1.3);
    const { facts } = await stepPage(lesson, 1, { inference: { samples: 100, samplePoints: 240 } });
    expect(holds(until(1), facts(10))).toBe(true);
    const { facts: asBefore } = await stepPage(lesson, 1, { inference: { samples: 100 } });
    expect(holds(until(1), asBefore(10))).toBe(false);
  });

  it('says rightly that it takes a hundred times as many to be ten times as sure', async () => {
    const error = async (count: number) =>
      mean(
        await Promise.all(
          seeds
            .slice(0, 20)
            .map(
              async (seed) => (await numbers(1, ['inference-w1-error'], {}, { seed, data: { count } }))[0],
            ),
        ),
      );
    const ratio = (await error(100)) / (await error(10_000));
    expect(ratio).toBeGreaterThan(9);
    expect(ratio).toBeLessThan(12);
  });

  it('has lines of resamples that lie about as far apart as those of new data sets, there and on average', async () => {
    const both = async (seed: number) => {
      const done = { samples: 100, resamples: 200 };
      const all = await numbers(2, [...ofSamples, ...ofResamples], done, { seed });
      return [width(all.slice(0, 2)), width(all.slice(2))];
    };
    const here = await numbers(2, ofResamples, { resamples: 200 });
    expect(width(here).toFixed(1)).toBe('0.4');
    // Around the best line of these points, whose middle is another than the true one's.
    const [b, w2] = await numbers(2, ['inference-bias-estimate', 'inference-w2-estimate'], {});
    expect(mean(here)).toBeCloseTo(-b / w2, 1);
    expect(-b / w2).toBeGreaterThan(0.5 / 3 + 0.05);
    const ratios = await Promise.all(
      seeds.map(async (seed) => both(seed).then(([samples, resamples]) => resamples / samples)),
    );
    const logs = ratios.map(Math.log);
    expect(Math.abs(mean(logs))).toBeLessThan(0.2);
    expect(ratios.filter((ratio) => ratio > 0.5 && ratio < 2).length).toBeGreaterThanOrEqual(22);
  });

  it('says rightly that more than a third of the points are missing in a resample', () => {
    const missing = (seed: number) => drawCounts(60, seed, 0).filter((count) => count === 0).length / 60;
    const share = mean(Array.from({ length: 200 }, (_, k) => missing(k + 1)));
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(0.4);
  });

  it('has intervals that hold the truth about 95 times in 100, and a standard error like the spread', async () => {
    const done = { samples: 100 };
    const names = ['samples-covering', 'samples-deviation', 'samples-mean-error'];
    const [covering, deviation, error] = await numbers(3, names, done);
    expect(covering).toBe(94);
    expect(error / deviation).toBeGreaterThan(0.85);
    expect(error / deviation).toBeLessThan(1.15);
    const all = await Promise.all(seeds.map(async (seed) => (await numbers(3, names, done, { seed }))[0]));
    expect(Math.abs(mean(all) - 95)).toBeLessThan(1.5);
    const { facts } = await stepPage(lesson, 3, { inference: done });
    const isRight = (value: number) => judge(bet(3), { kind: 'number', value }, facts(10));
    expect([92, 93, 95, 97, 98, 100].map(isRight)).toEqual([false, true, true, true, false, false]);
  });

  /** The page of ten points with the circle at 0.1 elsewhere. */
  async function tenPoints(circle: number, isByLikelihood: boolean) {
    const { page } = await stepPage(lesson, 4);
    const { x1, x2, y, others } = page.dataset.points;
    const moved = x1.map((value) => (value === 0.1 ? circle : value));
    const names = ['low', 'high', 'statistic'].map((part) => `inference-w1-${part}`);
    return numbers(
      4,
      names,
      {},
      {
        points: numberPoints({ x1: moved, x2, y, others }),
        view: { inference: isByLikelihood ? { isByLikelihood } : undefined },
      },
    );
  }

  it('has ten points whose interval holds 0 by the standard error, and none of it by likelihood', async () => {
    const [low, high, z] = await tenPoints(0.1, false);
    expect([...rounded([low, z], 2), high.toFixed(1)]).toEqual(['-1.66', '1.56', '14.7']);
    const [profileLow, profileHigh] = await tenPoints(0.1, true);
    expect(profileLow).toBeGreaterThan(1);
    // Wider, but only to the right.
    expect(profileHigh).toBeGreaterThan(high);
    const isDone = async (isByLikelihood: boolean) => {
      const view = { inference: isByLikelihood ? ({ isByLikelihood } as const) : undefined };
      const { facts } = await stepPage(lesson, 4, { inference: {}, view });
      return holds(until(4), facts(10));
    };
    expect([await isDone(false), await isDone(true)]).toEqual([false, true]);
  });

  it('says rightly that z falls and χ² rises when the circle at 0.1 is dragged to 0', async () => {
    const [before, after] = [await tenPoints(0.1, false), await tenPoints(0, false)];
    expect(rounded([before[2], after[2]], 2)).toEqual(['1.56', '1.29']);
    expect((await tenPoints(0, true))[2]).toBeGreaterThan((await tenPoints(0.1, true))[2]);
  });

  it('has a challenge that neither training nor other points of the same number meet, but more points do, or a weaker true model', async () => {
    const error = async (change: Parameters<typeof stepPage>[2]) =>
      (await numbers(5, ['inference-w1-error'], {}, change))[0];
    expect((await error({})).toFixed(1)).toBe('0.5');
    for (const seed of seeds) expect(await error({ seed })).toBeGreaterThan(0.3);
    for (const seed of seeds) expect(await error({ seed, data: { count: 1000 } })).toBeLessThan(0.19);
    expect(await error({ data: { w1: 0, count: 400 } })).toBeLessThan(0.2);
    const { facts } = await stepPage(lesson, 5, { inference: {} });
    expect([0, 10].map((epoch) => holds(until(5), facts(epoch)))).toEqual([false, false]);
    const { facts: solved } = await stepPage(lesson, 5, { inference: {}, data: { count: 1000 } });
    expect(holds(until(5), solved(10))).toBe(true);
    // Six or seven times as many, as the hint says.
    expect(((await error({})) / 0.2) ** 2).toBeGreaterThan(5.5);
    expect(((await error({})) / 0.2) ** 2).toBeLessThan(7.5);
  });
});
