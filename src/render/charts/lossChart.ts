import { tickStep } from 'd3';
import type { CurveSnapshot } from '../../core/training/lossCurve';
import { guessLoss, type LossKind } from '../../core/training/settings';
import { formatFixed, formatPower, formatShort } from '../../messages/format';
import { words } from '../../messages/words';
import type { Box, createLabelPlacer } from '../labelPlacer';
import { dots, mark, markAll } from '../mark';
import { across, drawChartAxes, upright } from './chartAxes';
import {
  type ChartBox,
  epochPlace,
  epochTicks,
  type LossGround,
  type LossScales,
  lossPath,
  lossScales,
  ticksOf,
} from './lossGeometry';
import { type LossSurroundings, lossLabelWishes, type Named, type NamedLevel } from './lossLabels';

/** The curves of a run, of one length. */
export interface LossCurves {
  readonly curve: CurveSnapshot;
  /** Of loss and penalties; null where nothing was ever penalised. */
  readonly objectiveCurve: CurveSnapshot | null;
  /** Of the points held back; null where there are none. */
  readonly testCurve: CurveSnapshot | null;
}

export interface LossChartState extends LossCurves {
  /** Without points there is no loss, and no line. */
  readonly hasPoints: boolean;
  /** The epoch at which the model stands, and its loss. */
  readonly epoch: number;
  readonly loss: number;
  readonly objective: number;
  readonly testLoss: number | null;
  /** The last epoch the axis has to reach. */
  readonly lastEpoch: number;
  /** Epochs at which points or settings were changed in mid-run. */
  readonly changes: readonly number[];
  readonly kind: LossKind;
  /** The loss of always answering 50%, where class weights make it another. */
  readonly guess?: number;
  /** The lowest there can be of what training lowers; null where it is not known. */
  readonly best: number | null;
  readonly isEpochLog: boolean;
  readonly isLossLog: boolean;
  /** The epoch read off by pointer or keyboard, with its exact loss. */
  readonly reading: LossReading | null;
  /** Null where the run is alone. */
  readonly others: OtherCurves | null;
  /** Further curves that there must be room for. */
  readonly roomFor: readonly CurveSnapshot[];
  /** Null where there is nothing beside the loss. */
  readonly beside: BesideCurves | null;
}

/** Curves besides the run's own, drawn by others in the picture of the loss curve. */
interface MoreCurves {
  /** About where they are drawn, as SVG paths, of which names keep clear. */
  readonly paths: (ground: LossGround) => readonly string[];
  /** Draws them, and their names clear of what is there; returns the boxes of these names. */
  readonly draw: (group: SVGGElement, ground: LossGround, around: Named) => readonly Box[];
}

/** Curves beside the loss, by an axis of their own at the right. */
export interface BesideCurves extends MoreCurves {
  /** How much room that takes, in pixels. */
  readonly room: number;
}

/** Curves of other runs in the picture of the loss curve. */
export interface OtherCurves extends MoreCurves {
  readonly curves: readonly CurveSnapshot[];
  /** The page's own loss is one of them, and has no line of its own. */
  readonly hasOwn: boolean;
  /** Most of their fall is at the left, so that epochs are logarithmic unless a person has chosen. */
  readonly isCrowded: boolean;
  /** What they come to, in words; empty while they grow. */
  readonly summary: string;
}

/** The exact losses of one epoch; `objective` null where nothing was penalised, `test` where no points were held back. */
export interface LossReading {
  readonly epoch: number;
  readonly loss: number;
  readonly objective: number | null;
  readonly test: number | null;
}

/** The lines besides that of an ordinary run, which are fetched where there are any. */
export type MoreLines = typeof import('./lossLines');

/**
 * Draws the loss curve into `svg` (whose marks it makes on the first call) and returns the scales it used. What training lowers is
 * the main line: the loss, or with penalties the objective. `place` keeps the places of names.
 */
export function drawLossChart(
  svg: SVGSVGElement,
  whole: ChartBox,
  state: LossChartState,
  more: MoreLines | null,
  place: ReturnType<typeof createLabelPlacer>,
): LossScales {
  const { curve, objectiveCurve, testCurve, isEpochLog, isLossLog, best, hasPoints, others, beside } = state;
  const box = areaBeside(whole, beside);
  const main = objectiveCurve ?? curve;
  const own = [main, curve, testCurve ?? curve, ...state.roomFor];
  const guess = state.guess ?? guessLoss[state.kind];
  const { lastEpoch } = state;
  const scales = lossScales(own, lastEpoch, box, isEpochLog, isLossLog, best, guess, others?.curves);
  const { lossAxis, objectiveAxis } = words.loss;
  // Of runs side by side it is the loss that is compared.
  const axis = objectiveCurve && !others ? objectiveAxis : lossAxis;
  const ticks = drawLossAxes(svg, box, scales, isEpochLog, isLossLog, axis);
  drawChanges(svg, box, scales, state.changes);
  const isDrawn = hasPoints && !(others?.hasOwn && main === curve);
  const path = isDrawn ? lossPath(main, scales, isEpochLog) : '';
  mark(svg, 'path', 'loss-line').attr('d', path);

  const ground = { box, scales, isEpochLog };
  const px = epochPlace(scales.x, isEpochLog)(state.epoch);
  const lines = more?.layOutLines(state, ground) ?? null;
  const sides = [others, beside].filter((side) => side !== null);
  const paths = [path, ...(lines?.paths ?? []), ...sides.flatMap((side) => side.paths(ground))];
  const around = { paths, now: px, ticks, names: lines?.names ?? [] };
  const levels = drawLevels(svg, box, scales, levelsOf(state, more), around, place);
  mark(svg, 'path', 'loss-now').attr('d', upright(box, px));
  if (lines) more?.drawLossLines(svg, lines);
  drawSides(svg, ground, state, { paths, names: [...around.names, ...levels] });
  const now = objectiveCurve ? state.objective : state.loss;
  dots(svg, 'loss-dot', hasPoints ? 4.5 : 0, [{ px, py: scales.y(now) }]);
  drawReading(svg, box, scales, state);
  return scales;
}

