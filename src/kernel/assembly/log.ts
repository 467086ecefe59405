const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const SQRT2: f64 = 1.4142135623730951;

/** ln x for a normal number x > 0 by the formulas of core/model/log.ts, every time the same operations. */
export function log(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  let exponent = <f64>(<i32>(bits >>> 52) - 1023);
  let mantissa = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (mantissa > SQRT2) {
    mantissa *= 0.5;
    exponent += 1;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const even = 0.3999999999989827 + z2 * (0.22222211043776857 + z2 * 0.1533150161114533);
  const odd = 0.666666666666667 + z2 * (0.2857142862653362 + z2 * (0.18182895750119193 + z2 * 0.1461916613488797));
  const halfSquare = 0.5 * f * f;
  const tail = s * (halfSquare + (z * odd + z2 * even)) + exponent * LN2_LOW;
  return exponent * LN2_HIGH - (halfSquare - tail - f);
}

/** ln(1 + x) for 0 ≤ x < 2^1023, also where x is so small that 1 + x rounds to 1. NaN for NaN. */
export function log1p(x: f64): f64 {
  const sum = 1 + x;
  // The rounding error of the sum, over the sum: 1/sum = 2 − sum is near enough where it counts at all.
  return log(sum) + (x - (sum - 1)) * max(0, 2 - sum);
}
