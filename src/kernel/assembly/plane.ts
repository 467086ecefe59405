import { sumOverColumns } from './columns';
import { log } from './log';
import { even, LN2, mantissa, numerator, odd, ones, remainder, round, sumOf, TO_BASE_2 } from './term';

/** Bytes of points whose losses are the log of one product: 1000 points. */
const BLOCK: usize = 8000;

/**
 * `sumOverColumns` for two features (three columns) where |v| ≤ 500 for every point: in one pass, and half as
 * fast again. A block whose losses together are below ln 2, where a rounded product would cost them digits,
 * is done again by `sumOverColumns`; up to three points at the end are left to it, too.
 */
export function sumOverPlane(
  columns: usize,
  stride: usize,
  from: usize,
  to: usize,
  weights: usize,
  slopes: usize,
  pulls: usize,
): f64 {
  const u1 = f64x2.splat(load<f64>(weights) * TO_BASE_2);
  const u2 = f64x2.splat(load<f64>(weights, 8) * TO_BASE_2);
  const u0 = f64x2.splat(load<f64>(weights, 16) * TO_BASE_2);
  const column2 = columns + stride;
  const signs = column2 + stride;
  let loss: f64 = 0;
  for (let start = from; start < to; start += BLOCK) {
    const end = min(start + BLOCK, to);
    const fours = start + ((end - start) & ~31);
    let slope1 = f64x2.splat(0);
    let slope2 = f64x2.splat(0);
    let slope0 = f64x2.splat(0);
    // ∏D, and ∏(D + N) = mantissas · 2^exponents, with 1023 too many in the exponents for every turn.
    let divisors = ones();
    let mantissas = ones();
    let exponents = i64x2.splat(0);
    for (let i = start; i < fours; i += 32) {
      const xa1 = v128.load(columns + i);
      const xa2 = v128.load(column2 + i);
      const sa = v128.load(signs + i);
      const va = f64x2.add(f64x2.add(f64x2.mul(u1, xa1), f64x2.mul(u2, xa2)), f64x2.mul(u0, sa));
      const ka = round(va);
      const ra = remainder(va, ka);
      const za = f64x2.mul(ra, ra);
      const ea = even(za);
      const oa = odd(ra, za);
      const da = f64x2.sub(ea, oa);
      const na = numerator(f64x2.add(ea, oa), ka);
      const qa = f64x2.add(da, na);

      const xb1 = v128.load(columns + i, 16);
      const xb2 = v128.load(column2 + i, 16);
      const sb = v128.load(signs + i, 16);
      const vb = f64x2.add(f64x2.add(f64x2.mul(u1, xb1), f64x2.mul(u2, xb2)), f64x2.mul(u0, sb));
      const kb = round(vb);
      const rb = remainder(vb, kb);
      const zb = f64x2.mul(rb, rb);
      const eb = even(zb);
      const ob = odd(rb, zb);
      const db = f64x2.sub(eb, ob);
      const nb = numerator(f64x2.add(eb, ob), kb);
      const qb = f64x2.add(db, nb);

      // Two vectors share one division.
      const q = f64x2.mul(qa, qb);
      const inverse = f64x2.div(ones(), q);
      const pa = f64x2.mul(f64x2.mul(na, qb), inverse);
      const pb = f64x2.mul(f64x2.mul(nb, qa), inverse);
      slope1 = f64x2.add(slope1, f64x2.add(f64x2.mul(pa, xa1), f64x2.mul(pb, xb1)));
      slope2 = f64x2.add(slope2, f64x2.add(f64x2.mul(pa, xa2), f64x2.mul(pb, xb2)));
      slope0 = f64x2.add(slope0, f64x2.add(f64x2.mul(pa, sa), f64x2.mul(pb, sb)));
      divisors = f64x2.mul(divisors, f64x2.mul(da, db));
      mantissas = f64x2.mul(mantissas, mantissa(q));
      exponents = i64x2.add(exponents, i64x2.shr_u(q, 52));
    }
    const ratio = f64x2.div(mantissas, divisors);
    const bias = 2 * 1023 * <i64>((fours - start) >> 5);
    const exponent = i64x2.extract_lane(exponents, 0) + i64x2.extract_lane(exponents, 1) - bias;
    const product = f64x2.extract_lane(ratio, 0) * f64x2.extract_lane(ratio, 1);
    const blockLoss = log(product) + <f64>exponent * LN2;
    let rest = start;
    // Also false for NaN.
    if (blockLoss > LN2) {
      loss += blockLoss;
      store<f64>(slopes, load<f64>(slopes) - sumOf(slope1));
      store<f64>(slopes, load<f64>(slopes, 8) - sumOf(slope2), 8);
      store<f64>(slopes, load<f64>(slopes, 16) - sumOf(slope0), 16);
      rest = fours;
    }
    if (rest < end) loss += sumOverColumns(columns, stride, 3, rest, end, weights, slopes, pulls);
  }
  return loss;
}
