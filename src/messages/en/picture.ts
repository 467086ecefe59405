/** The plane's other pictures: the probability over one feature, and very many points. */
export const words = {
  boundaryAt: (x1: string) => `x₁ = ${x1}`,
  density: 'stronger color: more points',
  curve: (class1: string) => `curve: probability of ${class1}`,
  cursor: (x1: string, height: string) => `x₁ ${x1}, height ${height}.`,
  cursorOn: (its: string, x1: string) => `${its} point at x₁ ${x1}.`,
  added: (its: string, x1: string) => `${its} point added at x₁ ${x1}.`,
  dropped: (x1: string) => `Point dropped at x₁ ${x1}.`,
} as const;
