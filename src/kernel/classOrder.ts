import { type Columns, pickColumns } from '../core/features/columns';
import type { ClassWeights } from '../core/model/classWeights';
import type { LossKind } from '../core/training/settings';
import type { Kernel } from './kernel';

/** Points in the order of their classes: those of class 0 in their own order, then those of class 1. */
export interface ClassOrder {
  /** The index of each point in that order. */
  readonly indices: Uint32Array;
  /** How many of the first i points, as they came, are of class 0; of length n + 1. */
  readonly zeros: Uint32Array;
}

export function classOrderOf(labels: Uint8Array): ClassOrder {
  const n = labels.length;
  const zeros = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) zeros[i + 1] = zeros[i] + (labels[i] === 1 ? 0 : 1);
  const indices = new Uint32Array(n);
  for (let i = 0; i < n; i++) indices[labels[i] === 1 ? zeros[n] + i - zeros[i] : zeros[i]] = i;
  return { indices, zeros };
}

/** Loads the points into the kernel class by class. */
export function loadByClass(kernel: Kernel, columns: Columns, { indices, zeros }: ClassOrder): void {
  const labels = new Uint8Array(indices.length).fill(1, zeros[indices.length]);
  kernel.load(pickColumns(columns, indices), labels);
}

/**
 * The loss L = (1/n) Σ c_y·loss and its gradient over points [from, to), as they came, of a kernel that holds them class by class.
 * A range then is one of class 0 and one of class 1, and L the weighted mean of their means: the kernel's own loop, as fast as ever.
 */
export function weightedLossAndGradient(
  kernel: Kernel,
  kind: LossKind,
  { zeros }: ClassOrder,
  weights: ClassWeights,
): Kernel['lossAndGradient'] {
  const ofClass = kind === 'log-loss' ? 'lossAndGradient' : 'squaredErrorAndGradient';
  const start = zeros[zeros.length - 1];
  let part = new Float64Array(0);
  return (parameters, gradient, from, to) => {
    if (part.length !== gradient.length) part = new Float64Array(gradient.length);
    const [first, last] = [zeros[from], zeros[to]];
    const n = to - from;
    const shares = [weights[0] * ((last - first) / n), weights[1] * ((n - last + first) / n)];
    const loss0 = kernel[ofClass](parameters, part, first, last);
    const loss1 = kernel[ofClass](parameters, gradient, start + from - first, start + to - last);
    if (n <= 0) return 0;
    for (let j = 0; j < part.length; j++) gradient[j] = shares[0] * part[j] + shares[1] * gradient[j];
    return shares[0] * loss0 + shares[1] * loss1;
  };
}
