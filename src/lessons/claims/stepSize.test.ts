import { describe, expect, it } from 'vitest';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { holds } from '../condition';
import lesson from '../en/step-size.json';
import { judge } from '../guess';
import type { Bet, Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const rate = (learningRate: number) => ({ settings: { learningRate } });

type StepPage = Awaited<ReturnType<typeof stepPage>>;
const number = ({ facts }: StepPage, name: string, epoch = 0) => facts(epoch).number(name) ?? Number.NaN;

/** The share of the way from the first loss to the lowest that is left behind at an epoch. */
function wayDown(page: StepPage, epoch: number): number {
  const first = number(page, 'loss');
  return (first - number(page, 'loss', epoch)) / (first - number(page, 'optimum-loss'));
}
/** How often the losses turn from falling to rising or back, but for the last digits. */
function turns(losses: readonly number[]): number {
  const moves = losses
    .slice(1)
    .map((loss, k) => loss - losses[k])
    .filter((move) => Math.abs(move) > 1e-4);
  return moves.filter((move, k) => k > 0 && Math.sign(move) !== Math.sign(moves[k - 1])).length;
}
const isFalling = (losses: readonly number[]) => losses.every((loss, k) => k === 0 || loss < losses[k - 1]);

describe('the lesson “How big a step?”', () => {
  it('crawls with 0.002: less than a quarter of the way in 100 epochs, on any such points', async () => {
    const put = await stepPage(lesson, 0);
    expect(number(put, 'loss')).toBeCloseTo(0.693, 3);
    expect(number(put, 'optimum-loss')).toBeCloseTo(0.523, 3);
    for (let seed = 1; seed <= 20; seed++) {
      const way = wayDown(await stepPage(lesson, 0, { seed }), 100);
      expect(way).toBeGreaterThan(0.05);
      expect(way).toBeLessThan(0.25);
    }
  });

  it('comes within 1 % of the lowest loss with a rate of 0.5, and not with 0.002', async () => {
    expect(holds(until(1), (await stepPage(lesson, 1)).facts(100))).toBe(false);
    expect(holds(until(1), (await stepPage(lesson, 1, rate(0.5))).facts(100))).toBe(true);
  });

  it('goes up and down for as long as one likes with 15, close to the lowest loss and far above it', async () => {
    const page = await stepPage(lesson, 2);
    const { losses } = page.trained(48);
    const lowest = number(page, 'optimum-loss');
    // Close to the lowest again and again, and far above the start again and again.
    expect(losses.filter((loss) => loss < 1.15 * lowest).length).toBeGreaterThan(3);
    expect(losses.filter((loss) => loss > 1.5 * losses[0]).length).toBeGreaterThan(3);
    expect(Math.max(...losses)).toBeLessThan(1.5);
    const long = page.trained(5000).losses;
    for (let from = 100; from < 5000; from += 100) {
      const piece = long.slice(from, from + 100);
      expect(turns(piece)).toBeGreaterThan(20);
      expect(Math.max(...piece)).toBeGreaterThan(1.5 * lowest);
      expect(Math.max(...piece)).toBeLessThan(3);
    }
  });

  it('takes a curve that goes up and down for right, and falling or settled ones for wrong', async () => {
    const { facts } = await stepPage(lesson, 2);
    const bet = lesson.steps[2].ask as Bet;
    const judged = (losses: number[]) => judge(bet, { kind: 'curve', losses }, facts(48));
    expect(judged([0.69, 0.6, 0.9, 0.6, 0.9, 0.6, 0.9])).toBe(true);
    expect(judged([0.69, 0.64, 0.62, 0.6, 0.59, 0.58, 0.58])).toBe(false);
    expect(judged([0.69, 0.9, 0.6, 0.8, 0.59, 0.58, 0.58])).toBe(false);
    expect(judged([0.69, 0.8, 0.9, 1, 1.1, 1.2, 1.4])).toBe(false);
  });

  it('settles below the mark and not above it, on twenty other sets of such points', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const limit = number(await stepPage(lesson, 3, { seed }), 'stability-limit');
      const below = await stepPage(lesson, 3, { seed, ...rate(0.9 * limit) });
      expect(number(below, 'loss', 400)).toBeLessThan(1.0001 * number(below, 'optimum-loss'));
      const above = await stepPage(lesson, 3, { seed, ...rate(1.1 * limit) });
      const late = above.trained(3000).losses.slice(2900);
      expect(Math.max(...late)).toBeGreaterThan(1.0005 * number(above, 'optimum-loss'));
    }
  });

  it('is at the bottom after three epochs of 9, just above the mark at 8, and ends between two values', async () => {
    const put = await stepPage(lesson, 3);
    expect(number(put, 'stability-limit')).toBeCloseTo(8, 1);
    const { losses } = put.trained(60);
    expect(losses[3]).toBeCloseTo(0.524, 3);
    expect(Math.abs(losses[60] - losses[59])).toBeGreaterThan(0.01);
    expect(losses[60]).toBeCloseTo(losses[58], 4);
    expect(losses[59]).toBeCloseTo(losses[57], 4);
  });

  it('falls with every epoch where the classes hardly overlap, with the same 15, on twenty sets', async () => {
    const put = await stepPage(lesson, 4);
    expect(number(put, 'stability-limit')).toBeGreaterThan(60);
    expect(isFalling(put.trained(100).losses)).toBe(true);
    for (let seed = 1; seed <= 20; seed++)
      expect(isFalling((await stepPage(lesson, 4, { seed })).trained(100).losses)).toBe(true);
  });

  it('sets a challenge that training as it is put does not meet, and that a rate of 8 and Newton meet', async () => {
    const put = await stepPage(lesson, 5);
    expect(holds(until(5), put.facts(0))).toBe(false);
    expect(holds(until(5), put.facts(40))).toBe(false);
    expect(8).toBeLessThan(number(put, 'stability-limit'));
    expect(holds(until(5), (await stepPage(lesson, 5, rate(8))).facts(40))).toBe(true);
    const newton = await stepPage(lesson, 5, { settings: { optimizer: 'newton' } });
    expect(holds(until(5), newton.facts(40))).toBe(true);
  });
});
