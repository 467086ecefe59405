import { words } from '#words/lossLines';
import { type CurveSnapshot, lossAt } from '../../core/training/lossCurve';
import { formatCount, formatLoss } from '../../messages/format';
import { boxAround, textSize } from '../labelPlacer';
import { dots, markAll } from '../mark';
import type { LossChartState, LossCurves, LossReading } from './lossChart';
import { epochPlace, type LossGround, type LossScales, lossPath } from './lossGeometry';
import type { Named } from './lossLabels';

/** A line of the chart: the look of its mark, the name by it, and its value where the model stands. */
export interface Line {
  readonly look: 'main' | 'loss' | 'test';
  readonly name: string;
  readonly curve: CurveSnapshot;
  readonly now: number | null;
}

const isKnown = (value: number | null): value is number => value !== null && Number.isFinite(value);

/** What is drawn of a run with penalties or with points held back: what training lowers first, as it is the main line. */
function linesOf({ curve, objectiveCurve, testCurve, loss, testLoss, objective }: LossChartState): Line[] {
  const { training, test } = words;
  const name = testCurve ? training : words.loss;
  const lines: Line[] = objectiveCurve
    ? [
        { look: 'main', name: words.objective, curve: objectiveCurve, now: objective },
        { look: 'loss', name, curve, now: loss },
      ]
    : [{ look: 'main', name, curve, now: loss }];
  if (testCurve) lines.push({ look: 'test', name: test, curve: testCurve, now: testLoss });
  return lines;
}

/** What is drawn besides the main line, and the names of all lines. */
interface LaidLines extends Named {
  readonly drawn: readonly {
    readonly look: 'loss' | 'test';
    readonly path: string;
    readonly dots: readonly Dot[];
  }[];
  readonly labels: readonly Label[];
}

interface Dot {
  readonly px: number;
  readonly py: number;
}

/**
 * The lines besides the main one, each with a dot where the model stands, and the names of all. The loss that is drawn among
 * other runs has no second line.
 */
export function layOutLines(state: LossChartState, { scales, isEpochLog }: LossGround): LaidLines {
  const lines = state.hasPoints ? linesOf(state) : [];
  const px = epochPlace(scales.x, isEpochLog)(state.epoch);
  const drawn = (['loss', 'test'] as const).map((look) => {
    const line = lines.find((each) => each.look === look);
    const isOther = look === 'loss' && state.others?.hasOwn;
    const now = line?.now ?? null;
    return {
      look,
      path: line && !isOther ? lossPath(line.curve, scales, isEpochLog) : '',
      dots: isKnown(now) ? [{ px, py: scales.y(now) }] : [],
    };
  });
  const labels = lines.length > 1 ? lineLabels(lines, scales) : [];
  const names = labels.map((label) => boxAround(label.px, label.py - 4, textSize(label.name, 12)));
  return { drawn, labels, names, paths: drawn.map(({ path }) => path) };
}

/** Draws them. */
export function drawLossLines(svg: SVGSVGElement, { drawn, labels }: LaidLines): void {
  for (const { look, path, dots: places } of drawn) {
    markAll(svg, 'path', lineOf[look], path === '' ? [] : [path]).attr('d', (d) => d);
    dots(svg, dotOf[look], look === 'test' ? 4 : 3, places);
  }
  markAll(svg, 'text', 'line-label', labels)
    .attr('class', ({ look }) => `line-label line-label-${look}`)
    .attr('x', ({ px }) => px)
    .attr('y', ({ py }) => py)
    .text(({ name }) => name);
}

const lineOf = { loss: 'data-loss-line', test: 'test-line' };
const dotOf = { loss: 'data-loss-dot', test: 'test-dot' };

/** A curve drawn no wider than this, in pixels, has no room for names. */
const roomForLabels = 90;

interface Label extends Line {
  readonly px: number;
  readonly py: number;
}

/**
 * On the left part of the curves, as other labels stand on the right: the highest line is named above it, the lowest below, or
 * above where below is the axis. One between them is named farther right, but short of
 * the names at the right end.
 */
export function lineLabels(lines: readonly Line[], { x, y }: LossScales): Label[] {
  const [left] = x.range();
  const right = x(lines[0].curve.epochs);
  if (!(right - left > roomForLabels)) return [];
  const heightsAt = (px: number) =>
    lines
      .map((line) => ({ ...line, px, py: y(lossAt(line.curve, x.invert(px)).loss) }))
      .filter(({ py }) => Number.isFinite(py))
      .sort((one, other) => one.py - other.py);
  const known = heightsAt(left + 0.3 * (right - left));
  if (known.length < 2) return [];
  const [highest] = known;
  const lowest = known[known.length - 1];
  const [base] = y.range();
  const lower = lowest.py + 18 > base ? lowest.py - 7 : lowest.py + 16;
  const upper = Math.min(highest.py - 7, lower - 14);
  return [
    { ...highest, py: upper },
    { ...lowest, py: lower },
    ...(known.length > 2 ? middleLabel(heightsAt(left + 0.5 * (right - left)), known[1].look) : []),
  ];
}

/** A name needs so many pixels between two lines. */
const roomBetween = 18;

/** Above its line, or below it where only there the next line leaves room. */
function middleLabel(heights: readonly Label[], look: Line['look']): Label[] {
  const i = heights.findIndex((each) => each.look === look);
  if (i < 0) return [];
  const own = heights[i];
  const above = own.py - (heights[i - 1]?.py ?? Number.NEGATIVE_INFINITY);
  const below = (heights[i + 1]?.py ?? Number.POSITIVE_INFINITY) - own.py;
  return [{ ...own, py: above < roomBetween && below >= roomBetween ? own.py + 16 : own.py - 7 }];
}

/** One epoch read off, in words. */
export function sayLossReading({ epoch, loss, objective, test }: LossReading): string {
  const values = [
    ...(isKnown(objective) ? [words.value(words.objective, formatLoss(objective))] : []),
    words.value(isKnown(test) ? words.training : words.loss, formatLoss(loss)),
    ...(isKnown(test) ? [words.value(words.test, formatLoss(test))] : []),
  ];
  return words.reading(formatCount(epoch), values);
}

/** The lines of a run in sentences, for those who cannot see them. */
export function summariseLines({ curve, objectiveCurve, testCurve }: LossCurves): string {
  const main = objectiveCurve ?? curve;
  const name = objectiveCurve ? words.objective : words.loss;
  const said = [
    words.summary(
      name,
      formatCount(main.epochs),
      formatLoss(main.losses[0]),
      formatLoss(main.latest),
      lowestOf(main),
    ),
  ];
  if (objectiveCurve) {
    said.push(words.also(testCurve ? words.training : words.loss, formatLoss(curve.latest), lowestOf(curve)));
    said.push(words.penalised);
  }
  if (testCurve && !Number.isNaN(testCurve.latest))
    said.push(words.testSummary(formatLoss(testCurve.latest), lowestOf(testCurve)));
  return said.join(' ');
}

export function lowestOf({ lows, latest }: CurveSnapshot): string {
  return formatLoss(lows.reduce((low, value) => (value < low ? value : low), latest));
}

/** The name of the line of the lowest possible. */
export function nameOfBest(state: LossChartState): string {
  return state.testCurve ? words.bestInTraining : words.bestObjective;
}
