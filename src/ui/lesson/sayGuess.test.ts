import { expect, it } from 'vitest';
import type { Bet } from '../../lessons/schema';
import { sayGuess } from './BetForm';

const choice: Bet = { kind: 'choice', question: '?', options: [{ say: 'one' }, { say: 'two' }] };
const number: Bet = { kind: 'number', question: '?', label: 'n', min: 0, max: 1 };
const order: Bet = { kind: 'order', question: '?', items: ['a', 'b', 'c'] };

it('says a guess in the words and units of its question', () => {
  expect(sayGuess(choice, { kind: 'choice', value: 1 })).toBe('two');
  expect(sayGuess(number, { kind: 'number', value: 0.25 })).toBe('0.25');
  expect(sayGuess({ ...number, isPercent: true }, { kind: 'number', value: 0.25 })).toBe('25.0%');
  const band = { kind: 'band', x1: 0, low: -0.5, high: 0.25 } as const;
  expect(sayGuess({ kind: 'band', question: '?', x1: 0 }, band)).toBe('−0.500 to 0.250');
  expect(sayGuess(order, { kind: 'order', order: [2, 0, 1] })).toBe('c, a, b');
});

it('says nothing of one that is drawn, nor of an option that there is not, nor of another kind', () => {
  const place = { kind: 'place', at: { x1: 0, x2: 0 } } as const;
  expect(sayGuess({ kind: 'place', question: '?' }, place)).toBeNull();
  expect(sayGuess(choice, { kind: 'choice', value: 7 })).toBeNull();
  expect(sayGuess(choice, { kind: 'number', value: 1 })).toBeNull();
});
