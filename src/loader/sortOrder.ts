const high = 0x8000_0000;
const digitBits = 11;
const digits = 1 << digitBits;

/**
 * The indices of `values` in rising order, those of equal values (−0 and 0 are) in theirs, NaN last: counting sort by the
 * bits, in a time that grows with the number of values only.
 */
export function sortOrder(values: Float64Array | Uint8Array): Uint32Array {
  const n = values.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  if (values instanceof Uint8Array) return sortBy(order, values, 0, new Uint32Array(n));
  const { upper, lower } = keysOf(values);
  let spare = new Uint32Array(n);
  let present = order;
  for (const keys of [lower, upper]) {
    for (let shift = 0; shift < 32; shift += digitBits) {
      const next = sortBy(present, keys, shift, spare);
      spare = present;
      present = next;
    }
  }
  return present;
}

/** The halves of 64-bit keys that rise as the values do. */
function keysOf(values: Float64Array): { upper: Uint32Array; lower: Uint32Array } {
  const n = values.length;
  const upper = new Uint32Array(n);
  const lower = new Uint32Array(n);
  const bits = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < n; i++) {
    // Adding 0 makes −0 a 0; of NaNs there are many.
    bits.setFloat64(0, Number.isNaN(values[i]) ? Number.NaN : values[i] + 0);
    const top = bits.getUint32(0);
    const isNegative = top >= high;
    upper[i] = isNegative ? ~top : top | high;
    lower[i] = isNegative ? ~bits.getUint32(4) : bits.getUint32(4);
  }
  return { upper, lower };
}

/** One pass: `order` by one digit of the keys into `into`, stably. */
function sortBy(
  order: Uint32Array<ArrayBuffer>,
  keys: ArrayLike<number>,
  shift: number,
  into: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(digits + 1);
  for (let i = 0; i < order.length; i++) starts[((keys[i] >>> shift) & (digits - 1)) + 1]++;
  for (let digit = 1; digit < digits; digit++) starts[digit] += starts[digit - 1];
  for (const index of order) into[starts[(keys[index] >>> shift) & (digits - 1)]++] = index;
  return into;
}
