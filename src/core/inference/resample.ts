import { pointsOf } from '../features/columns';
import { classifySeparability } from '../optim/separability';
import { createSource } from '../random/source';
import type { Likelihood } from './likelihood';
import { type Maximum, maximize } from './maximize';

/** How often each of n points is drawn in n draws with replacement: resample number `index` of a seed. */
export function drawCounts(n: number, seed: number, index: number): Float64Array {
  const random = createSource(seed, `resample ${index}`);
  const counts = new Float64Array(n);
  for (let draw = 0; draw < n; draw++) counts[Math.floor(random() * n)]++;
  return counts;
}

/** `separable`: no weights are best, and those given only part the classes; `one-class`: all labels alike, none are given. */
export type FitKind = 'found' | 'separable' | 'one-class';

/** Fits of several resamples: parameters in own units, one after another, and what kind each is. */
export interface Resamples {
  readonly parameters: Float64Array;
  readonly kinds: readonly FitKind[];
}

/** Fits the resamples `from` to before `to` of a seed, each exactly; those that are separable are given as such, none is left out. */
export function fitResamples(
  likelihood: Likelihood,
  best: Maximum,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
): Resamples {
  const m = likelihood.order;
  const parameters = new Float64Array((to - from) * m);
  const kinds: FitKind[] = [];
  for (let index = from; index < to; index++) {
    const counts = drawCounts(likelihood.count, seed, index);
    if (!hasBothClasses(likelihood.labels, counts)) {
      kinds.push('one-class');
      continue;
    }
    const fit = maximize(likelihood, { start: best.parameters, counts });
    kinds.push(isOverlapping(likelihood, fit, counts) ? 'found' : 'separable');
    parameters.set(likelihood.toOwn(fit.parameters), (index - from) * m);
  }
  return { parameters, kinds };
}

/** Newton's method comes to rest sooner than this where the classes overlap by more than a hair. */
const SURE = 12;

/** Whether the points counted overlap, so that the fit is the best there is; told by proof where the fit took long. */
export function isOverlapping(likelihood: Likelihood, fit: Maximum, counts?: Float64Array): boolean {
  if (fit.isAtRest && fit.iterations <= SURE) return true;
  const { features, labels } = likelihood;
  if (!counts) return classifySeparability(features, labels) === 'overlapping';
  const indices = Uint32Array.from(counts.keys()).filter((i) => counts[i] > 0);
  if (indices.length === 0) return false;
  const some = Uint8Array.from(indices, (i) => labels[i]);
  return classifySeparability(pointsOf(features, indices), some) === 'overlapping';
}

function hasBothClasses(labels: Uint8Array, counts: Float64Array): boolean {
  const seen = [false, false];
  for (let i = 0; i < labels.length; i++) if (counts[i] > 0) seen[labels[i]] = true;
  return seen[0] && seen[1];
}
