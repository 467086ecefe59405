import { BLOCK, sumOverColumns } from './columns';
import { sumOverPlane } from './plane';

/** Scores z from here on are left to `sumOverColumns`: |v| = |z|/ln 2 could be above 250. */
const EXTREME: f64 = 173;

/** Ranges shorter than this, in bytes, are not worth the one pass. */
const SHORT: usize = 128;

/** Everything is at a multiple of so many bytes. */
const LINE: usize = 64;

/** Addresses of the d weights and the bias, and of the gradient in the same order. */
export let weights: usize = 0;
export let gradient: usize = 0;

/** The columns: d features of n numbers and, last, the labels, `stride` bytes apart. */
export let columns: usize = 0;
export let stride: usize = 0;

let size: usize = 0;
let points: usize = 0;
let pulls: usize = 0;
/** Greatest absolute value of every column. */
let reaches: usize = 0;

/** Lays out room for so many points; false when the memory cannot grow so far. Then write them and `adopt`. */
export function reserve(features: usize, count: usize): bool {
  size = features + 1;
  points = count;
  stride = roundUp(count * 8);
  weights = roundUp(__heap_base);
  gradient = weights + roundUp(size * 8);
  reaches = gradient + roundUp(size * 8);
  pulls = reaches + roundUp(size * 8);
  columns = pulls + BLOCK;
  const pages = <i32>((columns + size * stride + 0xffff) >>> 16) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}

/** Takes up what was written: the features, and the labels as bytes at the start of the last column. */
export function adopt(): void {
  const signs = columns + (size - 1) * stride;
  // From the end, as every number takes the place of eight labels.
  for (let i = points; i > 0; i--) {
    store<f64>(signs + (i - 1) * 8, load<u8>(signs + i - 1) == 1 ? 1 : -1);
  }
  for (let j: usize = 0; j < size; j++) {
    const column = columns + j * stride;
    let reach: f64 = 0;
    for (let i: usize = 0; i < points * 8; i += 8) {
      const value = load<f64>(column + i);
      if (column != signs) store<f64>(column + i, value * load<f64>(signs + i));
      reach = max(reach, abs(value));
    }
    store<f64>(reaches + j * 8, reach);
  }
}

/** The mean loss of points [from, to), at least one, at `weights`; the mean slopes go to `gradient`. */
export function evaluate(from: usize, to: usize): f64 {
  for (let j: usize = 0; j < size; j++) store<f64>(gradient + j * 8, 0);
  const start = from * 8;
  const end = to * 8;
  const loss =
    size == 3 && end - start >= SHORT && highestScore() < EXTREME
      ? sumOverPlane(columns, stride, start, end, weights, gradient, pulls)
      : sumOverColumns(columns, stride, size, start, end, weights, gradient, pulls);
  const count = <f64>(to - from);
  for (let j: usize = 0; j < size; j++) {
    store<f64>(gradient + j * 8, load<f64>(gradient + j * 8) / count);
  }
  return loss / count;
}

/** No score is further from 0 than this. NaN if any number is. */
function highestScore(): f64 {
  let sum: f64 = 0;
  for (let j: usize = 0; j < size; j++) {
    sum += abs(load<f64>(weights + j * 8)) * load<f64>(reaches + j * 8);
  }
  return sum;
}

function roundUp(bytes: usize): usize {
  return (bytes + (LINE - 1)) & ~(LINE - 1);
}
