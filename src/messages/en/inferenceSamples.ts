/** The sampling experiment: new data sets of a true model, and how their best weights lie about the truth. */
export const words = {
  title: 'Sampling experiment',
  help: 'Where the labels come from a true model, other points are to be had at will. Each new data set is what New points would draw: other places, other luck, the same true model. Each has its own best weights, its own line, and its own 95% intervals. So here you can see what elsewhere a standard error can only estimate.',
  need: 'This needs labels from a true model: only then can new data sets be drawn, and only then is the truth known.',
  take: 'Take labels from a true model',
  samples: 'New data sets',
  samplesHelp: 'How many are drawn, one after another: the first slowly, then faster.',
  points: 'Points in each',
  pointsHelp:
    'How many points each new data set has. The points on the plane stay as they are. The spread of the best weights shrinks as 1/√n: four times as many points halve it.',
  draw: 'Draw',
  drawAgain: 'Draw others',
  stop: 'Stop',
  parameter: 'Look at',
  parameters: { w1: 'w₁', w2: 'w₂', b: 'b' },
  count: (come: string, wanted: string, points: string) =>
    `${come} of ${wanted} new data sets, ${points} points in each.`,
  separable: {
    one: (count: string) => `${count} of them can be parted without a mistake: no weights are best there.`,
    other: (count: string) =>
      `${count} of them can be parted without a mistake: no weights are best there. Their lines are dashed, and they count in no number here.`,
  },
  oneClass: {
    one: (count: string) => `${count} of them has points of one class only, and no line.`,
    other: (count: string) => `${count} of them have points of one class only, and no line.`,
  },
  failed: 'The rest could not be worked out.',
  coverage: 'intervals that hold the truth',
  coverageHelp:
    'Of 100 intervals about 95 hold the truth: that is what 95% means. The others are no mistakes, and nothing about an interval itself tells that it is one of them. With few points the share may be off a little.',
  ofAll: (covering: string, all: string) => `${covering} of ${all}`,
  spread: 'spread of the estimates',
  spreadHelp: 'The standard deviation of the best weights: how far they typically are from their mean.',
  meanError: 'mean standard error',
  meanErrorHelp:
    'Each data set by itself estimates the spread, without having seen any other: that is its standard error. Here is the mean of these.',
  mean: 'mean estimate',
  meanHelp:
    'With few points the best weights are too large on average: the fit follows the luck of its points. With more points that goes away.',
  truth: (name: string) => `true ${name}`,
  axis: (name: string) => `estimate of ${name}`,
  spreadBar: 'spread',
  errorBar: 'standard error',
  picture: (name: string) => `Estimates of ${name}, and the newest intervals`,
  pictureNone: 'No estimates yet.',
  summary: (name: string, truth: string, count: string, mean: string, spread: string, covering: string) =>
    `True ${name} ${truth}. ${count} estimates with mean ${mean} and spread ${spread}; ${covering} of their intervals hold the truth.`,
  legend:
    'Above: a dot for each estimate, a cross where its interval misses the truth. Below: the newest intervals.',
  tried: 'Numbers of points tried',
  triedPoints: 'n',
  triedSpread: 'spread',
  triedRoot: 'spread × √n',
  triedError: 'standard error',
  triedCoverage: 'hold the truth',
  law: 'Change the points in each and draw again: spread × √n stays about the same, once there are not too few points. So the spread shrinks as 1/√n.',
  lines: 'best boundaries of new data sets',
} as const;
