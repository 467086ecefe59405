/** The true model of a data set: its numbers, its lines and its probabilities; fetched where there is one. */
export const words = {
  title: 'True model',
  help: 'Every label was drawn by chance: class 1 with probability σ(w₁x₁ + w₂x₂ + b), from these numbers. Training never sees them, only the points. When you change a number, points and luck stay the same, and only those labels change whose probability crosses their luck.',
  showBoundary: 'Show true boundary',
  showP: 'Show true p',
  /** Said while it is moved by keys. */
  now: ([w1, w2, b]: readonly string[]) => `True model: w₁ = ${w1}, w₂ = ${w2}, b = ${b}.`,
  /** How the lines are told apart, where they are drawn. */
  lines: (low: string, high: string) =>
    `Dashes and dots: the true boundary, and thin beside it where the true p is ${low} and ${high}. Drag its knob, or press T on the plane.`,
  boundary: 'true boundary',
  picture: (low: string, high: string) => `dash-dot: true boundary, thin: true p of ${low} and ${high}`,
  p: 'true p',
  spoken: (sentence: string, p: string) => `${sentence} True p ${p}.`,
} as const;
