/** Points held back for testing. */
export const words = {
  share: 'Test share',
  unit: '% held back',
  shareOf: (percent: string) => `${percent}% of the points held back for testing`,
  tooFew: 'Too few points to hold any back: each class keeps at least one to train on.',
  trainingLoss: 'training loss',
  testLoss: 'test loss',
  trainingAccuracy: 'training accuracy',
  testAccuracy: 'test accuracy',
  legend: 'hollow: held back for testing',
  summary: (epoch: string, loss: string, testLoss: string, accuracy: string, testAccuracy: string) =>
    `Epoch ${epoch}, training loss ${loss}, test loss ${testLoss}, training accuracy ${accuracy}, test accuracy ${testAccuracy}.`,
} as const;
