import { describe, expect, it } from 'vitest';
import { lessonList, sceneList } from './all';
import type { PageFacts } from './condition';
import { type Guess, judge, numberOf } from './guess';
import type { Bet } from './schema';

const facts: PageFacts = {
  number: (name) => ({ 'guess-accuracy': 0.9, loss: 0.4 })[name] ?? null,
  state: 'finished',
  setting: () => '',
};
const options = [{ say: 'a' }, { say: 'b' }, { say: 'c' }];

describe('a guess', () => {
  it('of a choice is right where it is among the right ones', () => {
    const bet: Bet = { kind: 'choice', question: '?', options, right: [0, 2] };
    const judged = [0, 1, 2].map((value) => judge(bet, { kind: 'choice', value }, facts));
    expect(judged).toEqual([true, false, true]);
  });

  it('of an order is right where each item is in its place', () => {
    const bet: Bet = { kind: 'order', question: '?', items: ['a', 'b', 'c'], right: [2, 0, 1] };
    expect(judge(bet, { kind: 'order', order: [2, 0, 1] }, facts)).toBe(true);
    expect(judge(bet, { kind: 'order', order: [2, 1, 0] }, facts)).toBe(false);
    expect(judge({ ...bet, right: [] }, { kind: 'order', order: [0, 1, 2] }, facts)).toBe(false);
  });

  it('of a number, line, place, curve or band is judged by a condition, which knows the guess and the page', () => {
    const number: Bet = {
      kind: 'number',
      question: '?',
      label: 'loss',
      min: 0,
      max: 1,
      right: { number: 'guess', near: { of: 'loss' }, within: 0.05 },
    };
    expect(judge(number, { kind: 'number', value: 0.44 }, facts)).toBe(true);
    expect(judge(number, { kind: 'number', value: 0.46 }, facts)).toBe(false);
    const line: Bet = { kind: 'line', question: '?', right: { number: 'guess-accuracy', atLeast: 0.85 } };
    const ends = [
      { x1: 0, x2: 0 },
      { x1: 1, x2: 1 },
    ] as const;
    expect(judge(line, { kind: 'line', ends }, facts)).toBe(true);
    const curve: Bet = {
      kind: 'curve',
      question: '?',
      epochs: 100,
      highest: 1,
      right: { number: 'guess-turns', atLeast: 3 },
    };
    expect(judge(curve, { kind: 'curve', losses: [1, 0, 1, 0, 1] }, facts)).toBe(true);
    expect(judge(curve, { kind: 'curve', losses: [1, 0.5, 0.2] }, facts)).toBe(false);
    const band: Bet = {
      kind: 'band',
      question: '?',
      x1: 0,
      right: { number: 'guess-high', atMost: { of: 'loss' } },
    };
    expect(judge(band, { kind: 'band', x1: 0, low: -1, high: 0.4 }, facts)).toBe(true);
    expect(judge(band, { kind: 'band', x1: 0, low: -1, high: 0.5 }, facts)).toBe(false);
    expect(numberOf({ kind: 'band', x1: 0, low: -1, high: 0.5 }, 'guess-low')).toBe(-1);
  });

  it('of a choice in a lesson of the page is right for the options said to be, and for others it is not', () => {
    const steps = [...lessonList, ...sceneList].flatMap((lesson) => lesson.steps);
    const bets = steps.flatMap(({ ask }) => (ask?.kind === 'choice' && ask.right ? [ask] : []));
    expect(bets.length).toBeGreaterThan(20);
    for (const bet of bets) {
      const all = bet.options.map((_, value) => value);
      const right = all.filter((value) => judge(bet, { kind: 'choice', value }, facts));
      expect(right, bet.question).toEqual([...(bet.right ?? [])].sort());
      // Some are right and some are wrong.
      expect(right.length, bet.question).toBeGreaterThan(0);
      expect(right.length, bet.question).toBeLessThan(all.length);
    }
  });

  it('about which nothing is right or wrong is neither', () => {
    expect(judge({ kind: 'choice', question: '?', options }, { kind: 'choice', value: 1 }, facts)).toBeNull();
  });

  it('has the number chosen; a curve its beginning, its end and its turns', () => {
    expect(numberOf({ kind: 'number', value: 0.3 }, 'guess')).toBe(0.3);
    const curve: Guess = { kind: 'curve', losses: [0.7, 0.2, 0.9, 0.3, 0.3] };
    expect(numberOf(curve, 'guess-start')).toBe(0.7);
    expect(numberOf(curve, 'guess-end')).toBe(0.3);
    expect(numberOf(curve, 'guess-turns')).toBe(2);
    expect(numberOf(curve, 'guess')).toBeNull();
    expect(numberOf(curve, 'guess-other')).toBeNull();
    expect(numberOf({ kind: 'number', value: 1 }, 'guess-end')).toBeNull();
  });

  it('counts no turns where a hand only trembles, or the curve is level', () => {
    const trembling = [1, 0.8, 0.805, 0.6, 0.602, 0.3, 0.301, 0.1];
    expect(numberOf({ kind: 'curve', losses: trembling }, 'guess-turns')).toBe(0);
    expect(numberOf({ kind: 'curve', losses: [0.7, 0.7, 0.7] }, 'guess-turns')).toBe(0);
  });
});
