import type { ResidualBin } from '../../core/metrics/binnedResiduals';
import type { ChartBox } from './lossGeometry';
import { linearScale, niceDomain, type Scale } from './scale';

export interface ResidualScales {
  readonly x: Scale;
  readonly y: Scale;
}

/** No axis of residuals is shorter. */
const leastReach = 0.05;

/** Probabilities from 0 to 1; residuals as far up as down, with all bins and the band in sight. */
export function residualScales(bins: readonly ResidualBin[], box: ChartBox): ResidualScales {
  const reach = bins.reduce(
    (most, { residual, twoErrors }) => Math.max(most, Math.abs(residual), twoErrors),
    leastReach,
  );
  const high = niceDomain([0, 1.05 * reach], 3)[1];
  return {
    x: linearScale([0, 1], [box.left, box.width - box.right]),
    y: linearScale([-high, high], [box.height - box.bottom, box.top]),
  };
}

/** So many pixels the band reaches beyond its first and last bin: a single bin has one, too. */
const overhang = 6;

/** The outline of the band of two standard errors up and down, as an SVG path; empty without bins. */
export function bandPath(bins: readonly ResidualBin[], { x, y }: ResidualScales): string {
  const places = bins.map(({ probability, twoErrors }) => ({ px: x(probability), twoErrors }));
  const [first, last] = [places.at(0), places.at(-1)];
  if (!first || !last) return '';
  const along = [{ ...first, px: first.px - overhang }, ...places, { ...last, px: last.px + overhang }];
  const side = (sign: 1 | -1) =>
    along.map(({ px, twoErrors }) => `${px.toFixed(2)},${y(sign * twoErrors).toFixed(2)}`);
  return `M${[...side(1), ...side(-1).reverse()].join('L')}Z`;
}

/** The index of the bin drawn nearest to a place from the left, in pixels; null without any. */
export function nearestBin(bins: readonly ResidualBin[], { x }: ResidualScales, px: number): number | null {
  let nearest: number | null = null;
  let best = Number.POSITIVE_INFINITY;
  bins.forEach(({ probability }, k) => {
    const distance = Math.abs(x(probability) - px);
    if (distance < best) [nearest, best] = [k, distance];
  });
  return nearest;
}
