import { chooseEvenly } from '../data/evenChoice';
import { type Columns, pointsOf } from '../features/columns';
import type { ClassWeights, Fitting } from '../model/classWeights';
import { type Penalties, penalty } from '../model/penalty';
import { scores } from '../model/score';
import { cholesky, solve } from './cholesky';
import { type NewtonState, newtonStep } from './newton';
import { minimizeProximally } from './proximalNewton';
import { forEachBlock, type ScaledPoints, scalePoints, toOriginal, toScaled } from './scaledPoints';
import { classifySeparability, type Separability } from './separability';
import { type SmoothLoss, smoothLoss } from './smoothLoss';

/** The minimum of J: weights then bias, L and J there, and the number of steps it took. */
export interface Optimum {
  readonly parameters: Float64Array;
  readonly loss: number;
  readonly objective: number;
  readonly iterations: number;
}

const STEPS = 100;

/** Of many points the optimum of about so many is found first, to start from. */
const PILOT = 20_000;

/**
 * The minimum of J = L + (λ₂/2)‖w‖² + λ₁‖w‖₁, L with the class weights: by Newton's method for λ₁ = 0, else by proximal gradient in the
 * metric of the Hessian, run on as long as rounding lets it come nearer. Null where there is none: with fewer
 * than two classes (the bias would grow for ever), and unpenalised unless the classes overlap, as
 * `separability` of the same points tells, by more than rounding. Where a feature is constant or collinear,
 * so that many minima share the same probabilities, it is one of them. `features` are d ≥ 1 columns.
 */
export function findOptimum(
  features: Columns,
  labels: Uint8Array,
  fitting: Fitting,
  separability?: Separability,
): Optimum | null {
  const { l1, l2, weights = null } = fitting;
  if (!labels.includes(0) || !labels.includes(1)) return null;
  const points = scalePoints(features, labels, weights);
  if (l1 === 0 && l2 === 0 && (separability ?? classifySeparability(features, labels)) !== 'overlapping')
    return null;
  const smooth = smoothLoss(points, scaledRidge(points, l2));
  const state = begin(smooth, startOf(points, fitting));
  const thresholds = scaledThresholds(points, l1);
  const iterations = l1 > 0 ? minimizeProximally(state, smooth, thresholds) : minimize(state, smooth);
  if (l1 === 0 && l2 === 0 && !isAtRest(points, state, smooth)) return null;
  return report(points, state.parameters, fitting, iterations);
}

/** Each of so many Newton steps divides what is left of the loss by about e where classes are apart. */
const DESCENT = 40;

/**
 * The lowest value that the unpenalised log-loss tends to where nothing attains it: 0 where the classes are apart, more
 * where points of both lie on the boundary itself. For d ≥ 1 columns of points of both classes.
 */
export function lowestLoss(
  features: Columns,
  labels: Uint8Array,
  weights: ClassWeights | null = null,
): number {
  const points = scalePoints(features, labels, weights);
  const none = new Float64Array(features.length + 1);
  const smooth = smoothLoss(points, scaledRidge(points, 0));
  const state = begin(smooth, none.slice());
  for (let steps = 0; steps < DESCENT; steps++) {
    if (!newtonStep(state, smooth.lossAndGradient, smooth.curvature)) break;
  }
  return smoothLoss(points, none).lossAndGradient(state.parameters, none.slice());
}

/** The optimum of a fixed sample where there are many points; zero where there are few, or it has none. */
function startOf(points: ScaledPoints, penalties: Penalties): Float64Array {
  const { features, labels, weights } = points;
  const zero = new Float64Array(features.length + 1);
  if (labels.length < 3 * PILOT) return zero;
  const chosen = chooseEvenly(labels.length, PILOT);
  const pilot = findOptimum(
    pointsOf(features, chosen),
    Uint8Array.from(chosen, (i) => labels[i]),
    { ...penalties, weights },
  );
  return pilot ? toScaled(points, pilot.parameters) : zero;
}

function begin(smooth: SmoothLoss, start: Float64Array): NewtonState {
  const gradient = new Float64Array(start.length);
  const loss = smooth.lossAndGradient(start, gradient);
  return { parameters: start, gradient, loss, spare: new Float64Array(start.length) };
}

function minimize(state: NewtonState, smooth: SmoothLoss): number {
  const { lossAndGradient, curvature } = smooth;
  for (let steps = 0; steps < STEPS; steps++) {
    if (!newtonStep(state, lossAndGradient, curvature)) return steps;
  }
  return STEPS;
}

/**
 * Whether a Newton step from here would change no score by as much as ½. On classes that are quasi-separable but
 * for rounding, so that none was told, it always grows some margin by 1.
 */
function isAtRest(points: ScaledPoints, state: NewtonState, smooth: SmoothLoss): boolean {
  const lower = cholesky(smooth.curvature(state.parameters));
  // Collinear features: what is left of H tells nothing of its own.
  if (!lower) return true;
  const change = solve(lower, state.gradient);
  let largest = 0;
  forEachBlock(points, (columns) => {
    const z = new Float64Array(columns[0].length);
    scores(change, columns, z);
    for (let k = 0; k < z.length; k++) largest = Math.max(largest, Math.abs(z[k]));
  });
  return largest < 0.5;
}

/** λ₂w² = (λ₂/half²)·w′² for the weight w′ = half·w. A constant feature is held at 0. */
function scaledRidge({ halves }: ScaledPoints, l2: number): Float64Array {
  const ridge = new Float64Array(halves.length + 1);
  halves.forEach((half, j) => {
    ridge[j] = half === 0 ? 1 : l2 / half / half;
  });
  return ridge;
}

function scaledThresholds({ halves }: ScaledPoints, l1: number): Float64Array {
  const thresholds = new Float64Array(halves.length + 1);
  halves.forEach((half, j) => {
    thresholds[j] = half === 0 ? 0 : l1 / half;
  });
  return thresholds;
}

function report(
  points: ScaledPoints,
  scaled: Float64Array,
  penalties: Penalties,
  iterations: number,
): Optimum {
  const parameters = toOriginal(points, scaled);
  const none = new Float64Array(scaled.length);
  const loss = smoothLoss(points, none).lossAndGradient(scaled, none.slice());
  return { parameters, loss, objective: loss + penalty(parameters, penalties), iterations };
}
