import { describe, expect, it } from 'vitest';
import { holds, type PageFacts } from './condition';
import type { Condition } from './schema';

const numbers: Readonly<Record<string, number>> = { loss: 0.42, 'optimum-loss': 0.4, accuracy: 0.9 };
const facts: PageFacts = {
  number: (name) => numbers[name] ?? null,
  state: 'finished',
  setting: (name) => (name === 'standardize' ? true : 'adam'),
};
const isTrue = (condition: Condition) => expect(holds(condition, facts)).toBe(true);
const isFalse = (condition: Condition) => expect(holds(condition, facts)).toBe(false);

describe('a condition', () => {
  it('compares a number of the page with a bound, which it may equal', () => {
    isTrue({ number: 'loss', atMost: 0.42 });
    isFalse({ number: 'loss', atMost: 0.419 });
    isTrue({ number: 'loss', atLeast: 0.42 });
    isFalse({ number: 'loss', atLeast: 0.421 });
    isTrue({ number: 'loss', atLeast: 0.4, atMost: 0.5 });
    isFalse({ number: 'loss', atLeast: 0.4, atMost: 0.41 });
  });

  it('compares a number with another one, multiplied and added to', () => {
    isTrue({ number: 'loss', atMost: { of: 'optimum-loss', times: 1.06 } });
    isFalse({ number: 'loss', atMost: { of: 'optimum-loss', times: 1.01 } });
    isTrue({ number: 'loss', atMost: { of: 'optimum-loss', plus: 0.03 } });
    isTrue({ number: 'loss', atLeast: { of: 'optimum-loss' } });
  });

  it('takes a number for near one that is no further than `within`', () => {
    isTrue({ number: 'loss', near: 0.4, within: 0.03 });
    isFalse({ number: 'loss', near: 0.4, within: 0.01 });
    isTrue({ number: 'loss', near: 0.42 });
    isFalse({ number: 'loss', near: 0.4 });
  });

  it('is false about a number that is not there, and `not` of that is true', () => {
    const unknown: Condition = { number: 'test-loss', atMost: 1e9 };
    isFalse(unknown);
    isTrue({ not: unknown });
    isFalse({ number: 'loss', atMost: { of: 'test-loss', times: 100 } });
  });

  it('asks for a state, one or several, and for a setting', () => {
    isTrue({ state: 'finished' });
    isTrue({ state: ['converged', 'finished'] });
    isFalse({ state: ['idle', 'training'] });
    isTrue({ setting: 'optimizer', is: 'adam' });
    isFalse({ setting: 'optimizer', is: 'batch' });
    isTrue({ setting: 'standardize', is: true });
    isFalse({ setting: 'standardize', is: 'true' });
  });

  it('joins others by all, any and not, also within each other', () => {
    const right: Condition = { state: 'finished' };
    const wrong: Condition = { state: 'idle' };
    isTrue({ all: [right, right] });
    isFalse({ all: [right, wrong] });
    isTrue({ any: [wrong, right] });
    isFalse({ any: [wrong, wrong] });
    isTrue({ all: [] });
    isFalse({ any: [] });
    isTrue({ all: [right, { not: { any: [wrong, { not: right }] } }] });
  });
});
