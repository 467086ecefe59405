/** Points held back for testing. */
export const held = {
  held: {
    share: 'Test share',
    unit: '% held back',
    shareOf: (percent: string) => `${percent}% of the points held back for testing`,
    help: 'How many of the points, in percent, are held back. The model never trains on them, so their loss and accuracy show how well it does on points that are new to it. The seed picks them, the same share of either class. A change starts again at epoch 0: a model that has seen a point cannot be tested on it any more.',
    tooFew: 'Too few points to hold any back: each class keeps at least one to train on.',
    trainingLoss: 'training loss',
    trainingLossHelp: 'The mean loss of the points that the model trains on, at the present weights.',
    testLoss: 'test loss',
    testLossHelp:
      'The mean loss of the points held back. While it falls, the model learns what holds for new points too; where it rises and the training loss still falls, the model overfits: it learns the noise of the points that it trains on.',
    trainingAccuracy: 'training accuracy',
    trainingAccuracyHelp:
      'The share of the points trained on that are on the right side of the decision boundary.',
    testAccuracy: 'test accuracy',
    testAccuracyHelp:
      'The share of the points held back that are on the right side of the decision boundary.',
    legend: 'hollow: held back for testing',
    training: 'training',
    test: 'test',
    best: 'best in training',
    without: {
      separable:
        'There is none: this boundary can separate the points trained on without a mistake. Larger weights always lower the training loss, so they grow for ever. A penalty (More settings) is the cure.',
      'quasi-separable':
        'There is none: this boundary can separate the points trained on but for those on the boundary itself. Some weights grow for ever. A penalty (More settings) is the cure.',
      none: 'There is none: it takes points of both classes.',
    },
    reading: (epoch: string, training: string, test: string) =>
      `epoch ${epoch}: training loss ${training}, test loss ${test}`,
    curve: (last: string, lowest: string) =>
      `The loss of the points held back for testing is ${last} at the end, and ${lowest} at its lowest.`,
    curveHelp:
      'The dashed line is the loss of the points held back for testing. Where it rises while the other falls, the model overfits.',
    summary: (epoch: string, loss: string, testLoss: string, accuracy: string, testAccuracy: string) =>
      `Epoch ${epoch}, training loss ${loss}, test loss ${testLoss}, training accuracy ${accuracy}, test accuracy ${testAccuracy}.`,
  },
} as const;
