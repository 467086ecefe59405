import { describe, expect, it } from 'vitest';
import type { Sample } from '../../core/data/dataset';
import { accuracy, confusion } from '../../core/metrics/confusion';
import { pointTerm } from '../../core/training/pointTerm';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds } from '../condition';
import lesson from '../en/line.json';
import { lineWorth } from '../lineGuess';
import type { Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;

/** The highest share of points that a straight line has right, of lines in 180 directions through the points’ neighbourhoods. */
function mostRight({ x1, x2, y }: Sample): number {
  let most = 0;
  for (let degrees = 0; degrees < 360; degrees += 2) {
    const angle = (degrees * Math.PI) / 180;
    const along = Array.from(y, (label, i) => ({
      at: Math.cos(angle) * x1[i] + Math.sin(angle) * x2[i],
      label,
    }));
    along.sort((one, other) => one.at - other.at);
    let right = along.filter(({ label }) => label === 1).length;
    for (const { label } of along) {
      right += label === 1 ? -1 : 1;
      most = Math.max(most, right / y.length);
    }
  }
  return most;
}

describe('the lesson “Where would you draw the line?”', () => {
  it('has points that no line has all right, and training ends within 1 % of the lowest loss', async () => {
    const { facts, optimum } = await stepPage(lesson, 1);
    expect(optimum().kind).toBe('found');
    expect(holds(until(1), facts(0))).toBe(false);
    expect(holds(until(1), facts(1000))).toBe(true);
  });

  it('says rightly that no line has less than the lowest loss, whatever the points and the line', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { optimum, page } = await stepPage(lesson, 1, { seed });
      const best = optimum();
      if (best.kind !== 'found') throw new Error('the classes overlap');
      for (const x2 of [-0.8, -0.3, 0.1, 0.7]) {
        const ends = [
          { x1: -1, x2 },
          { x1: 1, x2: seed / 10 - 1 },
        ] as const;
        expect(lineWorth(page.dataset.points, ends)?.loss).toBeGreaterThanOrEqual(best.loss);
      }
    }
  });

  it('begins its third step with 19 of 20 right and a loss of 0.461, and one epoch changes the loss alone', async () => {
    const { facts } = await stepPage(lesson, 2);
    expect(facts(0).number('accuracy')).toBe(0.95);
    expect(facts(0).number('loss')).toBeCloseTo(0.461, 3);
    expect(facts(1).number('accuracy')).toBe(0.95);
    expect(facts(1).number('loss')?.toFixed(3)).toBe('0.459');
  });

  it('has a diamond of class 1 on the left, below 2 %, with nearly half of the loss', async () => {
    const { facts, page } = await stepPage(lesson, 2);
    const { x1, x2, y } = page.dataset.points;
    const number = facts(0).number;
    const z = (number('w1') ?? 0) * x1[0] + (number('w2') ?? 0) * x2[0] + (number('bias') ?? 0);
    expect([x1[0], y[0]]).toEqual([-1, 1]);
    const { p, loss } = pointTerm(z, 1, 'log-loss');
    expect(p).toBeLessThan(0.02);
    expect(loss).toBeCloseTo(-Math.log(p), 12);
    const share = loss / (20 * (number('loss') ?? 0));
    expect(share).toBeGreaterThan(0.42);
    expect(share).toBeLessThan(0.5);
  });

  it('ends its fourth step with the lowest loss and three points more wrong, the diamond still among them', async () => {
    const { facts, page } = await stepPage(lesson, 3);
    const end = facts(1000);
    expect(holds(until(3), facts(1))).toBe(false);
    expect(holds(until(3), end)).toBe(true);
    expect(end.number('accuracy')).toBe(0.8);
    const [w1, w2, b] = ['w1', 'w2', 'bias'].map((name) => end.number(name) ?? 0);
    const { points } = page.dataset;
    const isWrong = (i: number) => w1 * points.x1[i] + w2 * points.x2[i] + b >= 0 !== (points.y[i] === 1);
    expect(isWrong(0)).toBe(true);
    expect(mostRight(points)).toBe(0.95);
  });

  it('sets a challenge that is not met by the trained line, and that a line meets', async () => {
    const { facts, page } = await stepPage(lesson, 4);
    const end = facts(page.epoch);
    expect(end.number('loss')).toBeLessThan(1.001 * (end.number('optimum-loss') ?? 0));
    expect(end.number('accuracy')).toBe(0.8);
    expect(holds(until(4), end)).toBe(false);
    const typed = await stepPage(lesson, 4, { settings: { start: 'custom', customStart: [4, 0, -0.28] } });
    expect(holds(until(4), typed.facts(0))).toBe(true);
  });

  it('says rightly that the lowest loss need not have the fewest mistakes: on most of such points it has more', async () => {
    let fewer = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const { optimum, page } = await stepPage(lesson, 4, { seed });
      const best = optimum();
      if (best.kind !== 'found') continue;
      const model = { axes: best.parameters, others: new Float64Array(0) };
      const share = accuracy(confusion(page.dataset.points, model, 0.5));
      if (share < mostRight(page.dataset.points) - 1e-9) fewer++;
    }
    expect(fewer).toBeGreaterThan(15);
  });
});
