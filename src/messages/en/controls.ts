/** Settings: their names, what they do, and what is said of a bad entry. */
export const controls = {
  fields: {
    dataset: 'Data set',
    count: 'Number of points',
    noise: 'Noise',
    seed: 'Random seed',
    learningRate: 'Learning rate',
    epochs: 'Epochs',
    speed: 'Speed',
    epoch: 'Epoch',
    ghost: 'Show its boundary',
    ghostShort: 'draw',
    probeX1: 'Probe x₁',
    probeX2: 'Probe x₂',
    classToAdd: 'Class to add',
    class0: 'Class 0',
    class1: 'Class 1',
    logEpochs: 'Log scale for epochs',
    logLoss: 'Log scale for loss',
    lossAtEpoch: 'Read the loss at an epoch',
  },
  edited: 'changed by hand',
  noiseUnit: '% of labels flipped',
  noiseShare: (percent: string) => `${percent}% of the labels flipped`,
  help: {
    about: (name: string) => `What is “${name}”?`,
    count: 'How many points are drawn. More points make the answer steadier and each epoch slower.',
    noise:
      'The share of points whose label is flipped to the wrong class. The more there is, the less any line can get right.',
    seed: 'The number that fixes all randomness here: the same seed gives the same points and the same starting weights, in every browser.',
    learningRate:
      'η, the size of each step: new weight = old weight − η × gradient. Larger learns faster; too large, and the loss jumps up and down instead of falling. The green marks, for batch gradient descent: below the longer one steps settle at the present weights, below the shorter one wherever the weights are.',
    epochs:
      'How many epochs Train runs. In one epoch the model looks at every point once and changes its weights once.',
    speed:
      'How many epochs are run each second while you watch. All the way to the right: as fast as this computer can.',
    ghost: 'Draws the best possible boundary as a dashed line.',
    optimum:
      'The weights with the lowest loss of all for these points, computed exactly and at once. Training by gradient descent comes closer and closer to them. A standard error says how far a weight could be off by chance.',
    classToAdd:
      'The class that a click or tap on the plane adds. Keys 0 and 1 choose it as well, X switches it.',
    logEpochs: 'Draws epochs on a log scale: equal ways to the right multiply the epochs by the same factor.',
    logLoss: 'Draws the loss on a log scale: equal ways down divide the loss by the same factor.',
    probe:
      'Drag the crosshair or type a place. The terms add up to the score z, and σ(z) is the probability of class 1.',
    lossCurve:
      'The log-loss after every epoch: how surprised the model is by the true labels, on average. Lower is better. Always answering 50% costs ln 2 = 0.693. Click or drag along the curve to go back to an epoch. A tick on the lower axis marks where points or settings were changed.',
  },
  entry: {
    empty: (kept: string) => `Nothing was typed. Kept ${kept}.`,
    notANumber: (text: string, kept: string) => `“${text}” is not a number. Kept ${kept}.`,
    notWhole: (text: string, kept: string) => `${text} is not a whole number. Kept ${kept}.`,
    outOfRange: (text: string, min: string, max: string, kept: string) =>
      `${text} is outside ${min} to ${max}. Kept ${kept}.`,
  },
} as const;
