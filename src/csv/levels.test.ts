import { describe, expect, it } from 'vitest';
import type { ColumnProfile } from '../core/data/table';
import { asOther, isLikelyFeature, levelsAgainst } from './levels';
import { profileOf } from './testing/profileOf';

describe('a column as it can enter the model', () => {
  const many = Array.from({ length: 11 }, (_, i) => `n${i}`);
  const entries: [string, ColumnProfile, ReturnType<typeof asOther>][] = [
    ['numbers', profileOf('a', 9, '1', '2', '3'), { column: 4, levels: null }],
    ['0 and 1', profileOf('a', 2, '1', '0'), { column: 4, levels: null }],
    ['two texts', profileOf('a', 0, 'yes', 'no'), { column: 4, levels: ['no', 'yes'] }],
    ['ten texts', profileOf('a', 0, ...many.slice(1)), { column: 4, levels: [...many.slice(1)].sort() }],
    [
      'words and a number',
      profileOf('a', 1, 'low', '3', 'high'),
      { column: 4, levels: ['3', 'high', 'low'] },
    ],
    ['numbers and a word', profileOf('a', 2, '1', '2', 'none'), { column: 4, levels: null }],
    ['eleven texts', profileOf('a', 0, ...many), 'many-texts'],
    ['numbers with decimal commas', profileOf('a', 3, '0,5', '1,5', '2,5'), { column: 4, levels: null }],
    ['one text', profileOf('a', 0, 'it'), 'one-value'],
    ['one number', profileOf('a', 9, '3'), 'one-value'],
    ['nothing', profileOf('a', 0), 'nothing'],
    ['what nobody has looked at', { ...profileOf('a', 0), isUnknown: true }, 'unknown'],
  ];
  it.each(entries)('is of %s', (_, profile, entry) => {
    expect(asOther(profile, 4)).toEqual(entry);
  });

  it('is likely a feature where it is no id and more than half of the rows have a value', () => {
    const age = profileOf('age', 3, '1', '2', '3');
    expect([3, 5, 6].map((rows) => isLikelyFeature(age, rows))).toEqual([true, true, false]);
    expect(isLikelyFeature({ ...age, isId: true }, 3)).toBe(false);
    expect(isLikelyFeature(profileOf('ward', 0, 'east', 'west'), 3)).toBe(true);
    expect(isLikelyFeature(profileOf('ward', 0, 'east', 'west'), 4)).toBe(false);
  });

  it('has its levels against the first in plain order, or against another', () => {
    expect(levelsAgainst(['a', 'b', 'c'], 'c')).toEqual(['c', 'a', 'b']);
    expect(levelsAgainst(['c', 'a', 'b'], 'a')).toEqual(['a', 'b', 'c']);
    expect(levelsAgainst(['a', 'b'], 'other')).toEqual(['a', 'b']);
  });
});
