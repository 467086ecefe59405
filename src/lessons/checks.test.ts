import { expect, it } from 'vitest';
import { checkKinds, checkOf, conditionOf, usualCheck } from './checks';

it('knows each check of the list again by its condition, and keeps others as they are', () => {
  for (const kind of checkKinds) {
    const check = usualCheck(kind);
    expect(checkOf(conditionOf(check))).toEqual(check);
  }
  const condition = { number: 'w1', atMost: -2 };
  expect(conditionOf(checkOf(condition))).toEqual(condition);
  // A bound beside another one is no check of the list.
  expect(checkOf({ number: 'accuracy', atLeast: 0.5, atMost: 0.9 }).kind).toBe('other');
});
