import { cholesky, solve } from '../optim/cholesky';
import type { Likelihood, Place } from './likelihood';

/** Where the likelihood is greatest. All parameters are scaled: see `Likelihood`. */
export interface Maximum {
  readonly parameters: Float64Array;
  /** ℓ = −Σ cᵢ·lossᵢ; with Firth's penalty ℓ + ½ ln det I. */
  readonly value: number;
  readonly iterations: number;
  /** False where the climb did not end at rest: then nothing may be greatest at all. */
  readonly isAtRest: boolean;
}

export interface Wish {
  /** Scaled parameters to start from; zeros by default. */
  readonly start?: Float64Array;
  /** How often each point counts, cᵢ ≥ 0; once each by default. */
  readonly counts?: Float64Array | null;
  /** The parameter that stays at its start. */
  readonly fixed?: number;
  /** Maximise ℓ + ½ ln det I instead (Firth 1993, Biometrika 80:27). */
  readonly isFirth?: boolean;
}

const STEPS = 60;

/** So often Firth's likelihood is climbed by Fisher scoring, which is slow far from its top; then by Newton's method. */
const SCORINGS = 12;
const FIRTH_STEPS = 400;
const HALVINGS = 30;

/** Newton's method squares what is left: from such a decrement gᵀI⁻¹g the next step leaves less than rounding. */
const NEAR = 1e-12;

/** Scoring with Firth's penalty divides what is left by a factor: it goes on until little more is to be had. */
const FIRTH_NEAR = 1e-22;

/** A decrement up to this share of ℓ counts as rest where rounding lets no step raise ℓ. */
const ROUNDING = 1e-9;

const DAMPING = 1e-9;

/** Such a share of ℓ is lost in its rounding. */
const HIDDEN = 1e-12;

/**
 * Climbs to the greatest likelihood: by Newton's method, for Firth's by Fisher scoring, each step shortened until it climbs.
 */
export function maximize(
  likelihood: Likelihood,
  { start, counts = null, fixed, isFirth = false }: Wish = {},
): Maximum {
  const m = likelihood.order;
  const free = Array.from({ length: m }, (_, j) => j).filter(
    (j) => j !== fixed && likelihood.unitOf(j) !== 0,
  );
  const parameters = start ? start.slice() : new Float64Array(m);
  const [steps, near] = isFirth ? [FIRTH_STEPS, FIRTH_NEAR] : [STEPS, NEAR];
  const placeAt = (at: Float64Array) => likelihood.placeAt(at, counts, isFirth);
  let place = placeAt(parameters);
  let [iterations, isAtRest] = [0, false];
  while (place && iterations < steps && !isAtRest) {
    const isSlow = isFirth && iterations >= SCORINGS;
    const step = (isSlow && curvedStep(place, parameters, free, placeAt)) || stepFrom(place, free, m);
    if (!step) break;
    const next = climb(parameters, place, step, placeAt);
    iterations++;
    isAtRest = step.decrement <= near;
    if (!next) {
      isAtRest ||= step.decrement <= ROUNDING * (1 + Math.abs(place.value));
      break;
    }
    place = next;
  }
  return { parameters, value: place?.value ?? Number.NaN, iterations, isAtRest };
}

/** Moves `parameters` along the step, shortened until the value rises; null, and nothing moved, where it never does. */
function climb(
  parameters: Float64Array,
  { value }: Place,
  { direction, decrement }: Step,
  placeAt: (parameters: Float64Array) => Place | null,
): Place | null {
  const before = parameters.slice();
  // A rise that rounding hides is taken in full.
  const isHidden = decrement <= HIDDEN * (1 + Math.abs(value));
  for (let length = 1, halvings = 0; halvings < HALVINGS; halvings++, length /= 2) {
    for (let j = 0; j < parameters.length; j++) parameters[j] = before[j] + length * direction[j];
    const next = placeAt(parameters);
    if (next && (isHidden || next.value >= value)) return next;
  }
  parameters.set(before);
  return null;
}

interface Step {
  readonly direction: Float64Array;
  /** gᵀI⁻¹g: about twice the rise of ℓ that is left. */
  readonly decrement: number;
}

function stepFrom({ slopes, information }: Place, free: readonly number[], m: number): Step | null {
  const order = free.length;
  const part = new Float64Array(order * order);
  for (let a = 0; a < order; a++) {
    for (let b = 0; b < order; b++) part[a * order + b] = information[free[a] * m + free[b]];
  }
  const lower = cholesky(part) ?? cholesky(damped(part, order));
  if (!lower) return null;
  const right = Float64Array.from(free, (j) => slopes[j]);
  const solved = solve(lower, right);
  const direction = new Float64Array(m);
  let decrement = 0;
  free.forEach((j, a) => {
    direction[j] = solved[a];
    decrement += solved[a] * right[a];
  });
  return { direction, decrement };
}

/** Newton's step by the curvature of what is climbed, from differences of its slopes; null where that is not curved downwards. */
function curvedStep(
  place: Place,
  parameters: Float64Array,
  free: readonly number[],
  placeAt: (parameters: Float64Array) => Place | null,
): Step | null {
  const m = parameters.length;
  const information = new Float64Array(m * m);
  for (const j of free) {
    const by = 1e-5 * (1 + Math.abs(parameters[j]));
    const [below, above] = [-by, by].map((shift) => {
      const moved = parameters.slice();
      moved[j] += shift;
      return placeAt(moved)?.slopes;
    });
    if (!below || !above) return null;
    for (const k of free) information[k * m + j] = (below[k] - above[k]) / (2 * by);
  }
  for (const j of free) {
    for (const k of free) {
      const mean = (information[j * m + k] + information[k * m + j]) / 2;
      information[j * m + k] = mean;
      information[k * m + j] = mean;
    }
  }
  const part = Float64Array.from(free.flatMap((j) => free.map((k) => information[j * m + k])));
  return cholesky(part) && stepFrom({ ...place, information }, free, m);
}

/** Where the points do not tell parameters apart, so much more on the diagonal leads to one of many that are as good. */
function damped(matrix: Float64Array, order: number): Float64Array {
  const result = matrix.slice();
  for (let j = 0; j < order; j++) result[j * order + j] *= 1 + DAMPING;
  return result;
}
