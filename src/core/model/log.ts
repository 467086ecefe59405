const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT2 = 1.4142135623730951;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

const bits = new DataView(new ArrayBuffer(8));

/**
 * ln x by one fixed sequence of IEEE +, −, ×, ÷ and the bits of x, so the same in every browser; within 1
 * unit in the last place for every positive finite x. −∞ at 0, NaN below.
 */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Number.POSITIVE_INFINITY)) return logOfRareCase(x);
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | (1023 << 20));
  let mantissa = bits.getFloat64(0);
  if (mantissa > SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  // With s = f/(2 + f), ln(1 + f) = f − s·f + s·R, R = 2s²/3 + 2s⁴/5 + …; split to round less than f does.
  const f = mantissa - 1;
  const s = f / (2 + f);
  const halfSquare = 0.5 * f * f;
  const tail = s * (halfSquare + remainder(s * s)) + exponent * LN2_LOW;
  return exponent * LN2_HIGH - (halfSquare - tail - f);
}

/** ln(1 + x) for x ≥ 0, within 2 units in the last place, also where x is so small that 1 + x rounds to 1. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === Number.POSITIVE_INFINITY) return sum;
  return log(sum) + (x - (sum - 1)) / sum;
}

/** 2z/3 + 2z²/5 + 2z³/7 + … for z = s², |s| ≤ 3 − 2√2, by Chebyshev interpolation; within 1e−17. */
function remainder(z: number): number {
  const z2 = z * z;
  const even = 0.3999999999989827 + z2 * (0.22222211043776857 + z2 * 0.1533150161114533);
  const odd =
    0.666666666666667 + z2 * (0.2857142862653362 + z2 * (0.18182895750119193 + z2 * 0.1461916613488797));
  return z * odd + z2 * even;
}

function logOfRareCase(x: number): number {
  if (x > 0 && x < SMALLEST_NORMAL) return log(x * 2 ** 54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}
