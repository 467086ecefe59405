import { precisionFixed, select, tickStep } from 'd3';
import { type CurveSnapshot, lossAt } from '../../core/training/lossCurve';
import type { LossKind } from '../../core/training/settings';
import { formatFixed, formatPower, formatShort } from '../../messages/format';
import { words } from '../../messages/words';
import { mark } from './chartAxes';
import { fitText } from './fitText';
import { type ChartBox, epochTicks, type LossScales, lossPath, lossScales, ticksOf } from './lossGeometry';

export interface LossChartState {
  readonly curve: CurveSnapshot;
  /** The same of the points held back; null where there are none. */
  readonly testCurve: CurveSnapshot | null;
  /** Without points there is no loss, and no line. */
  readonly hasPoints: boolean;
  /** The epoch at which the model stands, and its loss. */
  readonly epoch: number;
  readonly loss: number;
  readonly testLoss: number | null;
  /** The last epoch the axis has to reach. */
  readonly lastEpoch: number;
  /** Epochs at which points or settings were changed in mid-run. */
  readonly changes: readonly number[];
  readonly kind: LossKind;
  /** The lowest loss there can be; null where it is not known. */
  readonly best: number | null;
  readonly isEpochLog: boolean;
  readonly isLossLog: boolean;
  /** The epoch read off by pointer or keyboard, with its exact loss. */
  readonly reading: LossReading | null;
}

/** The exact losses of one epoch; `test` null where no points were held back. */
export interface LossReading {
  readonly epoch: number;
  readonly loss: number;
  readonly test: number | null;
}

/** The loss of p = ½ everywhere: −ln ½, or ½². */
const guessOf: Record<LossKind, number> = { 'log-loss': Math.LN2, 'squared-error': 0.25 };

/** Draws the loss curve into `svg` (whose marks it makes on the first call) and returns the scales it used. */
export function drawLossChart(svg: SVGSVGElement, box: ChartBox, state: LossChartState): LossScales {
  const { curve, testCurve, isEpochLog, isLossLog, best } = state;
  const guess = guessOf[state.kind];
  const scales = lossScales(curve, state.lastEpoch, box, isEpochLog, isLossLog, best, testCurve, guess);
  drawAxes(svg, box, scales, isEpochLog, isLossLog);
  drawGuess(svg, box, scales, state.kind);
  drawBest(svg, box, scales, best, testCurve ? words.held.best : words.loss.best);
  drawChanges(svg, box, scales, state.changes);
  mark(svg, 'path', 'loss-line').attr('d', state.hasPoints ? lossPath(curve, scales, isEpochLog) : '');

  const px = scales.x(Math.max(isEpochLog ? 1 : 0, state.epoch));
  mark(svg, 'line', 'loss-now')
    .attr('x1', px)
    .attr('x2', px)
    .attr('y1', box.top)
    .attr('y2', box.height - box.bottom);
  drawTest(svg, scales, state);
  dots(svg, 'test-dot', px, scales, isKnown(state.testLoss) ? [state.testLoss] : []);
  mark(svg, 'circle', 'loss-dot')
    .attr('cx', px)
    .attr('cy', scales.y(state.loss))
    .attr('r', state.hasPoints ? 4.5 : 0);
  drawReading(svg, box, scales, state);
  return scales;
}

const isKnown = (loss: number | null): loss is number => loss !== null && Number.isFinite(loss);

function dots(
  svg: SVGSVGElement,
  name: string,
  px: number,
  { y }: LossScales,
  losses: readonly number[],
): void {
  select(svg)
    .selectAll(`.${name}`)
    .data(losses)
    .join('circle')
    .attr('class', name)
    .attr('r', 4)
    .attr('cx', px)
    .attr('cy', y);
}

/** The line of the points held back, and which of the two lines is which. */
function drawTest(svg: SVGSVGElement, scales: LossScales, state: LossChartState): void {
  const { curve, testCurve, hasPoints } = state;
  const path = testCurve && hasPoints ? lossPath(testCurve, scales, state.isEpochLog) : '';
  select(svg)
    .selectAll('.test-line')
    .data(path === '' ? [] : [path])
    .join('path')
    .attr('class', 'test-line')
    .attr('d', (d) => d);
  select(svg)
    .selectAll('.line-label')
    .data(testCurve && hasPoints ? lineLabels(curve, testCurve, scales) : [])
    .join('text')
    .attr('class', ({ kind }) => `line-label line-label-${kind}`)
    .attr('x', ({ px }) => px)
    .attr('y', ({ py }) => py)
    .text(({ kind }) => words.held[kind]);
}

/** A curve drawn no wider than this, in pixels, has no room for names. */
const roomForLabels = 90;

/**
 * On the left part of the curves, as other labels stand on the right: the higher line is named above it, the lower below, or above
 * where below is the axis.
 */
