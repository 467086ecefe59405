import { logit } from '../../core/model/sigmoid';
import { exactDigits, formatNumber } from '../../messages/format';
import { words } from '../../messages/words';
import { select } from '../select';
import { curvesOf } from './curves';
import { type ScoreGrid, sampleScores } from './grid';
import { lineInView, pixelScore, type Segment, weightArrow } from './lines';
import { probabilityPath } from './oneFeature';
import type { PlaneView } from './view';

const levels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Labelled contours, from generous to sparse; the first that fits the lines' distance is used. */
const labelSets = [levels, [0.1, 0.3, 0.5, 0.7, 0.9], [0.1, 0.5, 0.9], [0.5]];
const labelRoom = 30;

interface Contour {
  readonly level: number;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number } | null;
}

/**
 * Draws boundary, probability contours with their labels, and the weight arrow into an SVG of the plotted area's size.
 * `grid` holds the scores of a curved model, which has no arrow; null for a line.
 */
export function drawLines(
  svg: SVGSVGElement,
  view: PlaneView,
  parameters: Float64Array,
  grid: ScoreGrid | null,
): void {
  const contours = grid ? curvesOf(grid, view, levels) : straightContours(view, parameters);
  const root = select(svg);
  root
    .selectAll('.contour')
    .data(contours, ({ level }) => level)
    .join('path')
    .attr('class', ({ level }) => (level === 0.5 ? 'contour boundary' : 'contour'))
    .attr('d', ({ path }) => path);
  root
    .selectAll('.contour-label')
    .data(spread(contours.filter(({ label }) => label !== null)), ({ level }) => level)
    .join('text')
    .attr('class', 'contour-label')
    .text(({ level }) => formatLevel(level))
    .attr('x', ({ label }) => label?.x ?? 0)
    .attr('y', ({ label }) => label?.y ?? 0);
  drawArrow(svg, view, grid ? null : weightArrow(view, parameters), parameters);
}

/** Draws the boundary of another model dashed, or its probability where x1 is all it knows; takes it away for null. */
export function drawGhost(
  svg: SVGSVGElement,
  view: PlaneView,
  parameters: Float64Array | null,
  isOneFeature: boolean,
): void {
  let path = '';
  if (parameters && isOneFeature) {
    path = probabilityPath(view, parameters);
  } else if (parameters && parameters.length > 3) {
    path = curvesOf(sampleScores(view, parameters), view, [0.5])[0].path;
  } else if (parameters) {
    const line = lineInView(view, pixelScore(view, parameters), 0);
    path = line ? linePath(line) : '';
  }
  select(svg)
    .selectAll('.ghost')
    .data(path ? [path] : [])
    .join('path')
    .attr('class', 'ghost')
    .attr('d', (d) => d);
}

function straightContours(view: PlaneView, parameters: Float64Array): Contour[] {
  const score = pixelScore(view, parameters);
  const labelled = labelledLevels(Math.hypot(score.a, score.c));
  return levels.flatMap((level) => {
    const line = lineInView(view, score, logit(level));
    if (!line) return [];
    return [{ level, path: linePath(line), label: labelled.includes(level) ? labelPlace(view, line) : null }];
  });
}

const linePath = ({ x1, y1, x2, y2 }: Segment) => `M${x1},${y1}L${x2},${y2}`;

/** Leaves out labels that would lie on one another; the boundary's own comes first. */
function spread(contours: readonly Contour[]): Contour[] {
  const placed: Contour[] = [];
  const byWeight = [...contours].sort((a, b) => Math.abs(a.level - 0.5) - Math.abs(b.level - 0.5));
  for (const contour of byWeight) {
    const isFree = placed.every(
      ({ label }) =>
        Math.abs((label?.x ?? 0) - (contour.label?.x ?? 0)) > 34 ||
        Math.abs((label?.y ?? 0) - (contour.label?.y ?? 0)) > 20,
    );
    if (isFree) placed.push(contour);
  }
  return placed;
}

/** Whole percents: 0.3 as 30%. */
function formatLevel(level: number): string {
  return words.plane.level(String(Math.round(100 * level)));
}

function labelledLevels(steepness: number): readonly number[] {
  const fits = labelSets.find((set) => {
    const middle = set.indexOf(0.5);
    return middle === 0 || logit(set[middle + 1]) / steepness >= labelRoom;
  });
  return fits ?? [0.5];
}

/** A label's place on its line, a little way in from the line's lower end. */
function labelPlace(view: PlaneView, line: Segment): { x: number; y: number } {
  const isFirstLower = line.y1 > line.y2 || (line.y1 === line.y2 && line.x1 > line.x2);
  const [x, y, tx, ty] = isFirstLower
    ? [line.x1, line.y1, line.x2, line.y2]
    : [line.x2, line.y2, line.x1, line.y1];
  const length = Math.hypot(tx - x, ty - y) || 1;
  const inwards = Math.min(22, length / 2);
  return {
    x: Math.max(14, Math.min(view.width - 14, x + ((tx - x) / length) * inwards)),
    y: Math.max(10, Math.min(view.height - 8, y + ((ty - y) / length) * inwards)),
  };
}

function drawArrow(
  svg: SVGSVGElement,
  view: PlaneView,
  arrow: Segment | null,
  parameters: ArrayLike<number>,
): void {
  const arrows = arrow ? [arrow] : [];
  const root = select(svg);
  root
    .selectAll('.weight-arrow')
    .data(arrows)
    .join('path')
    .attr('class', 'weight-arrow')
    .attr('d', (line) => arrowPath(line));
  const norm = Math.hypot(parameters[0], parameters[1]);
  root
    .selectAll<SVGTextElement>('.weight-label')
    .data(arrows)
    .join('text')
    .attr('class', 'weight-label')
    .attr('data-readout', 'weight-length')
    .attr('data-value', exactDigits(norm))
    .text(words.plane.weightLength(formatNumber(norm)))
    .each(function place(line) {
      const right = line.x2 >= line.x1;
      const x = Math.max(4, Math.min(view.width - 4, line.x2 + (right ? 8 : -8)));
      const isOverEdge = right ? x > view.width - 84 : x < 84;
      this.setAttribute('text-anchor', right === isOverEdge ? 'end' : 'start');
      this.setAttribute('x', String(x));
      this.setAttribute(
        'y',
        String(Math.max(14, Math.min(view.height - 8, line.y2 + (line.y2 < line.y1 ? -6 : 14)))),
      );
    });
}

/** A shaft with an open head of 8 px. */
function arrowPath({ x1, y1, x2, y2 }: Segment): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number) =>
    `M${x2 - 9 * Math.cos(angle + turn)},${y2 - 9 * Math.sin(angle + turn)}L${x2},${y2}`;
  return `M${x1},${y1}L${x2},${y2}${barb(0.45)}${barb(-0.45)}`;
}
