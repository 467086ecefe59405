import type { ParameterInference } from './inference';
import type { Interval } from './interval';
import type { Likelihood } from './likelihood';
import type { Maximum } from './maximize';
import { createProfile } from './profile';

/** One parameter v seen by its likelihood, in own units, and by the parabola that stands for it in Wald's interval. */
export interface LikelihoodLens {
  readonly estimate: number;
  readonly standardError: number;
  /** Rising values about the estimate. */
  readonly values: Float64Array;
  /** 2(ℓ̂ − max ℓ over the others, this one at v) at each of the values. */
  readonly falls: Float64Array;
  /** Where that, and where ((v − ŵ)/se)², is at most 3.841. The first may have an end at ±∞. */
  readonly profile: Interval;
  readonly wald: Interval;
  /** The heights at v = 0: the likelihood-ratio statistic, and z². */
  readonly ratio: number;
  readonly z: number;
}

/** So many standard errors to either side, and such a share of the width beyond what is to be seen. */
const REACH = 4;
const MARGIN = 0.06;
/** Where 0 is farther off than so many standard errors, it would press all else together. */
const FARTHEST = 8;
/** Values are no closer where the fall is higher than this and than the statistic at 0. */
const LEAST_TOP = REACH * REACH;
/** So many values are there at first, evenly. */
const EVEN = 17;

/**
 * The least and the greatest value to look at: the estimate ± 4 standard errors, wider where an interval ends beyond, and up to 0 where
 * that is not too far off.
 */
function lensRange(known: Omit<ParameterInference, 'p' | 'ratio'>): Interval {
  const { estimate, standardError, profile, wald, z } = known;
  const ends = [estimate - REACH * standardError, estimate + REACH * standardError, wald.low, wald.high];
  if (profile) ends.push(profile.low, profile.high);
  if (Math.abs(z) <= FARTHEST) ends.push(0);
  const finite = ends.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const room = MARGIN * (high - low);
  return { low: low - room, high: high + room };
}

/**
 * The profile of parameter `index` at `count` values about its estimate, which is one of them; null where its interval was not looked for.
 * They are closer where it bends: the longest piece of the curve, of root over value, is halved until there are as many.
 */
export function likelihoodLens(
  likelihood: Likelihood,
  best: Maximum,
  known: ParameterInference,
  index: number,
  count: number,
): LikelihoodLens | null {
  const { estimate, standardError, profile, wald, z } = known;
  if (!profile) return null;
  const { curve } = createProfile(likelihood, best);
  const ratio = known.ratio?.statistic ?? curve(index, [0])[0];
  const { low, high } = lensRange(known);
  const step = (high - low) / (EVEN - 1);
  const even = Array.from({ length: EVEN }, (_, k) => low + k * step);
  const others = even.filter((value) => Math.abs(value - estimate) > step / 4);
  const values = [...others, estimate].sort((a, b) => a - b);
  const falls = Array.from(curve(index, values));
  const most = Math.sqrt(Math.max(LEAST_TOP, ratio));
  const height = (k: number) =>
    (Math.sign(values[k] - estimate) * Math.min(most, Math.sqrt(falls[k]))) / (2 * most);
  const length = (k: number) =>
    Math.hypot(height(k) - height(k - 1), (values[k] - values[k - 1]) / (high - low));
  while (values.length < count) {
    let longest = 1;
    for (let k = 2; k < values.length; k++) if (length(k) > length(longest)) longest = k;
    const value = (values[longest - 1] + values[longest]) / 2;
    values.splice(longest, 0, value);
    falls.splice(longest, 0, curve(index, [value])[0]);
  }
  return {
    estimate,
    standardError,
    values: Float64Array.from(values),
    falls: Float64Array.from(falls),
    profile,
    wald,
    ratio,
    z,
  };
}
