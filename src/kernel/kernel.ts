import type { Columns } from '../core/features/columns';

/**
 * The hot loop: mean loss and its gradient over a range of points. Parameters and gradients are
 * one Float64Array of length d + 1: the d weights in feature order, then the bias.
 */
export interface Kernel {
  /**
   * Takes the points to work on: d feature columns and the labels (0 or 1), all of length n.
   * What was loaded before is forgotten. Columns are copied or only read, never written.
   */
  load(features: Columns, labels: Uint8Array): void;

  /**
   * Returns the mean log-loss L of points [from, to) at `parameters` and writes ∂L/∂(w, b) to
   * `gradient` (length d + 1). An empty range gives 0 and a zero gradient. Finite for all finite
   * scores, however saturated. The same input gives the same bytes in every browser.
   */
  lossAndGradient(parameters: Float64Array, gradient: Float64Array, from: number, to: number): number;

  /**
   * Returns the mean squared error (1/n) Σ (p − y)² of points [from, to) at `parameters` and writes its
   * gradient (2/n) Σ (p − y)·p(1 − p)·[x 1] to `gradient`. All else as for the log-loss.
   */
  squaredErrorAndGradient(parameters: Float64Array, gradient: Float64Array, from: number, to: number): number;
}
