import { sumOfLosses } from './pulls';
import { sumOf, TO_BASE_2 } from './term';

/** Bytes of points worked on at a time: 512 points, so that their pulls stay in the cache. */
export const BLOCK: usize = 4096;

/**
 * Any number of columns, `stride` bytes apart: the features times s and, last, s itself. The points are those
 * from byte `from` to byte `to` of each. Returns the sum of their losses and takes the sums of pull · column
 * away from `slopes`. Good to 13 digits for every score, however far from 0. `pulls` has room for BLOCK.
 */
export function sumOverColumns(
  columns: usize,
  stride: usize,
  size: usize,
  from: usize,
  to: usize,
  weights: usize,
  slopes: usize,
  pulls: usize,
): f64 {
  let loss: f64 = 0;
  for (let start = from; start < to; start += BLOCK) {
    const bytes = min(BLOCK, to - start);
    writeScores(columns + start, stride, size, bytes, weights, pulls);
    loss += sumOfLosses(pulls, bytes);
    subtractSlopes(columns + start, stride, size, bytes, pulls, slopes);
  }
  return loss;
}

/** v of every point: the first columns one by one until the others are a multiple of four, then by fours. */
function writeScores(
  columns: usize,
  stride: usize,
  size: usize,
  bytes: usize,
  weights: usize,
  scores: usize,
): void {
  const pairs = bytes & ~15;
  const isOdd = pairs < bytes;
  let column = columns;
  let weight = weights;
  let left = size;
  for (let isFirst = true; isFirst || left & 3; isFirst = false, left--) {
    const u = scaled(weight);
    for (let i: usize = 0; i < pairs; i += 16) {
      const term = f64x2.mul(u, v128.load(column + i));
      v128.store(scores + i, isFirst ? term : f64x2.add(v128.load(scores + i), term));
    }
    if (isOdd) {
      const term = f64x2.extract_lane(u, 0) * load<f64>(column + pairs);
      store<f64>(scores + pairs, isFirst ? term : load<f64>(scores + pairs) + term);
    }
    column += stride;
    weight += 8;
  }
  for (; left; left -= 4) {
    const b = column + stride;
    const c = b + stride;
    const d = c + stride;
    const ua = scaled(weight);
    const ub = scaled(weight + 8);
    const uc = scaled(weight + 16);
    const ud = scaled(weight + 24);
    for (let i: usize = 0; i < pairs; i += 16) {
      let v = f64x2.add(v128.load(scores + i), f64x2.mul(ua, v128.load(column + i)));
      v = f64x2.add(v, f64x2.mul(ub, v128.load(b + i)));
      v = f64x2.add(v, f64x2.mul(uc, v128.load(c + i)));
      v128.store(scores + i, f64x2.add(v, f64x2.mul(ud, v128.load(d + i))));
    }
    if (isOdd) {
      let v = load<f64>(scores + pairs) + f64x2.extract_lane(ua, 0) * load<f64>(column + pairs);
      v += f64x2.extract_lane(ub, 0) * load<f64>(b + pairs);
      v += f64x2.extract_lane(uc, 0) * load<f64>(c + pairs);
      store<f64>(scores + pairs, v + f64x2.extract_lane(ud, 0) * load<f64>(d + pairs));
    }
    column = d + stride;
    weight += 32;
  }
}

/** Takes the sum of pull · column away from the slope of each, one by one and then by fours. */
function subtractSlopes(
  columns: usize,
  stride: usize,
  size: usize,
  bytes: usize,
  pulls: usize,
  slopes: usize,
): void {
  const pairs = bytes & ~15;
  const isOdd = pairs < bytes;
  let column = columns;
  let slope = slopes;
  let left = size;
  for (; left & 3; left--) {
    let sum = f64x2.splat(0);
    for (let i: usize = 0; i < pairs; i += 16) {
      sum = f64x2.add(sum, f64x2.mul(v128.load(pulls + i), v128.load(column + i)));
    }
    subtract(slope, sum, isOdd, pulls + pairs, column + pairs);
    column += stride;
    slope += 8;
  }
  for (; left; left -= 4) {
    const b = column + stride;
    const c = b + stride;
    const d = c + stride;
    let sumA = f64x2.splat(0);
    let sumB = f64x2.splat(0);
    let sumC = f64x2.splat(0);
    let sumD = f64x2.splat(0);
    for (let i: usize = 0; i < pairs; i += 16) {
      const pull = v128.load(pulls + i);
      sumA = f64x2.add(sumA, f64x2.mul(pull, v128.load(column + i)));
      sumB = f64x2.add(sumB, f64x2.mul(pull, v128.load(b + i)));
      sumC = f64x2.add(sumC, f64x2.mul(pull, v128.load(c + i)));
      sumD = f64x2.add(sumD, f64x2.mul(pull, v128.load(d + i)));
    }
    subtract(slope, sumA, isOdd, pulls + pairs, column + pairs);
    subtract(slope + 8, sumB, isOdd, pulls + pairs, b + pairs);
    subtract(slope + 16, sumC, isOdd, pulls + pairs, c + pairs);
    subtract(slope + 24, sumD, isOdd, pulls + pairs, d + pairs);
    column = d + stride;
    slope += 32;
  }
}

@inline
function scaled(weight: usize): v128 {
  return f64x2.splat(load<f64>(weight) * TO_BASE_2);
}

/** Takes both lanes of `sum` away, and for an odd point at the end its pull times its value. */
@inline
function subtract(slope: usize, sum: v128, isOdd: bool, pull: usize, value: usize): void {
  const last = isOdd ? load<f64>(pull) * load<f64>(value) : 0;
  store<f64>(slope, load<f64>(slope) - (sumOf(sum) + last));
}
