import { type Likelihood, lossOf } from './likelihood';
import { type Maximum, maximize } from './maximize';
import { isOverlapping } from './resample';

/** What each point does to the fit; one value a point. */
export interface Influence {
  /** hᵢ = sᵢ·x̃ᵢᵀI⁻¹x̃ᵢ, sᵢ = pᵢ(1 − pᵢ): in 0…1, in sum d + 1. */
  readonly leverage: Float64Array;
  /** sign(y − p)·√(2·lossᵢ). */
  readonly devianceResidual: Float64Array;
  /** (y − p)/√(p(1 − p)). */
  readonly pearsonResidual: Float64Array;
  /** r²h/((1 − h)²(d + 1)), r Pearson's residual (Pregibon 1981, Annals of Statistics 9:705). */
  readonly cooksDistance: Float64Array;
}

/** At the maximum `best` of the likelihood; null where its information is singular. */
export function influenceOf(likelihood: Likelihood, best: Maximum): Influence | null {
  const inverse = likelihood.scaledCovariance(best.parameters);
  if (!inverse) return null;
  const { count, order, labels } = likelihood;
  const leverage = new Float64Array(count);
  const devianceResidual = new Float64Array(count);
  const pearsonResidual = new Float64Array(count);
  const cooksDistance = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const z = likelihood.scoreAt(best.parameters, i);
    const margin = labels[i] === 1 ? z : -z;
    const sign = labels[i] === 1 ? 1 : -1;
    const t = Math.exp(-Math.abs(z));
    const h = (t / ((1 + t) * (1 + t))) * likelihood.spreadAt(inverse, i);
    // |y − p|/√(p(1 − p)) = e^(−margin/2).
    const r = sign * Math.exp(-margin / 2);
    leverage[i] = h;
    devianceResidual[i] = sign * Math.sqrt(2 * lossOf(margin, t));
    pearsonResidual[i] = r;
    cooksDistance[i] = (r * r * h) / ((1 - h) * (1 - h) * order);
  }
  return { leverage, devianceResidual, pearsonResidual, cooksDistance };
}

/**
 * The exact fit of all points but `index`, in own units, and whether the others have one; null where they do not overlap: nothing is
 * then best.
 */
export function fitWithout(likelihood: Likelihood, best: Maximum, index: number): Float64Array | null {
  const counts = new Float64Array(likelihood.count).fill(1);
  counts[index] = 0;
  const fit = maximize(likelihood, { start: best.parameters, counts });
  return isOverlapping(likelihood, fit, counts) ? likelihood.toOwn(fit.parameters) : null;
}
