import { words } from '#words/runs';
import { type CurveSnapshot, lossAt } from '../../core/training/lossCurve';
import { mark, markAll } from '../mark';
import { fitText } from './fitText';
import { drawLossAxes } from './lossChart';
import { type ChartBox, type LossScales, lossPath, lossRange, scalesFor } from './lossGeometry';
import { clampedScale } from './scale';

/** One run's curve. The slot gives it its dashes. */
export interface RaceLine {
  readonly slot: number;
  readonly name: string;
  readonly curve: CurveSnapshot;
}

export interface RaceChartState {
  readonly lines: readonly RaceLine[];
  readonly lastEpoch: number;
  readonly isEpochLog: boolean;
  readonly isLossLog: boolean;
}

/** A run whose loss shoots up goes out at the top, so that the others can be told apart: so many times their first loss. */
const highest = 2;

/** Each label's last place, as a share of the width, by slot: it stays there until another place is much better. */
type Places = Map<number, number>;

/** A chart of several loss curves, each labelled beside its line. It remembers where the labels stand. */
export function createRaceChart() {
  const places: Places = new Map();
  return function draw(svg: SVGSVGElement, box: ChartBox, state: RaceChartState): LossScales {
    const { lines, isEpochLog, isLossLog } = state;
    const wide = raceScales(box, state);
    const scales = { x: wide.x, y: clampedScale(wide.y) };
    drawLossAxes(svg, box, scales, isEpochLog, isLossLog);
    markAll(svg, 'path', 'race-line', lines, ({ slot }) => slot)
      .attr('class', ({ slot }) => `race-line run-line run-${slot}`)
      .attr('d', ({ curve }) => lossPath(curve, scales, isEpochLog));
    markAll(svg, 'text', 'run-label', placeLabels(lines, scales, places), ({ slot }) => slot)
      .attr('x', ({ px }) => px)
      .attr('y', ({ py }) => py)
      .text(({ name }) => name)
      .each(function fit() {
        fitText(this, box.width - box.left - box.right);
      });
    mark(svg, 'text', 'chart-empty')
      .attr('x', (box.left + box.width - box.right) / 2)
      .attr('y', (box.top + box.height - box.bottom) / 2)
      .text(lines.length === 0 ? words.noCurves : '');
    return scales;
  };
}

function raceScales(box: ChartBox, { lines, lastEpoch, isEpochLog, isLossLog }: RaceChartState): LossScales {
  const curves = lines.map(({ curve }) => curve);
  const { low, high, guess } = lossRange(curves, null);
  const first = Math.max(Math.LN2, ...curves.map(({ losses }) => losses[0]));
  const last = Math.max(lastEpoch, ...curves.map(({ epochs }) => epochs));
  const range = { low, high: isLossLog ? high : Math.min(high, highest * first), guess };
  return scalesFor(range, last, box, isEpochLog, isLossLog);
}

interface Label {
  readonly slot: number;
  readonly name: string;
  readonly px: number;
  readonly py: number;
}

/** A character is about so wide and high, in pixels. */
const letter = { width: 6.6, height: 13 };
const candidates = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
/** By how many pixels another place must be clearer of other lines to be worth a jump. */
const worthJump = 10;
/** Clearer than this is no better. */
const clearEnough = 60;

/** A line's height at columns of equal distance from the left of the chart to the line's end. */
interface Profile {
  readonly line: RaceLine;
  readonly end: number;
  readonly heights: readonly number[];
}

/** Columns across the whole chart. */
const columns = 64;

function profileOf(line: RaceLine, { x, y }: LossScales): Profile {
  const [left, right] = x.range();
  const end = Math.min(right, x(Math.max(1, line.curve.epochs)));
  const count = Math.max(1, Math.ceil(((end - left) / (right - left)) * columns));
  const heights = Array.from({ length: count + 1 }, (_, i) =>
    y(lossAt(line.curve, x.invert(left + (i / count) * (end - left))).loss),
  );
  return { line, end, heights };
}

function heightAt({ end, heights }: Profile, px: number, left: number): number {
  const share = (px - left) / Math.max(1, end - left);
  return heights[Math.round(Math.max(0, Math.min(1, share)) * (heights.length - 1))];
}

/** Puts each name on its line where other lines and names are farthest away. */
function placeLabels(lines: readonly RaceLine[], scales: LossScales, places: Places): Label[] {
  const profiles = lines.map((line) => profileOf(line, scales));
  const placed: Label[] = [];
  for (const profile of profiles) {
    const { slot } = profile.line;
    const others = profiles.filter((other) => other !== profile);
    const options = candidates.map((share) => ({
      share,
      ...labelAt(profile, share, others, scales, placed),
    }));
    const before = options.find(({ share }) => share === places.get(slot));
    const best = options.reduce((one, other) => (other.room > one.room ? other : one));
    const chosen = before && best.room - before.room < worthJump ? before : best;
    places.set(slot, chosen.share);
    placed.push(chosen.label);
  }
  return placed;
}

/** The best place above or below a line at a share of its length, and how much room there is. */
function labelAt(
  profile: Profile,
  share: number,
  others: readonly Profile[],
  { x, y }: LossScales,
  placed: readonly Label[],
) {
  const { slot, name } = profile.line;
  const [left, right] = x.range();
  const [base, top] = y.range();
  const half = (name.length * letter.width) / 2;
  const on = left + share * (profile.end - left);
  const px = Math.max(left + half, Math.min(right - half, on));
  // The line is above or below the name over all its width, not just in its middle.
  const across = [px - half, px, px + half];
  const own = across.map((at) => heightAt(profile, at, left));
  const crossed = others.flatMap((other) => across.map((at) => heightAt(other, at, left)));
  const roomOf = (py: number) => {
    const middle = py - 4;
    const gaps = crossed.map((height) => Math.abs(height - middle));
    const isHidden = placed.some(
      (other) =>
        Math.abs(other.py - py) < letter.height &&
        Math.abs(other.px - px) < half + (other.name.length * letter.width) / 2,
    );
    const isOutside = py - 9 < top || py > base - 2;
    const away = Math.hypot(px - on, middle - heightAt(profile, on, left));
    return Math.min(clearEnough, ...gaps) - away - (isHidden ? 100 : 0) - (isOutside ? 60 : 0);
  };
  const above = [0, 1, 2].map((row) => Math.min(...own) - 6 - row * letter.height);
  const options = [...above, Math.max(...own) + 15].map((py) => ({
    label: { slot, name, px, py },
    room: roomOf(py),
  }));
  return options.reduce((one, other) => (other.room > one.room ? other : one));
}
