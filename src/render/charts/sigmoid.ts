import { words } from '#words/sigmoid';
import { logit, sigmoid } from '../../core/model/sigmoid';
import { formatPercent, formatShare } from '../../messages/format';
import { dots, mark, markAll } from '../mark';
import { css, type Palette } from '../palette';
import { addMark, pointRadius } from '../plane/points';
import { drawChartAxes } from './chartAxes';
import type { ChartBox } from './lossGeometry';
import { type CurvePoints, type Pile, pileUp, type SigmoidScales, sigmoidPath } from './sigmoidGeometry';
import { spacedTicks, tickFormat } from './tickRoom';

const probabilityTicks = [0, 0.25, 0.5, 0.75, 1];

/** Draws axes, curve and threshold, which lie below the points. */
export function drawSigmoid(
  svg: SVGSVGElement,
  box: ChartBox,
  scales: SigmoidScales,
  threshold: number,
  class1: string,
): void {
  const { x, y } = scales;
  const width = box.width - box.left - box.right;
  const ticks = spacedTicks((count) => x.ticks(count), Math.max(3, Math.floor(width / 48)), width);
  drawChartAxes(
    svg,
    box,
    { scale: x, name: words.scoreAxis, ticks, format: tickFormat(ticks) },
    { scale: y, name: words.probabilityAxis(class1), ticks: probabilityTicks, format: formatShare },
  );
  mark(svg, 'path', 'threshold-line').attr('d', thresholdPath(box, scales, threshold));
  mark(svg, 'path', 'sigmoid-line').attr('d', sigmoidPath(scales));
}

/** Across the area at the threshold's probability, and down to its score where that is in sight. */
export function thresholdPath(box: ChartBox, { x, y }: SigmoidScales, threshold: number): string {
  const [left, right] = x.range();
  const across = `M${left},${y(threshold)}H${right}`;
  const px = x(logit(threshold));
  return px > left && px < right ? `${across}M${px},${box.height - box.bottom}V${y(threshold)}` : across;
}

/** Half the width of a mark in CSS pixels: smaller than on the plane, as on a line there is less room. */
const curveRadius = (count: number): number => 0.8 * pointRadius(count);

interface PointLooks {
  /** 1 for a point held back for testing, by the index in the data set; null where none is. */
  readonly isTest: Uint8Array | null;
  /** 1 for a point that is pointed out, by the index in the data set; null where none is. */
  readonly isChosen: Uint8Array | null;
  readonly palette: Palette;
}

/** Draws every point on the curve, with its residual as a bar from its label's height. Points not pointed out are faint. */
export function drawCurvePoints(
  context: CanvasRenderingContext2D,
  points: CurvePoints,
  scales: SigmoidScales,
  looks: PointLooks,
): void {
  const { isChosen } = looks;
  if (isChosen === null) return drawThose(context, points, scales, looks, () => true, 1);
  drawThose(context, points, scales, looks, (i) => isChosen[i] === 0, 0.25);
  drawThose(context, points, scales, looks, (i) => isChosen[i] === 1, 1);
}

/** Above this many points, marks have no rims. */
const rimLimit = 500;

function drawThose(
  context: CanvasRenderingContext2D,
  points: CurvePoints,
  scales: SigmoidScales,
  looks: PointLooks,
  isDrawn: (index: number) => boolean,
  strength: number,
): void {
  const { index, y: labels } = points;
  const isHollow = (k: number) => looks.isTest?.[index[k]] === 1;
  // Points that look alike and stand in one place are drawn once: however many points, no more than the width has room for.
  const piles = pileUp(points, scales, (k) => (isDrawn(index[k]) ? labels[k] + (isHollow(k) ? 2 : 0) : null));
  drawBars(context, points, scales, looks.palette, piles, strength);
  context.globalAlpha = strength;
  drawMarks(context, points, scales, looks.palette, piles, isHollow);
  context.globalAlpha = 1;
}

function drawBars(
  context: CanvasRenderingContext2D,
  { z, y: labels }: CurvePoints,
  { x, y }: SigmoidScales,
  palette: Palette,
  piles: readonly Pile[],
  strength: number,
): void {
  context.lineWidth = 1;
  const colours = [css(palette.class0), css(palette.class1)];
  // Of many bars each is faint, and those of many points are stronger.
  const single = Math.max(0.12, Math.min(0.6, 60 / z.length));
  for (const { first, count } of piles) {
    const px = x(z[first]);
    context.globalAlpha = strength * Math.min(0.8, 1 - (1 - single) ** count);
    context.strokeStyle = colours[labels[first]];
    context.beginPath();
    context.moveTo(px, y(labels[first]));
    context.lineTo(px, y(sigmoid(z[first])));
    context.stroke();
  }
}

function drawMarks(
  context: CanvasRenderingContext2D,
  { z, y: labels }: CurvePoints,
  { x, y }: SigmoidScales,
  palette: Palette,
  piles: readonly Pile[],
  isHollow: (place: number) => boolean,
): void {
  const colours = [css(palette.class0), css(palette.class1)];
  const paper = css(palette.paper);
  const radius = curveRadius(z.length);
  context.lineJoin = 'round';
  for (const { first } of piles) {
    const hollow = isHollow(first);
    const colour = colours[labels[first]];
    context.beginPath();
    addMark(context, labels[first], x(z[first]), y(sigmoid(z[first])), radius);
    context.lineWidth = hollow ? Math.min(2, radius / 2) : 1.5;
    context.strokeStyle = hollow ? colour : paper;
    context.fillStyle = hollow ? paper : colour;
    if (!hollow && z.length <= rimLimit) context.stroke();
    context.fill();
    if (hollow) context.stroke();
  }
}

/** Draws what lies above the points: the threshold's name, and ring and bar of the point that is pointed at. */
export function drawSigmoidMarks(
  svg: SVGSVGElement,
  { x, y }: SigmoidScales,
  threshold: number,
  pointed: { readonly z: number; readonly label: number } | null,
  count: number,
): void {
  mark(svg, 'text', 'threshold-label')
    .attr('x', x.range()[1])
    .attr('y', y(threshold) + (threshold > 0.9 ? 14 : -5))
    .text(words.threshold(formatPercent(threshold)));
  const shown =
    pointed && Number.isFinite(pointed.z)
      ? [{ px: x(pointed.z), py: y(sigmoid(pointed.z)), from: y(pointed.label) }]
      : [];
  markAll(svg, 'line', 'pointed-bar', shown)
    .attr('x1', ({ px }) => px)
    .attr('x2', ({ px }) => px)
    .attr('y1', ({ from }) => from)
    .attr('y2', ({ py }) => py);
  dots(svg, 'pointed-ring', curveRadius(count) + 3, shown);
}
