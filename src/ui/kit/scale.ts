/** The range of a number; both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** How a slider's way from left to right maps to values. */
export type ScaleKind = 'linear' | 'log' | 'log-from-zero';

/** The power of ten that parts a range into so many steps or up to ten times as many. */
export function grainOf({ min, max }: Pick<Range, 'min' | 'max'>, steps = 100): number {
  return 10 ** Math.floor(Math.log10((max - min) / steps));
}

/** The smallest value above zero on a log scale that has a zero, and the room at its left end that means zero. */
const least = 1e-5;
const zeroRoom = 0.04;

/** Position in [0, 1] of a value; logarithmic by v = min·(max/min)^t. */
export function toPosition(value: number, { min, max }: Range, kind: ScaleKind): number {
  if (kind === 'log-from-zero') {
    return value <= 0
      ? 0
      : zeroRoom + (1 - zeroRoom) * Math.max(0, Math.log(value / least) / Math.log(max / least));
  }
  return kind === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/** The value at a slider position in [0, 1], rounded to two digits (log) or to `step` (linear), always in range. */
export function fromPosition(position: number, range: Range, kind: ScaleKind, step: number): number {
  if (position <= 0) return range.min;
  if (position >= 1) return range.max;
  const { min, max } = range;
  if (kind === 'log-from-zero') {
    if (position < zeroRoom) return 0;
    return clamp(
      roundDigits(least * (max / least) ** ((position - zeroRoom) / (1 - zeroRoom)), false),
      range,
    );
  }
  const raw = kind === 'log' ? min * (max / min) ** position : min + position * (max - min);
  return clamp(kind === 'log' ? roundDigits(raw, range.whole) : roundTo(raw, step), range);
}

const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next value up (direction 1) or down (−1) that an arrow key goes to, always in range. */
export function nextValue(
  value: number,
  direction: 1 | -1,
  range: Range,
  kind: ScaleKind,
  step: number,
): number {
  if (kind === 'linear') return clamp(roundTo(value + direction * step, step), range);
  if (kind === 'log-from-zero') {
    if (direction === 1 && value < least) return least;
    if (direction === -1 && value <= least) return 0;
  }
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const around = [power / 10, power, power * 10].flatMap((p) =>
    mantissas.map((m) => roundDigits(m * p, range.whole)),
  );
  const beyond = around.filter((v) => (direction === 1 ? v > value * (1 + 1e-9) : v < value * (1 - 1e-9)));
  if (beyond.length === 0) return direction === 1 ? range.max : range.min;
  return clamp(direction === 1 ? Math.min(...beyond) : Math.max(...beyond), range);
}

function roundDigits(value: number, isWhole: boolean): number {
  const rounded = Number(value.toPrecision(2));
  return isWhole ? Math.round(value < 10 ? value : rounded) : rounded;
}

function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12));
}

function clamp(value: number, { min, max }: Range): number {
  return Math.min(max, Math.max(min, value));
}
