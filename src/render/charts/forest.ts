import { words } from '#words/inference';
import { formatPower } from '../../messages/format';
import { textSize } from '../labelPlacer';
import { dots, mark, markAll } from '../mark';
import { fitText } from './fitText';
import type { ChartBox } from './lossGeometry';
import { logScale, type Scale } from './scale';

/** An estimate with its interval, all of log-odds; the ends may be beyond all numbers. */
export interface ForestRow {
  readonly name: string;
  readonly log: number;
  readonly low: number;
  readonly high: number;
}

/** Height of a row, and of what is above and below them, in pixels. */
export const forestRow = 26;
export const forestFrame = 64;

/** The axis reaches at least from ½ to 2, and no farther than this from 1, in log-odds: beyond, intervals end in arrows. */
const leastReach = Math.LN2;
const mostReach = 12;

/** The log-odds at both ends of the axis: all intervals, and 0, are in sight as far as they go. */
export function forestDomain(rows: readonly ForestRow[]): readonly [number, number] {
  const near = (value: number) => Math.max(-mostReach, Math.min(mostReach, value));
  const low = Math.min(-leastReach, ...rows.flatMap((row) => [near(row.low), near(row.log)]));
  const high = Math.max(leastReach, ...rows.flatMap((row) => [near(row.high), near(row.log)]));
  const margin = 0.05 * (high - low);
  return [low - margin, high + margin];
}

/** Draws a row for each feature: its odds ratio as a dot, the interval as a line, on a log axis with 1 marked. */
export function drawForest(svg: SVGSVGElement, box: ChartBox, rows: readonly ForestRow[]): void {
  const names = Math.min(
    box.width / 3,
    Math.max(30, ...rows.map(({ name }) => textSize(name, 12).width + 10)),
  );
  const [low, high] = forestDomain(rows);
  const right = box.width - 16;
  const scale = logScale([Math.exp(low), Math.exp(high)], [names, right]);
  const base = box.height - 38;
  const top = 20;
  const row = (i: number) => top + ((i + 0.5) * (base - top)) / Math.max(1, rows.length);
  drawAxis(svg, scale, { base, top, middle: (names + right) / 2, box });
  markAll(svg, 'text', 'forest-name', rows)
    .attr('x', names - 10)
    .attr('y', (_, i) => row(i))
    .text(({ name }) => name)
    .each(function fit() {
      fitText(this, names - 12);
    });
  markAll(svg, 'path', 'forest-interval', rows).attr('d', (each, i) => intervalPath(each, scale, row(i)));
  dots(
    svg,
    'forest-dot',
    4.5,
    rows.map(({ log }, i) => ({ px: scale(Math.exp(log)), py: row(i) })),
  );
}

interface Frame {
  readonly base: number;
  readonly top: number;
  readonly middle: number;
  readonly box: ChartBox;
}

function drawAxis(svg: SVGSVGElement, scale: Scale, { base, top, middle, box }: Frame): void {
  const ticks = spaced(scale);
  markAll(svg, 'path', 'grid forest-grid', ticks).attr('d', (value) => `M${scale(value)},${top}V${base}`);
  mark(svg, 'path', 'forest-one').attr('d', `M${scale(1)},${top}V${base}`);
  markAll(svg, 'text', 'tick tick-x', ticks)
    .attr('x', (value) => scale(value))
    .attr('y', base + 16)
    .text(formatPower);
  const room = 2 * Math.min(middle, box.width - middle);
  mark(svg, 'text', 'axis-name-x')
    .attr('x', middle)
    .attr('y', box.height - 2)
    .text(words.forestAxis)
    .each(function fit() {
      fitText(this, room);
    });
}

/** Ticks so far apart that their numbers stand clear of each other; 1 is always one. */
function spaced(scale: Scale): number[] {
  const [from, to] = scale.range();
  const wanted = scale.ticks(Math.max(2, Math.floor((to - from) / 60)));
  const shown: number[] = [1];
  for (const value of [...wanted].sort((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)))) {
    const isClear = shown.every((other) => Math.abs(scale(other) - scale(value)) > 34);
    if (isClear) shown.push(value);
  }
  return shown.sort((a, b) => a - b);
}

/** A line with upright ends; an end beyond the axis is an arrow. */
function intervalPath({ low, high }: ForestRow, scale: Scale, y: number): string {
  const [first, last] = scale.domain();
  const end = (log: number, side: -1 | 1) => {
    const value = Math.exp(log);
    const x = scale(value);
    const isBeyond = side < 0 ? value < first : value > last;
    return isBeyond
      ? `M${x - 6 * side},${y - 4}L${x},${y}L${x - 6 * side},${y + 4}`
      : `M${x},${y - 4}V${y + 4}`;
  };
  return `M${scale(Math.exp(low))},${y}H${scale(Math.exp(high))}${end(low, -1)}${end(high, 1)}`;
}
