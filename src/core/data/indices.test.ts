import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allIndices, hasIndex, subtractIndices, toggleIndex, uniteIndices } from './indices';

const sets = fc
  .uniqueArray(fc.nat({ max: 30 }))
  .map((indices) => Uint32Array.from(indices.sort((a, b) => a - b)));
const rising = (set: Set<number>) => Uint32Array.from([...set].sort((a, b) => a - b));

describe('sets of indices', () => {
  it('know what is in them', () => {
    fc.assert(
      fc.property(sets, fc.nat({ max: 31 }), (set, index) => {
        expect(hasIndex(set, index)).toBe(set.includes(index));
      }),
    );
  });

  it('unite and subtract as sets do, rising', () => {
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        expect(uniteIndices(one, other)).toEqual(rising(new Set([...one, ...other])));
        expect(subtractIndices(one, other)).toEqual(one.filter((index) => !other.includes(index)));
      }),
    );
  });

  it('are as before when an index is switched twice', () => {
    fc.assert(
      fc.property(sets, fc.nat({ max: 31 }), (set, index) => {
        expect(hasIndex(toggleIndex(set, index), index)).toBe(!hasIndex(set, index));
        expect(toggleIndex(toggleIndex(set, index), index)).toEqual(set);
      }),
    );
  });

  it('can hold all of n', () => {
    expect(allIndices(3)).toEqual(Uint32Array.of(0, 1, 2));
    expect(allIndices(0)).toHaveLength(0);
  });
});
