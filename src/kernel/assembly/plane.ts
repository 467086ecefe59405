import { sumOverColumns } from './columns';
import { log } from './log';
import { even, LN2, mantissa, numerator, odd, ones, remainder, round, sumOf, TO_BASE_2 } from './term';

/** Bytes of points whose losses are the log of one product: 1000 points. */
const BLOCK: usize = 8000;

/** Sums of pull · column of one block. */
const SUMS = memory.data(24, 8);

/**
 * `sumOverColumns` for two features (three columns) where |v| ≤ 250 for every point: in one pass, and half as
 * fast again. A block whose losses together are below ln 2, where a rounded product would cost them digits,
 * is done again by `sumOverColumns`; up to seven points at the end are left to it, too.
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
  let loss: f64 = 0;
  for (let start = from; start < to; start += BLOCK) {
    const end = min(start + BLOCK, to);
    const eights = start + ((end - start) & ~63);
    const blockLoss = sumOverBlock(columns, stride, start, eights, weights);
    let rest = start;
    // Also false for NaN.
    if (blockLoss > LN2) {
      loss += blockLoss;
      for (let j: usize = 0; j < 24; j += 8) {
        store<f64>(slopes + j, load<f64>(slopes + j) - load<f64>(SUMS + j));
      }
      rest = eights;
    }
    if (rest < end) loss += sumOverColumns(columns, stride, 3, rest, end, weights, slopes, pulls);
  }
  return loss;
}

/** Up to 1000 points, a multiple of eight. Returns the sum of the losses, the others go to SUMS. */
function sumOverBlock(columns: usize, stride: usize, from: usize, to: usize, weights: usize): f64 {
  const column2 = columns + stride;
  const signs = column2 + stride;
  const u1 = f64x2.splat(load<f64>(weights) * TO_BASE_2);
  const u2 = f64x2.splat(load<f64>(weights, 8) * TO_BASE_2);
  const u0 = f64x2.splat(load<f64>(weights, 16) * TO_BASE_2);
  let sum1 = f64x2.splat(0);
  let sum2 = f64x2.splat(0);
  let sum0 = f64x2.splat(0);
  // ∏D, and ∏(D + N) = mantissas · 2^exponents, with 1023 too many in the exponents for every turn.
  let divisors = ones();
  let mantissas = ones();
  let exponents = i64x2.splat(0);
  for (let i = from; i < to; i += 64) {
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

    const xc1 = v128.load(columns + i, 32);
    const xc2 = v128.load(column2 + i, 32);
    const sc = v128.load(signs + i, 32);
    const vc = f64x2.add(f64x2.add(f64x2.mul(u1, xc1), f64x2.mul(u2, xc2)), f64x2.mul(u0, sc));
    const kc = round(vc);
    const rc = remainder(vc, kc);
    const zc = f64x2.mul(rc, rc);
    const ec = even(zc);
    const oc = odd(rc, zc);
    const dc = f64x2.sub(ec, oc);
    const nc = numerator(f64x2.add(ec, oc), kc);
    const qc = f64x2.add(dc, nc);

    const xd1 = v128.load(columns + i, 48);
    const xd2 = v128.load(column2 + i, 48);
    const sd = v128.load(signs + i, 48);
    const vd = f64x2.add(f64x2.add(f64x2.mul(u1, xd1), f64x2.mul(u2, xd2)), f64x2.mul(u0, sd));
    const kd = round(vd);
    const rd = remainder(vd, kd);
    const zd = f64x2.mul(rd, rd);
    const ed = even(zd);
    const od = odd(rd, zd);
    const dd = f64x2.sub(ed, od);
    const nd = numerator(f64x2.add(ed, od), kd);
    const qd = f64x2.add(dd, nd);

    // Four vectors share one division. No |v| is above 250, so a product of four is below 2^1002.
    const qab = f64x2.mul(qa, qb);
    const qcd = f64x2.mul(qc, qd);
    const q = f64x2.mul(qab, qcd);
    const inverse = f64x2.div(ones(), q);
    const inverseAB = f64x2.mul(inverse, qcd);
    const inverseCD = f64x2.mul(inverse, qab);
    const pa = f64x2.mul(f64x2.mul(na, qb), inverseAB);
    const pb = f64x2.mul(f64x2.mul(nb, qa), inverseAB);
    const pc = f64x2.mul(f64x2.mul(nc, qd), inverseCD);
    const pd = f64x2.mul(f64x2.mul(nd, qc), inverseCD);
    sum1 = f64x2.add(sum1, f64x2.add(products(pa, xa1, pb, xb1), products(pc, xc1, pd, xd1)));
    sum2 = f64x2.add(sum2, f64x2.add(products(pa, xa2, pb, xb2), products(pc, xc2, pd, xd2)));
    sum0 = f64x2.add(sum0, f64x2.add(products(pa, sa, pb, sb), products(pc, sc, pd, sd)));
    divisors = f64x2.mul(divisors, f64x2.mul(f64x2.mul(da, db), f64x2.mul(dc, dd)));
    mantissas = f64x2.mul(mantissas, mantissa(q));
    exponents = i64x2.add(exponents, i64x2.shr_u(q, 52));
  }
  store<f64>(SUMS, sumOf(sum1));
  store<f64>(SUMS, sumOf(sum2), 8);
  store<f64>(SUMS, sumOf(sum0), 16);
  const ratio = f64x2.div(mantissas, divisors);
  const product = f64x2.extract_lane(ratio, 0) * f64x2.extract_lane(ratio, 1);
  const excess = 2 * 1023 * <i64>((to - from) >> 6);
  const exponent = i64x2.extract_lane(exponents, 0) + i64x2.extract_lane(exponents, 1) - excess;
  return log(product) + <f64>exponent * LN2;
}

@inline
function products(a: v128, b: v128, c: v128, d: v128): v128 {
  return f64x2.add(f64x2.mul(a, b), f64x2.mul(c, d));
}
