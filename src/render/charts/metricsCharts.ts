import { words } from '#words/metrics';
import type { CalibrationBin } from '../../core/metrics/calibration';
import type { Costs, PricedThreshold } from '../../core/metrics/costs';
import type { OperatingCurve } from '../../core/metrics/roc';
import { formatShare, formatShort } from '../../messages/format';
import { dots, mark, markAll } from '../mark';
import { drawChartAxes, upright } from './chartAxes';
import type { ChartBox } from './lossGeometry';
import {
  binMarks,
  chartScales,
  costPath,
  highestCost,
  type OperatingKind,
  operatingPath,
  operatingPlace,
  type Positives,
  type Scales,
} from './metricsGeometry';
import { tickFormat } from './tickRoom';

const shares = [0, 0.25, 0.5, 0.75, 1];

/** How far from the dot a finger may be to take hold of it, in pixels. */
const grip = 22;

type OperatingAxes = Readonly<
  Record<'falsePositiveRate' | 'truePositiveRate' | 'recall' | 'precision', string>
>;

/** Draws the ROC or precision–recall curve with the present threshold's dot and its axes' names; returns the scales used. */
export function drawOperating(
  svg: SVGSVGElement,
  box: ChartBox,
  kind: OperatingKind,
  curve: OperatingCurve,
  now: Positives | null,
  axes: OperatingAxes,
): Scales {
  const scales = chartScales(box);
  const { x, y } = scales;
  const isRoc = kind === 'roc';
  drawShareFrame(
    svg,
    box,
    scales,
    isRoc ? axes.falsePositiveRate : axes.recall,
    isRoc ? axes.truePositiveRate : axes.precision,
  );
  const share = curve.positives / (curve.positives + curve.negatives);
  const [from, to] = isRoc ? [0, 1] : [share, share];
  mark(svg, 'path', 'guess-line').attr('d', `M${x(0)},${y(from)}L${x(1)},${y(to)}`);
  mark(svg, 'text', 'guess-label')
    .attr('x', x(1) - 6)
    .attr('y', isRoc ? y(0.86) + 12 : y(share) + (share < 0.12 ? -6 : 15))
    .text(words.guessing);
  mark(svg, 'path', 'metrics-line').attr('d', operatingPath(kind, curve, scales));
  const place = now && operatingPlace(kind, curve, now);
  const places = place ? [{ px: x(place[0]), py: y(place[1]) }] : [];
  dots(svg, 'metrics-dot', 6, places);
  dots(svg, 'dot-grip', grip, places);
  return scales;
}

/** Pixels above the axis for the bars of the calibration plot, and how high the highest is. */
const strip = { height: 52, bar: 28 };

/** Half the width of the stroke at a whisker's ends, in pixels. */
const cap = 3.5;

/** Draws share of class 1 (named `share`) with its 95 % interval over probability, bin by bin, with bars for how many points there are in each. */
export function drawCalibration(
  svg: SVGSVGElement,
  box: ChartBox,
  bins: readonly CalibrationBin[],
  threshold: number,
  share: string,
): void {
  const scales = chartScales(box, 1, strip.height);
  const { x, y } = scales;
  const base = box.height - box.bottom;
  const { axes, honest } = words;
  drawShareFrame(svg, box, scales, axes.probability, share);
  drawThreshold(svg, box, x(threshold));
  mark(svg, 'path', 'guess-line').attr('d', `M${x(0)},${y(0)}L${x(1)},${y(1)}`);
  const marks = binMarks(bins, scales, strip.bar);
  markAll(svg, 'rect', 'bin-bar', marks)
    .attr('x', ({ left }) => left)
    .attr('y', ({ height }) => base - height)
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);
  markAll(svg, 'text', 'bin-count', marks)
    .attr('x', ({ left, width }) => left + width / 2)
    .attr('y', ({ height }) => base - height - 4)
    .text(({ bin }) => formatShort(bin.count));
  mark(svg, 'path', 'bin-line').attr(
    'd',
    marks.map(({ px, py }, i) => `${i === 0 ? 'M' : 'L'}${px.toFixed(2)},${py.toFixed(2)}`).join(''),
  );
  markAll(svg, 'path', 'bin-whisker', marks).attr(
    'd',
    ({ px, whisker: { low, high } }) =>
      `M${px - cap},${low}h${2 * cap}M${px},${low}V${high}M${px - cap},${high}h${2 * cap}`,
  );
  dots(svg, 'bin-dot', 4.5, marks);
  mark(svg, 'text', 'guess-label')
    .attr('x', x(1) - 6)
    .attr('y', y(0) - 6)
    .text(honest);
}

/** Draws the cost of all mistakes over the threshold, with the present and the cheapest one. */
export function drawCosts(
  svg: SVGSVGElement,
  box: ChartBox,
  state: {
    readonly curve: OperatingCurve;
    readonly costs: Costs;
    readonly cheapest: PricedThreshold;
    readonly threshold: number;
    /** At the present threshold; null while it is counted. */
    readonly cost: number | null;
  },
): void {
  const { curve, costs, cheapest, threshold, cost } = state;
  const scales = chartScales(box, highestCost(curve, costs) * 1.05);
  const { x, y } = scales;
  const ticks = y.ticks(4);
  const { axes } = words;
  drawChartAxes(
    svg,
    box,
    { scale: x, name: axes.threshold, ticks: shares, format: String },
    { scale: y, name: axes.cost, ticks, format: tickFormat(ticks) },
  );
  drawThreshold(svg, box, x(threshold));
  mark(svg, 'path', 'metrics-line').attr('d', costPath(curve, costs, scales));
  drawCheapest(svg, x(cheapest.threshold), y(cheapest.cost), box);
  dots(svg, 'metrics-dot', 5, cost === null ? [] : [{ px: x(threshold), py: y(cost) }]);
}

/** Named below the dot, or above it where below is the axis. */
function drawCheapest(svg: SVGSVGElement, px: number, py: number, box: ChartBox): void {
  dots(svg, 'cheapest-dot', 6, [{ px, py }]);
  const isLow = py + 26 > box.height - box.bottom;
  mark(svg, 'text', 'cheapest-label')
    .attr('x', Math.max(box.left + 26, Math.min(box.width - box.right - 26, px)))
    .attr('y', isLow ? py - 12 : py + 20)
    .text(words.cheapestLabel);
}

function drawShareFrame(
  svg: SVGSVGElement,
  box: ChartBox,
  { x, y }: Scales,
  xName: string,
  yName: string,
): void {
  drawChartAxes(
    svg,
    box,
    { scale: x, name: xName, ticks: shares, format: formatShare },
    { scale: y, name: yName, ticks: shares, format: formatShare },
  );
}

function drawThreshold(svg: SVGSVGElement, box: ChartBox, px: number): void {
  mark(svg, 'path', 'threshold-mark').attr('d', upright(box, px));
}
