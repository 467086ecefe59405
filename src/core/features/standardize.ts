/** Mean and standard deviation of every feature column. */
export interface Standardization {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** Population means and deviations (divided by n). A constant column, and one without points, keeps sd 1. */
export function fitStandardization(columns: readonly Float64Array[]): Standardization {
  const mean = new Float64Array(columns.length);
  const sd = new Float64Array(columns.length).fill(1);
  columns.forEach((column, j) => {
    if (column.length === 0) return;
    // Told by its values: the deviations of a constant from its rounded mean need not be 0.
    if (column.every((value) => value === column[0])) {
      mean[j] = column[0];
      return;
    }
    const centre = average(column, (value) => value);
    mean[j] = centre;
    sd[j] = Math.sqrt(average(column, (value) => (value - centre) * (value - centre))) || 1;
  });
  return { mean, sd };
}

/** New columns (x − mean)/sd. */
export function standardize(columns: readonly Float64Array[], { mean, sd }: Standardization): Float64Array[] {
  return columns.map((column, j) => column.map((value) => (value - mean[j]) / sd[j]));
}

/**
 * The parameters that give the same scores on the columns as they were: w_j/s_j, and b − Σ w_j·m_j/s_j. A copy
 * where nothing was standardised.
 */
export function toOriginalUnits(
  parameters: Float64Array,
  standardization: Standardization | null,
): Float64Array {
  const result = parameters.slice();
  if (!standardization) return result;
  const { mean, sd } = standardization;
  for (let j = 0; j < mean.length; j++) {
    result[j] /= sd[j];
    result[mean.length] -= result[j] * mean[j];
  }
  return result;
}

/** The inverse of `toOriginalUnits`: w_j·s_j, and b + Σ w_j·m_j. A copy where nothing was standardised. */
export function toTrainedUnits(
  parameters: Float64Array,
  standardization: Standardization | null,
): Float64Array {
  const result = parameters.slice();
  if (!standardization) return result;
  const { mean, sd } = standardization;
  for (let j = 0; j < mean.length; j++) {
    result[mean.length] += parameters[j] * mean[j];
    result[j] *= sd[j];
  }
  return result;
}

function average(column: Float64Array, of: (value: number) => number): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += of(column[i]);
  return sum / column.length;
}
