import { describe, expect, it } from 'vitest';
import { sigmoid } from '../../core/model/sigmoid';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds, type PageFacts } from '../condition';
import lesson from '../en/odds.json';
import { judge } from '../guess';
import type { Bet, Condition } from '../schema';

const odds = (p: number) => p / (1 - p);
const until = (step: number) => lesson.steps[step].until as Condition;

/** What the model of the first step says at a place. */
async function probability(x1: number): Promise<number> {
  const { facts } = await stepPage(lesson, 0, { view: { probe: { x1, x2: 0 } } });
  return facts(0).number('probability') as number;
}

const isRight = (step: number, value: number, facts: PageFacts) =>
  judge(lesson.steps[step].ask as Bet, { kind: 'number', value }, facts);

/** In per cent, with one decimal. */
const percent = (p: number) => (100 * p).toFixed(1);

describe('the lesson “What does w₁ = 1.2 say?”', () => {
  it('begins with w₁ = 1.2 and 4.7%, from where one unit leads to 14.2%, 9 points higher, and z rises from −3 by 1.2', async () => {
    const { facts } = await stepPage(lesson, 0);
    expect(facts(0).number('w1')).toBe(1.2);
    expect(facts(0).number('score')).toBe(-3);
    const [from, to] = [await probability(0), await probability(1)];
    expect([percent(from), percent(to)]).toEqual(['4.7', '14.2']);
    expect(100 * (to - from)).toBeCloseTo(9, 0);
    expect(isRight(0, to, facts(0))).toBe(true);
    expect(isRight(0, from * 2, facts(0))).toBe(false);
  });

  it('goes on with 50%, from where one unit leads to 76.9%, 27 points higher and three times as much', async () => {
    const { facts } = await stepPage(lesson, 1);
    expect(facts(0).number('probability')).toBe(0.5);
    const to = await probability(3.5);
    expect(percent(to)).toBe('76.9');
    expect(100 * (to - 0.5)).toBeCloseTo(27, 0);
    const first = (await probability(1)) - (await probability(0));
    expect(Math.round((to - 0.5) / first)).toBe(3);
    expect(isRight(1, to, facts(0))).toBe(true);
    expect(isRight(1, 0.6, facts(0))).toBe(false);
  });

  it('says rightly what is multiplied: the odds by 3.32 everywhere, p by 3.0 and 1.5, and by 1.03 from 95.3% to 98.5%', async () => {
    const [at0, at1, at3] = [await probability(0), await probability(1), await probability(3.5)];
    const [at5, at6] = [await probability(5), await probability(6)];
    expect(odds(at0).toFixed(3)).toBe('0.050');
    expect(odds(at1).toFixed(3)).toBe('0.165');
    expect((at1 / at0).toFixed(1)).toBe('3.0');
    expect((at3 / 0.5).toFixed(1)).toBe('1.5');
    expect([percent(at5), percent(at6), (at6 / at5).toFixed(2)]).toEqual(['95.3', '98.5', '1.03']);
    for (let x1 = -6; x1 <= 6; x1 += 0.5)
      expect(odds(await probability(x1 + 1)) / odds(await probability(x1))).toBeCloseTo(Math.exp(1.2), 6);
    expect(Math.exp(1.2).toFixed(2)).toBe('3.32');
  });

  it('says rightly that p is always multiplied by less than the odds, and by nearly as much where it is small', () => {
    for (let z = -12; z <= 12; z += 0.25) {
      for (const w of [0.1, 0.7, 1.2, 3]) expect(sigmoid(z + w) / sigmoid(z)).toBeLessThan(Math.exp(w));
    }
    const rare = Math.log(0.001 / 0.999);
    expect((100 * sigmoid(rare + 1.2)).toFixed(2)).toBe('0.33');
  });

  it('has a challenge that is met neither as it is put nor at the end of training, but by a weight of −0.69 or on the way', async () => {
    const { facts } = await stepPage(lesson, 4);
    expect(facts(0).number('w1')).toBe(0);
    expect(holds(until(4), facts(0))).toBe(false);
    expect(holds(until(4), facts(1000))).toBe(false);
    expect(holds(until(4), facts(140))).toBe(true);
    const written = await stepPage(lesson, 4, { settings: { start: 'custom', customStart: [-0.69] } });
    expect(holds(until(4), written.facts(0))).toBe(true);
  });

  it('says rightly that halved odds lead from 80% to 67% and 50%', () => {
    expect(sigmoid(Math.log(4))).toBeCloseTo(0.8, 12);
    expect(sigmoid(Math.log(2)).toFixed(2)).toBe('0.67');
    expect(sigmoid(Math.log(4) + 2 * Math.log(0.5))).toBeCloseTo(0.5, 12);
    expect(Math.log(0.5).toFixed(2)).toBe('-0.69');
  });
});
