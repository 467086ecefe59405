/** The limits of a drawn axis. */
export interface Domain {
  readonly min: number;
  readonly max: number;
}

/** The square that random points come from, with a little room around. */
export const restDomain: Domain = { min: -1.1, max: 1.1 };

const PAD = 0.05;
/** Values nearer to each other than this share of their size leave too few digits to draw an axis with. */
const CLOSEST = 1e-9;

/**
 * The axis limits for a column of finite values: `home`, and where a value lies beyond either limit that side moves out
 * to the value and 5% of the range more. So every point that counts lies inside the drawn plane.
 */
export function domainOf(values: Float64Array, home: Domain = restDomain): Domain {
  let { min, max } = home;
  // By index: a million values are walked several times as fast as by iterator.
  for (let i = 0; i < values.length; i++) {
    if (values[i] < min) min = values[i];
    if (values[i] > max) max = values[i];
  }
  const pad = PAD * max - PAD * min;
  return { min: min < home.min ? min - pad : min, max: max > home.max ? max + pad : max };
}

/**
 * The limits of an axis made for these finite values: 5% of their range more on either side. Around a single value, or
 * values too close together to be told apart on an axis, a unit or 5% of the value, whichever is more.
 */
export function fitDomain(values: Float64Array): Domain {
  if (values.length === 0) return restDomain;
  let min = values[0];
  let max = values[0];
  for (let i = 1; i < values.length; i++) {
    if (values[i] < min) min = values[i];
    if (values[i] > max) max = values[i];
  }
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const isRange = max - min > Math.max(1e-300, CLOSEST * largest);
  const pad = isRange ? PAD * max - PAD * min : Math.max(1, PAD * largest);
  return { min: min - pad, max: max + pad };
}
