/** The view Inference: how sure the best weights are. */
export const words = {
  title: 'How sure are the weights?',
  help: 'All of this is about the best weights, those that gradient descent is on its way to, and not about the run. Other points of the same kind would give other best weights. How far these would typically differ can be told from the points alone.',
  partLinks: 'Parts of this view',
  parts: {
    weights: 'Weights',
    plane: 'Boundary',
    likelihood: 'Likelihood',
    apart: 'Separable points',
    points: 'Single points',
    samples: 'New samples',
  },
  computing: 'Computing …',
  failed: 'This could not be worked out. Change a point or a setting to have it worked out again.',
  none: 'There is nothing to be sure of: that takes training points of both classes.',
  tooMany: 'There are too many numbers for this: at most 12 million, counted as points × (features + 1).',
  separable:
    'The classes are apart: larger weights always fit better, so no weights are best. There is no estimate to be sure of, and no standard error.',
  quasiSeparable:
    'A boundary has points of both classes on it and none on the wrong side. Larger weights always fit better, so no weights are best, and there is no standard error.',
  collinear: (names: string) =>
    `There are no standard errors: the points do not tell the weights of ${names} apart.`,
  biasName: 'the bias',
  collinearSome: 'There are no standard errors: the features do not tell the weights apart.',
  squaredError: 'This is about log-loss only. Squared error has no likelihood that it would be the loss of.',
  ownUnits:
    'The features are standardized for training. Weights here are those of the features in their own units, so they differ from the equation.',
  penalized:
    'With a penalty there are no standard errors: it pulls the weights towards 0 on purpose. The numbers here are of the best weights without the penalty.',
  weighted:
    'With class weights there are no standard errors: a point that counts twice is no second point. The numbers here are of the best weights with every point counted once.',
  by: 'Tests and intervals by',
  kinds: { wald: 'Standard error', likelihood: 'Likelihood' },
  byHelp:
    'Two ways to ask which values of a weight go with the points. By standard error (Wald): best weight ± 1.96 standard errors, as if the loss were a parabola around the best weights. By likelihood: all values for which the loss, with the other weights at their best, stays close enough, 2n(L − L_best) ≤ 3.84. That needs no parabola, so it is the better one where few points tell or weights are large.',
  parameter: 'parameter',
  estimate: 'best weight',
  estimateHelp: 'The weight with the least log-loss on the training points, and the bias at the bottom.',
  error: 'standard error',
  errorHelp:
    'How far the best weight of other points of the same kind would typically be from the true weight. It shrinks as 1/√n: four times as many points halve it.',
  z: 'z',
  zHelp: 'z = best weight / standard error: how many standard errors the best weight is away from 0.',
  ratio: 'χ²',
  ratioHelp:
    'χ² = 2n(L without the feature − L with it), both losses at their best: what the feature is worth to the likelihood. The bias has none.',
  p: 'p-value',
  pHelp:
    'If the true weight were 0, so large a z or χ² would come up by chance in this share of samples. It is about the weight being 0. It does not say how much a feature matters.',
  interval: '95% interval',
  intervalHelp:
    'The values of the weight that go with the points. Of 100 such intervals, from 100 samples, about 95 hold the true weight, if the model is the right one.',
  odds: 'odds ratio',
  oddsHelp:
    'e to the weight: one unit more of the feature multiplies the odds p/(1 − p) by it. Below it the interval, e to its ends. Where the interval has 1 in it, these points do not tell which way the feature works.',
  range: (low: string, high: string) => `${low} to ${high}`,
  oddsRange: (odds: string, low: string, high: string) => `${odds} (${low} to ${high})`,
  table: 'Best weights, tests and intervals',
  forest: 'Odds ratios with their 95% intervals',
  forestAxis: 'odds ratio of one unit more (log scale)',
  forestRow: (name: string, odds: string, low: string, high: string) =>
    `${name}: ${odds}, ${low} to ${high}.`,
  missesNote: 'An interval that misses the truth one time in twenty is no mistake: that is what 95% means.',
  waldPoor: (name: string) =>
    `The two kinds of interval differ at ${name} by more than a tenth of the width: the loss is no parabola there. Go by the likelihood.`,
  waldFine: 'The two kinds of interval agree here: their ends differ by less than a tenth of the width.',
  noProfile:
    'Tests and intervals are by the standard error only: of so many points and features the likelihood would take too long.',
  model: 'The model as a whole',
  modelHelp:
    'How much better the best weights are than the bias alone, which says the same probability everywhere.',
  modelRatio: 'likelihood ratio χ²',
  modelRatioHelp: (df: string) =>
    `χ² = D₀ − D: the deviance of the bias alone less that of the model. With features that tell nothing it would be about ${df}, the number of features.`,
  modelP: 'its p-value',
  modelPHelp: 'If no feature told anything, so large a χ² would come up by chance in this share of samples.',
  deviance: 'deviance D',
  devianceHelp:
    'D = 2nL, twice the log-loss summed over the training points. The smaller, the better the fit.',
  nullDeviance: 'of the bias alone, D₀',
  nullDevianceHelp: 'The deviance of a model that knows only the share of each class.',
  aic: 'AIC',
  aicHelp:
    'D + 2 × the number of weights and bias. Of several models of the same points the one with the lowest AIC is likely to do best on other points.',
  mcFadden: 'McFadden R²',
  mcFaddenHelp:
    '1 − D/D₀: the share of the deviance that the features explain. 0: nothing, 1: all. 0.2 to 0.4 is a good fit already.',
} as const;
