import { CHI_SQUARE_95 } from '../../core/inference/interval';
import type { LikelihoodLens } from '../../core/inference/likelihoodLens';
import { createLinePath } from './linePath';
import type { ChartBox } from './lossGeometry';
import { linearScale, niceDomain, type Scale } from './scale';

/** What of the lens decides how it is drawn. */
export type DrawnLens = Pick<
  LikelihoodLens,
  'estimate' | 'standardError' | 'values' | 'falls' | 'profile' | 'wald' | 'ratio' | 'z'
>;

export interface ProfileScales {
  readonly x: Scale;
  readonly y: Scale;
}

/** The heights in sight go at least up to here, and never beyond this many times as high: the ends of the curves are cut. */
const leastTop = 12;
const mostTop = 64;

/** True if the value 0 is in sight. */
export function isZeroInSight({ values }: Pick<DrawnLens, 'values'>): boolean {
  return values[0] <= 0 && values[values.length - 1] >= 0;
}

/** Scales in pixels: all the values, and heights from 0 to above both statistics at 0, where that is in sight. */
export function profileScales(lens: DrawnLens, box: ChartBox): ProfileScales {
  const { values, ratio, z } = lens;
  const atZero = isZeroInSight(lens) ? 1.15 * Math.max(ratio, z * z) : 0;
  const top = Math.min(mostTop, Math.max(leastTop, atZero));
  return {
    x: linearScale([values[0], values[values.length - 1]], [box.left, box.width - box.right]),
    y: linearScale([0, niceDomain([0, top], 4)[1]], [box.height - box.bottom, box.top]),
  };
}

/** Wald's parabola: ((v − ŵ)/se)². */
export const parabolaAt = ({ estimate, standardError }: DrawnLens, value: number) =>
  ((value - estimate) / standardError) ** 2;

/** The profile between the values it is known at: the signed root, which is next to straight, goes evenly from one to the next. */
export function fallAt({ estimate, values, falls }: DrawnLens, value: number): number {
  const root = (k: number) => Math.sign(values[k] - estimate) * Math.sqrt(falls[k]);
  const found = values.findIndex((known) => known >= value);
  const next = found < 0 ? values.length - 1 : Math.max(1, found);
  const [low, high] = [values[next - 1], values[next]];
  const share = Math.max(0, Math.min(1, (value - low) / (high - low)));
  return ((1 - share) * root(next - 1) + share * root(next)) ** 2;
}

/** SVG path of a height over the values, a place for every 1.5 pixels; it ends where it leaves the top of the picture. */
export function curvePath(height: (value: number) => number, { x, y }: ProfileScales): string {
  const path = createLinePath();
  const [left, right] = x.range();
  const [, top] = y.domain();
  const steps = Math.max(2, Math.ceil((right - left) / 1.5));
  const at = (k: number) => left + (k / steps) * (right - left);
  const heights = Array.from({ length: steps + 1 }, (_, k) => height(x.invert(at(k))));
  for (let k = 0; k <= steps; k++) {
    if (heights[k] > top) {
      // The place at which it comes in, or leaves.
      for (const other of [k - 1, k + 1]) {
        if (!(heights[other] <= top)) continue;
        const share = (top - heights[other]) / (heights[k] - heights[other]);
        if (other > k) path.add(Number.NaN, 0);
        path.add(at(other) + share * (at(k) - at(other)), y(top));
      }
    } else path.add(at(k), y(heights[k]));
  }
  return path.end();
}

/** An interval that is marked on the line at 3.84: where it ends in pixels, cut at the ends of the picture. */
export function markedEnds(
  { low, high }: { readonly low: number; readonly high: number },
  x: Scale,
): readonly [number, number] {
  const [from, to] = x.domain();
  return [x(Math.max(from, low)), x(Math.min(to, high))];
}

/** The height of the horizontal line: 95 % of χ² with one degree of freedom lie below it. */
export const level = CHI_SQUARE_95;
