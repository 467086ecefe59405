import { describe, expect, it } from 'vitest';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import lesson from '../en/zig-zag.json';

const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

describe('what the lesson on scales says', () => {
  it('w₂ jumps from side to side while w₁ creeps', async () => {
    const page = await stepPage(lesson, 0);
    const path = [0];
    for (let epoch = 1; epoch <= 30; epoch++) {
      page.trainTo(epoch);
      path.push(page.number('w2'));
    }
    const moves = path.slice(1).map((value, k) => Math.sign(value - path[k]));
    const turns = moves.filter((move, k) => k > 0 && move !== moves[k - 1]).length;
    expect(turns).toBeGreaterThanOrEqual(28);
    expect(Math.abs(path[30] - path[29])).toBeGreaterThan(0.3);
    page.trainTo();
    expect(page.isDone()).toBe(true);
    expect(page.number('w1')).toBeLessThan(0.7 * page.number('optimum-w1'));
  });

  it('a larger rate moves w₁ faster, never settles, stays finite, and ends higher', async () => {
    const slow = await stepPage(lesson, 0);
    slow.trainTo();
    const page = await stepPage(lesson, 1);
    page.trainTo();
    expect(page.number('w1')).toBeGreaterThan(slow.number('w1'));
    expect(page.number('learning-rate')).toBeGreaterThan(page.number('stability-limit'));
    expect(page.number('loss')).toBeGreaterThan(1.1 * page.number('optimum-loss'));
    expect(page.number('loss')).toBeGreaterThan(slow.number('loss'));
    page.trainTo(5000);
    expect(page.number('loss')).toBeGreaterThan(1.05 * page.number('optimum-loss'));
    expect(page.number('norm')).toBeLessThan(10);
  });

  it('raw features take more than 1,000 epochs, standardized ones fewer than 50, and at 0.03 these do not get there', async () => {
    const page = await stepPage(lesson, 2);
    expect(page.epochWithin1Percent()).toBeGreaterThan(1000);
    page.set({ isStandardized: true });
    page.trainTo();
    expect(page.isDone()).toBe(false);
    page.set({ learningRate: 1 });
    page.trainTo();
    expect(page.isDone()).toBe(true);
    for (const seed of seeds) {
      const other = await stepPage(lesson, 2, { seed });
      const raw = other.epochWithin1Percent();
      other.set({ isStandardized: true, learningRate: 1 });
      expect(10 * other.epochWithin1Percent(), `seed ${seed}`).toBeLessThan(raw);
    }
  });

  it('either model is the same in own units, w₁ = 2.17 and w₂ = 0.073, and w₂ only looked small', async () => {
    const standardized = await stepPage(lesson, 3);
    const raw = await stepPage(lesson, 2);
    raw.trainTo(1);
    const [w1, w2] = raw.live.optimum?.own ?? [];
    expect(w1).toBeCloseTo(2.17, 2);
    expect(w2).toBeCloseTo(0.073, 3);
    const own = standardized.live.model?.own ?? [];
    expect(Math.abs(own[0] - w1)).toBeLessThan(0.005);
    expect(Math.abs(own[1] - w2)).toBeLessThan(0.0005);
    expect(standardized.number('w2')).toBeGreaterThan(0.8 * standardized.number('w1'));
  });

  it('Newton, Adam, momentum, batch: in this order they come within 1% of the best, all before the race ends', async () => {
    const { race, settings } = (await stepPage(lesson, 4)).store.getState();
    const order = race.pinned.map(({ choice }) => choice.optimizer);
    expect(order).toEqual(['batch', 'momentum', 'adam', 'newton']);
    for (const seed of [2, ...seeds]) {
      const page = await stepPage(lesson, 4, { seed });
      const epochs = race.pinned.map(({ choice }) => {
        page.set(choice);
        return page.epochWithin1Percent();
      });
      expect(epochs, `seed ${seed}`).toEqual([...epochs].sort((a, b) => b - a));
      if (seed === 2) expect(Math.max(...epochs)).toBeLessThan(settings.epochs);
    }
  });

  it('the challenge is not solved as put, and is by standardizing and by Newton', async () => {
    const page = await stepPage(lesson, 5);
    page.trainTo();
    expect(page.isDone()).toBe(false);
    page.set({ optimizer: 'newton' });
    page.trainTo();
    expect(page.isDone()).toBe(true);
    page.set({ optimizer: 'batch', isStandardized: true, learningRate: 2 });
    page.trainTo();
    expect(page.isDone()).toBe(true);
  });
});
