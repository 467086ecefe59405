/** Up to these distances points are of step 0, 1 and 2, in standard deviations. */
const bounds = [0.5, 1, 2];

/** The standard deviation of each column; 0 for a column of one value. */
export function deviationsOf(columns: readonly Float64Array[]): number[] {
  return columns.map((values) => {
    let mean = 0;
    let squares = 0;
    for (let i = 0; i < values.length; i++) {
      const delta = values[i] - mean;
      mean += delta / (i + 1);
      squares += delta * (values[i] - mean);
    }
    return values.length === 0 ? 0 : Math.sqrt(squares / values.length);
  });
}

/**
 * How faint each point is, as its step among the opacities that `drawPoints` knows: by its distance from the slice, √(mean over the features on no axis of
 * ((x_j − held_j)/sd_j)²). Features of one value do not count.
 */
export function fadingSteps(
  others: readonly Float64Array[],
  deviations: readonly number[],
  held: readonly number[],
): Uint8Array {
  const varied = others.flatMap((values, j) =>
    deviations[j] > 0 ? [{ values, at: held[j], sd: deviations[j] }] : [],
  );
  const steps = new Uint8Array(others[0]?.length ?? 0);
  if (varied.length === 0) return steps;
  const limits = bounds.map((bound) => bound * bound * varied.length);
  for (let i = 0; i < steps.length; i++) {
    let sum = 0;
    for (const { values, at, sd } of varied) sum += ((values[i] - at) / sd) ** 2;
    while (steps[i] < limits.length && sum > limits[steps[i]]) steps[i]++;
  }
  return steps;
}
