/**
 * About `limit` of the indices 0 … n − 1, rising, spread evenly and in step with no period of the points: those whose
 * multiple of the golden ratio has a fractional part below limit/n. All of them where n is at most `limit`.
 */
export function chooseEvenly(n: number, limit: number): Uint32Array {
  if (n <= limit) return Uint32Array.from({ length: n }, (_, i) => i);
  const share = (2 ** 32 * limit) / n;
  const chosen = new Uint32Array(n);
  let size = 0;
  for (let i = 0; i < n; i++) if (Math.imul(i, 0x9e3779b1) >>> 0 < share) chosen[size++] = i;
  return chosen.slice(0, size);
}
