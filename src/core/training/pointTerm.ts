import type { LossKind } from './settings';

/** One point's terms at its score z: p = σ(z), the error p − y, its loss, and dloss/dz; loss and slope times its weight c. */
export interface PointTerm {
  readonly p: number;
  readonly error: number;
  readonly loss: number;
  /** c·(p − y) for the log-loss, 2c·(p − y)·p(1 − p) for the squared error. The point's pull on w is −slope·x. */
  readonly slope: number;
}

/** The terms of a point of label `y` and weight `c` at score `z`; no digit is lost where p is all but y. */
export function pointTerm(z: number, y: number, kind: LossKind, c = 1): PointTerm {
  // σ(z), σ(−z) and the loss ln(1 + e^±z) are made of one power, as a table of many points is full of them.
  const t = Math.exp(-Math.abs(z));
  const [near, far] = [1 / (1 + t), t / (1 + t)];
  const [p, q] = z >= 0 ? [near, far] : [far, near];
  const error = y === 1 ? -q : p;
  if (kind === 'squared-error') return { p, error, loss: c * error * error, slope: 2 * c * error * p * q };
  return { p, error, loss: c * (Math.max(y === 1 ? -z : z, 0) + Math.log1p(t)), slope: c * error };
}
