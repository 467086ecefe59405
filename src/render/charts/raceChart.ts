import { type CurveSnapshot, lossAt } from '../../core/training/lossCurve';
import { type Box, overlap } from '../labelPlacer';
import { markAll } from '../mark';
import { fitText } from './fitText';
import { type LossGround, type LossScales, lossPath } from './lossGeometry';
import { clampedScale } from './scale';

/** One run's curve. The slot gives it its colour and its dashes. */
export interface RaceLine {
  readonly slot: number;
  readonly name: string;
  readonly curve: CurveSnapshot;
}

/** So much of the fall within `early` of the epochs is most of it. */
const most = 0.75;
const early = 0.1;

/**
 * True if at least three quarters of the fall of some curve lie within the first tenth of `lastEpoch` epochs. A curve that grows
 * becomes false at most once, and is never true again.
 */
export function crowdAtLeft(curves: readonly CurveSnapshot[], lastEpoch: number): boolean {
  return curves.some(({ losses, lows, stride }) => {
    const first = losses[0];
    const buckets = Math.floor((early * lastEpoch) / stride) + 1;
    const fall = first - lowestOf(lows);
    return fall > 0 && first - lowestOf(lows.subarray(0, buckets)) >= most * fall;
  });
}

/** What makes the curves longer: a race of them all, or the page's own training. */
export type Growing = 'race' | 'own' | null;

/**
 * Whether epochs are to be logarithmic as curves crowd at the left; `before` is what it was. It changes with nothing that grows: in a
 * race, where all curves crowd while they are short, it is true up to the end.
 */
export function isCrowdedNow(
  curves: readonly CurveSnapshot[],
  lastEpoch: number,
  growing: Growing,
  before: boolean,
): boolean {
  if (growing === 'race') return true;
  return growing === 'own' ? before : crowdAtLeft(curves, lastEpoch);
}

const lowestOf = (values: Float64Array) =>
  values.reduce((low, value) => (value < low ? value : low), values[0]);

/** True if two curves are of the same training: as far as both go, their losses are the same to the last bit. */
export function areSameTraining(one: CurveSnapshot, other: CurveSnapshot): boolean {
  const count = Math.min(one.landmarks.length, other.landmarks.length);
  for (let i = 0; i < count; i++) if (!Object.is(one.landmarks[i], other.landmarks[i])) return false;
  return count > 1;
}

/** True if one of `curves` has all of the same training that `own` has. */
export function isAmong(curves: readonly (CurveSnapshot | null)[], own: CurveSnapshot | null): boolean {
  return curves.some(
    (each) => each !== null && own !== null && each.epochs >= own.epochs && areSameTraining(each, own),
  );
}

/** A line that goes up and down by more pixels covers all below it: it is drawn thin. */
const tangled = 1500;

/** How far a line goes up and down in all, in pixels. */
function wayOf({ losses }: CurveSnapshot, { y }: LossScales): number {
  let way = 0;
  for (let i = 1; i < losses.length; i++) way += Math.abs(y(losses[i]) - y(losses[i - 1])) || 0;
  return way;
}

/** Each label's last place, as a share of the width, by slot: it stays there until another place is much better. */
type Places = Map<number, number>;

/** Draws several loss curves, each labelled beside its line. It remembers where the labels stand. */
export function createRaceLines() {
  const places: Places = new Map();
  /** Draws them, and returns the boxes of their labels. */
  return function draw(
    group: SVGGElement,
    { box, scales: wide, isEpochLog }: LossGround,
    lines: readonly RaceLine[],
    names: readonly Box[],
  ): Box[] {
    const scales = { x: wide.x, y: clampedScale(wide.y) };
    const tangledOnes = lines.filter(({ curve }) => wayOf(curve, scales) > tangled);
    // Below the others, which it would cover.
    const ordered = [...lines].sort(
      (a, b) => Number(tangledOnes.includes(b)) - Number(tangledOnes.includes(a)),
    );
    markAll(group, 'path', 'race-line', ordered, ({ slot }) => slot)
      .attr('class', ({ slot }) => `race-line run-line run-${slot}`)
      .classed('is-tangled', (line) => tangledOnes.includes(line))
      .attr('d', ({ curve }) => lossPath(curve, scales, isEpochLog));
    const labels = placeLabels(lines, scales, places, names);
    markAll(group, 'text', 'run-label', labels, ({ slot }) => slot)
      .raise()
      .attr('class', ({ slot }) => `run-label run-${slot}`)
      .attr('x', ({ px }) => px)
      .attr('y', ({ py }) => py)
      .text(({ name }) => name)
      .each(function fit() {
        fitText(this, box.width - box.left - box.right);
      });
    return labels.map(boxOf);
  };
}

/** About where the lines are drawn, as SVG paths of so many pieces that names can keep clear of them on every frame. */
export function roughPaths(lines: readonly RaceLine[], { scales }: LossGround): string[] {
  const { x, y } = scales;
  const [left] = x.range();
  return lines.map((line) => {
    const { end, heights } = profileOf(line, { x, y: clampedScale(y) });
    const step = (end - left) / (heights.length - 1);
    const places = heights.map((height, i) => `${(left + i * step).toFixed(2)},${height.toFixed(2)}`);
    return places.some((place) => place.includes('NaN')) ? '' : `M${places.join('L')}`;
  });
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

function boxOf({ name, px, py }: Label): Box {
  const width = name.length * letter.width;
  return { left: px - width / 2, top: py - 10, width, height: letter.height };
}

/** Puts each name on its line where other lines and names are farthest away. */
function placeLabels(
  lines: readonly RaceLine[],
  scales: LossScales,
  places: Places,
  beside: readonly Box[],
): Label[] {
  const profiles = lines.map((line) => profileOf(line, scales));
  const placed: Label[] = [];
  for (const profile of profiles) {
    const { slot } = profile.line;
    const others = profiles.filter((other) => other !== profile);
    const options = candidates.map((share) => ({
      share,
      ...labelAt(profile, share, others, scales, [...beside, ...placed.map(boxOf)]),
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
  placed: readonly Box[],
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
    const own = boxOf({ slot, name, px, py });
    const isHidden = placed.some((other) => overlap(other, own));
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
