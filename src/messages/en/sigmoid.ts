/** The view of the points on the S-curve. */
export const words = {
  title: 'Points on the S-curve',
  picture: 'Sigmoid curve',
  help: 'The sigmoid p = σ(z) = 1 / (1 + e^−z) turns any score z into a probability between 0 and 1. It is always the same curve. Training moves the points along it: larger weights give larger scores, so the points move apart.',
  scoreAxis: 'score z',
  probabilityAxis: (class1: string) => `probability of ${class1}`,
  threshold: (probability: string) => `threshold ${probability}`,
  line: (class1: string, probability: string, z: string) =>
    `The dashed line is the threshold: ${class1} is predicted from p = ${probability} on, which is from z = ${z} on.`,
  lineAtEnd: (class1: string, probability: string) =>
    `The dashed line is the threshold: ${class1} is predicted from p = ${probability} on, which no score reaches exactly.`,
  what: 'Each point stands at its score z. Its bar is the residual p − y: from its label, 0 at the bottom or 1 at the top, to its probability. The shorter the bars, the better the model.',
  chosen: (shown: string, all: string) => `${shown} of the ${all} points are drawn, chosen evenly.`,
  steep: (norm: string, way: string) =>
    `‖w‖ = ${norm}. The longer the weight arrow, the steeper the probability over the plane: straight across the boundary it climbs from 10% to 90% within ${way} units.`,
  steepOne: (norm: string, way: string) =>
    `|w₁| = ${norm}. The further w₁ is from zero, the steeper the probability over x₁: it goes from 10% to 90%, or back, within ${way} units.`,
  steepMany: (norm: string, way: string) =>
    `‖w‖ = ${norm}, of all features. Over the plane, where those on no axis are held, only the weights of the two on the axes count: straight across the boundary the probability climbs from 10% to 90% within ${way} units.`,
  steepManyOne: (norm: string, name: string, way: string) =>
    `‖w‖ = ${norm}, of all features. Over the plane only the weight of ${name} counts: the probability goes from 10% to 90%, or back, within ${way} units of it.`,
  flatPlane: (norm: string) =>
    `‖w‖ = ${norm}, of all features. Those on the plane have weights of zero: there the probability is the same everywhere.`,
  steepCurved: (norm: string) =>
    `‖w‖ = ${norm}. This model is curved: how steep the probability is over the plane differs from place to place.`,
  flat: 'All weights are zero: every point has the same score, and the probability is the same everywhere.',
  hint: 'Point at a mark here or on the plane to read it. By keyboard: arrow keys go from point to point.',
  walk: 'Go from point to point',
  nothing: 'No point yet. Press an arrow key.',
  point: (number: string, its: string) => `Point ${number}, ${its}`,
  spoken: (number: string, its: string, z: string, p: string, residual: string) =>
    `Point ${number}, ${its}: score ${z}, probability ${p}, residual ${residual}.`,
  score: 'z',
  probability: 'p',
  residual: 'p − y',
  empty: 'The S-curve without points: there are none yet.',
  summary: (count: string, low: string, high: string, right: string, worst: string) =>
    `${count} points on the S-curve, with scores from ${low} to ${high}. ${right} are on the right side of the threshold. The largest residual is ${worst}.`,
} as const;
