import { CHI_SQUARE_95, type Interval } from './interval';
import { Likelihood } from './likelihood';
import { type Maximum, maximize } from './maximize';

export interface Profile {
  /** All values of a parameter (own units) that the likelihood does not reject at 5 %; ends of ±∞ where it never falls so far. */
  interval(index: number, estimate: number, standardError: number): Interval;
  /** 2(ℓ̂ − max ℓ over the other parameters) with the parameter at each of the values, in own units; ≥ 0. */
  curve(index: number, values: ArrayLike<number>): Float64Array;
}

/** Beyond so many standard errors from the estimate an end counts as nowhere. */
const DOUBLINGS = 24;
const ROUNDS = 60;

/** An interval's end is found to such a share of a standard error. */
const CLOSE = 1e-9;

/** A root of the fall counts as at its level from here on. */
const LEVEL = 1e-11;

/**
 * Profiles the likelihood about its maximum `best` (scaled): 2(ℓ̂ − ℓ_p(v)), ℓ_p(v) the most that the other parameters make of v. With `isFirth`
 * the same of the penalised likelihood (Heinze & Schemper 2002, Statistics in Medicine 21:2409). `top` is ℓ̂ where nothing attains it.
 */
export function createProfile(
  likelihood: Likelihood,
  best: Maximum,
  { isFirth = false, top = best.value }: { readonly isFirth?: boolean; readonly top?: number } = {},
): Profile {
  const bias = likelihood.order - 1;
  let uncentred: { likelihood: Likelihood; parameters: Float64Array; top: number } | null = null;

  /** The bias is a parameter of its own only where features are not centred. */
  function kindOf(index: number) {
    if (index !== bias) return { likelihood, parameters: best.parameters, top };
    if (!uncentred) {
      const plain = new Likelihood(likelihood.features, likelihood.labels, { isCentred: false });
      const parameters = plain.toScaled(likelihood.toOwn(best.parameters));
      // The determinant of I depends on the units of the parameters: ½ ln det I is another, by as much everywhere.
      const { value = top } = (isFirth && plain.placeAt(parameters, null, true)) || {};
      uncentred = { likelihood: plain, parameters, top: value };
    }
    return uncentred;
  }

  function createFall(index: number) {
    const kind = kindOf(index);
    const unit = kind.likelihood.unitOf(index);
    let start = kind.parameters;
    return (value: number): number => {
      const held = value * unit;
      const own = kind.parameters[index];
      // The penalised likelihood can have two tops: one is reached from the last value, one from the estimate made longer.
      const starts =
        isFirth && held * own > 0 ? [start, kind.parameters.map((x) => (x * held) / own)] : [start];
      const tops = starts.map((from) => {
        const begin = from.slice();
        begin[index] = held;
        return maximize(kind.likelihood, { start: begin, fixed: index, isFirth });
      });
      const [most] = tops.filter((top) => Number.isFinite(top.value)).sort((a, b) => b.value - a.value);
      if (!most) return Number.NaN;
      start = most.parameters;
      return Math.max(0, 2 * (kind.top - most.value));
    };
  }

  return {
    interval(index, estimate, standardError) {
      const end = (side: -1 | 1) => endOf(createFall(index), estimate, side * standardError);
      return { low: end(-1), high: end(1) };
    },
    curve(index, values) {
      const result = new Float64Array(values.length);
      // From the estimate outwards, so that each fit starts next to its end.
      const estimate = likelihood.toOwn(best.parameters)[index];
      const indices = Array.from(result.keys());
      const walk = (side: number[]) => {
        const fall = createFall(index);
        for (const at of side) result[at] = fall(values[at]);
      };
      walk(indices.filter((at) => values[at] < estimate).reverse());
      walk(indices.filter((at) => values[at] >= estimate));
      return result;
    },
  };
}

/** Where the fall comes to 3.841 in the direction of `reach` (one standard error, signed); ±∞ where it never does. */
function endOf(fall: (value: number) => number, estimate: number, reach: number): number {
  const level = Math.sqrt(CHI_SQUARE_95);
  // The root of the fall is next to straight.
  const beyond = (steps: number) => Math.sqrt(fall(estimate + steps * reach)) - level;
  let inside: Place = { at: 0, value: -level };
  for (let at = level, doublings = 0; doublings < DOUBLINGS; doublings++, at *= 2) {
    const outside = { at, value: beyond(at) };
    if (outside.value >= 0) return estimate + rootBetween(beyond, inside, outside) * reach;
    inside = outside;
  }
  return reach < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

interface Place {
  readonly at: number;
  readonly value: number;
}

/** Between a place below 0 and one not below: regula falsi, with Illinois' halving where one end stays. */
function rootBetween(of: (at: number) => number, below: Place, above: Place): number {
  let [low, high] = [below, above];
  let last = 0;
  for (let round = 0; round < ROUNDS && high.at - low.at > CLOSE; round++) {
    const at = low.at + ((high.at - low.at) * low.value) / (low.value - high.value);
    const value = of(at);
    if (Math.abs(value) < LEVEL) return at;
    const side = Math.sign(value);
    const stays = side === last ? 0.5 : 1;
    if (side < 0)
      [low, high] = [
        { at, value },
        { at: high.at, value: high.value * stays },
      ];
    else
      [low, high] = [
        { at: low.at, value: low.value * stays },
        { at, value },
      ];
    last = side;
  }
  return (low.at + high.at) / 2;
}
