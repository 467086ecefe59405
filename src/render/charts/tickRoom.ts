import { formatTicks } from '../../messages/format';

/** About how wide a tick's label is, in CSS pixels. */
export function roughWidth(label: string): number {
  return label.length * 7.2 - (label.match(/[.,]/g)?.length ?? 0) * 3.5;
}

/** Room in CSS pixels beside a plotted area for the labels of its upright axis: they are never cut. At least `least`. */
export function tickRoom(labels: readonly string[], least: number): number {
  return Math.max(least, Math.ceil(Math.max(0, ...labels.map(roughWidth))) + 14);
}

/** The place for a label's middle at which none of it lies outside a picture of this width: `at`, if that will do. */
export function insideWidth(label: string, at: number, width: number): number {
  const half = roughWidth(label) / 2;
  return Math.max(half, Math.min(width - half, at));
}

/** About `most` round numbers along a level axis, or so many fewer that their labels stand apart on `width` pixels. */
export function spacedTicks(ticks: (count: number) => number[], most: number, width: number): number[] {
  for (let count = most; count > 2; count--) {
    const found = ticks(count);
    const needed = formatTicks(found).reduce((sum, label) => sum + roughWidth(label) + 10, 0);
    if (needed <= width) return found;
  }
  return ticks(2);
}

/** Writes the ticks of an axis, all with the decimals that their step needs. */
export function tickFormat(ticks: readonly number[]): (value: number) => string {
  const labels = formatTicks(ticks);
  return (value) => labels[ticks.indexOf(value)] ?? '';
}
