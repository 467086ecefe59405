/** What is best possible with simpler and with more complex models. */
export const words = {
  title: 'Complexity',
  picture: 'Best possible loss',
  table: 'Best possible loss, value by value',
  along: 'Compare by',
  axes: { degree: 'Degree', penalty: 'Penalty' },
  axisNames: { degree: 'polynomial degree', penalty: 'L2 penalty' },
  lossAxis: 'loss',
  training: 'training',
  test: 'test',
  help: 'Each mark is exact: the weights that are best on the training points, found without gradient descent. With a penalty, best means the lowest loss + penalty. What is shown is the loss alone, on the training points and on the test points. A triangle at the top stands for a test loss far above.',
  about: {
    degree: 'The loss of the best possible weights at each degree.',
    degreePenalised: 'The loss of the best possible weights at each degree, with the penalty that is set.',
    penalty: (degree: string) =>
      `The loss of the best possible weights at each L2 penalty, at degree ${degree}.`,
  },
  name: {
    degree: (value: string) => `Degree ${value}`,
    penalty: (value: string) => `L2 penalty ${value}`,
  },
  reading: (name: string, training: string, test: string) =>
    `${name}: training loss ${training}, test loss ${test}.`,
  readingAlone: (name: string, training: string) => `${name}: training loss ${training}.`,
  readingNone: (name: string, limit: string) => `${name}: no weights are best, limit ${limit}.`,
  readingUnknown: (name: string) => `${name}: not known.`,
  readingFailed: (name: string) => `${name}: could not be computed.`,
  present: 'It is set now.',
  press: 'Press it, or Enter, to set it.',
  hint: 'Press a mark to set it. By keyboard: arrow keys go from mark to mark, Enter sets it.',
  walk: 'Go from mark to mark',
  lowest: (place: string, test: string, training: string) =>
    `The test loss is lowest ${place}: ${test}. The training loss there is ${training}.`,
  places: {
    degree: (value: string) => `at degree ${value}`,
    penalty: (value: string) => `at an L2 penalty of ${value}`,
    noPenalty: 'without an L2 penalty',
  },
  noTest:
    'The points that a model is trained on cannot tell whether it fits them too closely. Hold some of them back with Test share: a second line then shows the loss on points that the weights have never seen.',
  noBest: {
    degree:
      'Where a limit stands, no weights are best: larger weights always lower the training loss, down to that limit. An L2 penalty is the cure.',
    penalty:
      'Without a penalty no weights are best: larger weights always lower the training loss, down to the limit shown.',
  },
  limit: (loss: string) => `limit ${loss}`,
  waiting: 'Computing …',
  failed: 'Some of the losses could not be computed.',
  again: 'Try again',
  noPoints: 'No points yet. Click the plane to add some, or press New points.',
  oneClass: 'There are no best possible weights: that takes training points of both classes.',
  squaredError: 'This is computed for log-loss only: squared error can have several valleys.',
} as const;
