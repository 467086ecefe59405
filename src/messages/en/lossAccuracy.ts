/** The accuracy beside the loss, in the loss curve. */
export const words = {
  axis: 'accuracy',
  training: 'accuracy',
  test: 'test accuracy',
  value: (name: string, share: string) => `${name} ${share}`,
  /** What is read off was kept at an epoch before. */
  valueBefore: (name: string, share: string, epoch: string) => `${name} ${share} at epoch ${epoch}`,
  reading: (loss: string, values: readonly string[]) => `${loss}, ${values.join(', ')}`,
  summary: (first: string, last: string, best: string, epoch: string) =>
    `The accuracy starts at ${first}, is ${last} at the end, and ${best} at its best, at epoch ${epoch}.`,
  testSummary: (last: string, best: string, epoch: string) =>
    `The accuracy on the points held back is ${last} at the end, and ${best} at its best, at epoch ${epoch}.`,
  whyLower: (best: string, epoch: string) =>
    `Accuracy was ${best} at epoch ${epoch}, at a higher loss: the loss counts how sure the model is of each point, accuracy only which side it is on, so a few points near the boundary can change sides while all others get better.`,
} as const;