function lineLabels(curve: CurveSnapshot, testCurve: CurveSnapshot, { x, y }: LossScales) {
  const [left] = x.range();
  const right = x(curve.epochs);
  if (!(right - left > roomForLabels)) return [];
  const px = left + 0.3 * (right - left);
  const epoch = x.invert(px);
  const training = lossAt(curve, epoch).loss;
  const test = lossAt(testCurve, epoch).loss;
  if (!Number.isFinite(test)) return [];
  const [base] = y.range();
  const low = y(Math.min(training, test));
  const lower = low + 18 > base ? low - 7 : low + 16;
  const upper = Math.min(y(Math.max(training, test)) - 7, lower - 14);
  const isTestUpper = test >= training;
  return [
    { kind: 'training', px, py: isTestUpper ? lower : upper },
    { kind: 'test', px, py: isTestUpper ? upper : lower },
  ] as const;
}

function drawAxes(
  svg: SVGSVGElement,
  box: ChartBox,
  { x, y }: LossScales,
  isXLog: boolean,
  isYLog: boolean,
): void {
  const root = select(svg);
  const base = box.height - box.bottom;
  const yTicks = ticksOf(y, Math.max(3, Math.floor((base - box.top) / 40)), isYLog);
  root
    .selectAll('.grid')
    .data(yTicks)
    .join('line')
    .attr('class', 'grid')
    .attr('x1', box.left)
    .attr('x2', box.width - box.right)
    .attr('y1', y)
    .attr('y2', y);
  root
    .selectAll('.tick-y')
    .data(yTicks)
    .join('text')
    .attr('class', 'tick tick-y')
    .attr('x', box.left - 8)
    .attr('y', y)
    .text(tickText(y.domain(), isYLog))
    .each(function fit() {
      fitText(this as SVGTextElement, box.left - 8);
    });
  root
    .selectAll('.tick-x')
    .data(epochTicks(x, box, isXLog))
    .join('text')
    .attr('class', 'tick tick-x')
    .attr('x', x)
    .attr('y', base + 16)
    .text(formatShort);
  mark(svg, 'line', 'axis-line')
    .attr('x1', box.left)
    .attr('x2', box.width - box.right)
    .attr('y1', base)
    .attr('y2', base);
  mark(svg, 'text', 'axis-name-x')
    .attr('x', (box.left + box.width - box.right) / 2)
    .attr('y', box.height - 2)
    .text(words.loss.epochAxis);
  mark(svg, 'text', 'axis-name-y').attr('x', 0).attr('y', 10).text(words.loss.lossAxis);
}

/** Losses as an axis names them: large ones by their power of ten, for there is room for five digits. */
export function tickText([low, high]: readonly number[], isLog: boolean): (value: number) => string {
  const decimals = precisionFixed(tickStep(low, high, 6));
  return (value) => (isLog || value >= 1e4 ? formatPower(value) : formatFixed(value, decimals));
}

function drawGuess(svg: SVGSVGElement, box: ChartBox, { y }: LossScales, kind: LossKind): void {
  const py = y(guessOf[kind]);
  mark(svg, 'line', 'guess-line')
    .attr('x1', box.left)
    .attr('x2', box.width - box.right)
    .attr('y1', py)
    .attr('y2', py);
  mark(svg, 'text', 'guess-label')
    .attr('x', box.width - box.right)
    .attr('y', py - 5)
    .text(words.loss.guess[kind]);
}

function drawBest(
  svg: SVGSVGElement,
  box: ChartBox,
  { y }: LossScales,
  best: number | null,
  label: string,
): void {
  const bests = best === null ? [] : [best];
  const root = select(svg);
  root
    .selectAll('.best-line')
    .data(bests)
    .join('line')
    .attr('class', 'best-line')
    .attr('x1', box.left)
    .attr('x2', box.width - box.right)
    .attr('y1', y)
    .attr('y2', y);
  root
    .selectAll('.best-label')
    .data(bests)
    .join('text')
    .attr('class', 'best-label')
    .attr('x', box.width - box.right)
    .attr('y', (loss) => bestLabelPlace(y(loss), box))
    .text(label);
}

/** Below its line, as the curve is above; above it where the axis is near. */
function bestLabelPlace(line: number, box: ChartBox): number {
  return line + 16 < box.height - box.bottom ? line + 13 : line - 5;
}

function drawChanges(svg: SVGSVGElement, box: ChartBox, { x }: LossScales, changes: readonly number[]): void {
  const base = box.height - box.bottom;
  // One mark a pixel: a drag in mid-run is many changes in the same place.
  const places = [...new Set(changes.map((epoch) => Math.round(x(epoch))))];
  const marks = select(svg).selectAll('.loss-change').data(places).join('path').attr('class', 'loss-change');
  marks.attr('d', (px) => `M${px},${base}v-7`);
}

function drawReading(svg: SVGSVGElement, box: ChartBox, scales: LossScales, state: LossChartState): void {
  const { reading, isEpochLog } = state;
  const px = reading ? scales.x(Math.max(isEpochLog ? 1 : 0, reading.epoch)) : 0;
  dots(svg, 'reading-dot', px, scales, reading ? [reading.loss, reading.test].filter(isKnown) : []);
  select(svg)
    .selectAll('.reading-line')
    .data(reading ? [reading] : [])
    .join('line')
    .attr('class', 'reading-line')
    .attr('x1', px)
    .attr('x2', px)
    .attr('y1', box.top)
    .attr('y2', box.height - box.bottom);
}
