/** Terms of the glossary about how sure the best weights are. */
export const words = {
  'standard error': {
    name: 'standard error',
    say: 'How far an estimate from other points of the same kind would typically be from the true value. Four times as many points halve it.',
    formula: 'SE',
    lesson: 'other-points',
  },
  zStatistic: {
    name: 'z statistic',
    say: 'How many standard errors an estimate is away from 0.',
    formula: '\\frac{\\hat w}{SE}',
  },
  pValue: {
    name: 'p-value',
    say: 'If the true weight were 0, an estimate at least so far from 0 would come up by chance in this share of samples. It does not say how much a feature matters.',
    lesson: 'coin-flips',
  },
  likelihood: {
    name: 'likelihood',
    say: 'The probability that the model gives to all labels as they are. The smaller the loss, the greater the likelihood: the log-loss is minus its logarithm, divided by the number of points.',
    formula: 'L = -\\frac{1}{n} \\ln(likelihood)',
    lesson: 'other-points',
  },
  profile: {
    name: 'profile',
    say: 'How well the points can be fitted with one weight held at a value and all others at their best, for one value after another.',
  },
  widestMargin: {
    name: 'widest margin',
    say: 'Of all lines that part two classes, the one that is farthest from both, and how far that is.',
  },
  firth: {
    name: 'Firth’s fit',
    say: 'Weights that make the likelihood large, and with it what the points tell about the weights. There are such weights even where a line parts the classes.',
  },
  deviance: {
    name: 'deviance',
    say: 'Twice the log-loss, summed over all points instead of averaged. How much it falls when a feature is added says what the feature is worth.',
    formula: 'D = 2 n L',
  },
  resample: {
    name: 'resample',
    say: 'As many points as there are, drawn from them at random: some come twice, some not at all. It stands for other points of the same kind.',
    lesson: 'other-points',
  },
  leverage: {
    name: 'leverage',
    say: 'How far the fit can be drawn to a point, from 0 to 1. It is large where few other points are.',
    formula: 'h',
  },
  cooksDistance: {
    name: 'Cook’s distance',
    say: 'How far the best weights would move without a point. It is large where a point is both far from the others and badly predicted.',
  },
};
