/** The lines of the loss chart besides the one line of an ordinary run. */
export const words = {
  /** The names of the lines. */
  objective: 'loss + penalty',
  loss: 'loss',
  training: 'training loss',
  test: 'test loss',
  /** The lowest of what training lowers. */
  bestInTraining: 'best in training',
  bestObjective: 'best loss + penalty',
  reading: (epoch: string, values: readonly string[]) => `epoch ${epoch}: ${values.join(', ')}`,
  value: (name: string, value: string) => `${name} ${value}`,
  penalised: 'The thick line is loss + penalty, which training lowers; the thin line is the loss alone.',
  summary: (name: string, epochs: string, first: string, last: string, lowest: string) =>
    `The ${name} over epochs 0 to ${epochs}: it starts at ${first}, is ${last} at the end, and ${lowest} at its lowest.`,
  also: (name: string, last: string, lowest: string) =>
    `The ${name} is ${last} at the end, and ${lowest} at its lowest.`,
  testSummary: (last: string, lowest: string) =>
    `The loss of the points held back for testing is ${last} at the end, and ${lowest} at its lowest.`,
} as const;
