/** The limits of a drawn axis. */
export interface Domain {
  readonly min: number;
  readonly max: number;
}

const REST = 1.1;
const PAD = 0.05;

/**
 * The axis limits for a column of finite values: [−1.1, 1.1], and where a value lies beyond either limit that
 * side moves out to the value and 5% of the range more. So every point that counts lies inside the drawn
 * plane.
 */
export function domainOf(values: Float64Array): Domain {
  let min = -REST;
  let max = REST;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const pad = PAD * max - PAD * min;
  return { min: min < -REST ? min - pad : min, max: max > REST ? max + pad : max };
}
