import { words } from '#words/inferenceLines';
import { formatShare } from '../../messages/format';
import { mark, markAll } from '../mark';
import { drawChartAxes } from './chartAxes';
import type { ChartBox } from './lossGeometry';
import { linearScale } from './scale';

/** What is known of the probability at one place. */
export interface SpreadState {
  /** The best probability and the ends of its 95 % interval; null where there is none. */
  readonly interval: { readonly p: number; readonly low: number; readonly high: number } | null;
  /** The probabilities by resamples, with best weights and without. */
  readonly found: Float64Array;
  readonly separable: Float64Array;
  readonly class1: string;
}

/** Columns of the strip, each of 2.5 % of probability. */
const bins = 40;
const ticks = [0, 0.25, 0.5, 0.75, 1];
/** Room for the interval over the columns, in pixels. */
const intervalRoom = 22;

/** How many of the probabilities lie in each of the columns; 1 is in the last. */
export function countByBin(probabilities: Float64Array): Uint32Array {
  const counts = new Uint32Array(bins);
  for (const p of probabilities) counts[Math.min(bins - 1, Math.floor(bins * p))]++;
  return counts;
}

/** Draws the interval as a bar with its dot, and below it how many resamples give which probability. */
export function drawProbeSpread(
  svg: SVGSVGElement,
  box: ChartBox,
  { interval, found, separable, class1 }: SpreadState,
): void {
  const x = linearScale([0, 1], [box.left, box.width - box.right]);
  const base = box.height - box.bottom;
  drawChartAxes(
    svg,
    box,
    { scale: x, name: words.probabilityAxis(class1), ticks, format: formatShare },
    { scale: () => base, name: '', ticks: [], format: String },
  );
  const [solid, hollow] = [countByBin(found), countByBin(separable)];
  const tallest = Math.max(1, ...solid.map((count, k) => count + hollow[k]));
  const perOne = (base - box.top - intervalRoom) / tallest;
  const width = (x(1) - x(0)) / bins;
  const columns = Array.from(solid, (count, k) => ({ k, count, below: 0 }));
  const parted = Array.from(hollow, (count, k) => ({ k, count, below: solid[k] }));
  const draw = (name: string, all: typeof columns) =>
    markAll(
      svg,
      'rect',
      name,
      all.filter(({ count }) => count > 0),
    )
      .attr('x', ({ k }) => x(0) + k * width + 0.5)
      .attr('width', Math.max(1, width - 1))
      .attr('y', ({ count, below }) => base - (count + below) * perOne)
      .attr('height', ({ count }) => count * perOne)
      .attr('data-count', ({ count }) => count);
  draw('spread-column', columns);
  draw('spread-parted', parted);
  const middle = box.top + intervalRoom / 2 - 2;
  const shown = interval ? [interval] : [];
  markAll(svg, 'path', 'spread-interval', shown).attr('d', ({ low, high }) => {
    const ends = [low, high].map((p) => `M${x(p)},${middle - 5}v10`).join('');
    return `M${x(low)},${middle}H${x(high)}${ends}`;
  });
  markAll(svg, 'circle', 'spread-best', shown)
    .attr('r', 4.5)
    .attr('cx', ({ p }) => x(p))
    .attr('cy', middle);
  mark(svg, 'path', 'spread-ground').attr('d', `M${x(0)},${base}H${x(1)}`);
}
