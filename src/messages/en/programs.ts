/** Comments in the programs that the page writes: one line each. */
export const words = {
  trained: {
    batch: (epochs: string) =>
      `Logistic regression from Logit Lab: ${epochs} epochs of batch gradient descent.`,
    'mini-batch': (epochs: string) =>
      `Logistic regression from Logit Lab: ${epochs} epochs of mini-batch gradient descent.`,
    momentum: (epochs: string) =>
      `Logistic regression from Logit Lab: ${epochs} epochs of gradient descent with momentum.`,
    adam: (epochs: string) => `Logistic regression from Logit Lab: ${epochs} epochs of Adam.`,
    newton: (epochs: string) => `Logistic regression from Logit Lab: ${epochs} epochs of Newton’s method.`,
  },
  optimum: 'Logistic regression from Logit Lab: the weights with the lowest loss.',
  predicts: 'A logistic regression from Logit Lab, trained on the page. It only predicts.',
  column: (name: string, column: string) => `${name} is ${column}.`,
  level: (name: string, column: string, level: string) => `${name} is 1 where ${column} is ${level}, else 0.`,
  label: (column: string, class1: string) => `y is 1 where ${column} is ${class1}, else 0.`,
  runWith: (command: string) => `Run it with: ${command}`,
  points: 'The points: their features and their classes.',
  settings: 'The settings.',
  pointCount: 'How many points there are.',
  featureCount: 'How many features the model has.',
  start: 'Where training starts: the weights, then the bias.',
  standardized:
    'Standardized features have mean 0 and spread 1. A feature that is always the same keeps spread 1.',
  /** Of what a program tells the probability; by the label column where there is one. */
  ofClass1: 'of class 1',
  thatLabelIs: (column: string, class1: string) => `that ${column} is ${class1}`,
  sigmoid: (what: string) => `The probability ${what} for a score.`,
  score: 'The score: a weighted sum of the features, and the bias.',
  classWeights: 'How much a point of class 0 and one of class 1 count in the loss.',
  balancedWeights:
    'How much a point of class 0 and one of class 1 count in the loss, balanced: n / (2 · points of the class).',
  noErrors:
    'glm(..., family = binomial, weights = class_weight[y + 1]) has the same best weights; its standard errors are not valid for them.',
  logLoss: 'The mean log-loss, from the scores themselves, so that it never overflows.',
  squaredError: 'The mean squared error.',
  gradient: 'How the loss changes with each weight and with the bias.',
  gradientWithL2: 'How the loss and the L2 penalty change with each weight and with the bias.',
  shrink: 'The L1 penalty: moves a weight towards 0, and not beyond.',
  order: 'The order of the points in an epoch, shuffled with the random numbers that the page uses (sfc32).',
  words32: 'Whole numbers of 32 bits, which R has only as doubles.',
  training: 'Training.',
  momentumWithL1: 'The velocity is that of the step really taken.',
  moments: 'The running means of the gradient and of its square.',
  objective: 'What training lowers.',
  hessian: 'How the gradient changes with each weight and with the bias.',
  solve: 'Solves a·x = b by elimination with the largest pivot.',
  halving: 'A step that is too long is halved, as long as the fall is more than rounding.',
  result: 'The result.',
  certainty:
    'How sure the best weights are: those with the lowest log-loss, which training comes to in the end.',
  ownUnits: 'The same for the features in their own units.',
  interceptFirst: 'glm has the bias first; here it is last.',
  probe: (what: string) => `The probability ${what} at the probe.`,
  model: 'The lowest point of the loss, where training goes: no learning rate and no epochs.',
  orders:
    'The solver stops where all weights are 0 for an epoch: that must be so for many orders of the points.',
  noWeights: 'Where the penalty leaves no weight, the bias is that of the share of points with y = 1.',
  penaltyKind: 'scikit-learn before 1.8 is told the kind of penalty; later ones see it from l1_ratio.',
  penaltyPerPoint: 'C is one over the penalty times the number of points.',
} as const;
