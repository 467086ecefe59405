import { words } from '#words/lossAccuracy';
import type { AccuracyCurve } from '../../core/metrics/accuracies';
import { type CurveSnapshot, lossAt } from '../../core/training/lossCurve';
import { formatCount, formatPercent, formatShare } from '../../messages/format';
import {
  boxesInTheWay,
  type createLabelPlacer,
  type LabelWish,
  linesInTheWay,
  piecesOf,
  textSize,
  within,
} from '../labelPlacer';
import { dots, mark, markAll } from '../mark';
import type { BesideCurves } from './lossChart';
import { type ChartBox, epochPlace, type LossGround } from './lossGeometry';
import type { Named } from './lossLabels';
import { linearScale, type Scale } from './scale';

/** What is drawn of accuracies. */
interface AccuracyState {
  readonly accuracies: AccuracyCurve | null;
  /** Where the model stands, and its accuracies there; null where not known. */
  readonly frame: { readonly epoch: number } | null;
  readonly accuracy: number | null;
  readonly testAccuracy: number | null;
  readonly curve: { readonly epochs: number } | null;
}

interface Step {
  readonly epoch: number;
  readonly share: number;
}

/** Accuracies as stepped lines in the loss chart, with an axis of their own. `place` keeps the places of their names. */
export function accuraciesBeside(
  state: AccuracyState,
  place: ReturnType<typeof createLabelPlacer>,
): BesideCurves {
  const lines = linesOf(state);
  const pathsOf = ({ box, scales, isEpochLog }: LossGround) =>
    lines.map(({ steps }) => stepPath(steps, epochPlace(scales.x, isEpochLog), shareScale(lines, box)));
  return {
    room: 44,
    paths: pathsOf,
    draw(group, ground, around) {
      const { box, scales, isEpochLog } = ground;
      const x = epochPlace(scales.x, isEpochLog);
      const y = shareScale(lines, box);
      drawAxis(group, box, y, lines.length > 0);
      const paths = pathsOf(ground);
      markAll(group, 'path', 'accuracy-line', lines)
        .attr('class', ({ part }) => `accuracy-${part} accuracy-line`)
        .attr('d', (_, k) => paths[k]);
      const px = x(state.frame?.epoch ?? 0);
      const nows = lines.map(({ now }) => now).filter((now) => now !== null);
      dots(
        group,
        'accuracy-dot',
        3,
        nows.map((now) => ({ px, py: y(now) })),
      );
      const ends = lines.map(({ name, steps }) => {
        const { epoch, share } = steps[steps.length - 1];
        return { name, px: x(epoch), py: y(share) };
      });
      const boxes = place(nameWishes(box, ends, around));
      markAll(group, 'text', 'accuracy-label', [...boxes])
        .attr('x', ([, { left, width }]) => left + width)
        .attr('y', ([, { top, height }]) => top + height - 3)
        .text(([name]) => name);
      return [...boxes.values()];
    },
  };
}

function drawAxis(group: SVGGElement, box: ChartBox, y: Scale, isShown: boolean): void {
  const right = box.width - box.right;
  const rows = Math.max(2, Math.floor((box.height - box.bottom - box.top) / 40));
  const ticks = isShown ? y.ticks(rows) : [];
  markAll(group, 'path', 'accuracy-tick-mark', ticks).attr('d', (share) => `M${right},${y(share)}h4`);
  markAll(group, 'text', 'tick accuracy-tick', ticks)
    .attr('x', right + 7)
    .attr('y', (share) => y(share))
    .text(formatShare);
  mark(group, 'text', 'said-beside').attr('x', box.width).attr('y', 10).text(words.axis);
}

interface Line {
  readonly part: 'training' | 'test';
  readonly name: string;
  readonly steps: readonly Step[];
  readonly now: number | null;
}

function linesOf({ accuracies, frame, accuracy, testAccuracy, curve }: AccuracyState): Line[] {
  if (!accuracies || !frame || !curve) return [];
  const { epoch } = frame;
  const stepsOf = (shares: readonly number[], present: number | null) => {
    const known = accuracies.epochs.map((each, k) => ({ epoch: each, share: shares[k] }));
    const steps = known.filter(
      (step) => step.epoch <= curve.epochs && (present === null || step.epoch !== epoch),
    );
    if (present !== null) steps.push({ epoch, share: present });
    return steps.sort((one, other) => one.epoch - other.epoch);
  };
  const { training, test } = accuracies;
  const lines: Line[] = [
    { part: 'training', name: words.training, steps: stepsOf(training, accuracy), now: accuracy },
    ...(test
      ? [{ part: 'test' as const, name: words.test, steps: stepsOf(test, testAccuracy), now: testAccuracy }]
      : []),
  ];
  return lines.filter(({ steps }) => steps.length > 0);
}

/** From the tenth below the lowest to the tenth above the highest: at least a fifth, and nothing beyond 0 and 1. */
function shareScale(lines: readonly Line[], box: ChartBox): Scale {
  const shares = lines.flatMap(({ steps }) => steps.map(({ share }) => share));
  const low = Math.floor(10 * shares.reduce((least, share) => Math.min(least, share), 1) + 1e-9) / 10;
  const high = Math.ceil(10 * shares.reduce((most, share) => Math.max(most, share), 0) - 1e-9) / 10;
  const top = Math.min(1, Math.max(high, low + 0.2));
  return linearScale([Math.min(low, top - 0.2), top], [box.height - box.bottom, box.top]);
}

