import { type ScoreEstimate, scoreEnds } from '../../core/inference/place';
import { sigmoid } from '../../core/model/sigmoid';
import { markAll } from '../mark';
import type { SigmoidScales } from './sigmoidGeometry';

/** How sure the best weights are, as far as it can be drawn over the scores z of the present model. */
export interface CurveCertainty {
  /** With one feature, the best weights' score at a score of the present model; else null. */
  readonly along: ((z: number) => Readonly<ScoreEstimate>) | null;
  /** Else, for points at their scores z: the ends of the 95 % interval of their probability. */
  readonly bars: readonly { readonly z: number; readonly low: number; readonly high: number }[];
  /** With one feature, the scores by resamples at a score of the present model. */
  readonly lines: readonly ((z: number) => number)[];
}

/** Steps of a band and of one of many lines, in pixels. */
const steps = { band: 2, line: 8 };

function acrossBy({ x }: SigmoidScales, step: number): number[] {
  const [left, right] = x.range();
  const count = Math.max(1, Math.ceil((right - left) / step));
  return Array.from({ length: count + 1 }, (_, k) => left + (k / count) * (right - left));
}

/** The band as a closed path and the best probability as a line. */
export function curveBand(
  scales: SigmoidScales,
  along: NonNullable<CurveCertainty['along']>,
): { readonly region: string; readonly middle: string } {
  const { x, y } = scales;
  const [lows, highs, middles]: string[][] = [[], [], []];
  for (const px of acrossBy(scales, steps.band)) {
    const score = along(x.invert(px));
    const { low, high } = scoreEnds(score);
    const at = (z: number) => `${px.toFixed(1)},${y(sigmoid(z)).toFixed(1)}`;
    lows.push(at(low));
    highs.push(at(high));
    middles.push(at(score.z));
  }
  return { region: `M${highs.join('L')}L${lows.reverse().join('L')}Z`, middle: `M${middles.join('L')}` };
}

function linePath(scales: SigmoidScales, line: (z: number) => number): string {
  const { x, y } = scales;
  const places = acrossBy(scales, steps.line).map(
    (px) => `${px.toFixed(0)},${y(sigmoid(line(x.invert(px)))).toFixed(1)}`,
  );
  return `M${places.join('L')}`;
}

/** Half the width of the ends of a bar, in pixels. */
const cap = 2;

/** Draws what there is below the curve; takes the rest away. */
export function drawCurveCertainty(
  svg: SVGSVGElement,
  scales: SigmoidScales,
  certainty: CurveCertainty | null,
): void {
  const { x, y } = scales;
  const band = certainty?.along ? [curveBand(scales, certainty.along)] : [];
  markAll(svg, 'path', 'curve-band', band).attr('d', ({ region }) => region);
  const lines = (certainty?.lines ?? []).map((line) => linePath(scales, line)).join('');
  markAll(svg, 'path', 'curve-lines', lines === '' ? [] : [lines]).attr('d', (path) => path);
  markAll(svg, 'path', 'curve-best', band).attr('d', ({ middle }) => middle);
  const bars = (certainty?.bars ?? [])
    .filter(({ z }) => Number.isFinite(z))
    .map(({ z, low, high }) => {
      const [px, from, to] = [x(z), y(low), y(high)].map((value) => Number(value.toFixed(1)));
      return `M${px},${from}V${to}M${px - cap},${from}h${2 * cap}M${px - cap},${to}h${2 * cap}`;
    })
    .join('');
  markAll(svg, 'path', 'curve-bars', bars === '' ? [] : [bars]).attr('d', (path) => path);
}
