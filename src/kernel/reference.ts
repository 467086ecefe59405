import { blockOf } from '../core/features/columns';
import { log1p } from '../core/model/log';
import { expInRange } from './exp';
import type { Kernel } from './kernel';

/** Points whose losses are summed as the log of one product; ∏(1 + t) ≤ 2^128 cannot overflow. */
const BLOCK = 128;

/** Beyond this margin e^−margin counts as e^−708, the smallest that is still a normal number. */
const SATURATED = 708;

/**
 * The kernel in plain TypeScript for any number of features: the oracle of faster ones, and their stand-in.
 * With s = ±1 for label 1/0 and margin m = s·z, the loss of a point is max(0, −m) + ln(1 + e^−|m|) and its
 * slope −s·σ(−m). Columns are kept multiplied by s, s itself standing for the bias.
 */
export function createReferenceKernel(): Kernel {
  let columns: Float64Array[] = [new Float64Array(0)];
  return {
    load(features, labels) {
      if (columns.length !== features.length + 1 || columns[0].length !== labels.length) {
        columns = Array.from({ length: features.length + 1 }, () => new Float64Array(labels.length));
      }
      // Plain loops, as mini-batches load their points at every epoch: many times as fast as `map`.
      const signs = columns[features.length];
      for (let i = 0; i < signs.length; i++) signs[i] = 2 * labels[i] - 1;
      blockOf(features, 0, signs.length).forEach((column, j) => {
        writeProduct(column, signs, columns[j]);
      });
    },
    lossAndGradient(parameters, gradient, from, to) {
      gradient.fill(0);
      const count = to - from;
      if (count <= 0) return 0;
      const loss =
        columns.length === 3
          ? sumOverPlane(columns, parameters, gradient, from, to)
          : sumOverColumns(columns, parameters, gradient, from, to, replaceMarginsByPulls);
      for (let j = 0; j < gradient.length; j++) gradient[j] /= count;
      return loss / count;
    },
    squaredErrorAndGradient(parameters, gradient, from, to) {
      return meanSquaredError(columns, parameters, gradient, from, to);
    },
  };
}

/** `squaredErrorAndGradient` of a kernel whose feature columns are multiplied by s; last, s itself. */
export function meanSquaredError(
  columns: readonly Float64Array[],
  parameters: Float64Array,
  gradient: Float64Array,
  from: number,
  to: number,
): number {
  gradient.fill(0);
  const count = to - from;
  if (count <= 0) return 0;
  const sum = sumOverColumns(columns, parameters, gradient, from, to, replaceMarginsBySquaredPulls);
  for (let j = 0; j < gradient.length; j++) gradient[j] /= count;
  return sum / count;
}

function writeProduct(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = a[i] * b[i];
}

/**
 * Sum of the losses; writes the sum of the slopes. Two features, one pass: 1.4 times as fast as the general
 * loop.
 */
function sumOverPlane(
  columns: readonly Float64Array[],
  parameters: Float64Array,
  gradient: Float64Array,
  from: number,
  to: number,
): number {
  const column1 = columns[0];
  const column2 = columns[1];
  const signs = columns[2];
  const w1 = parameters[0];
  const w2 = parameters[1];
  const b = parameters[2];
  let slope1 = 0;
  let slope2 = 0;
  let slope0 = 0;
  let loss = 0;
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(start + BLOCK, to);
    // `excess` is the product less 1, kept apart so that losses far below 1e−16 keep their digits.
    let product = 1;
    let excess = 0;
    for (let i = start; i < end; i++) {
      const x1 = column1[i];
      const x2 = column2[i];
      const sign = signs[i];
      const margin = w1 * x1 + w2 * x2 + b * sign;
      const size = Math.abs(margin);
      const t = expInRange(size > SATURATED ? -SATURATED : -size);
      excess += t * product;
      product *= 1 + t;
      const pull = (margin < 0 ? 1 : t) / (1 + t);
      if (margin < 0) loss -= margin;
      slope1 -= pull * x1;
      slope2 -= pull * x2;
      slope0 -= pull * sign;
    }
    loss += log1p(excess);
  }
  gradient[0] = slope1;
  gradient[1] = slope2;
  gradient[2] = slope0;
  return loss;
}

const pulls = new Float64Array(BLOCK);

/**
 * The same for any number of features: block by block, first all margins, then all pulls, then all slopes.
 * `replaceMargins` turns the first `count` entries of `pulls` from the one to the other and returns the sum of
 * their losses.
 */
function sumOverColumns(
  columns: readonly Float64Array[],
  parameters: Float64Array,
  gradient: Float64Array,
  from: number,
  to: number,
  replaceMargins: (count: number) => number,
): number {
  let loss = 0;
  for (let start = from; start < to; start += BLOCK) {
    const count = Math.min(BLOCK, to - start);
    pulls.fill(0);
    for (let j = 0; j < columns.length; j++) {
      const column = columns[j];
      const weight = parameters[j];
      for (let i = 0; i < count; i++) pulls[i] += weight * column[start + i];
    }
    loss += replaceMargins(count);
    for (let j = 0; j < columns.length; j++) {
      const column = columns[j];
      let slope = 0;
      for (let i = 0; i < count; i++) slope += pulls[i] * column[start + i];
      gradient[j] -= slope;
    }
  }
  return loss;
}

/** Turns the first `count` margins into σ(−m), in place; returns the sum of their losses. */
function replaceMarginsByPulls(count: number): number {
  let loss = 0;
  let product = 1;
  let excess = 0;
  for (let i = 0; i < count; i++) {
    const margin = pulls[i];
    const size = Math.abs(margin);
    const t = expInRange(size > SATURATED ? -SATURATED : -size);
    excess += t * product;
    product *= 1 + t;
    pulls[i] = (margin < 0 ? 1 : t) / (1 + t);
    if (margin < 0) loss -= margin;
  }
  return loss + log1p(excess);
}

/**
 * Turns the first `count` margins into 2σ(−m)²σ(m), in place; returns the sum of σ(−m)², which is (p − y)².
 */
function replaceMarginsBySquaredPulls(count: number): number {
  let loss = 0;
  for (let i = 0; i < count; i++) {
    const margin = pulls[i];
    const size = Math.abs(margin);
    const t = expInRange(size > SATURATED ? -SATURATED : -size);
    const pull = (margin < 0 ? 1 : t) / (1 + t);
    const square = pull * pull;
    pulls[i] = (2 * square * (margin < 0 ? t : 1)) / (1 + t);
    loss += square;
  }
  return loss;
}
