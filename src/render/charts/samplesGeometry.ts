/** An estimate with its 95 % interval, and whether this holds the truth. */
export interface SampleInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly holds: boolean;
}

/** Ends of the axis: so many standard errors to each side of the truth, and on to all estimates, but to no more than twice as many. */
const usualReach = 4.2;
const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The ends of an axis with the truth in its middle; they move only by whole steps, so that it stands still while estimates come. */
export function samplesDomain(
  intervals: readonly SampleInterval[],
  truth: number,
  meanError: number,
): readonly [number, number] {
  const farthest = intervals.reduce((most, { estimate }) => Math.max(most, Math.abs(estimate - truth)), 0);
  const usual = meanError > 0 ? usualReach * meanError : 1;
  const reach = Math.max(usual, Math.min(1.05 * farthest, 2 * usual));
  const power = 10 ** Math.floor(Math.log10(reach));
  const rounded = power * (steps.find((step) => step * power >= reach) ?? 10);
  return [truth - rounded, truth + rounded];
}

/** A mark of an estimate: the middle of its column, and how many lie below it there, from 0. */
export interface StackedDot {
  readonly x: number;
  readonly level: number;
  readonly holds: boolean;
}

/** Estimates at pixels as stacks of dots in columns of a width; each comes to lie on those before. Those out of sight are none. */
export function stackDots(
  places: readonly { readonly px: number; readonly holds: boolean }[],
  [left, right]: readonly [number, number],
  width: number,
): readonly StackedDot[] {
  const heights = new Map<number, number>();
  return places.flatMap(({ px, holds }) => {
    if (!(px >= left && px <= right)) return [];
    const column = Math.floor((px - left) / width);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return [{ x: left + (column + 0.5) * width, level, holds }];
  });
}
