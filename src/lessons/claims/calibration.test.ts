import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../core/model/score';
import { sigmoid } from '../../core/model/sigmoid';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import lesson from '../en/calibration.json';

const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

describe('what the lesson on calibration says', () => {
  it('80% comes true for about eight of ten, and the loss is the lowest there is', async () => {
    const page = await stepPage(lesson, 0);
    expect(page.number('ones-at-80')).toBeCloseTo(0.8, 2);
    expect(page.number('loss')).toBeLessThan(page.number('optimum-loss') + 1e-9);
    for (const seed of seeds) {
      const ones = (await stepPage(lesson, 0, { seed })).number('ones-at-80');
      expect(Math.abs(ones - 0.8), `seed ${seed}`).toBeLessThan(0.1);
    }
  });

  it('after 5 epochs the line is in its place, and of the points given 60% nine of ten are of class 1', async () => {
    for (const seed of [3, ...seeds]) {
      const page = await stepPage(lesson, 1, { seed });
      expect(page.number('ones-at-60'), `seed ${seed}`).toBeGreaterThan(0.9);
      const early = page.number('accuracy');
      page.trainTo();
      expect(Math.abs(page.number('accuracy') - early), `seed ${seed}`).toBeLessThan(0.02);
    }
  });

  it('training ends within 0.1% of the best, where the mean probability is the share of class 1 and the dots are on the line', async () => {
    const page = await stepPage(lesson, 2);
    expect(page.isDone()).toBe(false);
    page.trainTo(5);
    const before = page.number('calibration-error');
    page.trainTo();
    expect(page.isDone()).toBe(true);
    expect(before).toBeGreaterThan(0.25);
    expect(page.number('calibration-error')).toBeLessThan(0.02);
    const { optimum } = page.live;
    const { points } = page.store.getState().dataset;
    if (!optimum) throw new Error('no best weights');
    const misses = Float64Array.from(points.y, (y, i) => sigmoid(scoreOf(optimum, points, i)) - y);
    expect(Math.abs(misses.reduce((sum, miss) => sum + miss, 0) / misses.length)).toBeLessThan(1e-9);
  });

  it('with degree 5 and 60 points, test points given 90% and more are of class 1 far less often than training points', async () => {
    const page = await stepPage(lesson, 3);
    expect(page.live.frame?.parameters).toHaveLength(21);
    expect(page.number('ones-at-95')).toBe(1);
    expect(Math.abs(page.number('test-ones-at-95') - 0.7)).toBeLessThan(0.05);
    expect(page.number('points')).toBe(600);
    expect(page.store.getState().settings.testShare).toBe(0.9);
    for (const seed of seeds) {
      const other = await stepPage(lesson, 3, { seed });
      expect(other.number('test-ones-at-95'), `seed ${seed}`).toBeLessThan(other.number('ones-at-95') - 0.05);
    }
  });

  it('of coin flips the model is honest, and hardly better than guessing', async () => {
    for (const seed of seeds) {
      const page = await stepPage(lesson, 4, { seed });
      expect(page.number('calibration-error'), `seed ${seed}`).toBeLessThan(0.02);
      expect(page.number('accuracy'), `seed ${seed}`).toBeLessThan(0.56);
    }
  });

  it('the penalty of the challenge keeps it too modest however long it trains; two ways make it honest', async () => {
    const page = await stepPage(lesson, 5);
    page.trainTo(1);
    expect(page.isDone()).toBe(false);
    page.trainTo(5000);
    expect(page.number('calibration-error')).toBeGreaterThan(0.2);
    expect(page.isDone()).toBe(false);
    page.set({ l2: 0 });
    page.trainTo();
    expect(page.isDone()).toBe(true);
    page.set({ l2: 0.0005, optimizer: 'newton' });
    page.trainTo(20);
    expect(page.isDone()).toBe(true);
  });
});
