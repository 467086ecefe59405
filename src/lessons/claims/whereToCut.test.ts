import { describe, expect, it } from 'vitest';
import { cheapestThreshold } from '../../core/metrics/costs';
import { rankScores } from '../../core/metrics/ranking';
import { operatingCurve } from '../../core/metrics/roc';
import { scoreOf } from '../../core/model/score';
import { type Change, stepPage } from '../../lab/lesson/testing/stepPage';
import { modelOf } from '../../store/live';
import { holds } from '../condition';
import lesson from '../en/where-to-cut.json';
import type { Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const seeds = Array.from({ length: 20 }, (_, k) => k + 1);
const end = 15;

/** The scores of a step's trained model, ranked. */
async function ranked(step: number, change: Change = {}) {
  const { page, trained } = await stepPage(lesson, step, change);
  const model = modelOf(trained(end).parameters, null, page.dataset);
  const { points } = page.dataset;
  return rankScores(
    Float64Array.from(points.y, (_, i) => scoreOf(model, points, i)),
    points.y,
  );
}

/** What the mistakes cost at a threshold of a step's trained model. */
async function costAt(step: number, threshold: number): Promise<number> {
  const { facts } = await stepPage(lesson, step, { view: { threshold } });
  return facts(end).number('cost') as number;
}

describe('the lesson “Where to cut?”', () => {
  it('has mistakes that cost 493 at 50%, and at 10% nearly the least there is', async () => {
    const { page } = await stepPage(lesson, 0);
    const { cost } = cheapestThreshold(await ranked(0), page.display.costs);
    expect(await costAt(0, 0.5)).toBe(493);
    expect(await costAt(0, 0.1)).toBeLessThan(1.05 * cost);
    const { facts } = await stepPage(lesson, 0);
    expect(holds(until(0), facts(end))).toBe(false);
    for (const threshold of [0.09, 0.1, 0.12]) {
      const cut = await stepPage(lesson, 0, { view: { threshold } });
      expect(holds(until(0), cut.facts(end)), String(threshold)).toBe(true);
    }
  });

  it('says rightly that 1/(1 + 9) is cheap, whatever the points: cheaper than a half, and near the least', async () => {
    for (const seed of seeds) {
      const at = async (threshold: number) =>
        (await stepPage(lesson, 0, { seed, view: { threshold } })).facts(end).number('cost') as number;
      const { cost } = cheapestThreshold(await ranked(0, { seed }), { falsePositive: 1, falseNegative: 9 });
      expect(await at(0.1), String(seed)).toBeLessThan(0.75 * (await at(0.5)));
      expect(await at(0.1), String(seed)).toBeLessThan(1.2 * cost);
    }
  });

  it('says rightly that a threshold changes neither weights nor loss', async () => {
    const [half, high] = [await stepPage(lesson, 2), await stepPage(lesson, 2, { view: { threshold: 0.9 } })];
    for (const name of ['w1', 'w2', 'bias', 'loss'])
      expect(high.facts(end).number(name)).toBe(half.facts(end).number(name));
  });

  it('has one in ten ill, an accuracy little above 90%, and finds fewer than half of them at 50%', async () => {
    const { facts } = await stepPage(lesson, 2);
    const now = facts(end);
    expect([now.number('class0'), now.number('class1')]).toEqual([900, 100]);
    expect(now.number('accuracy')).toBeGreaterThan(0.9);
    expect(now.number('accuracy')).toBeLessThan(0.95);
    expect(now.number('recall')).toBeLessThan(0.5);
  });

  it('says 10% in the middle, and 50% once the classes are equal, whatever the points: the bias is ln 9 higher', async () => {
    const changes: { w: number; bias: number; auc: number }[] = [];
    for (const seed of seeds) {
      const [few, many] = [
        (await stepPage(lesson, 0, { seed })).facts(end),
        (await stepPage(lesson, 3, { seed })).facts(end),
      ];
      expect(Math.abs((few.number('probability') as number) - 0.1), String(seed)).toBeLessThan(0.04);
      expect(Math.abs((many.number('probability') as number) - 0.5), String(seed)).toBeLessThan(0.1);
      const auc = async (step: number) => operatingCurve(await ranked(step, { seed }), 100).auc as number;
      const by = (name: string) => (many.number(name) as number) - (few.number(name) as number);
      const w = (many.number('norm') as number) / (few.number('norm') as number);
      changes.push({ w, bias: by('bias'), auc: (await auc(3)) - (await auc(0)) });
    }
    const mean = (name: 'w' | 'bias' | 'auc') =>
      changes.reduce((sum, change) => sum + change[name], 0) / changes.length;
    expect(Math.abs(mean('bias') - Math.log(9))).toBeLessThan(0.15);
    expect(Math.abs(mean('w') - 1)).toBeLessThan(0.1);
    expect(Math.abs(mean('auc'))).toBeLessThan(0.01);
    const { facts } = await stepPage(lesson, 3);
    expect(facts(end).number('probability')?.toFixed(2)).toBe('0.51');
  });

  it('has a challenge that is not met as it is put, at a cost of 297, but by a threshold of 0.9 or a bias lower by 2.3', async () => {
    const { facts, trained } = await stepPage(lesson, 4);
    expect(facts(end).number('cost')).toBe(297);
    expect(holds(until(4), facts(end))).toBe(false);
    const cut = await stepPage(lesson, 4, { view: { threshold: 0.9 } });
    expect(holds(until(4), cut.facts(end))).toBe(true);
    const [w1, w2, bias] = trained(end).parameters;
    const shifted = await stepPage(lesson, 4, {
      settings: { start: 'custom', customStart: [w1, w2, bias - 2.3] },
    });
    expect(holds(until(4), shifted.facts(0))).toBe(true);
    const wrong = await stepPage(lesson, 4, { view: { threshold: 0.1 } });
    expect(holds(until(4), wrong.facts(end))).toBe(false);
  });
});
