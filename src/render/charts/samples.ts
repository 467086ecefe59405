import { words } from '#words/inferenceSamples';
import { formatTicks } from '../../messages/format';
import { mark, markAll } from '../mark';
import { across, drawChartAxes, upright } from './chartAxes';
import { fitText } from './fitText';
import type { ChartBox } from './lossGeometry';
import { type SampleInterval, type StackedDot, samplesDomain, stackDots } from './samplesGeometry';
import { clampedScale, linearScale, type Scale } from './scale';

/** The estimates of one parameter, the newest last. */
export interface SamplesState {
  readonly name: string;
  readonly truth: number;
  readonly intervals: readonly SampleInterval[];
  readonly mean: number;
  /** Standard deviation of the estimates, and the mean of their standard errors; NaN where there are too few. */
  readonly deviation: number;
  readonly meanError: number;
  /** True while estimates come: the newest is then marked. */
  readonly isDrawing: boolean;
}

/** So many of the newest intervals are drawn, one below the other. */
const newest = 20;
const rowHeight = 8;
/** Room for the two bars between dots and intervals. */
const barRoom = 44;
const dotWidth = 7;

/** Height of the chart in its own pixels: dots, bars, intervals, axis. */
export const samplesHeight = 26 + 116 + barRoom + newest * rowHeight + 38;

/** Draws estimates as stacks of dots, their spread beside the mean standard error, and the newest intervals, on one axis with the truth. */
export function drawSamples(svg: SVGSVGElement, whole: ChartBox, state: SamplesState): void {
  const box = { ...whole, left: 16, right: 16, top: 26 };
  const domain = samplesDomain(state.intervals, state.truth, state.meanError);
  const x = linearScale(domain, [box.left, box.width - box.right]);
  const base = box.height - box.bottom;
  const rowsTop = base - newest * rowHeight;
  const ground = rowsTop - barRoom;
  const ticks = x.ticks(Math.max(3, Math.floor((box.width - 32) / 70)));
  const texts = formatTicks(ticks);
  drawChartAxes(
    svg,
    box,
    { scale: x, name: words.axis(state.name), ticks, format: (value) => texts[ticks.indexOf(value)] },
    { scale: () => base, name: '', ticks: [], format: String },
  );
  mark(svg, 'path', 'samples-ground').attr('d', `${across(box, ground)}${across(box, base)}`);
  mark(svg, 'path', 'samples-truth').attr('d', upright(box, x(state.truth)));
  mark(svg, 'text', 'samples-truth-name')
    .attr('x', x(state.truth))
    .attr('y', 16)
    .text(words.truth(state.name));
  drawDots(svg, x, { top: box.top, ground }, state);
  drawBars(svg, x, ground, state);
  drawIntervals(svg, x, rowsTop, state.intervals);
}

function drawDots(
  svg: SVGSVGElement,
  x: Scale,
  { top, ground }: { readonly top: number; readonly ground: number },
  { intervals, isDrawing }: SamplesState,
): void {
  const places = intervals.map(({ estimate, holds }) => ({ px: x(estimate), holds }));
  const dots = stackDots(places, [x.range()[0], x.range()[1]], dotWidth);
  const tallest = dots.reduce((most, { level }) => Math.max(most, level + 1), 1);
  const pitch = Math.min(dotWidth, (ground - top) / tallest);
  const size = Math.max(2, Math.min(5, pitch));
  const y = ({ level }: StackedDot) => ground - (level + 0.5) * pitch;
  // One path of each kind, however many there are: round ends of lines of no length are dots.
  mark(svg, 'path', 'samples-dots')
    .attr('stroke-width', size)
    .attr('data-count', dots.filter(({ holds }) => holds).length)
    .attr('d', dots.map((dot) => (dot.holds ? `M${dot.x},${y(dot)}h0` : '')).join(''));
  mark(svg, 'path', 'samples-misses')
    .attr('data-count', dots.filter(({ holds }) => !holds).length)
    .attr('d', dots.map((dot) => (dot.holds ? '' : crossAt(dot.x, y(dot), 2.5))).join(''));
  mark(svg, 'path', 'samples-newest')
    .attr('stroke-width', size + 4)
    .attr('d', (isDrawing ? dots.slice(-1) : []).map((dot) => `M${dot.x},${y(dot)}h0`).join(''));
}

const crossAt = (x: number, y: number, r: number) =>
  `M${x - r},${y - r}l${2 * r},${2 * r}M${x - r},${y + r}l${2 * r},${-2 * r}`;

/** The spread about the mean, and below it the mean standard error, each with its name. */
function drawBars(svg: SVGSVGElement, x: Scale, ground: number, state: SamplesState): void {
  const bars = [
    { half: state.deviation, name: words.spreadBar },
    { half: state.meanError, name: words.errorBar },
  ].flatMap((bar, k) => (Number.isFinite(bar.half) ? [{ ...bar, y: ground + 13 + 17 * k }] : []));
  markAll(svg, 'path', 'samples-bar', bars).attr('d', ({ half, y }) => {
    const [from, to] = [x(state.mean - half), x(state.mean + half)];
    return `M${from},${y - 4}v8M${to},${y - 4}v8M${from},${y}H${to}`;
  });
  markAll(svg, 'text', 'samples-bar-name', bars)
    .attr('x', ({ half }) => x(state.mean + half) + 7)
    .attr('y', ({ y }) => y)
    .text(({ name }) => name)
    .each(function fit({ half }) {
      fitText(this, x.range()[1] - x(state.mean + half) - 7);
    });
}

/** The newest on top; those that miss the truth are dashed and end in a cross instead of a dot. */
function drawIntervals(
  svg: SVGSVGElement,
  x: Scale,
  top: number,
  intervals: readonly SampleInterval[],
): void {
  const shown = intervals.slice(-newest).reverse();
  const within = clampedScale(x);
  const rows = shown.map((interval, k) => ({ ...interval, y: top + (k + 0.5) * rowHeight }));
  markAll(svg, 'path', 'samples-interval', rows)
    .attr('data-holds', ({ holds }) => holds)
    .attr('d', ({ low, high, y }) => `M${within(low)},${y}H${within(high)}`);
  markAll(svg, 'path', 'samples-middle', rows)
    .attr('data-holds', ({ holds }) => holds)
    .attr('d', ({ estimate, holds, y }) =>
      holds ? `M${within(estimate)},${y}h0` : crossAt(within(estimate), y, 3),
    );
}
