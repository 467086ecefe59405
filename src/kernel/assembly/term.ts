// One point's share in loss and slopes, two points to a vector, in powers of two instead of e.
//
// With v = −s·z/ln 2, s = ±1 for label 1/0, a point pulls at the weights by σ(−s·z) = 2^v/(1 + 2^v) and its
// loss is ln(1 + 2^v). 2^v is a quotient N/D, so the pull is N/(D + N) and the loss ln((D + N)/D).

/** Weights times this give v. */
export const TO_BASE_2: f64 = -1.4426950408889634;

export const LN2: f64 = 0.6931471805599453;

/**
 * The constants of the inner loops, each twice. They are read from memory because as literals they would be
 * put together anew, one half after the other, in every turn.
 */
const CONSTANTS = memory.data<f64>(
  [
    // 1.5·2^52: adding and taking it away rounds to the nearest integer; the sum's low bits hold that integer.
    6755399441055744, 6755399441055744,
    // 1, E2, E4, O1, O3 of 2^r = (E + O)/(E − O), E = 1 + E2·r² + E4·r⁴, O = O1·r + O3·r³: the minimax
    // approximation O/E of tanh(r·ln 2/2) for |r| ≤ ½. Within 1.2e−14 of 2^r, and exactly 1 for r = 0.
    1, 1,
    0.051473423910035336, 0.051473423910035336,
    0.00013725453812218563, 0.00013725453812218563,
    0.34657359027987283, 0.34657359027987283,
    0.003963302167623743, 0.003963302167623743,
    // The bits of the mantissa.
    reinterpret<f64>(0xfffffffffffff), reinterpret<f64>(0xfffffffffffff),
  ],
  16,
);

/** The integer k nearest to v, plus 1.5·2^52. For |v| ≤ 2^50. */
@inline
export function round(v: v128): v128 {
  return f64x2.add(v, v128.load(CONSTANTS));
}

/** r = v − k, exactly. */
@inline
export function remainder(v: v128, rounded: v128): v128 {
  return f64x2.sub(v, f64x2.sub(rounded, v128.load(CONSTANTS)));
}

@inline
export function ones(): v128 {
  return v128.load(CONSTANTS, 16);
}

/** E, from r². */
@inline
export function even(square: v128): v128 {
  const inner = f64x2.add(f64x2.mul(square, v128.load(CONSTANTS, 48)), v128.load(CONSTANTS, 32));
  return f64x2.add(f64x2.mul(inner, square), ones());
}

/** O, from r and r². */
@inline
export function odd(r: v128, square: v128): v128 {
  const inner = f64x2.add(f64x2.mul(square, v128.load(CONSTANTS, 80)), v128.load(CONSTANTS, 64));
  return f64x2.mul(inner, r);
}

/** N = (E + O)·2^k, by adding k to the exponents. For |k| ≤ 1021; D is E − O. */
@inline
export function numerator(sum: v128, rounded: v128): v128 {
  return i64x2.add(sum, i64x2.shl(rounded, 52));
}

/** Positive numbers divided by the greatest power of two they hold. */
@inline
export function mantissa(numbers: v128): v128 {
  return v128.or(v128.and(numbers, v128.load(CONSTANTS, 96)), ones());
}

/** The sum of both lanes. */
@inline
export function sumOf(lanes: v128): f64 {
  return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
}
