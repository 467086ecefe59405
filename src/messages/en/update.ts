/** One update: the next epoch worked out with its numbers. */
export const words = {
  intro: {
    one: (epoch: string, next: string) => `From epoch ${epoch} to ${next}, with the one point trained on.`,
    other: (epoch: string, next: string, count: string) =>
      `From epoch ${epoch} to ${next}, with all ${count} points trained on.`,
  },
  missing: {
    points: 'There are no points to work with. Click the plane to add some.',
    earlier:
      'This epoch was trained before the points or settings were last changed, and Step repeats it as it was then. Go to the last epoch to see the next update.',
    waiting: 'Working it out …',
  },
  pulls: {
    show: 'Show pulls on the plane',
    note: 'Arrow: a point’s pull, −(p − y)·x. Circle: its share of the loss.',
    noteSquared: 'Arrow: a point’s pull, −2(p − y)·p(1 − p)·x. Circle: its share of the loss.',
    help: (class0: string, class1: string) =>
      `An arrow shows how a point pulls at the weights of the two features on the axes: outwards from the origin for ${class1}, towards it for ${class0}, shorter as its error shrinks and as it lies nearer to the origin. With standardized features the origin is the mean of the points. The mean of all pulls is the direction opposite to the gradient of the loss. A circle is as large as the point’s share of the whole loss; test points have neither.`,
    stride: (stride: string) => `Of so many points, one in ${stride} is drawn with them.`,
    tooMany: (limit: string) => `On the plane, pulls are drawn up to ${limit} points.`,
  },
  slow: {
    group: 'Step in slow motion',
    play: 'Step slowly',
    hold: 'Hold',
    previous: 'Previous stage',
    next: 'Next stage',
    tip: 'On by one of the four stages of an epoch; after the last one, the epoch is really trained',
    along: 'Plays along',
    alongTip: 'Goes from stage to stage by itself and then takes the epoch',
    holdTip: 'Stay at this stage',
    previousTip: 'Back by one stage; from the first one, out of slow motion',
    nextTip: 'On by one stage; after the last one, the epoch is really trained',
  },
  stages: {
    none: 'Step slowly goes through the four stages of this epoch, then trains it.',
    scores: (count: string) =>
      `Stage 1 of 4, scores: for each of ${count} points, features times weights, plus the bias.`,
    errors: (loss: string) =>
      `Stage 2 of 4, errors: each score becomes a probability p, and p − y says how wrong it is. The mean loss is ${loss}.`,
    gradient: (factor: string) =>
      `Stage 3 of 4, gradient: the mean over all points of error times feature. The thick arrow is the mean of all pulls, ${factor} times as long.`,
    update:
      'Stage 4 of 4, update: all weights and the bias move at once, against the gradient times the learning rate.',
    done: (epoch: string) => `Epoch ${epoch} is trained.`,
    doneExactly: (epoch: string) =>
      `Epoch ${epoch} is trained: the new weights are those worked out here, to the last digit.`,
  },
  headings: {
    scores: '1. Score',
    errors: '2. Error and loss',
    points: 'All points',
    gradient: '3. Gradient',
    update: '4. Update',
  },
  example: (point: string, its: string) => `Point ${point}, ${its}. Point at another to see it here.`,
  parameter: 'Worked out for',
  gradientOfSmooth: 'λ₂ times the weight is the gradient of the L2 penalty; the bias has none.',
  tooManySums: (count: string) =>
    `The gradient is the engine’s own, over all ${count} points: too many to sum up here on every frame.`,
  shrink: (amount: string) =>
    `Then the L1 penalty moves the weight towards 0 by η·λ₁ = ${amount}, and not beyond:`,
  shrinkByOwn:
    'Then the L1 penalty moves the weight towards 0 by its own step size times λ₁, and not beyond:',
  optimizers: {
    momentum: 'Momentum remembers: v is 0.9 times its old value plus the gradient.',
    adam: 'Adam uses the mean m̂ of the latest gradients over the root of the mean v̂ of their squares.',
    'mini-batch': (count: string, size: string) =>
      `Mini-batch takes ${count} steps in one epoch, each against the gradient of ${size} points at most, in a random order. So the gradient of all points shows the way, but not where the epoch ends.`,
    newton:
      'Newton’s method does not multiply the gradient with a learning rate: it divides it by the curvature of the loss (the Hessian matrix), and shortens the step if the loss would not fall.',
  },
  rows: {
    number: '#',
    name: 'Points worked out',
    region: 'Points worked out, up and down arrow keys go from point to point',
    note: (symbol: string, sum: string, count: string, mean: string) =>
      `Sums are over all ${count} points. That of the marked column, ${sum}, divided by ${count} is ${mean}, the gradient of the loss for ${symbol}.`,
    heldBack: 'Points held back for testing have no part in it.',
    sum: 'Sum over all points',
    point: 'Number of the point',
    class: 'class',
    score: 'score',
    probability: (class1: string) => `probability of ${class1}`,
    error: 'error',
    loss: 'loss',
    weightedLoss: 'weight of the class times loss',
    shortWeightedLoss: 'c·loss',
    slope: 'slope of the loss',
    feature: (number: string) => `feature ${number}`,
    pull: (number: string) => `slope of the loss times feature ${number}`,
    spoken: (point: string, its: string, score: string, p: string, error: string, loss: string) =>
      `Point ${point}, ${its}: score ${score}, probability ${p}, error ${error}, loss ${loss}.`,
  },
  files: { points: 'Points (CSV)', weights: 'Weights (CSV)' },
  weights: {
    name: 'Gradient and new weights',
    parameter: 'parameter',
    gradient: 'gradient',
    step: 'step',
    now: 'now',
    next: 'next',
    about: {
      gradient: 'How fast the loss and the L2 penalty rise with this parameter',
      step: 'The learning rate times the gradient, or times what the optimizer makes of it; taken away from the value now',
      now: 'The value now',
      next: 'The value after the next epoch',
    },
  },
} as const;
