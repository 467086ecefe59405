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
  const { y, id } = data;
  if (share <= 0) return { train: data, test: null, isTest: null };
  // Plain loops and keys worked out once: a million points are split between two frames.
  const keys = new Uint32Array(y.length);
  for (let i = 0; i < keys.length; i++) keys[i] = key(id[i], seed);
  const isTest = new Uint8Array(y.length);
  const held = holdBack(isTest, y, keys, 0, share) + holdBack(isTest, y, keys, 1, share);
  if (held === 0) return { train: data, test: null, isTest: null };
  const train = pick(data, isTest, 0, y.length - held);
  return { train, test: pick(data, isTest, 1, held), isTest };
}

/** The `size` points whose mark in `isTest` is `mark`, in their order. */
function pick({ x1, x2, y }: Sample, isTest: Uint8Array, mark: number, size: number): Sample {
  const part = { x1: new Float64Array(size), x2: new Float64Array(size), y: new Uint8Array(size) };
  let k = 0;
  for (let i = 0; i < isTest.length; i++) {
    if (isTest[i] !== mark) continue;
    part.x1[k] = x1[i];
    part.x2[k] = x2[i];
    part.y[k++] = y[i];
  }
  return part;
}

/** Marks the points of one class that are held back, and returns how many. */
function holdBack(
  isTest: Uint8Array,
  y: Uint8Array,
  keys: Uint32Array,
  label: number,
  share: number,
): number {
  let size = 0;
  for (let i = 0; i < y.length; i++) if (y[i] === label) size++;
  const wanted = Math.min(Math.round(share * size), Math.max(0, size - 1));
  if (wanted === 0) return 0;
  const limit = smallest(wanted, y, keys, label);
  for (let i = 0; i < y.length; i++) if (y[i] === label && keys[i] <= limit) isTest[i] = 1;
  return wanted;
}

/** The largest of the `wanted` smallest keys of a class, by counting halves: keys are distinct. */
function smallest(wanted: number, y: Uint8Array, keys: Uint32Array, label: number): number {
  const counts = new Uint32Array(1 << 16);
  for (let i = 0; i < y.length; i++) if (y[i] === label) counts[keys[i] >>> 16]++;
  let high = 0;
  let left = wanted;
  while (left > counts[high]) left -= counts[high++];
  counts.fill(0);
  for (let i = 0; i < y.length; i++) {
    if (y[i] === label && keys[i] >>> 16 === high) counts[keys[i] & 0xffff]++;
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
