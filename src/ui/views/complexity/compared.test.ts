import { expect, it } from 'vitest';
import { modelsAlong, nameOf, pointOf } from './compared';

const set = { degree: 3, l1: 0.02, l2: 0.05 };

it('compares all degrees with the penalties that are set', () => {
  expect(modelsAlong('degree', set)).toEqual([1, 2, 3, 4, 5].map((degree) => ({ ...set, degree })));
});

it('compares penalties from none to the largest at the degree that is set, and the penalty that is set', () => {
  const penalties = modelsAlong('penalty', set);
  const values = penalties.map(({ l2 }) => l2);
  expect(values[0]).toBe(0);
  expect(values.at(-1)).toBe(10);
  expect(values).toContain(0.05);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  for (const { degree, l1 } of penalties) expect({ degree, l1 }).toEqual({ degree: 3, l1: 0.02 });
  expect(modelsAlong('penalty', { ...set, l2: 0.03 })).toHaveLength(values.length - 1);
});

it('has a loss only where weights are best', () => {
  const found = { kind: 'found', loss: 0.4, testLoss: 0.5, objective: 0.6 } as const;
  const none = { value: 2, training: null, test: null, limit: null };
  expect(pointOf({ value: 2, answer: found })).toEqual({ ...none, training: 0.4, test: 0.5 });
  expect(pointOf({ value: 2, answer: { kind: 'separable', limit: 0 } })).toEqual({ ...none, limit: 0 });
  for (const answer of ['waiting', null, { kind: 'none' }] as const)
    expect(pointOf({ value: 2, answer })).toEqual(none);
});

it('names values as the page does', () => {
  expect(nameOf('degree', 2)).toBe('Degree 2');
  expect([0, 1e-5, 0.03, 10].map((value) => nameOf('penalty', value))).toEqual([
    'L2 penalty 0',
    'L2 penalty 10⁻⁵',
    'L2 penalty 0.03',
    'L2 penalty 10',
  ]);
});

it('has no loss where scores are beyond all numbers', () => {
  const answer = { kind: 'found', loss: Number.NaN, testLoss: Number.NaN, objective: Number.NaN } as const;
  expect(pointOf({ value: 2, answer })).toMatchObject({ training: null, test: null });
});
