/**
 * How far apart round numbers are of which about `count` stand between `from` and `to`: 1, 2 or 5 times a power of ten.
 * A distance below 1 comes as minus its inverse, a whole number: dividing by that is exact where multiplying is not. NaN
 * for an interval of no width.
 */
export function roundStep(from: number, to: number, count: number): number {
  const exact = (to - from) / count;
  const power = Math.floor(Math.log10(exact));
  const share = exact / 10 ** power;
  // The nearest of 1, 2, 5 and 10 by its ratio.
  const digit = share < Math.SQRT2 ? 1 : share < Math.sqrt(10) ? 2 : share < Math.sqrt(50) ? 5 : 10;
  return power < 0 ? -(10 ** -power / digit) : digit * 10 ** power;
}

/** Numbers counted in steps of `roundStep`, and back. */
export function inSteps(step: number) {
  return {
    toSteps: (value: number) => (step > 0 ? value / step : value * -step),
    toValue: (steps: number) => (step > 0 ? steps * step : steps / -step),
  };
}

/** Round numbers from `from` to `to`, about `count` of them. */
export function roundNumbers(from: number, to: number, count: number): number[] {
  const { toSteps, toValue } = inSteps(roundStep(from, to, count));
  let first = Math.round(toSteps(from));
  if (toValue(first) < from) first++;
  let last = Math.round(toSteps(to));
  if (toValue(last) > to) last--;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => toValue(first + i));
}
