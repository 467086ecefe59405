/** The view of the weights over epochs and of what one unit does. */
export const words = {
  weights: {
    title: 'Weights over epochs',
    picture: 'Weights over epochs',
    help: 'Every weight, the bias b and the length ‖w‖ of all weights together at each epoch. Click or drag to go back to an epoch. Where the lines run level, training has come to rest.',
    bias: 'b',
    norm: '‖w‖',
    ownAxis: { withBias: 'weight, bias', alone: 'weight' },
    trainedAxis: {
      withBias: 'weight, bias (standardized features)',
      alone: 'weight (standardized features)',
    },
    biasLine: 'Line of the bias',
    biasLineShort: 'bias',
    biasLineTip:
      'Draws the bias beside the weights. It is left out at first where it is so much larger that their lines would lie on each other.',
    biasLeftOut: (bias: string) =>
      `The bias, b = ${bias}, is not drawn, so that the weights have the scale to themselves.`,
    trainedUnits: 'Weights of the standardized features',
    trainedUnitsShort: 'as trained',
    trainedUnitsTip:
      'On: the weights that are trained, of features with mean 0 and standard deviation 1. Off: the same model written for the features in their own units.',
    seek: 'Epoch of these weights',
    atEpoch: (epoch: string) => `epoch ${epoch}`,
    length: (epoch: string, norm: string) => `At epoch ${epoch}, ‖w‖ = ${norm}.`,
    lengthSince: (epoch: string, norm: string, since: string, change: string) =>
      `At epoch ${epoch}, ‖w‖ = ${norm}. Since epoch ${since} it has changed by ${change}.`,
    lengthSame: (epoch: string, norm: string, since: string) =>
      `At epoch ${epoch}, ‖w‖ = ${norm}, as at epoch ${since}.`,
    level:
      'Level lines: training has come to rest. Lines that go on growing: larger weights still lower the loss.',
    value: (name: string, value: string) => `${name} = ${value}`,
    summary: (last: string, now: string, values: readonly string[]) =>
      `The weights over epochs 0 to ${last}. At epoch ${now}: ${values.join(', ')}.`,
    fewNamed: 'The five largest have their names on the lines; all are in the table.',
    table: 'Weights now and what a unit does to the odds',
    parameter: 'parameter',
    now: 'now',
    oddsRatio: 'odds ratio',
    oddsNote: (class1: string) =>
      `The odds are p / (1 − p). One unit more of a feature multiplies them by eʷ, its odds ratio: above 1 makes ${class1} likelier, below 1 less likely.`,
    certainty: 'How sure the best weights are',
    certaintyHelp:
      'Other points of the same kind would give other best weights. The standard error says how far they would typically differ. The interval, best weight ± 1.96 standard errors, covers the true weight for about 95 of 100 such samples, if the model is the right one.',
    best: 'best',
    error: 'standard error',
    interval: '95% interval',
    range: (low: string, high: string) => `${low} to ${high}`,
    oddsInterval: 'of the odds ratio',
    aroundOne:
      'Where the interval of an odds ratio has 1 in it, these points do not tell which way that feature works.',
    noErrors: {
      penalty: 'With a penalty there are no standard errors: it pulls the weights towards zero on purpose.',
      weights:
        'Not given with class weights: a standard error takes each point as one observation, and a weight makes it more or less than one.',
      collinear: 'There are no standard errors: the features do not tell the weights apart.',
    },
  },
  unit: {
    title: 'One unit more',
    help: 'Choose a feature and add units to it. The score z changes by w × units everywhere alike. What that does to the probability depends on where it starts: much near 50%, little near 0% and 100%.',
    feature: 'Feature to change',
    step: 'Units added',
    factor: (name: string, shift: string, odds: string) =>
      `${name} × units = ${shift} is added to the score z, so the odds are multiplied by e^(${shift}) = ${odds}. This is the same at every place.`,
    differs: 'The probability changes differently from place to place:',
    picture: 'The same change of the score and what it does to the probability',
    table: 'Probability before and after',
    scoreAxis: 'score z',
    probabilityAxis: 'probability',
    before: 'before',
    after: 'after',
    change: 'change, % points',
    probe: 'probe',
    probeAt: (probability: string) => `probe, ${probability}`,
    summary: (shift: string, ways: readonly string[]) =>
      `Every score moves by ${shift}. The probability goes ${ways.join(', ')}.`,
    way: (from: string, to: string) => `from ${from} to ${to}`,
    own: (feature: string) => `A unit is 1 on the axis of ${feature}.`,
    ownOther: (feature: string) => `A unit is 1 of ${feature}.`,
    /** Of a column of texts, each level of which is 0 or 1. */
    level: (level: string, reference: string) => `A unit is the step from ${reference} to ${level}.`,
    ownStandardized: (unit: string) =>
      `The features were standardized for training; here the weights are for their own units. ${unit}`,
    deviation: (feature: string, sd: string) =>
      `The features are standardized: a unit is one standard deviation of ${feature}, here ${sd}.`,
    curved:
      'This model has powers and products of the features, and none of them can move alone: x₁² changes with x₁. So this is what one of them would do if all others could stay as they are.',
  },
} as const;
