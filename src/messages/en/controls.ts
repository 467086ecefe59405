/** Settings: their names, what they do, and what is said of a bad entry. */
export const words = {
  fields: {
    dataset: 'Data set',
    count: 'Number of points',
    countNow: (count: string) => `now ${count}`,
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
    logEpochs: 'Log scale for epochs',
    logLoss: 'Log scale for loss',
    lossAtEpoch: 'Read the loss at an epoch',
  },
  edited: 'changed by hand',
  noiseUnit: '% of labels flipped',
  noiseShare: (percent: string) => `${percent}% of the labels flipped`,
  help: {
    about: (name: string) => `What is “${name}”?`,
    ghost: 'Draws the best possible boundary as a dashed line.',
    classToAdd:
      'The class that a click or tap on the plane adds. Keys 0 and 1 choose it as well, X switches it.',
    logEpochs: 'Draws epochs on a log scale: equal ways to the right multiply the epochs by the same factor.',
    logLoss: 'Draws the loss on a log scale: equal ways down divide the loss by the same factor.',
  },
  entry: {
    empty: (kept: string) => `Nothing was typed. Kept ${kept}.`,
    notANumber: (text: string, kept: string) => `“${text}” is not a number. Kept ${kept}.`,
    notWhole: (text: string, kept: string) => `${text} is not a whole number. Kept ${kept}.`,
    outOfRange: (text: string, min: string, max: string, kept: string) =>
      `${text} is outside ${min} to ${max}. Kept ${kept}.`,
  },
} as const;
