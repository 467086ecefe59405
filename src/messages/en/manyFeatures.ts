/** Names of features and classes; equation and meaning of a model with features that are on no axis. */
export const words = {
  key: {
    title: 'Names of features and classes',
    standardized: 'x̃ = (x − mean) / standard deviation',
    otherClasses: 'all others',
  },
  equation: {
    more: (count: string) => `+ ${count} more`,
    fewer: 'fewer terms',
    across: (key: string) => `${key}, across the plane`,
    up: (key: string) => `${key}, up the plane`,
    standardized: 'each feature: (value − mean) / standard deviation',
  },
  meaning: {
    original:
      'Here the weights and b are for the values as they are in the table. The equation has those of the standardized features.',
    allElse: 'Each sentence is about one feature, while all others stay as they are.',
    untrained: 'All weights are still tiny: the model says about 50% everywhere. Press Train.',
    curved:
      'The weights of the features on the axes and their powers do not tell one by one which way the probability goes: look at the plane for these. Of the others:',
    number: {
      positive: (name: string, likelier: string) => `A larger ${name} ${likelier}.`,
      negative: (name: string, likelier: string) => `A larger ${name} ${likelier}.`,
      none: (name: string) => `${name} hardly changes the probability.`,
    },
    level: {
      positive: (name: string, likelier: string, reference: string) =>
        `${name} ${likelier} than ${reference}.`,
      negative: (name: string, likelier: string, reference: string) =>
        `${name} ${likelier} than ${reference}.`,
      none: (name: string, _: string, reference: string) =>
        `${name} or ${reference}: the probability is about the same.`,
    },
    otherWay: 'With the best weights it is the other way round.',
    more: {
      one: (count: string) => `${count} more is in Weights.`,
      other: (count: string) => `${count} more are in Weights.`,
    },
    strongest: (name: string) =>
      `${name} counts for most: from its lowest value here to its highest, the score changes by more than with any other feature.`,
    strongestTwo: (first: string, second: string) =>
      `${first} and ${second} count for most: from their lowest values here to their highest, the score changes by about as much with either, and by less with any other feature.`,
    zero: 'all features are 0',
    zeroAnd: (references: string) => `all numbers are 0 and ${references}`,
    bias: {
      positive: (where: string, leans: string) =>
        `The bias b is positive: where ${where}, the model ${leans}.`,
      negative: (where: string, leans: string) =>
        `The bias b is negative: where ${where}, the model ${leans}.`,
      none: (where: string) => `The bias b is about zero: where ${where}, the model says about 50%.`,
    },
    slice:
      'The plane shows the model with the features that are on no axis held still. Other values of them shift the line without turning it, as another bias would.',
    sliceOfOne:
      'The plane shows the model with the features that are on no axis held still. Other values of them shift the curve without making it steeper, as another bias would.',
    arrow: (class1: string) =>
      `The arrow on the plane is about the two features on the axes only. It points towards ${class1}.`,
    boundary: (percent: string, name: string, value: string) =>
      `With these held so, the probability is ${percent} at ${name} = ${value}`,
  },
} as const;
