import { mixBits } from '../random/mixBits';
import { countClasses, type Dataset, type Sample } from './dataset';

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
  const { class0, class1 } = countClasses(data);
  const [wanted0, wanted1] = [class0, class1].map((size) =>
    Math.min(Math.round(share * size), Math.max(0, size - 1)),
  );
  const held = wanted0 + wanted1;
  if (held === 0) return { train: data, test: null, isTest: null };
  const keys = new Uint32Array(y.length);
  for (let i = 0; i < keys.length; i++) keys[i] = key(id[i], seed);
  const limits = largestHeld(y, keys, [wanted0, wanted1]);
  const isTest = new Uint8Array(y.length);
  for (let i = 0; i < isTest.length; i++) isTest[i] = keys[i] <= limits[y[i]] ? 1 : 0;
  return { ...deal(data, isTest, held), isTest };
}

/** The two parts, of which the one held back has `held` points; both in the order of the whole. */
function deal(
  { x1, x2, y, others }: Sample,
  isTest: Uint8Array,
  held: number,
): { train: Sample; test: Sample } {
  const train = createRoom(y.length - held, others.length);
  const test = createRoom(held, others.length);
  let inTrain = 0;
  let inTest = 0;
  // Each point is written to both and stays in one: twice as fast as a branch that nothing can predict.
  for (let i = 0; i < y.length; i++) {
    train.x1[inTrain] = x1[i];
    train.x2[inTrain] = x2[i];
    train.y[inTrain] = y[i];
    test.x1[inTest] = x1[i];
    test.x2[inTest] = x2[i];
    test.y[inTest] = y[i];
    inTest += isTest[i];
    inTrain += 1 - isTest[i];
  }
  for (const [j, column] of others.entries()) dealColumn(column, isTest, train.others[j], test.others[j]);
  return { train: cut(train, inTrain), test: cut(test, inTest) };
}

function dealColumn(column: Float64Array, isTest: Uint8Array, train: Float64Array, test: Float64Array): void {
  let inTest = 0;
  for (let i = 0; i < column.length; i++) {
    train[i - inTest] = column[i];
    test[inTest] = column[i];
    inTest += isTest[i];
  }
}

/** Room for so many points and one that does not stay. */
function createRoom(size: number, others: number): Sample {
  const column = () => new Float64Array(size + 1);
  return {
    x1: column(),
    x2: column(),
    y: new Uint8Array(size + 1),
    others: Array.from({ length: others }, column),
  };
}

function cut({ x1, x2, y, others }: Sample, size: number): Sample {
  return {
    x1: x1.subarray(0, size),
    x2: x2.subarray(0, size),
    y: y.subarray(0, size),
    others: others.map((column) => column.subarray(0, size)),
  };
}

/**
 * For either class the largest of its `wanted` smallest keys, −1 where none is wanted: found by counting the upper and
 * then the lower halves of the keys, as keys are distinct.
 */
function largestHeld(y: Uint8Array, keys: Uint32Array, wanted: readonly number[]): number[] {
  const counts = new Uint32Array(2 << 16);
  for (let i = 0; i < y.length; i++) counts[(y[i] << 16) | (keys[i] >>> 16)]++;
  const highs = wanted.map((count, label) => findRank(counts, label << 16, count));
  counts.fill(0);
  for (let i = 0; i < y.length; i++) {
    if (keys[i] >>> 16 === highs[y[i]].place) counts[(y[i] << 16) | (keys[i] & 0xffff)]++;
  }
  return wanted.map((count, label) => {
    const { place, left } = highs[label];
    return count === 0 ? -1 : place * 65536 + findRank(counts, label << 16, left).place;
  });
}

/** The first place, counted from `from`, at which the counts add up to `rank` (from 1) or more, and the rank left there. */
function findRank(counts: Uint32Array, from: number, rank: number): { place: number; left: number } {
  let place = 0;
  let left = rank;
  while (left > counts[from + place]) left -= counts[from + place++];
  return { place, left };
}

/** A 32-bit key, different for every id under one seed. */
function key(id: number, seed: number): number {
  const h = id ^ Math.imul(seed, 0x9e3779b1);
  return mixBits(h ^ (h >>> 16), seed);
}
