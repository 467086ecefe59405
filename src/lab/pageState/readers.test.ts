import { expect, it } from 'vitest';
import { isChanged } from './readers';

it('a value that was not said is no change, at any depth; one that was and is not read is', () => {
  const read = { epoch: 3, pinned: [{ slot: 1, choice: { rate: 0.5, weight: 1 } }] };
  expect(isChanged({}, read)).toBe(false);
  expect(isChanged({ pinned: [{ slot: 1, choice: { rate: 0.5 } }] }, read)).toBe(false);
  expect(isChanged({ pinned: [{ slot: 1, choice: { rate: 0.4 } }] }, read)).toBe(true);
  expect(isChanged({ pinned: [{ slot: 1, choice: { rate: 0.5, colour: 'red' } }] }, read)).toBe(true);
  expect(isChanged({ pinned: [] }, read)).toBe(true);
  expect(isChanged({ pinned: 'none' }, read)).toBe(true);
  expect(isChanged({ epoch: null }, read)).toBe(true);
});
