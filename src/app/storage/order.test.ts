import { afterEach, expect, test, vi } from 'vitest';
import { nextOrder, orderOf } from './order';

/** A localStorage that all tabs share. */
function share(item: string | null): { read: () => string | null } {
  let text = item;
  const localStorage = {
    getItem: () => text,
    setItem: (_: string, written: string) => {
      text = written;
    },
  };
  vi.stubGlobal('window', { localStorage });
  return { read: () => text };
}
afterEach(() => vi.unstubAllGlobals());

test('each save stands behind the last of its tab and of all others', () => {
  const shared = share(null);
  expect(nextOrder(0)).toBe(1);
  expect(nextOrder(7)).toBe(8);
  expect(nextOrder(3)).toBe(9);
  expect(shared.read()).toBe('9');
});

test('each save stands behind the last of its tab where tabs share nothing, or what they share is mangled', () => {
  for (const item of ['', 'x', '-4', '1e300', 'Infinity', 'NaN']) {
    share(item);
    expect(nextOrder(3)).toBe(4);
  }
  const getItem = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  vi.stubGlobal('window', { localStorage: { getItem, setItem: getItem } });
  expect(nextOrder(3)).toBe(4);
});

test('what was saved before saves were counted stands in its time, and what comes later behind it', () => {
  share(null);
  const old = orderOf({ savedAt: 1_700_000_000_000 });
  expect(old).toBe(1_700_000_000_000);
  expect(orderOf({ order: nextOrder(old), savedAt: 5 })).toBe(old + 1);
  for (const broken of [{}, { order: 'x' }, { order: -1 }, { order: 1e300 }, { savedAt: Number.NaN }])
    expect(orderOf(broken)).toBe(0);
});
