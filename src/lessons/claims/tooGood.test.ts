import { describe, expect, it } from 'vitest';
import { firthFit } from '../../core/inference/firth';
import { angleBetween } from '../../core/inference/marginAngle';
import { widestMargin } from '../../core/inference/widestMargin';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds, type PageFacts } from '../condition';
import lesson from '../en/too-good.json';
import type { Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

type Points = Parameters<typeof pointsOf>[0];
const pointsOf = ({ x1, x2, y }: { x1: Float64Array; x2: Float64Array; y: Uint8Array }) =>
  [[x1, x2], y] as const;

/** The angle in degrees between the weights at an epoch and the widest margin. */
function angleAt(facts: PageFacts, points: Points): number {
  const margin = widestMargin(...pointsOf(points));
  if (!margin) throw new Error('the classes are apart');
  const [w1, w2] = ['w1', 'w2'].map((name) => facts.number(name) as number);
  return angleBetween([w1, w2, 0], margin.direction);
}

function firthLength(points: Points): number {
  const [w1, w2] = firthFit(...pointsOf(points))?.parameters ?? [];
  return Math.hypot(w1, w2);
}

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

  it('has an angle to the widest margin of 16.3° after 10 epochs and 13.7° after 10,000, and a Firth’s fit of length 7.6', async () => {
    const { facts, page } = await stepPage(lesson, 2);
    const angles = [10, 100, 1000, 10_000].map((epoch) => angleAt(facts(epoch), page.dataset.points));
    expect(angles[0].toFixed(1)).toBe('16.3');
    expect(angles[3].toFixed(1)).toBe('13.7');
    expect(angles).toEqual([...angles].sort((a, b) => b - a));
    expect(firthLength(page.dataset.points).toFixed(1)).toBe('7.6');
    expect(facts(10_000).number('norm')).toBeGreaterThan(13);
    expect(facts(10_000).number('epoch')).toBe(10_000);
  });

  it('says rightly that the line turns towards the widest margin, slowly, and that Firth’s fit is finite, whatever the points', async () => {
    const ends = await Promise.all(
      seeds.map(async (seed) => {
        const { facts, page } = await stepPage(lesson, 2, { seed });
        const { points } = page.dataset;
        expect(firthLength(points)).toBeLessThan(10);
        expect(facts(10_000).number('norm')).toBeGreaterThan(13);
        return [10, 1000, 10_000].map((epoch) => angleAt(facts(epoch), points));
      }),
    );
    const mean = (at: number) => ends.reduce((sum, angles) => sum + angles[at], 0) / ends.length;
    expect(mean(1)).toBeLessThan(mean(0));
    expect(mean(2)).toBeLessThan(mean(1));
    // A thousand times as many epochs take away less than half of it.
    expect(mean(2)).toBeGreaterThan(mean(0) / 2);
  });

  it('has 20 points that a line parts, whose loss falls while that of the 180 others falls and then rises above ln 2', async () => {
    const { facts, optimum, page, trained } = await stepPage(lesson, 3);
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
    const { facts } = await stepPage(lesson, 4);
    expect(holds(until(4), facts(1000))).toBe(false);
    const penalised = await stepPage(lesson, 4, { settings: { l2: 0.01 } });
    const end = penalised.facts(1000);
    expect(holds(until(4), end)).toBe(true);
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
    const { facts } = await stepPage(lesson, 5);
    expect(holds(until(5), facts(0))).toBe(false);
    expect(holds(until(5), facts(5000))).toBe(false);
    expect(holds(until(5), facts(50))).toBe(true);
    for (const penalty of [{ l2: 0.01 }, { l2: 0.02 }]) {
      const penalised = await stepPage(lesson, 5, { settings: penalty });
      expect(holds(until(5), penalised.facts(5000)), JSON.stringify(penalty)).toBe(true);
    }
  });
});
