import { tickStep } from 'd3';
import { type CurveSnapshot, lossAt } from '../../core/training/lossCurve';
import type { LossKind } from '../../core/training/settings';
import { formatFixed, formatPower, formatShort } from '../../messages/format';
import { words } from '../../messages/words';
import { dots, mark, markAll } from '../mark';
import { across, drawChartAxes, upright } from './chartAxes';
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
  /** Null where the run is alone. */
  readonly others: OtherCurves | null;
}

/** Curves of other runs in the picture of the loss curve. */
export interface OtherCurves {
  readonly curves: readonly CurveSnapshot[];
  /** The page's own curve is one of them, and has no line of its own. */
  readonly hasOwn: boolean;
  /** Most of their fall is at the left, so that epochs are logarithmic unless a person has chosen. */
  readonly isCrowded: boolean;
  /** What they come to, in words; empty while they grow. */
  readonly summary: string;
  readonly draw: (group: SVGGElement, box: ChartBox, scales: LossScales, isEpochLog: boolean) => void;
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
  const { curve, testCurve, isEpochLog, isLossLog, best, others } = state;
  const guess = guessOf[state.kind];
  const beside = others?.curves;
  const scales = lossScales(
    curve,
    state.lastEpoch,
    box,
    isEpochLog,
    isLossLog,
    best,
    testCurve,
    guess,
    beside,
  );
  drawLossAxes(svg, box, scales, isEpochLog, isLossLog);
  drawGuess(svg, box, scales, state.kind);
  drawBest(svg, box, scales, best, testCurve ? words.held.best : words.loss.best);
  drawChanges(svg, box, scales, state.changes);
  const isDrawn = state.hasPoints && !others?.hasOwn;
  mark(svg, 'path', 'loss-line').attr('d', isDrawn ? lossPath(curve, scales, isEpochLog) : '');
  markAll(svg, 'g', 'loss-others', others ? [others] : []).each(function draw(each) {
    each.draw(this, box, scales, isEpochLog);
  });

  const px = scales.x(Math.max(isEpochLog ? 1 : 0, state.epoch));
  mark(svg, 'path', 'loss-now').attr('d', upright(box, px));
  drawTest(svg, scales, state);
  dots(svg, 'test-dot', 4, isKnown(state.testLoss) ? [{ px, py: scales.y(state.testLoss) }] : []);
  dots(svg, 'loss-dot', state.hasPoints ? 4.5 : 0, [{ px, py: scales.y(state.loss) }]);
  drawReading(svg, box, scales, state);
  return scales;
}

const isKnown = (loss: number | null): loss is number => loss !== null && Number.isFinite(loss);

/** The line of the points held back, and which of the two lines is which. */
function drawTest(svg: SVGSVGElement, scales: LossScales, state: LossChartState): void {
  const { curve, testCurve, hasPoints } = state;
  const path = testCurve && hasPoints ? lossPath(testCurve, scales, state.isEpochLog) : '';
  markAll(svg, 'path', 'test-line', path === '' ? [] : [path]).attr('d', (d) => d);
  markAll(svg, 'text', 'line-label', testCurve && hasPoints ? lineLabels(curve, testCurve, scales) : [])
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

/** Axes of losses over epochs. */
function drawLossAxes(
  svg: SVGSVGElement,
  box: ChartBox,
  { x, y }: LossScales,
  isXLog: boolean,
  isYLog: boolean,
): void {
  const rows = Math.max(3, Math.floor((box.height - box.bottom - box.top) / 40));
  const { epochAxis, lossAxis } = words.loss;
  drawChartAxes(
    svg,
    box,
    { scale: x, name: epochAxis, ticks: epochTicks(x, box, isXLog), format: formatShort },
    { scale: y, name: lossAxis, ticks: ticksOf(y, rows, isYLog), format: tickText(y.domain(), isYLog) },
  );
}

/** Losses as an axis names them: large ones by their power of ten, for there is room for five digits. */
export function tickText([low, high]: readonly number[], isLog: boolean): (value: number) => string {
  const decimals = Math.max(0, -Math.floor(Math.log10(tickStep(low, high, 6)) + 1e-9));
  return (value) => (isLog || value >= 1e4 ? formatPower(value) : formatFixed(value, decimals));
}

function drawGuess(svg: SVGSVGElement, box: ChartBox, { y }: LossScales, kind: LossKind): void {
  const py = y(guessOf[kind]);
  mark(svg, 'path', 'guess-line').attr('d', across(box, py));
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
  markAll(svg, 'path', 'best-line', bests).attr('d', (loss) => across(box, y(loss)));
  markAll(svg, 'text', 'best-label', bests)
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
  const marks = markAll(svg, 'path', 'loss-change', places);
  marks.attr('d', (px) => `M${px},${base}v-7`);
}

function drawReading(svg: SVGSVGElement, box: ChartBox, scales: LossScales, state: LossChartState): void {
  const { reading, isEpochLog } = state;
  const px = reading ? scales.x(Math.max(isEpochLog ? 1 : 0, reading.epoch)) : 0;
  const losses = reading ? [reading.loss, reading.test].filter(isKnown) : [];
  dots(
    svg,
    'reading-dot',
    4,
    losses.map((loss) => ({ px, py: scales.y(loss) })),
  );
  markAll(svg, 'path', 'reading-line', reading ? [reading] : []).attr('d', upright(box, px));
}
