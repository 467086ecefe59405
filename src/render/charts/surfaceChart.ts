import { select } from 'd3';
import { exactDigits, formatCell, formatTicks } from '../../messages/format';
import { dots, mark, markAll } from '../mark';
import { placement } from '../placement';
import { drawChartAxes } from './chartAxes';
import type { ChartBox } from './lossGeometry';
import { type Bands, gridToPlace } from './surfaceBands';
import {
  downhill,
  lengthOf,
  linePath,
  type Place,
  pixelOf,
  type SurfaceScales,
  type SurfaceWindow,
  surfaceScales,
  tangled,
} from './surfaceGeometry';
import { placeLabels } from './surfaceLabels';
import { drawRunLegend, drawRunPaths, type RunPath, runLegend } from './surfaceRuns';
import { spacedTicks, tickFormat, tickRoom } from './tickRoom';

export interface SurfaceState {
  readonly window: SurfaceWindow;
  /** The labels of the axes. */
  readonly names: { readonly x: string; readonly y: string };
  /** Null while there is none. */
  readonly bands: Bands | null;
  readonly travelled: readonly Place[];
  /** From where the run stands on, what it was already trained. */
  readonly ahead: readonly Place[];
  /** Of runs that are compared with this one. */
  readonly runs: readonly RunPath[];
  /** The way of one of them is that of the page's own run, which has no line of its own then. */
  readonly hasOwn: boolean;
  /** What the page's own run is called among them. */
  readonly ownName: string;
  /** The place of the model, or the one its start is being dragged to; null without one. */
  readonly now: Place | null;
  /** Slope of the surface there; null where it is not known. */
  readonly slope: Place | null;
  readonly optimum: Place | null;
  readonly optimumName: string;
  readonly cursor: Place | null;
}

/** Steps are marked one by one where the path has no more of them. */
const fewSteps = 60;

/** Draws what has changed. Returns the scales, in pixels of the chart, and the box of the plotted area in it. */
export type SurfacePainter = (
  svg: SVGSVGElement,
  box: ChartBox,
  state: SurfaceState,
) => { readonly scales: SurfaceScales; readonly box: ChartBox };

/** A painter remembers what it has drawn: the bands are made anew only with other values or another window. */
export function createSurfacePainter(): SurfacePainter {
  let drawn: readonly unknown[] = [];
  let box: ChartBox | null = null;
  let scales: SurfaceScales | null = null;

  return (svg, whole, state) => {
    const { window, bands, names } = state;
    const legend = runLegend(state.runs, state.ownName, whole.width);
    const basis = [svg, whole, legend.height, window, bands, names.x, names.y];
    if (!box || !scales || basis.some((part, i) => !Object.is(part, drawn[i]))) {
      drawn = basis;
      box = roomForTicks({ ...whole, height: whole.height - legend.height }, window);
      scales = surfaceScales(window, box);
      drawAxes(svg, box, scales, names);
      const anchors = { start: state.travelled[0] ?? null, optimum: state.optimum };
      drawBands(areaOf(svg, box), bands, scales, box, anchors);
    }
    const marks = select(areaOf(svg, box)).select<SVGGElement>('.surface-marks').node();
    if (marks) drawMarks(marks, scales, state);
    drawRunLegend(svg, whole, legend, !state.hasOwn);
    return { scales, box };
  };
}

const tickCount = { x: 5, y: 5 };

/** The chart's box with room for the labels of the upright axis. */
function roomForTicks(box: ChartBox, window: SurfaceWindow): ChartBox {
  const labels = formatTicks(surfaceScales(window, box).y.ticks(tickCount.y));
  return { ...box, left: tickRoom(labels, 40), right: 12, top: 22 };
}

function drawAxes(
  svg: SVGSVGElement,
  box: ChartBox,
  scales: SurfaceScales,
  names: SurfaceState['names'],
): void {
  const axis = (which: 'x' | 'y') => {
    const { ticks: ticksOf } = scales[which];
    const ticks =
      which === 'x'
        ? spacedTicks(ticksOf, tickCount.x, box.width - box.left - box.right)
        : ticksOf(tickCount.y);
    return { scale: scales[which], name: names[which], ticks, format: tickFormat(ticks) };
  };
  drawChartAxes(svg, box, axis('x'), axis('y'));
}

/** The plotted area: a picture in the picture, which cuts off what lies outside, in the same pixels. */
function areaOf(svg: SVGSVGElement, box: ChartBox): SVGSVGElement {
  const { left, top } = box;
  const width = Math.max(1, box.width - left - box.right);
  const height = Math.max(1, box.height - top - box.bottom);
  const area = select(svg)
    .selectAll<SVGSVGElement, null>('.surface-area')
    .data([null])
    .join((enter) => {
      const added = enter.append('svg').attr('class', 'surface-area');
      added.append('rect').attr('class', 'surface-ground');
      added.append('g').attr('class', 'surface-bands').append('rect').attr('class', 'surface-floor');
      added.append('g').attr('class', 'surface-labels');
      added.append('g').attr('class', 'surface-marks');
      added.append('rect').attr('class', 'surface-edge');
      return added;
    });
  area
    .attr('x', left)
    .attr('y', top)
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `${left} ${top} ${width} ${height}`)
    .selectAll(':scope > rect')
    .attr('x', left)
    .attr('y', top)
    .attr('width', width)
    .attr('height', height);
  return area.node() as SVGSVGElement;
}

