/** ln 2 in two parts; the first ends in 21 zero bits, so that its product with any step used is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const STEPS = 64;
const STEPS_PER_UNIT = STEPS * 1.4426950408889634;
const STEP_HIGH = LN2_HIGH / STEPS;
const STEP_LOW = LN2_LOW / STEPS;

/** Adding and taking away 1.5·2^52 rounds to the nearest integer. */
const ROUNDER = 1.5 * 2 ** 52;

/** Beyond these the true value is below the smallest normal number, or near overflow. */
const LOWEST = -708;
const HIGHEST = 709;
const MIN_EXPONENT = -1022;

const roots = tabulateRoots();
const powers = tabulatePowers();

/** e^x for every x: 0 below −708, Infinity above 709, NaN for NaN; between them `expInRange`. */
export function exp(x: number): number {
  if (x >= LOWEST && x <= HIGHEST) return expInRange(x);
  return x < LOWEST ? 0 : x > HIGHEST ? Number.POSITIVE_INFINITY : x;
}

/**
 * e^x for −708 ≤ x ≤ 709 only, by one fixed sequence of IEEE +, −, × and two tables, so the same in every
 * browser; within 1.01 units in the last place. x = (64·k + j)·ln2/64 + r, e^x = 2^k · 2^(j/64) · e^r.
 */
export function expInRange(x: number): number {
  const step = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - step * STEP_HIGH - step * STEP_LOW;
  const r2 = r * r;
  // Chebyshev interpolation of (e^r − 1 − r)/r² on |r| ≤ ln2/128: 5e−18 of e^r at most.
  const q =
    0.4999999999998506 + 0.16666666666664534 * r + r2 * (0.041666707403338075 + 0.008333339152857227 * r);
  const index = step | 0;
  const root = roots[index & (STEPS - 1)];
  return (root + root * (r + r2 * q)) * powers[(index >> 6) - MIN_EXPONENT];
}

/** 2^(j/64) for j = 0…63, each the double nearest to the true value: worked out in 160-bit integers. */
function tabulateRoots(): Float64Array {
  const bits = 160n;
  let root = 2n << bits;
  for (let steps = 1; steps < STEPS; steps *= 2) root = squareRoot(root << bits);
  let power = 1n << bits;
  return Float64Array.from({ length: STEPS }, () => {
    const value = Number(power) / 2 ** Number(bits);
    power = (power * root) >> bits;
    return value;
  });
}

/** 2^k for k = −1022…1023, at index k + 1022. */
function tabulatePowers(): Float64Array {
  const table = new Float64Array(1024 - MIN_EXPONENT);
  table[0] = 2.2250738585072014e-308;
  for (let i = 1; i < table.length; i++) table[i] = 2 * table[i - 1];
  return table;
}

/** The integer part of the square root, by Newton's iteration from above. */
function squareRoot(value: bigint): bigint {
  let guess = value;
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
