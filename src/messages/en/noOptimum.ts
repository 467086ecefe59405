/** Why points have no best possible weights, or no standard errors of them. */
export const words = {
  shared: (names: string) =>
    `There are many best weights: of ${names}, one can be worked out from the rest. Weight can move between them without changing any probability, so the ones given are one choice of many, and there are no standard errors. Leave one of these features out, or set an L2 penalty, for a single answer.`,
  constant: (name: string) =>
    `There are many best weights: ${name} is the same for all points, so its weight can be exchanged for bias without changing any probability. The ones given are one choice of many, and there are no standard errors.`,
  /** What follows where the classes touch: whose weights grow. */
  growing: {
    unknown: 'Some weights grow for ever.',
    all: 'The weights of all features grow for ever.',
    one: (name: string) => `The weight of ${name} grows for ever; the other features have best weights.`,
    several: (names: string) =>
      `The weights of ${names} grow for ever, together; the other features have best weights.`,
  },
  weighted:
    'Standard errors: not given with class weights. They take each point as one observation, and a weight makes it more or less than one.',
  more: (names: string, count: string) => `${names} and ${count} more`,
  cure: 'A penalty (More settings) is the cure.',
  squaredError: 'It is computed for log-loss only: squared error can have several valleys.',
  of: {
    separable:
      'There is none: this boundary can separate the classes without a mistake. Larger weights always lower the loss, so all of them grow for ever. A penalty (More settings) is the cure.',
    'quasi-separable':
      'There is none: this boundary can separate the classes but for points on the boundary itself.',
    none: 'There is none: it takes points of both classes.',
  },
  /** With points held back for testing. */
  ofThoseTrainedOn: {
    separable:
      'There is none: this boundary can separate the points trained on without a mistake. Larger weights always lower the training loss, so all of them grow for ever. A penalty (More settings) is the cure.',
    'quasi-separable':
      'There is none: this boundary can separate the points trained on but for those on the boundary itself.',
    none: 'There is none: it takes points of both classes.',
  },
} as const;
