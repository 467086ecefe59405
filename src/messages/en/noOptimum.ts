/** Why points have no best possible weights. */
export const words = {
  squaredError: 'It is computed for log-loss only: squared error can have several valleys.',
  of: {
    separable:
      'There is none: this boundary can separate the classes without a mistake. Larger weights always lower the loss, so they grow for ever. A penalty (More settings) is the cure.',
    'quasi-separable':
      'There is none: this boundary can separate the classes but for points on the boundary itself. Some weights grow for ever. A penalty (More settings) is the cure.',
    none: 'There is none: it takes points of both classes.',
  },
  /** With points held back for testing. */
  ofThoseTrainedOn: {
    separable:
      'There is none: this boundary can separate the points trained on without a mistake. Larger weights always lower the training loss, so they grow for ever. A penalty (More settings) is the cure.',
    'quasi-separable':
      'There is none: this boundary can separate the points trained on but for those on the boundary itself. Some weights grow for ever. A penalty (More settings) is the cure.',
    none: 'There is none: it takes points of both classes.',
  },
} as const;