/** Level from each epoch to the next that is known. */
export function stepPath(
  [first, ...rest]: readonly Step[],
  x: (epoch: number) => number,
  y: (share: number) => number,
): string {
  const at = (px: number, py: number) => `${px.toFixed(2)},${py.toFixed(2)}`;
  let height = y(first.share);
  let path = `M${at(x(first.epoch), height)}`;
  for (const { epoch, share } of rest) {
    const [px, next] = [x(epoch), y(share)];
    path += next === height ? `L${at(px, height)}` : `L${at(px, height)}L${at(px, next)}`;
    height = next;
  }
  return path;
}

/** As accuracy.css has it, in pixels. */
const fontSize = 12;
/** Between a line and its name, and from place to place along it, in pixels. */
const [gaps, step] = [[4, 9, 15, 22], 20];
/** How bad it is for a name to stand on a curve or another name. */
const [onCurve, onName] = [20, 50];

interface Name {
  readonly name: string;
  readonly px: number;
  readonly py: number;
}

/** Each line's name near its end, clear of the other names and of the lines where there is room; it ends at its place. */
function nameWishes(box: ChartBox, ends: readonly Name[], { paths, names }: Named): LabelWish[] {
  const obstacles = [boxesInTheWay(names, onName), linesInTheWay(paths.flatMap(piecesOf), onCurve)];
  const area = {
    left: box.left,
    top: box.top - fontSize,
    width: box.width - box.right - box.left,
    height: box.height - box.bottom - 2 - box.top + fontSize,
  };
  return ends.map(({ name, px, py }) => {
    const { width } = textSize(name, fontSize);
    const height = fontSize + 1;
    const right = Math.max(px - 6, box.left + width);
    const count = Math.max(1, Math.floor((right - box.left - width) / step));
    const tops = gaps.flatMap((gap) => [py - gap - height, py + gap]);
    const places = Array.from({ length: count }, (_, i) => right - width - i * step).flatMap((left) =>
      tops.map((top) => within(area, { left, top, width, height })),
    );
    return { key: name, places, obstacles, isOptional: false };
  });
}

/** A reading of losses with the accuracies at that epoch, or at the last one before it that was kept. */
export function sayAccuracy(reading: string, accuracies: AccuracyCurve | null, epoch: number): string {
  const k = accuracies ? accuracies.epochs.findLastIndex((each) => each <= epoch) : -1;
  if (!accuracies || k < 0) return reading;
  const at = accuracies.epochs[k];
  const say = (name: string, share: number) =>
    at === epoch
      ? words.value(name, formatPercent(share))
      : words.valueBefore(name, formatPercent(share), formatCount(at));
  const { training, test } = accuracies;
  return words.reading(reading, [
    say(words.training, training[k]),
    ...(test ? [say(words.test, test[k])] : []),
  ]);
}

/** The accuracies of a run in sentences, for those who cannot see them; empty where none are known. */
export function summariseAccuracy(accuracies: AccuracyCurve | null): string {
  if (!accuracies) return '';
  const { epochs, training, test } = accuracies;
  const percentAt = (shares: readonly number[], k: number) => formatPercent(shares[k]);
  const last = epochs.length - 1;
  const best = bestOf(training);
  const said = words.summary(
    percentAt(training, 0),
    percentAt(training, last),
    percentAt(training, best),
    formatCount(epochs[best]),
  );
  if (!test) return said;
  const bestTest = bestOf(test);
  const more = words.testSummary(
    percentAt(test, last),
    percentAt(test, bestTest),
    formatCount(epochs[bestTest]),
  );
  return `${said} ${more}`;
}

/** The first of the highest. */
const bestOf = (shares: readonly number[]) =>
  shares.reduce((best, share, k) => (share > shares[best] ? k : best), 0);

/** Accuracies that differ by a percentage point. */
const point = 0.01 - 1e-9;

/**
 * Why accuracy is lower than before although the loss is lower too, in a sentence: for a model that stands at `epoch` with this
 * loss and this accuracy. Empty unless its best before was higher by a percentage point at a higher loss. Of `changes`, the epochs
 * at which points or settings were changed, the last is the first that counts: losses before it are those of other points.
 */
export function whyLower(
  { epochs, training }: AccuracyCurve,
  curve: CurveSnapshot,
  changes: readonly number[],
  { epoch, loss, accuracy }: { readonly epoch: number; readonly loss: number; readonly accuracy: number },
): string {
  const since = changes.at(-1) ?? 0;
  const from = epochs.findIndex((each) => each >= since);
  const before = training.filter((_, k) => from >= 0 && k >= from && epochs[k] < epoch);
  if (before.length === 0) return '';
  const best = from + bestOf(before);
  const isLower = accuracy <= training[best] - point;
  if (!isLower || !(loss < lossAt(curve, epochs[best]).loss)) return '';
  return words.whyLower(formatPercent(training[best]), formatCount(epochs[best]));
}
