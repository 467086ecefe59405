import { describe, expect, it } from 'vitest';
import { logit, sigmoid } from '../../core/model/sigmoid';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds } from '../condition';
import lesson from '../en/how-sure.json';
import { judge } from '../guess';
import type { Bet, Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const custom = (...customStart: number[]) => ({ settings: { start: 'custom' as const, customStart } });

type Facts = Awaited<ReturnType<typeof stepPage>>['facts'];
const model = (facts: ReturnType<Facts>) => ['w1', 'w2', 'bias'].map((name) => facts.number(name) ?? 0);

/** The place at a score, on the way along the weights from the origin’s foot on the boundary. */
function placeAt(facts: ReturnType<Facts>, score: number) {
  const [w1, w2, b] = model(facts);
  const along = (score - b) / (w1 * w1 + w2 * w2);
  return { x1: along * w1, x2: along * w2 };
}

describe('the lesson “How sure is it here?”', () => {
  it('takes a place at 80 % for right, and one on the boundary or far out for wrong', async () => {
    const { facts } = await stepPage(lesson, 0);
    const bet = lesson.steps[0].ask as Bet;
    const judged = (score: number) => {
      const at = placeAt(facts(300), score);
      return judge(bet, { kind: 'place', at }, facts(300, { kind: 'place', at }));
    };
    expect([0, logit(0.8), 4].map(judged)).toEqual([false, true, false]);
  });

  it('is right about the sigmoid: 1.39 is 80 %, twice that 94 %, odds 4 and 16 to 1', () => {
    expect(logit(0.8)).toBeCloseTo(1.39, 2);
    expect(2 * logit(0.8)).toBeCloseTo(2.77, 2);
    expect(sigmoid(2.77)).toBeCloseTo(0.94, 2);
    expect(0.8 / 0.2).toBeCloseTo(4, 12);
    const p = sigmoid(2 * logit(0.8));
    expect(p / (1 - p)).toBeCloseTo(16, 9);
  });

  it('names a place where the score is about 2.77', async () => {
    const there = { view: { probe: { x1: 0.6, x2: 0.6 } } };
    expect(holds(until(1), (await stepPage(lesson, 1)).facts(300))).toBe(false);
    expect(holds(until(1), (await stepPage(lesson, 1, there)).facts(300))).toBe(true);
  });

  it('keeps the boundary and all the rest of its text where the weights are multiplied by three', async () => {
    const before = await stepPage(lesson, 2);
    const after = await stepPage(lesson, 2, custom(4.8, 4.8, -0.9));
    expect(holds(until(2), before.facts(0))).toBe(false);
    expect(holds(until(2), after.facts(0))).toBe(true);
    const [a1, a2, a] = model(before.facts(0));
    const [b1, b2, b] = model(after.facts(0));
    expect([b1 / a1, b2 / a2, b / a].map((ratio) => ratio.toFixed(12))).toEqual(
      Array(3).fill('3.000000000000'),
    );
    expect(logit(0.8) / Math.hypot(a1, a2)).toBeCloseTo(0.61, 2);
    expect(logit(0.8) / Math.hypot(b1, b2)).toBeCloseTo(0.2, 2);
  });

  it('moves the drawn line to the side of class 1, parallel, with a higher threshold, on any points', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const low = (await stepPage(lesson, 3, { seed })).facts(300);
      const high = (await stepPage(lesson, 3, { seed, view: { threshold: 0.8 } })).facts(300);
      expect(holds(until(3), low)).toBe(false);
      expect(holds(until(3), high)).toBe(true);
      // The same model: only what is called class 1 is less.
      expect([...model(high), high.number('loss')]).toEqual([...model(low), low.number('loss')]);
      expect((high.number('tp') ?? 0) + (high.number('fp') ?? 0)).toBeLessThan(
        (low.number('tp') ?? 0) + (low.number('fp') ?? 0),
      );
      const [w1, w2, b] = model(low);
      const { x1, x2 } = placeAt(low, logit(0.8));
      expect(sigmoid(w1 * x1 + w2 * x2 + b)).toBeCloseTo(0.8, 12);
    }
  });

  it('sets a challenge that is met by a threshold of 0.9 and by a smaller bias, which draw the same line', async () => {
    const put = (await stepPage(lesson, 4)).facts(500);
    expect(put.number('fp')).toBeGreaterThan(0);
    expect(holds(until(4), put)).toBe(false);
    const raised = (await stepPage(lesson, 4, { view: { threshold: 0.9 } })).facts(500);
    expect(holds(until(4), raised)).toBe(true);
    const [w1, w2, b] = model(put);
    const lowered = (await stepPage(lesson, 4, custom(w1, w2, b - logit(0.9)))).facts(0);
    expect(holds(until(4), lowered)).toBe(true);
    for (const name of ['tp', 'fp', 'tn', 'fn']) expect(lowered.number(name)).toBe(raised.number(name));
  });
});
