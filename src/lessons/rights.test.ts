import { describe, expect, it } from 'vitest';
import { finished, newMade } from './making';
import { readLesson } from './readLesson';
import { isOfRun, rightOf, rightsOf } from './rights';
import type { Bet } from './schema';

const question = 'What?';
const guesses: readonly Bet[] = [
  { kind: 'number', question, label: 'n', min: 0, max: 100 },
  { kind: 'number', question, label: 'n', min: 0, max: 1, isPercent: true },
  { kind: 'line', question },
  { kind: 'place', question },
  { kind: 'curve', question, epochs: 100, highest: 2 },
];
const whole = (ask: Bet) => finished({ ...newMade, title: 't', question: 'q', steps: [{ say: ['.'], ask }] });

describe.each(guesses)('what can be right about a guess: $kind', (bet) => {
  it('is known again, whatever is typed in, and can stand in a file', () => {
    expect(rightsOf(bet).length).toBeGreaterThan(0);
    for (const each of rightsOf(bet)) {
      const typed = Object.fromEntries(each.bounds.map((key) => [key, 0.125]));
      for (const condition of [each.condition, { ...each.condition, ...typed }]) {
        const rightOfIt = rightOf(bet, condition);
        expect(rightOfIt).toMatchObject({ kind: each.kind });
        expect(readLesson(JSON.stringify(whole({ ...bet, right: condition } as Bet))).faults).toBeNull();
      }
    }
  });

  it('is none or another where it is not of the list', () => {
    expect(rightOf(bet, undefined)).toBe('none');
    expect(rightOf(bet, { all: [] })).toBe('other');
    expect(rightOf(bet, { number: 'loss', atMost: 1 })).toBe('other');
    const [{ condition }] = rightsOf(bet);
    expect(rightOf(bet, { ...condition, atMost: 1 })).toBe('other');
  });
});

it('is of no list for choices and orders', () => {
  expect(rightsOf({ kind: 'order', question, items: ['a', 'b'] })).toEqual([]);
});

it('waits for the run where a number of it is compared', () => {
  const kinds = guesses.flatMap(rightsOf);
  expect(kinds.filter(({ condition }) => isOfRun(condition)).map(({ kind }) => kind)).toEqual([
    'loss',
    'epoch',
    'accuracy',
    'end',
  ]);
});
