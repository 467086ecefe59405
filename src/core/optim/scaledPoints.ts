import { blockOf, type Columns } from '../features/columns';
import type { ClassWeights } from '../model/classWeights';

/**
 * Points seen in units in which every feature spans −1…1: x′ = (x − centre)/half, so that what is solved is
 * the same whatever units they came in. A constant feature has half 0 and is 0 everywhere.
 */
export interface ScaledPoints {
  readonly features: Columns;
  readonly labels: Uint8Array;
  readonly centres: Float64Array;
  readonly halves: Float64Array;
  /** What a point counts by its class; null: all count 1. */
  readonly weights: ClassWeights | null;
}

/** Receives the scaled columns of a block of points and the index of the first; both are gone after the call. */
type BlockVisitor = (columns: readonly Float64Array[], from: number) => void;

const BLOCK = 512;

/** Features of less spread count as constant: squares of their units would leave the range of a double. */
const NO_SPREAD = 1e-140;

/** The points of d ≥ 1 finite feature columns of length n; nothing is copied. */
export function scalePoints(
  features: Columns,
  labels: Uint8Array,
  weights: ClassWeights | null = null,
): ScaledPoints {
  const centres = new Float64Array(features.length);
  const halves = new Float64Array(features.length);
  const lows = new Float64Array(features.length).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(features.length).fill(Number.NEGATIVE_INFINITY);
  for (let from = 0; from < labels.length; from += BLOCK) {
    blockOf(features, from, Math.min(labels.length, from + BLOCK)).forEach((column, j) => {
      for (const value of column) {
        lows[j] = Math.min(lows[j], value);
        highs[j] = Math.max(highs[j], value);
      }
    });
  }
  for (let j = 0; j < features.length && labels.length > 0; j++) {
    const [low, high] = [lows[j], highs[j]];
    // Halved first: the sum and the difference of two finite numbers need not be finite.
    const half = high / 2 - low / 2;
    const isConstant = half < NO_SPREAD;
    centres[j] = isConstant ? low : low / 2 + high / 2;
    halves[j] = isConstant ? 0 : half;
  }
  return { features, labels, centres, halves, weights };
}

/** Visits all points in order, block by block. */
export function forEachBlock(
  { features, labels, centres, halves }: Omit<ScaledPoints, 'weights'>,
  visit: BlockVisitor,
): void {
  const room = Array.from(centres, () => new Float64Array(Math.min(BLOCK, labels.length)));
  for (let from = 0; from < labels.length; from += BLOCK) {
    const count = Math.min(BLOCK, labels.length - from);
    const columns = room.map((column) => column.subarray(0, count));
    const sources = blockOf(features, from, from + count);
    columns.forEach((column, j) => {
      const source = sources[j];
      const centre = centres[j];
      const perHalf = halves[j] === 0 ? 0 : 1 / halves[j];
      for (let k = 0; k < count; k++) column[k] = (source[k] - centre) * perHalf;
    });
    visit(columns, from);
  }
}

/** Parameters for scaled points that give the scores which `parameters` give for the points as they came. */
export function toScaled({ centres, halves }: ScaledPoints, parameters: Float64Array): Float64Array {
  const scaled = parameters.slice();
  centres.forEach((centre, j) => {
    scaled[j] = parameters[j] * halves[j];
    scaled[centres.length] += parameters[j] * centre;
  });
  return scaled;
}

/** The inverse of `toScaled`, but for the weight of a constant feature, which comes out as 0. */
export function toOriginal({ centres, halves }: ScaledPoints, scaled: Float64Array): Float64Array {
  const parameters = scaled.slice();
  centres.forEach((centre, j) => {
    parameters[j] = halves[j] === 0 ? 0 : scaled[j] / halves[j];
    parameters[centres.length] -= parameters[j] * centre;
  });
  return parameters;
}
