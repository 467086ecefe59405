import { describe, expect, it } from 'vitest';
import { words } from '#words/lesson';
import { numberNames } from '../../lessons/numberNames';
import { sayShort } from './sayShort';

const lack = { kind: 'atMost', number: 'loss', reached: 0.412, asked: 0.4, within: 0 } as const;

describe('what a try lacks', () => {
  it('is one sentence with what was reached and what is asked', () => {
    expect(sayShort([lack])).toBe('Not yet: loss 0.4120, asked 0.4000 or less.');
    expect(
      sayShort([lack, { ...lack, kind: 'atLeast', number: 'accuracy', reached: 0.9, asked: 0.95 }]),
    ).toBe('Not yet: loss 0.4120, asked 0.4000 or less; accuracy 90.0%, asked 95.0% or more.');
    const near = { ...lack, kind: 'near', number: 'w2', reached: -1, asked: 2, within: 0.03 } as const;
    expect(sayShort([near])).toBe('Not yet: weight w₂ −1.000, asked 2.000 ± 0.0300.');
    expect(sayShort([{ kind: 'converged' }, { kind: 'setting', setting: 'loss-kind' }])).toBe(
      'Not yet: the run has not converged; Loss is set otherwise than asked.',
    );
    expect(sayShort([])).toBeNull();
  });

  it('shows as many digits as tell the two numbers apart', () => {
    expect(sayShort([{ ...lack, reached: 0.40001 }])).toBe('Not yet: loss 0.40001, asked 0.4 or less.');
  });

  it('says of a number that is not there that it is not known', () => {
    expect(sayShort([{ ...lack, number: 'test-loss', reached: null }])).toBe(
      'Not yet: test loss not known, asked 0.4000 or less.',
    );
    const ones = { ...lack, kind: 'atLeast', number: 'test-ones-at-80', reached: 0.5, asked: 0.8 } as const;
    expect(sayShort([ones])).toContain('share of class 1 at 80.0% 50.0%');
  });

  it('names what the tab Inference says of a parameter', () => {
    const error = { ...lack, number: 'inference-w1-error', reached: 0.5, asked: 0.2 } as const;
    expect(sayShort([error])).toBe('Not yet: standard error of w1 0.500, asked 0.200 or less.');
  });

  it('has a word for every number that a condition can name', () => {
    expect(Object.keys(words.short.numbers).sort()).toEqual([...numberNames].sort());
  });
});
