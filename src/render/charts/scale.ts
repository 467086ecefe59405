import { tickIncrement, ticks as ticksBetween } from 'd3';

type Ends = readonly [number, number];

/** From the numbers of an axis to pixels, linear or logarithmic. What is no number has no place: NaN. */
export interface Scale {
  (value: number): number;
  /** The number at a pixel. */
  invert(pixel: number): number;
  /** The numbers at both ends of the axis. */
  domain(): Ends;
  /** Both ends of the axis in pixels. */
  range(): Ends;
  /** About `count` round numbers within the domain; of a log scale at least the powers of ten, where there are so few. */
  ticks(count: number): number[];
}

export function linearScale(domain: Ends, range: Ends): Scale {
  return Object.assign(between(domain, range), {
    invert: between(range, domain),
    domain: () => domain,
    range: () => range,
    ticks: (count: number) => ticksBetween(...domain, count),
  });
}

/** A log scale from one positive number up to another. What lies beyond its ends stands at them. */
export function logScale(domain: Ends, range: Ends): Scale {
  const linear = linearScale([Math.log(domain[0]), Math.log(domain[1])], range);
  const scale = Object.assign((value: number) => linear(Math.log(value)), {
    ...linear,
    invert: (pixel: number) => Math.exp(linear.invert(pixel)),
    domain: () => domain,
    ticks: (count: number) => logTicks(...domain, count),
  });
  return clampedScale(scale);
}

/** The same scale, at whose ends stands what lies beyond them. Its domain rises. */
export function clampedScale(scale: Scale): Scale {
  const [low, high] = scale.domain();
  const clamp = (value: number) => Math.max(low, Math.min(high, value));
  return Object.assign((value: number) => scale(clamp(value)), {
    ...scale,
    invert: (pixel: number) => clamp(scale.invert(pixel)),
  });
}

/** From the way between two numbers to that between two others; to the middle where the first two are one. */
function between([a, b]: Ends, [c, d]: Ends): (value: number) => number {
  if (b < a) return between([b, a], [d, c]);
  return (value) => {
    const share = a === b ? 0.5 : (value - a) / (b - a);
    return c * (1 - share) + d * share;
  };
}

/** The domain with both ends moved outwards to multiples of the step of about `count` ticks. It rises. */
export function niceDomain(domain: Ends, count: number): Ends {
  let [low, high] = domain;
  let last = Number.NaN;
  // Wider ends may want a larger step; those of a single tick never come to an end.
  for (let tries = 0; tries < 10; tries++) {
    const step = tickIncrement(low, high, count);
    if (step === last) return [low, high];
    if (step > 0) [low, high] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
    // For steps below 1, d3 gives minus the number of them in a unit, so that it is a whole number.
    else if (step < 0) [low, high] = [Math.ceil(low * step) / step, Math.floor(high * step) / step];
    else break;
    last = step;
  }
  return domain;
}

const powerOfTen = (exponent: number) => Number(`1e${exponent}`);

/** Powers of ten where there are more than `count`; else all of their multiples, or round numbers where those are few, too. */
function logTicks(low: number, high: number, count: number): number[] {
  const [from, to] = [Math.log10(low), Math.log10(high)];
  if (to - from >= count) return ticksBetween(from, to, count).map(powerOfTen);
  const ticks: number[] = [];
  for (let exponent = Math.floor(from); exponent <= Math.ceil(to); exponent++) {
    for (let digit = 1; digit < 10; digit++) {
      const tick = exponent < 0 ? digit / powerOfTen(-exponent) : digit * powerOfTen(exponent);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return 2 * ticks.length < count ? ticksBetween(low, high, count) : ticks;
}
