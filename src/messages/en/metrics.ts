/** The threshold, and how right the model is at it and at all others. */
export const words = {
  threshold: 'Threshold',
  part: 'Points counted',
  parts: { training: 'Training points', test: 'Test points' },
  noPoints: 'No points yet. Click the plane to add some, or press New points.',
  counting: 'Counting …',
  matrix: {
    name: 'Confusion matrix',
    caption: 'Confusion matrix: points by true class and predicted class',
    names: {
      tp: 'true positives',
      fp: 'false positives',
      tn: 'true negatives',
      fn: 'false negatives',
    },
    hint: 'Point at a cell to see its points on the plane; press it to keep them marked.',
  },
  rates: {
    accuracy: 'accuracy',
    precision: 'precision',
    recall: 'recall',
    specificity: 'specificity',
    f1: 'F1',
    auc: 'AUC',
  },
  /** All that is said of the classes, by what they are called. */
  of: (class0: string, class1: string) => ({
    thresholdHelp: `The model predicts ${class1} where the probability is at least the threshold τ. Raising it moves the decision boundary towards ${class1}, to the line where the score is ln(τ / (1 − τ)). The weights stay as they are: nothing is trained anew.`,
    thresholdValue: (percent: string) => `${class1} from a probability of ${percent} on`,
    sentence: (right: string, total: string, found: string, ones: string, wrong: string, zeros: string) =>
      `${right} of ${total} points are predicted right: ${found} of ${ones} of ${class1} are found, and ${wrong} of ${zeros} of ${class0} are taken for ${class1}.`,
    matrix: {
      predicted: { 0: `predicted ${class0}`, 1: `predicted ${class1}` },
      truth: { 0: class0, 1: class1 },
    },
    rateHelp: {
      accuracy:
        'The share of all points predicted right: (true positives + true negatives) / all. It can be high although a rare class is never found.',
      precision: `How often a prediction of ${class1} is right: true positives / (true positives + false positives).`,
      recall: `How many of ${class1} are found, also called the true positive rate: true positives / (true positives + false negatives).`,
      specificity: `How many of ${class0} are left alone: true negatives / (true negatives + false positives). The rest of 100% is the false positive rate.`,
      f1: 'Precision and recall in one number, their harmonic mean: 2 · precision · recall / (precision + recall). It is near the smaller of the two.',
      auc: `The area under the ROC curve: the chance that a point of ${class1} gets a higher score than a point of ${class0}. 0.5 is guessing, 1 is perfect. It does not depend on the threshold.`,
    },
    missing: {
      precision: `There is no precision: no point is predicted to be ${class1}.`,
      recall: `There is no recall: these points have none of ${class1}.`,
      specificity: `There is no specificity: these points have none of ${class0}.`,
      f1: `There is no F1: ${class1} neither occurs nor is predicted.`,
      auc: 'There is no ROC curve and no AUC: they take points of both classes.',
      averagePrecision: `There is no precision–recall curve: these points have none of ${class1}.`,
    },
    axes: {
      falsePositiveRate: `false positive rate: ${class0} called ${class1}`,
      truePositiveRate: `true positive rate: ${class1} found`,
      recall: `recall: ${class1} found`,
      precision: `precision: right when it says ${class1}`,
      shareOfOnes: `share that is ${class1}`,
    },
    notes: {
      roc: 'Every place on the curve is one threshold; the dot is the present one. Drag it, or use the arrow keys. The nearer the curve comes to the upper left corner, the better the model tells the classes apart.',
      precision: `Every place on the curve is one threshold; drag the dot, or use the arrow keys. Finding more of ${class1} (further right) usually costs precision. The dashed line is the share of ${class1}: the precision of guessing.`,
      calibration: `A dot stands for the points of one tenth of the probabilities, joined with the next where they are fewer than five; the bars below say how many they are. On the dashed line the probabilities are honest: of points given 70%, 70% are ${class1}. The upright line through a dot is its 95% interval (Wilson): with honest probabilities, about 19 of 20 such lines meet the dashed one.`,
      residuals: `A dot stands for points of neighboring probabilities, about as many in each. Its height is the mean of y − p, where y is 1 for ${class1} and 0 for ${class0}: above 0 there are more of ${class1} than the model says, below 0 fewer. The band reaches two standard errors up and down. Single points tell little here, as y is always 0 or 1; their means do. With few points in each, the band is rough.`,
      costs: `What all mistakes cost together at each threshold. If missing ${class1} is dear, a low threshold is cheap, and the other way round.`,
    },
    texts: {
      precisionNone: (threshold: string, average: string) =>
        `At threshold ${threshold} no point is predicted to be ${class1}. The average precision is ${average}.`,
      bin: (count: string, probability: string, share: string, low: string, high: string) =>
        `${count} given ${probability} on average: ${share} are ${class1}, 95% interval ${low} to ${high}.`,
    },
  }),
  chart: 'Picture of all thresholds',
  charts: {
    roc: 'ROC',
    precision: 'Precision–recall',
    calibration: 'Calibration',
    residuals: 'Residuals',
    costs: 'Costs',
  },
  chartNames: {
    roc: 'ROC curve',
    precision: 'Precision–recall curve',
    calibration: 'Calibration plot',
    residuals: 'Binned residuals',
    costs: 'Cost of all mistakes',
  },
  axes: {
    probability: 'probability that the model gives',
    threshold: 'threshold τ',
    cost: 'cost of all mistakes',
    residual: 'mean of y − p',
  },
  guessing: 'guessing',
  honest: 'dashed: honest',
  band: 'band: ±2 standard errors',
  residuals: {
    walk: 'Bin of the residuals',
    hint: 'Point at a dot to read it, or use the arrow keys.',
    /** How many bins lie outside the band, of how many, and how many of a model that is right. */
    sentence: {
      one: (beyond: string, bins: string, expected: string) =>
        `${beyond} of ${bins} bins lies outside the band. Where all probabilities are right, about 5 of 100 bins do: here ${expected}.`,
      other: (beyond: string, bins: string, expected: string) =>
        `${beyond} of ${bins} bins lie outside the band. Where all probabilities are right, about 5 of 100 bins do: here ${expected}.`,
    },
    bin: (count: string, probability: string, residual: string, errors: string, isBeyond: boolean) =>
      `${count} with a mean probability of ${probability}: the mean of y − p is ${residual}, ${isBeyond ? 'outside' : 'within'} ±${errors}.`,
    file: {
      count: 'points',
      probability: 'mean probability',
      residual: 'mean of y - p',
      twoErrors: 'two standard errors',
    },
  },
  dot: 'Threshold on the curve',
  averagePrecision: 'average precision',
  texts: {
    roc: (threshold: string, fpr: string, tpr: string, auc: string) =>
      `At threshold ${threshold} the false positive rate is ${fpr} and the true positive rate ${tpr}. The area under the curve is ${auc}.`,
    precision: (threshold: string, recall: string, precision: string, average: string) =>
      `At threshold ${threshold} the recall is ${recall} and the precision ${precision}. The average precision is ${average}.`,
    costs: (threshold: string, cost: string, cheapest: string, least: string) =>
      `At threshold ${threshold} all mistakes cost ${cost}. The cheapest threshold is ${cheapest}, where they cost ${least}.`,
    waiting: 'Being worked out.',
  },
  falsePositiveCost: 'Cost of a false positive',
  falseNegativeCost: 'Cost of a false negative',
  costNow: 'cost now',
  cheapest: 'cheapest threshold',
  cheapestLabel: 'cheapest',
  costThere: 'cost there',
  takeCheapest: 'Use the cheapest threshold',
} as const;
