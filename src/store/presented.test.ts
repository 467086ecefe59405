import { expect, it } from 'vitest';
import { firstVisit } from './firstVisit';
import { nextLarge, selectLargePart } from './presented';
import type { LargePart } from './state';

const page = (enlarged: LargePart | undefined, isPresenting: boolean, hasPresentingRoom = true) => ({
  tabs: { ...firstVisit.tabs, enlarged },
  shell: { ...firstVisit.shell, isPresenting, hasPresentingRoom },
});

it('has one large part on a presented page, and at most one on any other', () => {
  const parts = [undefined, 'view', 'loss'] as const;
  expect(parts.map((part) => selectLargePart(page(part, false)))).toEqual([null, 'view', 'loss']);
  expect(parts.map((part) => selectLargePart(page(part, true)))).toEqual(['loss', 'view', 'loss']);
  expect(parts.map((part) => selectLargePart(page(part, true, false)))).toEqual([null, 'view', 'loss']);
});

it('goes through all that can be large', () => {
  const parts = [undefined, 'view', 'loss'] as const;
  expect(parts.map((part) => nextLarge(page(part, false)))).toEqual(['view', 'loss', undefined]);
  expect(parts.map((part) => nextLarge(page(part, true)))).toEqual(['view', undefined, 'view']);
});
