import type { Domain } from '../../core/data/domain';
import { sigmoid } from '../../core/model/sigmoid';
import type { ChartBox } from './lossGeometry';
import { linearScale, type Scale } from './scale';

/** Points on the S-curve: their indices, scores and labels, all of one length. */
export interface CurvePoints {
  readonly index: Uint32Array;
  readonly z: Float64Array;
  readonly y: Uint8Array;
}

export interface SigmoidScales {
  readonly x: Scale;
  readonly y: Scale;
}

/** The axis of scores shows at least these, where the curve goes from 0.2% to 99.8%. */
const leastReach = 6;
/** The room outside the outermost scores, as a share of the whole. */
const margin = 0.03;

/** The scores in sight: all of the points' and at least −6 to 6. What is no finite number is left out. */
export function scoreDomain(scores: Float64Array): Domain {
  let min = -leastReach;
  let max = leastReach;
  for (const z of scores) {
    if (z < min && z > Number.NEGATIVE_INFINITY) min = z;
    if (z > max && z < Number.POSITIVE_INFINITY) max = z;
  }
  const room = margin * (max - min);
  return { min: min < -leastReach ? min - room : min, max: max > leastReach ? max + room : max };
}

/** A quarter of the way from `shown` to `target`; `target` itself once the rest is less than a pixel or so. */
export function easeDomain(shown: Domain, target: Domain): Domain {
  const share = 0.25;
  const near = (target.max - target.min) / 400;
  const rest = Math.max(Math.abs(target.min - shown.min), Math.abs(target.max - shown.max));
  if (rest <= near) return target;
  return {
    min: shown.min + share * (target.min - shown.min),
    max: shown.max + share * (target.max - shown.max),
  };
}

export function sigmoidScales({ min, max }: Domain, box: ChartBox): SigmoidScales {
  return {
    x: linearScale([min, max], [box.left, box.width - box.right]),
    y: linearScale([0, 1], [box.height - box.bottom, box.top]),
  };
}

/** SVG path of p = σ(z) across the plotted area, bending no less than every 1.5 pixels. */
export function sigmoidPath({ x, y }: SigmoidScales): string {
  const [left, right] = x.range();
  const steps = Math.max(1, Math.ceil((right - left) / 1.5));
  const places = Array.from({ length: steps + 1 }, (_, k) => {
    const px = left + (k / steps) * (right - left);
    return `${px.toFixed(1)},${y(sigmoid(x.invert(px))).toFixed(2)}`;
  });
  return `M${places.join('L')}`;
}

/**
 * Which of the points has its bar (from its label's height to the curve) or its mark nearest to a pixel, as a place in
 * `points`; of equals the one whose mark is nearer. Null where none is within `reach` pixels.
 */
export function nearestBar(
  { z, y: labels }: CurvePoints,
  { x, y }: SigmoidScales,
  px: number,
  py: number,
  reach: number,
): number | null {
  let found: number | null = null;
  let best = reach;
  for (let k = 0; k < z.length; k++) {
    const dx = x(z[k]) - px;
    if (Math.abs(dx) > reach) continue;
    const [mark, foot] = [y(sigmoid(z[k])), y(labels[k])];
    const beyond = Math.max(0, Math.min(mark, foot) - py, py - Math.max(mark, foot));
    // A hundredth of the way along the bar tells bars of the same score apart.
    const distance = Math.hypot(dx, beyond) + 0.01 * Math.abs(mark - py);
    if (distance > best) continue;
    best = distance;
    found = k;
  }
  return found;
}

/** Places in `scores` by rising score; of equal ones in their order. */
export function byScore(scores: Float64Array): Uint32Array {
  return Uint32Array.from(scores, (_, k) => k).sort((a, b) => scores[a] - scores[b] || a - b);
}

/** Points that stand at one place and look alike, drawn as one: the first of them, and how many they are. */
export interface Pile {
  readonly first: number;
  count: number;
}

/**
 * Piles of points, the highest last so that they lie on top, equal ones in the order of their first points. A pile is
 * those (places in `points`) that `lookOf` gives the same number (0 to 7) and that stand in the same half pixel. Null
 * leaves a point out.
 */
export function pileUp(
  { z }: CurvePoints,
  { x }: SigmoidScales,
  lookOf: (place: number) => number | null,
): Pile[] {
  const piles = new Map<number, Pile>();
  for (let k = 0; k < z.length; k++) {
    const look = lookOf(k);
    if (look === null || !Number.isFinite(z[k])) continue;
    const key = 8 * Math.round(2 * x(z[k])) + look;
    const pile = piles.get(key);
    if (pile) pile.count++;
    else piles.set(key, { first: k, count: 1 });
  }
  return [...piles.values()].sort((a, b) => a.count - b.count);
}
