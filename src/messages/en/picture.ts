/** The plane's other pictures: the probability over one feature, and very many points. */
export const words = {
  probability: 'probability of class 1',
  boundaryAt: (x1: string) => `x₁ = ${x1}`,
  density: 'stronger colour: more points',
  curve: 'curve: probability of class 1',
  cursor: (x1: string, height: string, probability: string) =>
    `x₁ ${x1}, height ${height}. Probability of class 1: ${probability}.`,
  cursorOn: {
    0: (x1: string, probability: string) =>
      `Class 0 point at x₁ ${x1}. Probability of class 1: ${probability}.`,
    1: (x1: string, probability: string) =>
      `Class 1 point at x₁ ${x1}. Probability of class 1: ${probability}.`,
  },
  added: {
    0: (x1: string) => `Class 0 point added at x₁ ${x1}.`,
    1: (x1: string) => `Class 1 point added at x₁ ${x1}.`,
  },
  dropped: (x1: string) => `Point dropped at x₁ ${x1}.`,
} as const;
