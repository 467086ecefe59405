import type { Sample } from '../../core/data/dataset';
import { type PlaneView, toPixel } from '../../core/data/planeView';
import { type ClassWeights, weightOf } from '../../core/model/classWeights';
import { type PointModel, scoreOf } from '../../core/model/score';
import { pointTerm } from '../../core/training/pointTerm';
import type { LossKind } from '../../core/training/settings';
import type { Pen } from '../pen';
import { pointRadius } from './points';

/** Above this, arrows and circles would only hide each other. */
export const pullsLimit = 10_000;
/** So many are drawn at most: more would take most of a frame where the processor draws. */
const drawnAtMost = 500;
/** Up to here arrows and circles have rims, which take as long again. */
const rimmedAtMost = 300;

/** The longest arrow that there can be under log-loss, p wrong by 1 at the farthest point, as a share of the plane's side. */
const longest = 1 / 6;
/** The area that the circles of all points cover together, as a share of the plane. */
const covered = 0.12;
/** The mean of the arrows is drawn so many times as long: most of them cancel each other. */
export const meanFactor = 4;

export interface PullsState {
  /** The points, at the places where they are drawn. */
  readonly points: Sample;
  /** 1 for a point held back, which pulls at nothing. */
  readonly isTest: Uint8Array | null;
  /** In original units. */
  readonly model: PointModel;
  readonly loss: LossKind;
  readonly weights: ClassWeights | null;
  /** The means that x1 and x2 are measured from in training; zeros where they are not standardised. */
  readonly origin: readonly [number, number];
  readonly isOneFeature: boolean;
}

/** A point's pull −slope·x as an arrow of (dx, dy) pixels from (px, py), and its share of the loss as a circle's area. */
export interface Pull {
  readonly px: number;
  readonly py: number;
  readonly dx: number;
  readonly dy: number;
  readonly radius: number;
}

/** Of so many points, every how manieth is drawn: an even choice of at most five hundred. */
export function pullStride(count: number): number {
  return Math.max(1, Math.ceil(count / drawnAtMost));
}

/** The pulls to be drawn, and the mean arrow of all points. */
export interface Pulls {
  readonly drawn: readonly Pull[];
  readonly mean: { readonly dx: number; readonly dy: number };
}

/**
 * The pulls of the points trained on, of very many an even choice. One scale for all arrows, which hangs on the points
 * alone: where they get shorter in training, the errors do. All points' circles together have one area, whatever the loss.
 */
export function pullsOf(view: PlaneView, state: PullsState): Pulls {
  const { points, isTest, model, loss, weights, origin, isOneFeature } = state;
  const { x1, x2, y } = points;
  const [left, top] = toPixel(view, origin[0], origin[1]);
  const stride = pullStride(y.length);
  const chosen: Pull[] = [];
  let [reach, total, count, sumX, sumY] = [0, 0, 0, 0, 0];
  for (let i = 0; i < y.length; i++) {
    if (isTest?.[i] === 1) continue;
    const [px, py] = toPixel(view, x1[i], x2[i]);
    const term = pointTerm(scoreOf(model, points, i), y[i], loss, weightOf(weights, y[i]));
    const [fromX, fromY] = [px - left, isOneFeature ? 0 : py - top];
    const [dx, dy] = [-term.slope * fromX, -term.slope * fromY];
    reach = Math.max(reach, Math.hypot(fromX, fromY));
    total += term.loss;
    sumX += dx;
    sumY += dy;
    if (count++ % stride === 0) chosen.push({ px, py, dx, dy, radius: Math.sqrt(term.loss) });
  }
  const scale = reach > 0 ? (longest * Math.min(view.width, view.height)) / reach : 0;
  const root = total > 0 ? Math.sqrt((covered * view.width * view.height) / Math.PI / total) : 0;
  const drawn = chosen.map(({ px, py, dx, dy, radius }) => {
    return { px, py, dx: dx * scale, dy: dy * scale, radius: radius * root };
  });
  const share = count > 0 ? scale / count : 0;
  return { drawn, mean: { dx: sumX * share, dy: sumY * share } };
}

