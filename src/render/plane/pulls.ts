import type { Sample } from '../../core/data/dataset';
import { score } from '../../core/model/score';
import type { LossKind } from '../../core/training/settings';
import { pointTerm } from '../../core/training/update';
import { pointRadius } from './points';
import { type PlaneView, toPixel } from './view';

/** Above this, arrows and circles would only hide each other. */
export const pullsLimit = 2000;

/** The longest arrow that there can be under log-loss, p wrong by 1 at the farthest point, as a share of the plane's side. */
const longest = 1 / 6;
/** What the circles of all points cover together, as a share of the plane. */
const covered = 0.12;
/** The mean of the arrows is drawn so many times as long: most of them cancel each other. */
export const meanFactor = 4;

export interface PullsState {
  /** Where they are drawn. */
  readonly points: Sample;
  /** 1 for a point held back, which pulls at nothing. */
  readonly isTest: Uint8Array | null;
  /** In original units. */
  readonly parameters: Float64Array;
  readonly loss: LossKind;
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

/**
 * The pulls of all points trained on. One scale for all arrows, which hangs on the points alone: where they get shorter
 * in training, the errors do. The circles' areas add up to the same whatever the loss.
 */
export function pullsOf(view: PlaneView, state: PullsState): Pull[] {
  const { points, isTest, parameters, loss, origin, isOneFeature } = state;
  const { x1, x2, y } = points;
  const [left, top] = toPixel(view, origin[0], origin[1]);
  const pulls: (Pull & { readonly loss: number })[] = [];
  let reach = 0;
  let total = 0;
  for (let i = 0; i < y.length; i++) {
    if (isTest?.[i] === 1) continue;
    const [px, py] = toPixel(view, x1[i], x2[i]);
    const term = pointTerm(score(parameters, x1[i], isOneFeature ? 0 : x2[i]), y[i], loss);
    const [fromX, fromY] = [px - left, isOneFeature ? 0 : py - top];
    reach = Math.max(reach, Math.hypot(fromX, fromY));
    total += term.loss;
    pulls.push({ px, py, dx: -term.slope * fromX, dy: -term.slope * fromY, radius: 0, loss: term.loss });
  }
  const scale = reach > 0 ? (longest * Math.min(view.width, view.height)) / reach : 0;
  const area = (covered * view.width * view.height) / Math.PI;
  return pulls.map(({ px, py, dx, dy, loss: own }) => ({
    px,
    py,
    dx: dx * scale,
    dy: dy * scale,
    radius: total > 0 ? Math.sqrt((area * own) / total) : 0,
  }));
}

/** The mean of the arrows, `meanFactor` times as long, from where x is 0 in training or else from the middle. */
export function meanPull(
  view: PlaneView,
  { origin, isOneFeature }: PullsState,
  pulls: readonly Pull[],
): Pull {
  const sum = (of: (pull: Pull) => number) => pulls.reduce((total, pull) => total + of(pull), 0);
  const factor = pulls.length > 0 ? meanFactor / pulls.length : 0;
  const [px, py] = toPixel(view, origin[0], isOneFeature ? 0.5 : origin[1]);
  const isInside = px >= 0 && px <= view.width && py >= 0 && py <= view.height;
  return {
    px: isInside ? px : view.width / 2,
    py: isInside ? py : view.height / 2,
    dx: factor * sum(({ dx }) => dx),
    dy: factor * sum(({ dy }) => dy),
    radius: 0,
  };
}

/** What is drawn: circles of the losses, arrows of the pulls, and the mean of the arrows. */
export interface PullsLook {
  readonly hasCircles: boolean;
  readonly hasArrows: boolean;
  readonly hasMean: boolean;
  readonly ink: string;
  readonly paper: string;
}

/** Draws into a cleared layer below the points. */
export function drawPulls(
  context: CanvasRenderingContext2D,
  view: PlaneView,
  state: PullsState,
  look: PullsLook,
): void {
  const pulls = pullsOf(view, state);
  context.strokeStyle = look.ink;
  context.fillStyle = look.ink;
  if (look.hasCircles) for (const pull of pulls) drawCircle(context, pull);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (look.hasArrows) drawArrows(context, pulls, look, pointRadius(state.points.y.length));
  if (look.hasMean) drawMean(context, meanPull(view, state, pulls), look);
}

function drawCircle(context: CanvasRenderingContext2D, { px, py, radius }: Pull): void {
  context.beginPath();
  context.arc(px, py, radius, 0, 2 * Math.PI);
  context.globalAlpha = 0.13;
  context.fill();
  context.globalAlpha = 0.4;
  context.lineWidth = 0.75;
  context.stroke();
  context.globalAlpha = 1;
}

function drawArrows(
  context: CanvasRenderingContext2D,
  pulls: readonly Pull[],
  { ink, paper }: PullsLook,
  pointSize: number,
): void {
  context.beginPath();
  // Arrows that end under their own point's mark say no more than none.
  for (const pull of pulls) if (Math.hypot(pull.dx, pull.dy) > pointSize / 2) addArrow(context, pull, 5);
  strokeTwice(context, 1.5, ink, paper);
}

function drawMean(context: CanvasRenderingContext2D, mean: Pull, { ink, paper }: PullsLook): void {
  context.beginPath();
  context.arc(mean.px, mean.py, 3, 0, 2 * Math.PI);
  addArrow(context, mean, 10);
  strokeTwice(context, 4, ink, paper);
}

/** A rim of the paper's colour keeps the lines apart from what lies below. */
function strokeTwice(context: CanvasRenderingContext2D, width: number, ink: string, paper: string): void {
  context.strokeStyle = paper;
  context.globalAlpha = 0.7;
  context.lineWidth = width + 2;
  context.stroke();
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.stroke();
}

function addArrow(context: CanvasRenderingContext2D, { px, py, dx, dy }: Pull, head: number): void {
  const length = Math.hypot(dx, dy);
  if (length < 0.5) return;
  const size = Math.min(head, length / 2) / length;
  const [endX, endY] = [px + dx, py + dy];
  context.moveTo(px, py);
  context.lineTo(endX, endY);
  context.moveTo(endX - size * (dx + dy * 0.6), endY - size * (dy - dx * 0.6));
  context.lineTo(endX, endY);
  context.lineTo(endX - size * (dx - dy * 0.6), endY - size * (dy + dx * 0.6));
}
