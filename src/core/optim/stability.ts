import type { Columns } from '../features/columns';
import type { Weighing } from '../model/classWeights';
import { hessian } from '../model/hessian';
import { largestEigenvalue } from './largestEigenvalue';

/**
 * 2/λmax of J's Hessian at `parameters`: batch gradient descent with a smaller learning rate settles near
 * there, with a larger one leaves. ∞ where J does not curve at all: without points or with every score
 * saturated, and no penalty. With class weights both limits are those of the weighted loss.
 */
export function stabilityLimit(
  parameters: Float64Array,
  features: Columns,
  l2: number,
  weighing: Weighing | null = null,
): number {
  return 2 / largestEigenvalue(hessian(parameters, features, l2, weighing));
}

/**
 * The learning rate below which batch gradient descent lowers J from anywhere: 8/λmax(X̃ᵀX̃/n) with the
 * penalty, as p(1−p) never exceeds ¼, which it has everywhere at w = 0, b = 0. ∞ without points and penalty.
 */
export function safeEverywhere(features: Columns, l2: number, weighing: Weighing | null = null): number {
  return stabilityLimit(new Float64Array(features.length + 1), features, l2, weighing);
}
