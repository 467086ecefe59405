/** The numbers of a true model, beside their fields and on paper, which a first visit has. */
export const words = { weight: { 1: 'true w₁', 2: 'true w₂' }, bias: 'true b' } as const;
