import { describe, expect, it } from 'vitest';
import { numberPoints } from '../../core/data/dataset';
import { pointTerm } from '../../core/training/pointTerm';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds } from '../condition';
import lesson from '../en/who-pulls.json';
import { judge } from '../guess';
import type { Bet, Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;

/** The points of a step at an epoch, each with its terms and the length of its pull. */
async function pullsAt(step: number, epoch: number) {
  const { facts, page } = await stepPage(lesson, step);
  const [w1, w2, b] = ['w1', 'w2', 'bias'].map((name) => facts(epoch).number(name) ?? 0);
  const { x1, x2, y } = page.dataset.points;
  return Array.from(y, (label, i) => {
    const term = pointTerm(w1 * x1[i] + w2 * x2[i] + b, label, 'log-loss');
    return { ...term, x1: x1[i], x2: x2[i], label, pull: Math.abs(term.error) * Math.hypot(x1[i], x2[i]) };
  });
}
const hardest = <P extends { readonly pull: number }>(points: readonly P[]) =>
  [...points].sort((one, other) => other.pull - one.pull)[0];

/** The challenge’s numbers once one more point is there and all is trained again. */
async function withPoint(x1: number, x2: number, label: 0 | 1, change = {}) {
  const put = await stepPage(lesson, 4, change);
  const { points } = put.page.dataset;
  const more = numberPoints({
    x1: Float64Array.of(...points.x1, x1),
    x2: Float64Array.of(...points.x2, x2),
    y: Uint8Array.of(...points.y, label),
    others: [],
  });
  return (await stepPage(lesson, 4, { ...change, points: more })).facts(1000);
}

describe('the lesson “Who pulls the line?”', () => {
  it('has a diamond at the lower left that pulls three times as hard as the next one', async () => {
    const points = await pullsAt(0, 0);
    const first = hardest(points);
    expect([first.x1, first.x2, first.label]).toEqual([-0.7, -0.5, 1]);
    expect(first.p).toBeCloseTo(0.05, 1);
    expect(first.error).toBeCloseTo(-0.95, 2);
    const second = hardest(points.filter((point) => point !== first));
    expect(first.pull / second.pull).toBeGreaterThan(3);
  });

  it('is right about points far out on their own side, and about the wrong diamond near the middle', async () => {
    const points = await pullsAt(0, 0);
    for (const far of points.filter(({ x1, label }) => (label === 1 ? x1 > 0.7 : x1 < -0.85)))
      expect(far.pull).toBeLessThan(0.05);
    const near = points.find(({ x1, label }) => label === 1 && x1 === -0.2);
    expect(near?.p).toBeLessThan(0.5);
    expect(near?.pull).toBeLessThan(0.2);
  });

  it('takes a mark on that point for right, and one on its neighbours for wrong', async () => {
    const { facts, page } = await stepPage(lesson, 0);
    const bet = lesson.steps[0].ask as Bet;
    const { x1, x2 } = page.dataset.points;
    const right = Array.from(x1, (_, i) =>
      judge(bet, { kind: 'place', at: { x1: x1[i], x2: x2[i] } }, facts(0)),
    );
    expect(right.map(Number)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('does the update by hand as the engine does it', async () => {
    const { facts, page } = await stepPage(lesson, 2);
    const { x1, y } = page.dataset.points;
    const products = Array.from(y, (label, i) => (0.5 - label) * x1[i]);
    expect(products).toEqual([-0.4, -0.2, -0.3, -0.1]);
    const mean = products.reduce((sum, each) => sum + each) / 4;
    expect(mean).toBeCloseTo(-0.25, 12);
    expect(facts(1).number('w1')).toBeCloseTo(0 - 1 * mean, 12);
    const bet = lesson.steps[2].ask as Bet;
    expect(judge(bet, { kind: 'number', value: 0.25 }, facts(1))).toBe(true);
    expect(judge(bet, { kind: 'number', value: -0.25 }, facts(1))).toBe(false);
  });

  it('ends where the pulls cancel, with the same point still pulling hardest at 24 %', async () => {
    const points = await pullsAt(3, 1000);
    for (const axis of ['x1', 'x2'] as const)
      expect(points.reduce((sum, point) => sum + point.error * point[axis], 0)).toBeCloseTo(0, 9);
    const first = hardest(points);
    expect([first.x1, first.x2]).toEqual([-0.7, -0.5]);
    expect(first.p).toBeCloseTo(0.24, 2);
    expect(Math.min(...points.map(({ error }) => Math.abs(error)))).toBeGreaterThan(0.05);
  });

  it('sets a challenge that one circle far right or one diamond far left meets', async () => {
    const put = (await stepPage(lesson, 4)).facts(1000);
    expect(put.number('w1')).toBeGreaterThan(5);
    expect(holds(until(4), put)).toBe(false);
    expect(holds(until(4), await withPoint(0.95, 0, 0))).toBe(true);
    expect(holds(until(4), await withPoint(-0.95, 0, 1))).toBe(true);
    // Where it is right, it changes little.
    expect(holds(until(4), await withPoint(0.95, 0, 1))).toBe(false);
  });
});
