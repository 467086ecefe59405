/** The names of settings and of their choices, which stand on paper too. */
export const words = {
  settingsFields: {
    optimizer: 'Optimizer',
    batchSize: 'Batch size',
    loss: 'Loss',
    classWeights: 'Class weights',
    classWeight: (name: string) => `Weight of ${name}`,
    degree: 'Polynomial degree',
    standardize: 'Standardize features',
    l1: 'L1 penalty',
    l2: 'L2 penalty',
    start: 'Initial weights',
    startWeight: (index: string) => `Initial weight ${index}`,
    startBias: 'Initial bias',
  },
  optimizers: {
    batch: 'Batch gradient descent',
    'mini-batch': 'Mini-batch',
    momentum: 'Momentum',
    adam: 'Adam',
    newton: 'Newton (IRLS)',
  },
  lossKinds: { 'log-loss': 'Log-loss', 'squared-error': 'Squared error' },
  weightPair: (zero: string, one: string) => `${zero} : ${one}`,
  weightings: { equal: 'Equal (1 : 1)', balanced: 'Balanced', custom: 'Custom' },
  starts: { 'small-random': 'Small random', zeros: 'Zeros', custom: 'Custom' },
} as const;
