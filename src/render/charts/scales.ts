import { inSteps, roundNumbers, roundStep } from './roundNumbers';

/** Where a number stands on an axis, in pixels, and back. */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  domain(): Interval;
  range(): Interval;
  /** Round numbers within the domain, about `count` of them. */
  ticks(count: number): number[];
}

type Interval = readonly [from: number, to: number];

/** Equal ways stand for equal differences, beyond the domain as well. */
export function linearScale([from, to]: Interval, range: Interval): Scale {
  const [start, end] = range;
  const slope = (end - start) / (to - from);
  return Object.assign((value: number) => start + (value - from) * slope, {
    invert: (pixel: number) => from + (pixel - start) / slope,
    domain: () => [from, to] as const,
    range: () => [start, end] as const,
    ticks: (count: number) => roundNumbers(from, to, count),
  });
}

/** Equal ways stand for equal ratios; a number beyond the domain (which is above 0) stands at its end. */
export function logScale([from, to]: Interval, range: Interval): Scale {
  const linear = linearScale([Math.log10(from), Math.log10(to)], range);
  const clamp = (value: number) => Math.max(from, Math.min(to, value));
  return Object.assign((value: number) => linear(Math.log10(clamp(value))), {
    invert: (pixel: number) => clamp(10 ** linear.invert(pixel)),
    domain: () => [from, to] as const,
    range: linear.range,
    ticks: (count: number) => logTicks(from, to, count),
  });
}

/** 1 to 9 times each power of ten where that is not too many, else powers of ten, or round numbers within one. */
function logTicks(from: number, to: number, count: number): number[] {
  const [low, high] = [Math.log10(from), Math.log10(to)];
  if (high - low >= count) return roundNumbers(low, high, count).map(powerOfTen);
  const values: number[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    // Dividing by a whole power of ten is exact where multiplying by its inverse is not.
    const times = (digit: number) => (power < 0 ? digit / powerOfTen(-power) : digit * powerOfTen(power));
    values.push(...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(times).filter((value) => value >= from && value <= to));
  }
  return 2 * values.length < count ? roundNumbers(from, to, count) : values;
}

/** Written out, as 10 ** −5 is not 0.00001. */
const powerOfTen = (power: number) => Number(`1e${power}`);

/** The domain widened to the round numbers on which about `count` ticks would stand. */
export function niceDomain([from, to]: Interval, count: number): Interval {
  let [low, high] = [from, to];
  let step = 0;
  // Widened, it may take wider steps, and so widen again.
  for (let i = 0; i < 10; i++) {
    const next = roundStep(low, high, count);
    if (next === step || !next || !Number.isFinite(next)) break;
    step = next;
    const { toSteps, toValue } = inSteps(step);
    low = toValue(Math.floor(toSteps(low)));
    high = toValue(Math.ceil(toSteps(high)));
  }
  return [low, high];
}

/** The scale with numbers beyond its domain at its ends. */
export function clampScale(scale: Scale): Scale {
  const [one, other] = scale.range();
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const { invert, domain, range, ticks } = scale;
  const clamped = (value: number) => Math.max(low, Math.min(high, scale(value)));
  return Object.assign(clamped, { invert, domain, range, ticks });
}

/** How many decimals tell about `count` ticks of the domain apart. */
export function tickDecimals([from, to]: Interval, count: number): number {
  const step = roundStep(from, to, count);
  return step < 0 ? Math.max(0, Math.ceil(Math.log10(-step) - 1e-9)) : 0;
}
