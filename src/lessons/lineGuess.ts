import type { Sample } from '../core/data/dataset';
import type { Spot } from './guess';

/** What a line by itself is worth, with class 1 on the side where more points are right. */
export interface LineWorth {
  /** The weights w₁, w₂ and bias of the model that has this boundary and the lowest loss. */
  readonly parameters: readonly [number, number, number];
  /** Share of points on their own side, 0…1. */
  readonly accuracy: number;
  /** The lowest log-loss of any steepness of that line. */
  readonly loss: number;
}

/** From here on the slope of the loss over the steepness is taken for none. */
const flat = 1e-12;

/**
 * The worth of the line through two places: z = s·(distance from the line), where the loss is convex in s ≥ 0, so that its lowest
 * value is found by halving. On data that the line separates the loss falls to 0 as s grows; s ends at 2⁴⁰. Null for a line of no
 * length, and without points.
 */
export function lineWorth({ x1, x2, y }: Sample, [from, to]: readonly [Spot, Spot]): LineWorth | null {
  const length = Math.hypot(to.x1 - from.x1, to.x2 - from.x2);
  if (length === 0 || y.length === 0) return null;
  const [n1, n2] = [(from.x2 - to.x2) / length, (to.x1 - from.x1) / length];
  const offset = -(n1 * from.x1 + n2 * from.x2);
  const distances = Float64Array.from(x1, (value, i) => n1 * value + n2 * x2[i] + offset);
  const right = distances.reduce((count, distance, i) => count + Number(distance >= 0 === (y[i] === 1)), 0);
  const side = 2 * right >= y.length ? 1 : -1;
  const margins = distances.map((distance, i) => side * (y[i] === 1 ? distance : -distance));
  const steepness = lowestAt(margins);
  const loss = margins.reduce((sum, margin) => sum + softplus(-steepness * margin), 0) / y.length;
  return {
    parameters: [side * steepness * n1, side * steepness * n2, side * steepness * offset],
    accuracy: Math.max(right, y.length - right) / y.length,
    loss,
  };
}

/** ln(1 + eᵗ). */
const softplus = (t: number) => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));

function lowestAt(margins: Float64Array): number {
  const slope = (s: number) => -margins.reduce((sum, margin) => sum + margin / (1 + Math.exp(s * margin)), 0);
  if (slope(0) >= -flat) return 0;
  let [low, high] = [0, 1];
  for (let k = 0; k < 40 && slope(high) < -flat; k++) [low, high] = [high, 2 * high];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}
