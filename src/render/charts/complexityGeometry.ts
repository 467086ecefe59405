import { degrees } from '../../core/features/polynomial';
import type { ChartBox } from './lossGeometry';
import { clampedScale, linearScale, niceDomain, type Scale } from './scale';

/** What models are compared by: the polynomial degree, or the L2 penalty. */
export type ComplexityAxis = 'degree' | 'penalty';

/** What is best possible at one value along the axis; null what is not known or not there. */
export interface ComplexityPoint {
  readonly value: number;
  /** The losses at the best weights. */
  readonly training: number | null;
  readonly test: number | null;
  /** What the training loss tends to where no weights are best. */
  readonly limit: number | null;
}

export interface ComplexityScales {
  readonly axis: ComplexityAxis;
  readonly x: (value: number) => number;
  readonly y: Scale;
}

/** Penalty 0 has no logarithm: it stands apart, as far from the smallest of the others as a power of ten is wide. */
const smallestPenalty = 1e-5;
const powers = 6;

/**
 * Where a value stands along its axis, from 0 at its left end to 1: degrees evenly, penalties from 1e−5 to 10 by their logarithm, to
 * the left of them 0.
 */
function placeAlong(axis: ComplexityAxis, value: number): number {
  if (axis === 'degree') return (value - 0.5) / degrees.length;
  const margin = 0.3;
  const place = value === 0 ? 0 : 1 + Math.max(-0.5, Math.log10(value / smallestPenalty));
  return (place + margin) / (1 + powers + 2 * margin);
}

/** A test loss far above all training losses leaves the picture at the top, so that these can be told apart: so many times the highest. */
const shootsUp = 2;

/** No smaller difference fills the picture. */
const leastSpan = 0.02;

/** Scales in pixels in which all the losses are in sight, but for test losses that shoot up; null without any. */
export function complexityScales(
  axis: ComplexityAxis,
  points: readonly ComplexityPoint[],
  box: ChartBox,
): ComplexityScales | null {
  const isKnown = (loss: number | null): loss is number => loss !== null && Number.isFinite(loss);
  const training = points.map((point) => point.training ?? point.limit).filter(isKnown);
  const tests = points.map(({ test }) => test).filter(isKnown);
  if (training.length === 0) return null;
  const low = Math.min(...training, ...tests);
  const most = shootsUp * Math.max(Math.LN2, ...training);
  const high = Math.min(most, Math.max(...training, ...tests));
  const span = Math.max(leastSpan, high - low);
  const domain = niceDomain([Math.max(0, low - 0.1 * span), low + 1.1 * span], 5);
  const [left, right] = [box.left, box.width - box.right];
  return {
    axis,
    x: (value) => left + placeAlong(axis, value) * (right - left),
    y: clampedScale(linearScale(domain, [box.height - box.bottom, box.top])),
  };
}

/** The line through losses of neighbouring values, as an SVG path; a value without one leaves a gap. */
export function complexityPath(
  points: readonly ComplexityPoint[],
  read: (point: ComplexityPoint) => number | null,
  { x, y }: ComplexityScales,
): string {
  let isDown = false;
  return points
    .map((point) => {
      const loss = read(point);
      const command = isDown ? 'L' : 'M';
      isDown = loss !== null;
      return loss === null ? '' : `${command}${x(point.value).toFixed(2)},${y(loss).toFixed(2)}`;
    })
    .join('');
}

/** The index of the value that stands nearest to a pixel from the left; null without any. */
export function nearestValue(
  points: readonly ComplexityPoint[],
  { x }: Pick<ComplexityScales, 'x'>,
  px: number,
): number | null {
  if (points.length === 0) return null;
  const distances = points.map(({ value }) => Math.abs(x(value) - px));
  return distances.indexOf(Math.min(...distances));
}

/** The value with the lowest test loss, the first of several; null without test losses. */
export function lowestTest(points: readonly ComplexityPoint[]): ComplexityPoint | null {
  let lowest: ComplexityPoint | null = null;
  for (const point of points) {
    if (point.test !== null && point.test < (lowest?.test ?? Number.POSITIVE_INFINITY)) lowest = point;
  }
  return lowest;
}
