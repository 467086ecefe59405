/** Sets of indices are rising `Uint32Array`s without repeats. */

/** True if `index` is in the set. */
export function hasIndex(set: Uint32Array, index: number): boolean {
  let low = 0;
  let high = set.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (set[middle] < index) low = middle + 1;
    else high = middle;
  }
  return set[low] === index;
}

/** The union of two sets. */
export function uniteIndices(one: Uint32Array, other: Uint32Array): Uint32Array {
  const united = new Uint32Array(one.length + other.length);
  let [i, j, size] = [0, 0, 0];
  while (i < one.length || j < other.length) {
    const next = Math.min(one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY);
    if (one[i] === next) i++;
    if (other[j] === next) j++;
    united[size++] = next;
  }
  return united.slice(0, size);
}

/** The difference of two sets: in `set` and not in `taken`. */
export function subtractIndices(set: Uint32Array, taken: Uint32Array): Uint32Array {
  let j = 0;
  return set.filter((index) => {
    while (taken[j] < index) j++;
    return taken[j] !== index;
  });
}

/** The set with `index` put in, or where it was in, taken out. */
export function toggleIndex(set: Uint32Array, index: number): Uint32Array {
  const single = Uint32Array.of(index);
  return hasIndex(set, index) ? subtractIndices(set, single) : uniteIndices(set, single);
}

/** 0 … n − 1. */
export function allIndices(n: number): Uint32Array {
  const all = new Uint32Array(n);
  for (let i = 0; i < n; i++) all[i] = i;
  return all;
}
