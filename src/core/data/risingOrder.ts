/** The indices 0 … n − 1 in the order of their values, rising; of equal values the lower index comes first. */
export function risingOrder(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  return order.sort((a, b) => values[a] - values[b] || a - b);
}
