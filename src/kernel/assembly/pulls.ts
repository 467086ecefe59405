import { log1p } from './log';
import { even, LN2, numerator, odd, ones, remainder, round, sumOf } from './term';

/** −708/ln 2: below it 2^v would leave the normal numbers. */
const LOWEST: f64 = -1021.4280890110927;

/**
 * Turns the v of up to 512 points into their pulls, in place; returns the sum of their losses. With t = 2^−|v|
 * a loss is ln 2 · max(0, v) + ln(1 + t) and a pull is t/(1 + t), or 1/(1 + t) on the wrong side, where v > 0.
 * NaN stays NaN. There must be room for a multiple of four points.
 */
export function sumOfLosses(pulls: usize, bytes: usize): f64 {
  const filled = (bytes + 31) & ~31;
  // The points that fill up the last two vectors are classified with certainty: their losses are 1e−307.
  for (let i = bytes; i < filled; i += 8) store<f64>(pulls + i, -1e300);
  let wrong = f64x2.splat(0);
  // ∏D, and ∏(D + N) − ∏D kept apart from it: losses far below 1e−16 keep their digits.
  let product = ones();
  let surplus = f64x2.splat(0);
  for (let i: usize = 0; i < filled; i += 32) {
    const va = v128.load(pulls + i);
    const ta = saturated(va);
    const ka = round(ta);
    const ra = remainder(ta, ka);
    const za = f64x2.mul(ra, ra);
    const ea = even(za);
    const oa = odd(ra, za);
    const da = f64x2.sub(ea, oa);
    const na = numerator(f64x2.add(ea, oa), ka);
    const qa = f64x2.add(da, na);

    const vb = v128.load(pulls + i, 16);
    const tb = saturated(vb);
    const kb = round(tb);
    const rb = remainder(tb, kb);
    const zb = f64x2.mul(rb, rb);
    const eb = even(zb);
    const ob = odd(rb, zb);
    const db = f64x2.sub(eb, ob);
    const nb = numerator(f64x2.add(eb, ob), kb);
    const qb = f64x2.add(db, nb);

    // Two vectors share one division.
    const q = f64x2.mul(qa, qb);
    const inverse = f64x2.div(ones(), q);
    v128.store(pulls + i, f64x2.mul(f64x2.mul(share(va, na, da), qb), inverse));
    v128.store(pulls + i, f64x2.mul(f64x2.mul(share(vb, nb, db), qa), inverse), 16);
    wrong = f64x2.add(wrong, f64x2.add(f64x2.pmax(va, f64x2.splat(0)), f64x2.pmax(vb, f64x2.splat(0))));
    const n = f64x2.add(f64x2.mul(da, nb), f64x2.mul(na, qb));
    surplus = f64x2.add(f64x2.mul(surplus, q), f64x2.mul(product, n));
    product = f64x2.mul(product, f64x2.mul(da, db));
  }
  const ratio = f64x2.div(surplus, product);
  const first = f64x2.extract_lane(ratio, 0);
  const second = f64x2.extract_lane(ratio, 1);
  return log1p(first + second + first * second) + LN2 * sumOf(wrong);
}

/** −|v|, but no less than LOWEST. */
@inline
function saturated(v: v128): v128 {
  return f64x2.pmax(v128.or(v, f64x2.splat(-0.0)), f64x2.splat(LOWEST));
}

/** N, or on the wrong side D, which is not below N: the greater of N and of D or 0. */
@inline
function share(v: v128, n: v128, d: v128): v128 {
  return f64x2.pmax(n, v128.and(f64x2.gt(v, f64x2.splat(0)), d));
}
