/** Up to these distances points are of step 0, 1 and 2, in standard deviations. */
const bounds = [0.5, 1, 2];

/**
 * How faint each point is, as its step among the opacities that `drawPoints` knows: by its distance from the slice, √(mean over the features on no axis of
 * ((x_j − held_j)/sd_j)²), with these standard deviations. Features of one value, with 0, do not count.
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