/** Draws what others have in the picture; each keeps its names clear of all the names before. */
function drawSides(
  svg: SVGSVGElement,
  ground: LossGround,
  { others, beside }: LossChartState,
  { paths, names }: Named,
): void {
  let taken = names;
  for (const [name, curves] of [
    ['loss-others', others],
    ['loss-beside', beside],
  ] as const) {
    markAll(svg, 'g', name, curves ? [curves] : []).each(function draw(each) {
      taken = [...taken, ...each.draw(this, ground, { paths, names: taken })];
    });
  }
}

/** The box with room at the right for what is drawn beside the loss. */
const areaBeside = (whole: ChartBox, beside: BesideCurves | null) =>
  beside ? { ...whole, right: beside.room } : whole;

/** Above the chart at the right stand the switch for accuracy and the button that saves the picture. */
const corner = 132;

/** Axes of losses over epochs. Returns the losses that are marked. */
function drawLossAxes(
  svg: SVGSVGElement,
  box: ChartBox,
  { x, y }: LossScales,
  isXLog: boolean,
  isYLog: boolean,
  name: string = words.loss.lossAxis,
): number[] {
  const rows = Math.max(3, Math.floor((box.height - box.bottom - box.top) / 40));
  const ticks = ticksOf(y, rows, isYLog);
  drawChartAxes(
    svg,
    box,
    { scale: x, name: words.loss.epochAxis, ticks: epochTicks(x, box, isXLog), format: formatShort },
    { scale: y, name, ticks, format: tickText(y.domain(), isYLog) },
    corner,
  );
  return ticks;
}

/** Losses as an axis names them: large ones by their power of ten, for there is room for five digits. */
export function tickText([low, high]: readonly number[], isLog: boolean): (value: number) => string {
  const decimals = Math.max(0, -Math.floor(Math.log10(tickStep(low, high, 6)) + 1e-9));
  return (value) => (isLog || value >= 1e4 ? formatPower(value) : formatFixed(value, decimals));
}

/** The loss of guessing, and the lowest there can be where it is known. */
function levelsOf(state: LossChartState, more: MoreLines | null): NamedLevel[] {
  const { kind, best, objectiveCurve, testCurve } = state;
  const usual = guessLoss[kind];
  const { guess: loss = usual } = state;
  const isUsual = Math.abs(loss / usual - 1) < 1e-9;
  const hasMore = objectiveCurve !== null || testCurve !== null;
  const name = (hasMore && more?.nameOfBest(state)) || words.loss.best;
  const guess: NamedLevel = {
    key: 'guess',
    loss,
    name: isUsual ? words.loss.guess[kind] : words.loss.guessing,
  };
  return best === null ? [guess] : [guess, { key: 'best', loss: best, name }];
}

/** Draws level lines, and their names where they are clear; returns the boxes of these. */
function drawLevels(
  svg: SVGSVGElement,
  box: ChartBox,
  scales: LossScales,
  levels: readonly NamedLevel[],
  around: LossSurroundings,
  place: ReturnType<typeof createLabelPlacer>,
): Box[] {
  const boxes = place(lossLabelWishes(box, scales, levels, around));
  for (const name of ['guess', 'best'] as const) {
    const own = levels.filter(({ key }) => key === name);
    markAll(svg, 'path', `${name}-line`, own).attr('d', ({ loss }) => across(box, scales.y(loss)));
    const placed = own.flatMap((level) => {
      const at = boxes.get(name);
      return at ? [{ ...level, at }] : [];
    });
    markAll(svg, 'text', `${name}-label`, placed)
      .attr('x', ({ at }) => at.left + at.width)
      .attr('y', ({ at }) => at.top + at.height - 3)
      .text((level) => level.name);
  }
  return [...boxes.values()];
}

function drawChanges(svg: SVGSVGElement, box: ChartBox, { x }: LossScales, changes: readonly number[]): void {
  const base = box.height - box.bottom;
  // One mark a pixel: a drag in mid-run is many changes in the same place.
  const places = [...new Set(changes.map((epoch) => Math.round(x(epoch))))];
  const marks = markAll(svg, 'path', 'loss-change', places);
  marks.attr('d', (px) => `M${px},${base}v-7`);
}

const isKnown = (loss: number | null): loss is number => loss !== null && Number.isFinite(loss);

function drawReading(svg: SVGSVGElement, box: ChartBox, scales: LossScales, state: LossChartState): void {
  const { reading, isEpochLog } = state;
  const px = reading ? epochPlace(scales.x, isEpochLog)(reading.epoch) : 0;
  const losses = reading ? [reading.objective, reading.loss, reading.test].filter(isKnown) : [];
  dots(
    svg,
    'reading-dot',
    4,
    losses.map((loss) => ({ px, py: scales.y(loss) })),
  );
  markAll(svg, 'path', 'reading-line', reading ? [reading] : []).attr('d', upright(box, px));
}
