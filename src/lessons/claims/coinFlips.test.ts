import { describe, expect, it } from 'vitest';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds } from '../condition';
import lesson from '../en/coin-flips.json';
import type { Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const seeds = Array.from({ length: 60 }, (_, k) => k + 1);

/** A number at the end of training for each of some seeds. */
async function atTheEnd(step: number, name: string, count: number): Promise<readonly number[]> {
  const pages = await Promise.all(seeds.map((seed) => stepPage(lesson, step, { seed, data: { count } })));
  return pages.map(({ facts }) => facts(1000).number(name) as number);
}

describe('the lesson “Can it learn from coin flips?”', () => {
  it('begins at a loss of ln 2 and comes to 60% right of 100 points', async () => {
    const { facts } = await stepPage(lesson, 0);
    expect(facts(0).number('loss')).toBe(Math.LN2);
    expect(facts(1000).number('accuracy')).toBe(0.6);
  });

  it('says rightly that a longer run gets the loss hardly lower: after 1,000 epochs it is the lowest there is, near ln 2', async () => {
    const { facts } = await stepPage(lesson, 1);
    const [loss, best] = ['loss', 'optimum-loss'].map((name) => facts(1000).number(name) as number);
    expect(loss).toBeLessThan(1.0001 * best);
    expect(best).toBeGreaterThan(0.95 * Math.LN2);
  });

  it('has more right of its 20 points than of 100', async () => {
    const { facts } = await stepPage(lesson, 2);
    expect(facts(1000).number('accuracy')).toBe(0.75);
  });

  it('says rightly that on average about 65% of 20 points are right, 57% of 100 and 52% of 1,000', async () => {
    expect(Math.abs(mean(await atTheEnd(2, 'accuracy', 20)) - 0.65)).toBeLessThan(0.02);
    expect(Math.abs(mean(await atTheEnd(2, 'accuracy', 100)) - 0.57)).toBeLessThan(0.01);
    expect(Math.abs(mean(await atTheEnd(2, 'accuracy', 1000)) - 0.52)).toBeLessThan(0.01);
  });

  it('has about half of the test part right, there and on average, at a loss above ln 2', async () => {
    const { facts } = await stepPage(lesson, 3);
    const end = facts(1000);
    expect(Math.abs((end.number('test-accuracy') as number) - 0.5)).toBeLessThan(0.02);
    expect(end.number('test-loss')).toBeGreaterThan(Math.LN2);
    expect(end.number('accuracy')).toBeGreaterThan(0.55);
    // A little more than half: both parts have the classes in the same shares.
    const onAverage = mean(await atTheEnd(3, 'test-accuracy', 200));
    expect(onAverage).toBeGreaterThan(0.48);
    expect(onAverage).toBeLessThan(0.54);
  });

  it('has p-values below 5% just where the interval misses 0, about five times in 100', async () => {
    const covering: number[] = [];
    for (const seed of [1, ...Array.from({ length: 25 }, (_, k) => 1000 * (k + 1))]) {
      const { facts } = await stepPage(lesson, 4, { seed, inference: { samples: 100 } });
      covering.push(facts(0).number('samples-covering') as number);
    }
    expect(Math.abs(mean(covering) - 95)).toBeLessThan(1.5);
    for (const seed of seeds) {
      const { facts } = await stepPage(lesson, 4, { seed, inference: {} });
      const [p, low, high] = ['p', 'low', 'high'].map(
        (part) => facts(0).number(`inference-w1-${part}`) as number,
      );
      expect(p < 0.05).toBe(low > 0 || high < 0);
    }
    const { facts } = await stepPage(lesson, 4, { inference: { samples: 100 } });
    expect(holds(until(4), facts(0))).toBe(true);
    const before = await stepPage(lesson, 4, { inference: {} });
    expect(holds(until(4), before.facts(0))).toBe(false);
  });

  it('has a challenge that is met neither as it is put nor by training, but by degree 5 or by 20 points', async () => {
    const { facts } = await stepPage(lesson, 5);
    expect(holds(until(5), facts(0))).toBe(false);
    expect(holds(until(5), facts(2000))).toBe(false);
    const bent = await stepPage(lesson, 5, { settings: { degree: 5 } });
    expect(holds(until(5), bent.facts(2000))).toBe(true);
    const few = await stepPage(lesson, 5, { data: { count: 20 } });
    expect(holds(until(5), few.facts(2000))).toBe(true);
    const learned = await stepPage(lesson, 5, { data: { kind: 'two-blobs' } });
    expect(holds(until(5), learned.facts(2000))).toBe(false);
  });
});
