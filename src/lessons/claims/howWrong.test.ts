import { describe, expect, it } from 'vitest';
import { pointTerm } from '../../core/training/pointTerm';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds } from '../condition';
import lesson from '../en/how-wrong.json';
import type { Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const at = (p: number, loss: 'log-loss' | 'squared-error') => pointTerm(Math.log(p / (1 - p)), 1, loss);

/** A start as long as the lesson’s, against the direction from class 0 to class 1. */
function wrongStart(points: {
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  readonly y: Uint8Array;
}) {
  let [m1, m2] = [0, 0];
  points.y.forEach((label, i) => {
    m1 += (2 * label - 1) * points.x1[i];
    m2 += (2 * label - 1) * points.x2[i];
  });
  const size = 24 / Math.hypot(m1, m2);
  return [-size * m1, -size * m2, 0];
}

describe('the lesson “How wrong is wrong?”', () => {
  it('is right about the losses of p = 10 % and p = 1 %', () => {
    expect(at(0.1, 'log-loss').loss).toBeCloseTo(2.3, 2);
    expect(at(0.01, 'log-loss').loss).toBeCloseTo(4.6, 1);
    expect(at(0.01, 'log-loss').loss / at(0.1, 'log-loss').loss).toBeCloseTo(2, 12);
    expect(at(0.1, 'squared-error').loss).toBeCloseTo(0.81, 12);
    expect(at(0.01, 'squared-error').loss).toBeCloseTo(0.98, 3);
  });

  it('is right about what each loss makes of an error of −0.99: fifty times less with the squared error', () => {
    const [log, squared] = (['log-loss', 'squared-error'] as const).map((loss) => at(0.01, loss).slope);
    expect(log).toBeCloseTo(-0.99, 12);
    expect(squared).toBeCloseTo(-0.0196, 4);
    expect(log / squared).toBeGreaterThan(50);
    expect(log / squared).toBeLessThan(51);
  });

  it('starts almost sure and wrong on nearly all points', async () => {
    const { facts } = await stepPage(lesson, 0);
    expect(facts(0).number('accuracy')).toBeLessThan(0.05);
    expect(facts(0).number('loss')).toBeGreaterThan(10);
  });

  it('sticks with the squared error and gets out with the log-loss', async () => {
    const squared = (await stepPage(lesson, 1)).facts(1000);
    expect(holds(until(1), squared)).toBe(true);
    expect(squared.number('accuracy')).toBeLessThan(0.05);
    expect(squared.number('loss')).toBeGreaterThan(0.95);
    const log = await stepPage(lesson, 2);
    expect(holds(until(2), log.facts(0))).toBe(false);
    expect(holds(until(2), log.facts(1000))).toBe(true);
    expect(log.facts(1000).number('accuracy')).toBe(1);
  });

  it('would say the same on twenty other sets of points', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { page } = await stepPage(lesson, 1, { seed });
      const settings = { customStart: wrongStart(page.dataset.points) };
      const squared = (await stepPage(lesson, 1, { seed, settings })).facts(1000);
      const log = (await stepPage(lesson, 2, { seed, settings })).facts(1000);
      expect(squared.number('accuracy')).toBeLessThan(0.5);
      expect(log.number('accuracy')).toBeGreaterThan(0.95);
    }
  });

  it('sets a challenge that training as it is put does not meet, and that other starts and Adam meet', async () => {
    const put = await stepPage(lesson, 4);
    expect(holds(until(4), put.facts(0))).toBe(false);
    expect(holds(until(4), put.facts(1000))).toBe(false);
    const zeros = await stepPage(lesson, 4, { settings: { start: 'zeros' } });
    expect(holds(until(4), zeros.facts(1000))).toBe(true);
    const adam = await stepPage(lesson, 4, { settings: { optimizer: 'adam' } });
    expect(holds(until(4), adam.facts(1000))).toBe(true);
    // Another loss is another question.
    const log = await stepPage(lesson, 4, { settings: { loss: 'log-loss' } });
    expect(holds(until(4), log.facts(1000))).toBe(false);
  });

  it('says rightly that from zeros both losses get the points right', async () => {
    for (let seed = 1; seed <= 20; seed++)
      for (const loss of ['log-loss', 'squared-error'] as const) {
        const { facts } = await stepPage(lesson, 4, { seed, settings: { start: 'zeros', loss } });
        expect(facts(1000).number('accuracy')).toBeGreaterThan(0.95);
      }
  });
});
