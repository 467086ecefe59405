import type { WeightLines } from '../../core/training/weightLines';
import { createLinePath } from './linePath';
import type { ChartBox } from './lossGeometry';
import { linearScale, niceDomain, type Scale } from './scale';

/** So many lines have a name; of more the largest. */
const namedLimit = 5;

/** Which parameters have their line named: all where they are few, else those that are largest at place `at`, in order. */
export function namedColumns({ columns }: WeightLines, at: number): number[] {
  const all = columns.map((_, j) => j);
  if (all.length <= namedLimit + 1) return all;
  const size = (j: number) => Math.abs(columns[j][at]);
  return all
    .sort((a, b) => size(b) - size(a))
    .slice(0, namedLimit)
    .sort((a, b) => a - b);
}

/** A bias so many times as large as the weights presses their lines together. */
const farLarger = 4;

/** True if the bias, which is the last column, reaches so much farther from 0 than the weights that their lines are pressed together. */
export function isBiasFarLarger({ columns, norms }: WeightLines): boolean {
  const reach = (values: Float64Array) =>
    values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  const bias = columns.at(-1);
  return bias !== undefined && reach(bias) > farLarger * reach(norms);
}

/** Upright scale in pixels: every value and 0, and at least one unit of 0.1. */
export function weightScale(
  { columns, norms }: Pick<WeightLines, 'columns' | 'norms'>,
  box: ChartBox,
): Scale {
  let low = 0;
  let high = 0.1;
  for (const column of [...columns, norms]) {
    for (const value of column) {
      if (value < low && value > Number.NEGATIVE_INFINITY) low = value;
      if (value > high && value < Number.POSITIVE_INFINITY) high = value;
    }
  }
  return linearScale(niceDomain([low, high], 5), [box.height - box.bottom, box.top]);
}

/** SVG path of values over epochs; on a log axis from epoch 1 on. What is no finite number leaves a gap. */
export function weightPath(
  epochs: Float64Array,
  values: Float64Array,
  x: Scale,
  y: Scale,
  isEpochLog: boolean,
): string {
  const path = createLinePath();
  for (const [k, epoch] of epochs.entries()) {
    if (isEpochLog && epoch < 1) continue;
    path.add(x(epoch), Number.isFinite(values[k]) ? y(values[k]) : Number.NaN);
  }
  return path.end();
}

/**
 * Heights for labels that want to stand at `wanted`, in pixels: in the same order, at least `gap` apart and, where there is room
 * for all, within `top` and `base`.
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, base: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = new Array<number>(wanted.length);
  let last = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    placed[i] = Math.max(wanted[i], last + gap, top);
    last = placed[i];
  }
  let next = base + gap;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i], next - gap);
    next = placed[i];
  }
  return placed;
}
