import { describe, expect, test } from 'vitest';
import { outdated } from './outdated';

describe('of old sessions', () => {
  const stored = Array.from({ length: 8 }, (_, i) => ({ id: `s${i}`, savedAt: 8000 - 1000 * i }));

  test('the newest five that no page has are kept', () => {
    expect(outdated(stored, new Set(), 9000)).toEqual(['s5', 's6', 's7']);
    expect(outdated(stored, new Set(['s0', 's6']), 9000)).toEqual(['s7']);
  });

  test('those of the last day are kept where living pages cannot be told', () => {
    expect(outdated(stored, null, 9000)).toEqual([]);
    expect(outdated(stored, null, 100_000_000)).toEqual(['s5', 's6', 's7']);
  });
});
