import { describe, expect, it } from 'vitest';
import { lessonList } from './all';
import type { PageFacts } from './condition';
import { numbersOf, shortfalls } from './shortfall';

const facts = (numbers: Readonly<Record<string, number>>, state = 'finished'): PageFacts => ({
  state,
  number: (name) => numbers[name] ?? null,
  setting: () => 'batch',
});

describe('what a condition lacks', () => {
  it('is each number that is not as asked, with what is asked of it', () => {
    const page = facts({ loss: 0.412, accuracy: 0.9, 'optimum-loss': 0.4, score: 2 });
    expect(shortfalls({ number: 'loss', atMost: 0.4 }, page)).toEqual([
      { kind: 'atMost', number: 'loss', reached: 0.412, asked: 0.4, within: 0 },
    ]);
    expect(shortfalls({ number: 'loss', atMost: { of: 'optimum-loss', times: 1.01 } }, page)).toMatchObject([
      { asked: 0.404 },
    ]);
    const both = {
      all: [
        { number: 'loss', atMost: 0.4 },
        { number: 'accuracy', atLeast: 0.9 },
        { number: 'score', near: 3, within: 0.5 },
        { number: 'recall', atLeast: 0.5 },
      ],
    };
    expect(shortfalls(both, page)).toMatchObject([
      { number: 'loss' },
      { kind: 'near', number: 'score', asked: 3, within: 0.5 },
      { kind: 'atLeast', number: 'recall', reached: null },
    ]);
  });

  it('is nothing where it holds, and nothing of what cannot be said', () => {
    const page = facts({ loss: 0.3 });
    expect(shortfalls({ number: 'loss', atMost: 0.4 }, page)).toEqual([]);
    expect(shortfalls({ number: 'loss', atMost: { of: 'optimum-loss' } }, page)).toEqual([]);
    expect(shortfalls({ not: { state: 'finished' } }, page)).toEqual([]);
    expect(shortfalls({ state: 'training' }, page)).toEqual([]);
  });

  it('of several ways it is what the first lacks, and settings and rest are said by name', () => {
    const page = facts({ loss: 0.5, epoch: 9 });
    const any = [
      { state: 'training' as const },
      { number: 'epoch', atLeast: 10 },
      { number: 'loss', atMost: 0 },
    ];
    expect(shortfalls({ any }, page)).toMatchObject([{ number: 'epoch', reached: 9, asked: 10 }]);
    expect(shortfalls({ setting: 'optimizer', is: 'adam' }, page)).toEqual([
      { kind: 'setting', setting: 'optimizer' },
    ]);
    expect(shortfalls({ state: 'converged' }, page)).toEqual([{ kind: 'converged' }]);
  });
});

it('the challenge of each lesson has something to say where nothing of it is so', () => {
  const nothing = facts({}, 'diverged');
  for (const { id, steps } of lessonList) {
    const { until } = steps[steps.length - 1];
    if (until) expect(shortfalls(until, nothing), id).not.toEqual([]);
    if (until) expect(numbersOf(until), id).not.toEqual([]);
  }
});
