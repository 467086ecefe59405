import type { Dataset, Sample } from './dataset';

/** Points to train on and points held back to test on; `isTest` is 1 for those held back, null where there are none. */
export interface Split {
  readonly train: Sample;
  readonly test: Sample | null;
  readonly isTest: Uint8Array | null;
}

/**
 * Holds back round(share·n) points of either class (never all of a class of two points or more), those whose numbers
 * come first in an order that `seed` shuffles. An edit of one point leaves all others where they are, but for at most
 * one that takes up the change of size. A share of 0 gives the data set itself.
 */
export function splitData(data: Dataset, share: number, seed: number): Split {
  const { x1, x2, y, id } = data;
  if (share <= 0) return { train: data, test: null, isTest: null };
  const isTest = new Uint8Array(y.length);
  for (const label of [0, 1]) holdBack(isTest, y, id, label, share, seed);
  if (!isTest.includes(1)) return { train: data, test: null, isTest: null };
  const part = (held: number): Sample => {
    const isIn = (_: number, i: number) => isTest[i] === held;
    return { x1: x1.filter(isIn), x2: x2.filter(isIn), y: y.filter(isIn) };
  };
  return { train: part(0), test: part(1), isTest };
}

function holdBack(
  isTest: Uint8Array,
  y: Uint8Array,
  id: Uint32Array,
  label: number,
  share: number,
  seed: number,
): void {
  let size = 0;
  for (let i = 0; i < y.length; i++) if (y[i] === label) size++;
  const wanted = Math.min(Math.round(share * size), Math.max(0, size - 1));
  if (wanted === 0) return;
  const limit = smallest(wanted, y, id, label, seed);
  for (let i = 0; i < y.length; i++) if (y[i] === label && key(id[i], seed) <= limit) isTest[i] = 1;
}

/** The largest of the `wanted` smallest keys of a class, by counting halves: keys are distinct. */
function smallest(wanted: number, y: Uint8Array, id: Uint32Array, label: number, seed: number): number {
  const counts = new Uint32Array(1 << 16);
  for (let i = 0; i < y.length; i++) if (y[i] === label) counts[key(id[i], seed) >>> 16]++;
  let high = 0;
  let left = wanted;
  while (left > counts[high]) left -= counts[high++];
  counts.fill(0);
  for (let i = 0; i < y.length; i++) {
    if (y[i] !== label) continue;
    const k = key(id[i], seed);
    if (k >>> 16 === high) counts[k & 0xffff]++;
  }
  let low = 0;
  while (left > counts[low]) left -= counts[low++];
  return high * 65536 + low;
}

/** A 32-bit key, different for every id under one seed: each step can be undone (MurmurHash3's mixing). */
function key(id: number, seed: number): number {
  let h = id ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ seed, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
