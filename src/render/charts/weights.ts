import { words as weightsWords } from '#words/weights';
import type { WeightLines } from '../../core/training/weightLines';
import { formatShort, formatTicks } from '../../messages/format';
import { words } from '../../messages/words';
import { mark, markAll } from '../mark';
import { across, drawChartAxes, upright } from './chartAxes';
import { fitText } from './fitText';
import { type ChartBox, epochPlace, epochScale, epochTicks } from './lossGeometry';
import type { Scale } from './scale';
import { tickFormat, tickRoom } from './tickRoom';
import { namedColumns, spreadLabels, weightPath, weightScale } from './weightGeometry';

export interface WeightsState {
  readonly lines: WeightLines;
  /** The names of the parameters. */
  readonly names: readonly string[];
  /** True if the bias has a line too; the scale is that of the lines drawn. */
  readonly hasBias: boolean;
  /** The epoch at which the model stands; one of the lines'. */
  readonly epoch: number;
  /** The last epoch that the axis has to reach. */
  readonly lastEpoch: number;
  readonly isEpochLog: boolean;
  /** The name of the upright axis. */
  readonly axis: string;
}

interface Line {
  readonly key: string;
  readonly values: Float64Array;
  /** Which of the looks it has; null for a line without a name. */
  readonly look: string | null;
}

/** Draws the lines of weights, bias and ‖w‖, named at their ends, and returns the scale of epochs. */
export function drawWeights(svg: SVGSVGElement, outer: ChartBox, state: WeightsState): Scale {
  const { lines, epoch, isEpochLog } = state;
  const { epochs, columns, norms } = lines;
  const last = epochs[epochs.length - 1];
  const y = weightScale({ columns: state.hasBias ? columns : columns.slice(0, -1), norms }, outer);
  const ticks = y.ticks(Math.max(3, Math.floor((outer.height - outer.bottom - outer.top) / 36)));
  const box = { ...outer, left: tickRoom(formatTicks(ticks), outer.left) };
  const x = epochScale(Math.max(state.lastEpoch, last), box, isEpochLog);
  drawChartAxes(
    svg,
    box,
    {
      scale: x,
      name: words.loss.epochAxis,
      ticks: epochTicks(x, box, isEpochLog),
      format: formatShort,
    },
    { scale: y, name: state.axis, ticks, format: tickFormat(ticks) },
  );
  mark(svg, 'path', 'weight-zero').attr('d', across(box, y(0)));
  const px = epochPlace(x, isEpochLog)(epoch);
  mark(svg, 'path', 'loss-now').attr('d', upright(box, px));
  const at = epochs.indexOf(epoch);
  const drawn = linesOf(state, at);
  drawLines(svg, drawn, (values) => weightPath(epochs, values, x, y, isEpochLog));
  const named = drawn.filter(({ look }) => look !== null);
  drawDots(svg, named, px, (values) => y(values[at]));
  const end = epochPlace(x, isEpochLog)(last);
  const heights = spreadLabels(
    named.map(({ values }) => y(values[values.length - 1])),
    13,
    box.top,
    box.height - box.bottom,
  );
  drawNames(svg, named, end + 7, box.width - end - 7, heights);
  return x;
}

/** The unnamed ones first, so that they lie below. */
function linesOf({ lines, names, hasBias }: WeightsState, at: number): Line[] {
  const bias = lines.columns.length - 1;
  const isDrawn = (j: number) => hasBias || j !== bias;
  const named = namedColumns(lines, at).filter(isDrawn);
  const rest = lines.columns.flatMap((values, j) =>
    named.includes(j) || !isDrawn(j) ? [] : [{ key: names[j], values, look: null }],
  );
  const those = named.map((j, k) => ({
    key: names[j],
    values: lines.columns[j],
    look: j === bias ? 'bias' : String(k),
  }));
  return [...rest, ...those, { key: weightsWords.weights.norm, values: lines.norms, look: 'norm' }];
}

function drawLines(svg: SVGSVGElement, lines: readonly Line[], path: (values: Float64Array) => string): void {
  markAll(svg, 'path', 'weight-line', lines, ({ key }) => key)
    .attr('class', ({ look }) => `weight-line weight-line-${look ?? 'rest'}`)
    .attr('data-name', ({ key }) => key)
    .attr('d', ({ values }) => path(values));
}

function drawDots(
  svg: SVGSVGElement,
  lines: readonly Line[],
  px: number,
  height: (values: Float64Array) => number,
): void {
  markAll(svg, 'circle', 'weight-dot', lines, ({ key }) => key)
    .attr('data-name', ({ key }) => key)
    .attr('r', 3.5)
    .attr('cx', px)
    .attr('cy', ({ values }) => height(values));
}

function drawNames(
  svg: SVGSVGElement,
  lines: readonly Line[],
  px: number,
  room: number,
  heights: readonly number[],
): void {
  markAll(svg, 'text', 'weight-name', lines, ({ key }) => key)
    .attr('x', px)
    .attr('y', (_, i) => heights[i])
    .text(({ key }) => key)
    .each(function fit() {
      fitText(this, room);
    });
}
