/** The card of the point pointed at; fetched with it. */
export const words = {
  class: { 0: 'Class 0', 1: 'Class 1' },
  test: { 0: 'Class 0 · held back', 1: 'Class 1 · held back' },
  z: 'score z',
  p: 'probability p',
  loss: 'its loss',
  pull: 'error p − y',
  squaredPull: 'error 2(p − y)p(1 − p)',
} as const;
