import { words } from '#words/complexity';
import { degrees } from '../../core/features/polynomial';
import { formatCount, formatDigits, formatPower } from '../../messages/format';
import { textSize } from '../labelPlacer';
import { dots, mark, markAll } from '../mark';
import { drawChartAxes, upright } from './chartAxes';
import {
  type ComplexityAxis,
  type ComplexityPoint,
  type ComplexityScales,
  complexityPath,
  complexityScales,
  lowestTest,
} from './complexityGeometry';
import type { ChartBox } from './lossGeometry';
import { tickFormat } from './tickRoom';

interface ComplexityState {
  readonly axis: ComplexityAxis;
  readonly points: readonly ComplexityPoint[];
  /** The value that is set. */
  readonly present: number;
  /** The one that pointer or keys are at. */
  readonly pointed: number | null;
  readonly hasTest: boolean;
}

const ticks: Record<ComplexityAxis, readonly number[]> = {
  degree: degrees,
  penalty: [0, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10],
};
/** Where there is less room. */
const fewTicks: Record<ComplexityAxis, readonly number[]> = {
  degree: ticks.degree,
  penalty: [0, 1e-5, 1e-3, 0.1, 10],
};

/** Draws the losses at the best weights over degree or penalty; returns the scales used, null where nothing is known yet. */
export function drawComplexity(
  svg: SVGSVGElement,
  box: ChartBox,
  state: ComplexityState,
): ComplexityScales | null {
  const { axis, points, present, pointed, hasTest } = state;
  const scales = complexityScales(axis, points, box);
  if (!scales) return null;
  const { x, y } = scales;
  const rows = y.ticks(Math.max(3, Math.floor((box.height - box.bottom - box.top) / 40)));
  // In a group of their own: lines that come later lie below the marks all the same.
  const frame = mark(svg, 'g', 'complexity-frame').node();
  if (!frame) return null;
  drawChartAxes(
    frame,
    box,
    {
      scale: x,
      name: words.axisNames[axis],
      ticks: (box.width < 420 ? fewTicks : ticks)[axis],
      format: axis === 'degree' ? formatCount : formatPenalty,
    },
    { scale: y, name: words.lossAxis, ticks: rows, format: tickFormat(rows) },
  );
  drawKey(svg, box, hasTest);
  mark(svg, 'path', 'loss-now').attr('d', upright(box, x(present)));
  markAll(svg, 'path', 'reading-line', pointed === null ? [] : [pointed]).attr('d', (value) =>
    upright(box, x(value)),
  );
  mark(svg, 'path', 'test-line').attr(
    'd',
    complexityPath(points, ({ test }) => test, scales),
  );
  mark(svg, 'path', 'loss-line').attr(
    'd',
    complexityPath(points, ({ training }) => training, scales),
  );
  drawMarks(svg, box, points, present, scales);
  return scales;
}

/** A penalty as short as it goes: 0.03, 10⁻⁵. */
export const formatPenalty = (value: number) => (value === 0 ? formatCount(0) : formatPower(value));

function drawMarks(
  svg: SVGSVGElement,
  box: ChartBox,
  points: readonly ComplexityPoint[],
  present: number,
  { x, y }: ComplexityScales,
): void {
  const [, top] = y.domain();
  const placesOf = (read: (point: ComplexityPoint) => number | null) =>
    points.flatMap((point) => {
      const loss = read(point);
      return loss === null ? [] : [{ px: x(point.value), py: y(loss), loss, value: point.value }];
    });
  const best = lowestTest(points);
  dots(
    svg,
    'complexity-best',
    8,
    placesOf((point) => (point === best ? point.test : null)),
  );
  const tests = placesOf(({ test }) => test);
  dots(
    svg,
    'test-dot',
    4,
    tests.filter(({ loss }) => loss <= top),
  );
  markAll(
    svg,
    'path',
    'test-over',
    tests.filter(({ loss }) => loss > top),
  ).attr('d', ({ px }) => `M${px - 6},${box.top + 9}l6,-9l6,9z`);
  const training = placesOf(({ training }) => training);
  dots(svg, 'loss-dot', 4, training);
  dots(
    svg,
    'complexity-now',
    7,
    training.filter(({ value }) => value === present),
  );
  const limits = placesOf(({ limit }) => limit);
  dots(svg, 'limit-dot', 4, limits);
  markAll(svg, 'text', 'limit-label', limits)
    .attr('x', ({ px, loss }) => Math.max(px, box.left + 2 + textSize(labelOf(loss), 12).width / 2))
    .attr('y', ({ py }) => py - 9)
    .text(({ loss }) => labelOf(loss));
}

const labelOf = (limit: number) => words.limit(formatLimit(limit));

/** What a loss tends to: 0 without decimals, as it is one that no rounding has made. */
export const formatLimit = (limit: number) => (limit === 0 ? formatCount(0) : formatDigits(limit, 3));

/** At the right end above a chart stands the button that saves it. */
const saveRoom = 32;
const swatch = 22;

/** Names the lines above the chart, each beside a piece of it. */
function drawKey(svg: SVGSVGElement, box: ChartBox, hasTest: boolean): void {
  const kinds = hasTest ? (['test', 'training'] as const) : (['training'] as const);
  let right = box.width - saveRoom;
  const places = kinds.map((kind) => {
    const from = right - textSize(words[kind], 12).width - swatch - 6;
    right = from - 8;
    return { kind, from };
  });
  markAll(svg, 'text', 'complexity-key', places)
    .attr('x', ({ from }) => from + swatch + 6)
    .attr('y', 10)
    .text(({ kind }) => words[kind]);
  for (const kind of ['test', 'training'] as const) {
    markAll(
      svg,
      'path',
      `complexity-key-${kind}`,
      places.filter((place) => place.kind === kind),
    ).attr('d', ({ from }) => `M${from},6h${swatch}`);
  }
}