function drawBands(
  area: SVGSVGElement,
  bands: Bands | null,
  { x, y }: SurfaceScales,
  box: ChartBox,
  anchors: Parameters<typeof placeLabels>[3],
): void {
  const place = bands && placeOfBands(bands, { x, y });
  // Bands of a window far from this one wait out of sight for those of this one.
  const shown = place ? bands : null;
  const group = select(area).select<SVGGElement>('.surface-bands');
  markAll(group.node() as SVGGElement, 'path', 'surface-band', shown?.bands ?? [])
    .attr('data-level', ({ level }) => exactDigits(level))
    .attr('fill-opacity', ({ opacity }) => opacity.toFixed(4))
    .attr('d', ({ path }) => path);
  const side = shown ? shown.landscape.size - 1 : 0;
  group.select('.surface-floor').attr('width', side).attr('height', side);
  const labels = shown ? placeLabels(shown, { x, y }, box, anchors) : [];
  const names = select(area).select<SVGGElement>('.surface-labels').node() as SVGGElement;
  markAll(names, 'text', 'surface-label', labels)
    .attr('x', (label) => label.x)
    .attr('y', (label) => label.y)
    .text(({ level }) => formatCell(level));
  if (place) group.attr('transform', place);
}

/** From the bands' grid to pixels; null where these are of a part of the surface that cannot be seen in this window. */
function placeOfBands({ landscape }: Bands, { x, y }: SurfaceScales): string | null {
  const from = gridToPlace(landscape, 0, 0);
  const to = gridToPlace(landscape, 1, 1);
  return placement(x(to.x) - x(from.x), y(to.y) - y(from.y), x(from.x), y(from.y));
}

function drawMarks(marks: SVGGElement, scales: SurfaceScales, state: SurfaceState): void {
  const { travelled, ahead, now, slope, optimum, cursor, hasOwn } = state;
  drawRunPaths(mark(marks, 'g', 'surface-runs').node() as SVGGElement, scales, state.runs);
  mark(marks, 'path', 'surface-ahead').attr('d', hasOwn ? '' : linePath(ahead, scales));
  const way = hasOwn ? '' : linePath(travelled, scales);
  const isTangled = lengthOf(travelled, scales) > tangled;
  mark(marks, 'path', 'surface-path-halo').attr('d', isTangled ? '' : way);
  mark(marks, 'path', 'surface-path').attr('d', way).classed('is-tangled', isTangled);
  // Groups keep the order in which things lie on each other, whatever comes and goes.
  drawSteps(mark(marks, 'g', 'surface-steps').node() as SVGGElement, scales, travelled);
  drawOptimum(mark(marks, 'g', 'surface-best').node() as SVGGElement, scales, optimum, state.optimumName);
  drawArrow(marks, scales, now, slope);
  drawDot(mark(marks, 'g', 'surface-now').node() as SVGGElement, now, scales);
  drawCursor(marks, scales, cursor);
}

function drawSteps(marks: SVGGElement, scales: SurfaceScales, travelled: readonly Place[]): void {
  const shown = travelled.length <= fewSteps ? travelled.slice(0, -1) : travelled.slice(0, 1);
  const places = shown.flatMap((place) => pixelOf(place, scales) ?? []);
  dots(marks, 'surface-step', 2, places)
    .classed('surface-start', (_, i) => i === 0)
    .attr('r', (_, i) => (i === 0 ? 4 : 2));
}

function drawOptimum(marks: SVGGElement, scales: SurfaceScales, optimum: Place | null, name: string): void {
  const [from, to] = scales.x.range();
  const at = optimum && pixelOf(optimum, scales);
  const group = select(marks)
    .selectAll('.surface-optimum')
    .data(at ? [at] : [])
    .join((enter) => {
      const added = enter.append('g').attr('class', 'surface-optimum');
      added.append('circle').attr('class', 'surface-optimum-ring').attr('r', 8);
      added.append('path').attr('class', 'surface-optimum-cross').attr('d', 'M-4,0h8M0,-4v8');
      added.append('text').attr('class', 'surface-optimum-name');
      return added;
    })
    .attr('transform', ({ px, py }) => `translate(${px},${py})`);
  const isRight = at !== null && at.px > to - 0.2 * (to - from);
  group
    .select('.surface-optimum-name')
    .attr('x', isRight ? -12 : 12)
    .attr('y', -8)
    .attr('text-anchor', isRight ? 'end' : 'start')
    .text(name);
}

const head = 7;

function drawArrow(marks: SVGGElement, scales: SurfaceScales, now: Place | null, slope: Place | null): void {
  const at = now && pixelOf(now, scales);
  const way = slope && downhill(slope, scales);
  const path = at && way ? arrowPath(at.px, at.py, way.dx, way.dy) : '';
  for (const name of ['surface-arrow-halo', 'surface-arrow']) mark(marks, 'path', name).attr('d', path);
}

function arrowPath(x: number, y: number, dx: number, dy: number): string {
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  // From the rim of the dot on, so that a short arrow is one too.
  const [tipX, tipY] = [x + dx + 8 * ux, y + dy + 8 * uy];
  const side = (sign: number) =>
    `${(tipX - head * ux - sign * 0.6 * head * uy).toFixed(1)},${(tipY - head * uy + sign * 0.6 * head * ux).toFixed(1)}`;
  const tip = `${tipX.toFixed(1)},${tipY.toFixed(1)}`;
  return `M${x.toFixed(1)},${y.toFixed(1)}L${tip}M${side(1)}L${tip}L${side(-1)}`;
}

function drawDot(marks: SVGGElement, place: Place | null, scales: SurfaceScales): void {
  const at = place && pixelOf(place, scales);
  dots(marks, 'surface-dot', 6, at ? [at] : []);
}

function drawCursor(marks: SVGGElement, scales: SurfaceScales, cursor: Place | null): void {
  const at = cursor && pixelOf(cursor, scales);
  markAll(marks, 'path', 'surface-cursor', at ? [at] : []).attr(
    'd',
    ({ px, py }) => `M${px - 9},${py}h18M${px},${py - 9}v18`,
  );
}
