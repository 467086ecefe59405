/** The card of the point pointed at; fetched with it. */
export const words = {
  /** Of a table, by the number of its row. */
  point: (number: string, its: string) => `Point ${number}, ${its}`,
  test: (point: string) => `${point} · held back`,
  z: 'score z',
  p: 'probability p',
  loss: 'its loss',
  pull: 'error p − y',
  squaredPull: 'error 2(p − y)p(1 − p)',
} as const;
