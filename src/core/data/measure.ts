/** Where the values of a column lie, and how far around it. */
export interface Measure {
  readonly mean: number;
  readonly sd: number;
}

const measured = new WeakMap<Float64Array, Measure>();

/**
 * Mean and standard deviation (divided by n) of a column; 0 and 0 without values, and sd exactly 0 of one value. Worked out once
 * for each column, which may not change: an edit leaves most columns of a table as they are.
 */
export function measure(values: Float64Array): Measure {
  const found = measured.get(values) ?? measureAll(values);
  measured.set(values, found);
  return found;
}

/** In one pass, from the distances to the first value, so that large numbers keep their digits. */
function measureAll(values: Float64Array): Measure {
  const n = values.length;
  if (n === 0) return { mean: 0, sd: 0 };
  const origin = values[0];
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const distance = values[i] - origin;
    sum += distance;
    squares += distance * distance;
  }
  const shift = sum / n;
  return { mean: origin + shift, sd: Math.sqrt(Math.max(0, squares / n - shift * shift)) };
}
