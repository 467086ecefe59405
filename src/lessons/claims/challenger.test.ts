import { describe, expect, it } from 'vitest';
import { sigmoid } from '../../core/model/sigmoid';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import lesson from '../en/challenger.json';

async function trained() {
  const page = await stepPage(lesson, 2);
  page.trainTo();
  const [w, b] = page.live.optimum?.own ?? [];
  const { x1, y } = page.store.getState().dataset.points;
  return { page, w, b, x1, y };
}

/** Wald's interval of the score at a temperature, from the inverse of the information matrix of glm. */
function interval({ w, b, x1 }: Awaited<ReturnType<typeof trained>>, at: number) {
  const sums = [0, 0, 0];
  for (const x of x1) {
    const p = sigmoid(w * x + b);
    for (let k = 0; k < 3; k++) sums[k] += p * (1 - p) * x ** k;
  }
  const determinant = sums[0] * sums[2] - sums[1] ** 2;
  const half = 1.959964 * Math.sqrt((sums[0] * at ** 2 - 2 * sums[1] * at + sums[2]) / determinant);
  const score = w * at + b;
  return { score, half, low: sigmoid(score - half), high: sigmoid(score + half) };
}

describe('what the lesson on Challenger says', () => {
  it('23 launches, 7 with distress at these temperatures; all 4 below 65 °F and 3 of 19 above; the coldest at 53 °F', async () => {
    const { x1, y } = await trained();
    expect(y).toHaveLength(23);
    const distress = [...x1].filter((_, i) => y[i] === 1).sort((a, c) => a - c);
    expect(distress).toEqual([53, 57, 58, 63, 70, 70, 75]);
    expect([...x1].filter((x) => x < 65)).toHaveLength(4);
    expect(Math.min(...x1)).toBe(53);
    expect(lesson.steps[1].say[0]).toContain('53, 57, 58, 63, 70, 70 and 75 °F');
  });

  it('as put, it trains to the published weights, and at 31 °F it says 99.96%', async () => {
    const { page, w, b } = await trained();
    expect(page.isDone()).toBe(true);
    expect(w).toBeCloseTo(-0.2322, 4);
    expect(b).toBeCloseTo(15.0429, 4);
    expect(Math.exp(-w)).toBeCloseTo(1.26, 2);
    expect(page.number('probability')).toBeCloseTo(0.9996, 4);
    expect(page.number('score')).toBeCloseTo(7.85, 2);
    const { settings } = page.store.getState();
    expect(settings.epochs / (settings.epochsPerSecond ?? 1)).toBeLessThan(10);
  });

  it('the interval at 31 °F goes from 48% to 100%, at 65 °F from 21% to 77%, at 71 °F from 6% to 46%', async () => {
    const model = await trained();
    const cold = interval(model, 31);
    expect(cold.score - cold.half).toBeCloseTo(-0.1, 1);
    expect(cold.score + cold.half).toBeCloseTo(15.8, 1);
    expect(cold.half).toBeCloseTo(7.9, 1);
    for (const [at, low, high] of [
      [31, 0.48, 1],
      [65, 0.21, 0.77],
      [71, 0.06, 0.46],
    ]) {
      const found = interval(model, at);
      expect(Math.abs(found.low - low), `at ${at}`).toBeLessThan(0.006);
      expect(Math.abs(found.high - high), `at ${at}`).toBeLessThan(0.006);
    }
  });

  it('31 °F is not on the plane', async () => {
    const { page } = await trained();
    expect(page.store.getState().dataset.home.x1.min).toBeGreaterThan(31);
  });

  it('the rule of 20% begins between 70 and 71 °F; 70 and 65 are not enough, 72 is too warm', async () => {
    const page = await stepPage(lesson, 5);
    page.trainTo();
    expect(page.isDone()).toBe(false);
    const doneAt = (x1: number) => {
      page.store.setState(({ plane }) => ({ plane: { ...plane, probe: { x1, x2: 0 } } }));
      return page.isDone();
    };
    expect([65, 70, 70.8, 71, 71.2, 72].map(doneAt)).toEqual([false, false, true, true, true, false]);
    page.set({ optimizer: 'newton' });
    page.trainTo(20);
    expect(doneAt(71)).toBe(true);
    // At 65 °F it is about a half.
    doneAt(65);
    expect(page.number('probability')).toBeCloseTo(0.49, 2);
  });
});
