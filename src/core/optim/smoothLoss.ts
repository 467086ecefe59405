import { type ClassWeights, weightOf } from '../model/classWeights';
import { addCurvature } from '../model/hessian';
import { scores } from '../model/score';
import { forEachBlock, type ScaledPoints } from './scaledPoints';

/**
 * L + ½ Σ ridge_j·θ_j² of scaled points, n ≥ 1, as what a descent asks for. `ridge` has length d + 1; zeros
 * give the data loss L, in which each point counts what the points' class weights say.
 */
export interface SmoothLoss {
  /** Returns the value at `parameters` and writes its gradient to `gradient`. */
  lossAndGradient(parameters: Float64Array, gradient: Float64Array): number;
  /** Its Hessian at `parameters`, row-major. */
  curvature(parameters: Float64Array): Float64Array;
}

/** `points` and `ridge` are kept, not copied. */
export function smoothLoss(points: ScaledPoints, ridge: Float64Array): SmoothLoss {
  const { labels, weights } = points;
  const n = labels.length;
  const order = ridge.length;
  return {
    lossAndGradient(parameters, gradient) {
      gradient.fill(0);
      let sum = 0;
      forEachBlock(points, (columns, from) => {
        sum += addSlopes(columns, labels.subarray(from), weights, parameters, gradient);
      });
      let value = sum / n;
      for (let j = 0; j < order; j++) {
        gradient[j] = gradient[j] / n + ridge[j] * parameters[j];
        value += (ridge[j] / 2) * parameters[j] * parameters[j];
      }
      return value;
    },
    curvature(parameters) {
      const result = new Float64Array(order * order);
      forEachBlock(points, (columns, from) => {
        addCurvature(parameters, columns, result, weights && { weights, labels: labels.subarray(from) });
      });
      for (let at = 0; at < result.length; at++) result[at] /= n;
      for (let j = 0; j < order; j++) result[j * order + j] += ridge[j];
      return result;
    },
  };
}

/** Returns the sum of the losses of a block and adds the sum of their slopes to `gradient`. */
function addSlopes(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  weights: ClassWeights | null,
  parameters: Float64Array,
  gradient: Float64Array,
): number {
  const d = columns.length;
  const slopes = new Float64Array(columns[0].length);
  scores(parameters, columns, slopes);
  let loss = 0;
  let total = 0;
  for (let k = 0; k < slopes.length; k++) {
    const sign = labels[k] === 1 ? 1 : -1;
    const margin = sign * slopes[k];
    const t = Math.exp(-Math.abs(margin));
    const count = weightOf(weights, labels[k]);
    loss += count * (Math.log1p(t) + (margin < 0 ? -margin : 0));
    // σ(−margin), which keeps its digits where p − y would lose them.
    slopes[k] = (count * (-sign * (margin < 0 ? 1 : t))) / (1 + t);
    total += slopes[k];
  }
  gradient[d] += total;
  for (let j = 0; j < d; j++) {
    const column = columns[j];
    let sum = 0;
    for (let k = 0; k < slopes.length; k++) sum += slopes[k] * column[k];
    gradient[j] += sum;
  }
  return loss;
}
