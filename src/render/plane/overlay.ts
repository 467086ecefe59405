import { select } from 'd3';
import { logit } from '../../core/model/sigmoid';
import { exactDigits, formatNumber } from '../../messages/format';
import { words } from '../../messages/words';
import { lineInView, pixelScore, type Segment, weightArrow } from './lines';
import type { PlaneView } from './view';

const levels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Labelled contours, from generous to sparse; the first that fits the lines' distance is used. */
const labelSets = [levels, [0.1, 0.3, 0.5, 0.7, 0.9], [0.1, 0.5, 0.9], [0.5]];
const labelRoom = 30;

interface Contour {
  readonly level: number;
  readonly line: Segment;
}

/** Draws boundary, probability contours with their labels, and the weight arrow into an SVG of the plotted area's size. */
export function drawLines(svg: SVGSVGElement, view: PlaneView, parameters: ArrayLike<number>): void {
  const score = pixelScore(view, parameters);
  const contours: Contour[] = [];
  for (const level of levels) {
    const line = lineInView(view, score, logit(level));
    if (line) contours.push({ level, line });
  }
  const labelled = labelledLevels(Math.hypot(score.a, score.c));
  const root = select(svg);
  root
    .selectAll<SVGLineElement, Contour>('.contour')
    .data(contours, ({ level }) => level)
    .join('line')
    .attr('class', ({ level }) => (level === 0.5 ? 'contour boundary' : 'contour'))
    .attr('x1', ({ line }) => line.x1)
    .attr('y1', ({ line }) => line.y1)
    .attr('x2', ({ line }) => line.x2)
    .attr('y2', ({ line }) => line.y2);
  root
    .selectAll<SVGTextElement, Contour>('.contour-label')
    .data(
      contours.filter(({ level }) => labelled.includes(level)),
      ({ level }) => level,
    )
    .join('text')
    .attr('class', 'contour-label')
    .text(({ level }) => formatLevel(level))
    .each(placeLabel(view));
  drawArrow(svg, view, parameters);
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

/** Puts a label on its line, a little way in from the line's lower end. */
function placeLabel(view: PlaneView) {
  return function place(this: SVGTextElement, { line }: Contour): void {
    const isFirstLower = line.y1 > line.y2 || (line.y1 === line.y2 && line.x1 > line.x2);
    const [x, y, tx, ty] = isFirstLower
      ? [line.x1, line.y1, line.x2, line.y2]
      : [line.x2, line.y2, line.x1, line.y1];
    const length = Math.hypot(tx - x, ty - y) || 1;
    const inwards = Math.min(22, length / 2);
    const px = x + ((tx - x) / length) * inwards;
    const py = y + ((ty - y) / length) * inwards;
    this.setAttribute('x', String(Math.max(14, Math.min(view.width - 14, px))));
    this.setAttribute('y', String(Math.max(10, Math.min(view.height - 8, py))));
  };
}

function drawArrow(svg: SVGSVGElement, view: PlaneView, parameters: ArrayLike<number>): void {
  const arrow = weightArrow(view, parameters);
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
    .selectAll<SVGTextElement, Segment>('.weight-label')
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