/** The mean of the arrows, `meanFactor` times as long, from where x is 0 in training or else from the middle. */
export function meanPull(view: PlaneView, { origin, isOneFeature }: PullsState, { mean }: Pulls): Pull {
  const [px, py] = toPixel(view, origin[0], isOneFeature ? 0.5 : origin[1]);
  const isInside = px >= 0 && px <= view.width && py >= 0 && py <= view.height;
  return {
    px: isInside ? px : view.width / 2,
    py: isInside ? py : view.height / 2,
    dx: meanFactor * mean.dx,
    dy: meanFactor * mean.dy,
    radius: 0,
  };
}

/** The marks to draw: circles of the losses, arrows of the pulls, and the mean of the arrows. */
export interface PullsLook {
  readonly hasCircles: boolean;
  readonly hasArrows: boolean;
  readonly hasMean: boolean;
  readonly ink: string;
  readonly paper: string;
}

/** Draws into a cleared layer below the points. */
export function drawPulls(context: Pen, view: PlaneView, state: PullsState, look: PullsLook): void {
  const pulls = pullsOf(view, state);
  const isRimmed = pulls.drawn.length <= rimmedAtMost;
  context.strokeStyle = look.ink;
  context.fillStyle = look.ink;
  if (look.hasCircles) for (const pull of pulls.drawn) drawCircle(context, pull, isRimmed);
  context.lineJoin = 'round';
  context.strokeStyle = look.paper;
  context.lineWidth = 2;
  if (look.hasArrows) {
    // Arrows that end under their own point's mark say no more than none.
    const shortest = pointRadius(state.points.y.length) / 2;
    for (const pull of pulls.drawn) {
      if (Math.hypot(pull.dx, pull.dy) > shortest) drawArrow(context, pull, 1.5, isRimmed);
    }
  }
  if (look.hasMean) drawMean(context, meanPull(view, state, pulls));
}

function drawCircle(context: Pen, { px, py, radius }: Pull, isRimmed: boolean): void {
  context.beginPath();
  context.arc(px, py, radius, 0, 2 * Math.PI);
  context.globalAlpha = isRimmed ? 0.13 : 0.25;
  context.fill();
  context.globalAlpha = 0.4;
  context.lineWidth = 0.75;
  if (isRimmed) context.stroke();
  context.globalAlpha = 1;
}

function drawMean(context: Pen, mean: Pull): void {
  context.beginPath();
  context.arc(mean.px, mean.py, 4, 0, 2 * Math.PI);
  context.stroke();
  context.fill();
  if (Math.hypot(mean.dx, mean.dy) > 0.5) drawArrow(context, mean, 4, true);
}

/**
 * One filled outline, which is drawn several times as fast as lines, and each arrow by itself, as one path for all takes
 * longer still. A rim of the paper's colour keeps it apart from what lies below.
 */
function drawArrow(context: Pen, { px, py, dx, dy }: Pull, width: number, isRimmed: boolean): void {
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const head = Math.min(length, 3 + 2.5 * width);
  const [neckX, neckY] = [px + ux * (length - head), py + uy * (length - head)];
  const half = width / 2;
  const wing = head * 0.45;
  context.beginPath();
  context.moveTo(px - uy * half, py + ux * half);
  context.lineTo(neckX - uy * half, neckY + ux * half);
  context.lineTo(neckX - uy * wing, neckY + ux * wing);
  context.lineTo(px + dx, py + dy);
  context.lineTo(neckX + uy * wing, neckY - ux * wing);
  context.lineTo(neckX + uy * half, neckY - ux * half);
  context.lineTo(px + uy * half, py - ux * half);
  context.closePath();
  if (isRimmed) context.stroke();
  context.fill();
}
