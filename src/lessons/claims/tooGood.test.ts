import { describe, expect, it } from 'vitest';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds } from '../condition';
import lesson from '../en/too-good.json';
import type { Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

describe('the lesson “Too good to be true?”', () => {
  it('has ‖w‖ of 4.6, 9.1 and 13.9 after 100, 1,000 and 10,000 epochs, all points right and no best weights', async () => {
    const { facts, optimum } = await stepPage(lesson, 1);
    expect([100, 1000, 10_000].map((epoch) => facts(epoch).number('norm')?.toFixed(1))).toEqual([
      '4.6',
      '9.1',
      '13.9',
    ]);
    expect(facts(1000).number('accuracy')).toBe(1);
    expect(optimum().kind).not.toBe('found');
  });

  it('says rightly that ‖w‖ grows on, by about as much for ten times as many epochs, whatever the points', async () => {
    for (const seed of seeds) {
      const { facts } = await stepPage(lesson, 1, { seed });
      const norms = [100, 1000, 10_000].map((epoch) => facts(epoch).number('norm') as number);
      const [first, second] = [norms[1] - norms[0], norms[2] - norms[1]];
      expect(first).toBeCloseTo(4.5, 0);
      expect(second / first, String(seed)).toBeGreaterThan(1);
      expect(second / first, String(seed)).toBeLessThan(1.4);
      expect(facts(10_000).state).toBe('finished');
    }
  });

  it('has 20 points that a line parts, whose loss falls while that of the 180 others falls and then rises above ln 2', async () => {
    const { facts, optimum, page, trained } = await stepPage(lesson, 2);
    expect(page.dataset.points.y).toHaveLength(200);
    expect(optimum().kind).not.toBe('found');
    const { losses, testLosses } = trained(5000);
    expect(losses[5000]).toBeLessThan(0.05);
    expect(Math.min(...testLosses)).toBeLessThan(0.4);
    expect(testLosses[5000]).toBeGreaterThan(2 * Math.LN2);
    expect(facts(5000).number('accuracy')).toBe(1);
    expect(facts(5000).number('test-accuracy')).toBeGreaterThan(0.75);
    expect((-Math.log(0.001)).toFixed(1)).toBe('6.9');
  });

  it('comes to rest with an L2 penalty of 0.01, at a lower test loss, and not without', async () => {
    const { facts } = await stepPage(lesson, 3);
    expect(holds(until(3), facts(1000))).toBe(false);
    const penalised = await stepPage(lesson, 3, { settings: { l2: 0.01 } });
    const end = penalised.facts(1000);
    expect(holds(until(3), end)).toBe(true);
    expect(end.number('norm')).toBeGreaterThan(1);
    expect(end.number('test-loss')).toBeLessThan(facts(1000).number('test-loss') as number);
  });

  it('says rightly that a penalty gives separable points weights to rest at, whatever the points', async () => {
    for (const seed of seeds) {
      const { facts } = await stepPage(lesson, 1, { seed, settings: { l2: 0.01 } });
      expect(facts(10_000).state).toBe('converged');
    }
  });

  it('has a challenge that is met neither as it is put nor by training to the end, but by a penalty or an early stop', async () => {
    const { facts } = await stepPage(lesson, 4);
    expect(holds(until(4), facts(0))).toBe(false);
    expect(holds(until(4), facts(5000))).toBe(false);
    expect(holds(until(4), facts(50))).toBe(true);
    for (const penalty of [{ l2: 0.01 }, { l2: 0.02 }]) {
      const penalised = await stepPage(lesson, 4, { settings: penalty });
      expect(holds(until(4), penalised.facts(5000)), JSON.stringify(penalty)).toBe(true);
    }
  });
});
