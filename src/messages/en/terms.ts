import { words as inferenceTerms } from '#words/inferenceTerms';

/** The terms of the page: what each means in a sentence or two, its formula in the notation of lessons, and the lesson that shows it. */
interface Term {
  readonly name: string;
  readonly say: string;
  readonly formula?: string;
  /** The id of a lesson. */
  readonly lesson?: string;
}

export const words: {
  readonly title: string;
  readonly shownIn: string;
  readonly terms: Readonly<Record<string, Term>>;
} = {
  title: 'Glossary',
  shownIn: 'Shown in the lesson',
  terms: {
    ...inferenceTerms,
    point: {
      name: 'point',
      say: 'One case: its features say where it lies on the plane, its class says which mark it has.',
      lesson: 'line',
    },
    class: {
      name: 'class',
      say: 'What the model is to predict of a point. There are two: class 0 and class 1.',
      formula: 'y = 0 \\text{ or } y = 1',
      lesson: 'line',
    },
    feature: {
      name: 'feature',
      say: 'A number that the model is told about a point. The plane shows two of them, one along each axis.',
      formula: 'x_1, x_2',
      lesson: 'line',
    },
    weight: {
      name: 'weight',
      say: 'How strongly a feature pulls the score up or down. A weight above zero speaks for class 1, one below zero for class 0.',
      formula: 'w_1, w_2',
      lesson: 'odds',
    },
    bias: {
      name: 'bias',
      say: 'What the score is where all features are zero. It shifts the decision boundary without turning it.',
      formula: 'b',
      lesson: 'odds',
    },
    score: {
      name: 'score',
      say: 'The weighted sum of the features and the bias. Above zero the model leans to class 1, below zero to class 0.',
      formula: 'z = w_1x_1 + w_2x_2 + b',
      lesson: 'how-sure',
    },
    sigmoid: {
      name: 'sigmoid',
      say: 'The S-shaped curve that turns any score into a probability between 0 and 1.',
      formula: '\\sigma(z) = \\frac{1}{1 + e^{-z}}',
      lesson: 'how-sure',
    },
    probability: {
      name: 'probability',
      say: 'How sure the model is that a point is of class 1, from 0 to 100 per cent.',
      formula: 'p = \\sigma(z)',
      lesson: 'how-sure',
    },
    'decision boundary': {
      name: 'decision boundary',
      say: 'Where the model changes its mind: on it the probability equals the threshold, which is usually one half.',
      formula: 'z = 0',
      lesson: 'line',
    },
    threshold: {
      name: 'threshold',
      say: 'The probability from which on class 1 is predicted. It is chosen by those who use the model and is no part of it.',
      formula: 'p \\ge \\tau',
      lesson: 'where-to-cut',
    },
    loss: {
      name: 'loss',
      say: 'How wrong the model is, as a mean over all points. Training makes it smaller.',
      formula: 'L = -\\frac{1}{n}\\sum (y \\ln p + (1 - y) \\ln (1 - p))',
      lesson: 'line',
    },
    'log-loss': {
      name: 'log-loss',
      say: 'The loss that logistic regression lowers: minus the logarithm of the probability given to the class that is true.',
      formula: '-\\ln p \\text{ if } y = 1, -\\ln (1 - p) \\text{ if } y = 0',
      lesson: 'how-wrong',
    },
    'squared error': {
      name: 'squared error',
      say: 'Another loss: the square of the difference between probability and class. A point that is confidently wrong hardly pulls at it.',
      formula: '(p - y)^2',
      lesson: 'how-wrong',
    },
    epoch: {
      name: 'epoch',
      say: 'One pass of the training over all points. Here it is one step, or with mini-batch several.',
      lesson: 'step-size',
    },
    'learning rate': {
      name: 'learning rate',
      say: 'How large a step is: the gradient is multiplied by it.',
      formula: '\\eta',
      lesson: 'step-size',
    },
    step: {
      name: 'step',
      say: 'One change of the weights, against the gradient.',
      formula: 'w \\to w - \\eta \\cdot g',
      lesson: 'step-size',
    },
    gradient: {
      name: 'gradient',
      say: 'The direction in which the loss grows fastest, one number for each weight. Each point adds its error times its feature.',
      formula: 'g = \\frac{1}{n}\\sum (p - y) \\cdot x',
      lesson: 'who-pulls',
    },
    error: {
      name: 'error',
      say: 'The probability minus the class: how far the model is from the truth at one point.',
      formula: 'p - y',
      lesson: 'who-pulls',
    },
    odds: {
      name: 'odds',
      say: 'How many times as likely class 1 is as class 0. A probability of 80 per cent has odds of 4.',
      formula: '\\frac{p}{1 - p}',
      lesson: 'odds',
    },
    'log-odds': {
      name: 'log-odds',
      say: 'The natural logarithm of the odds. In logistic regression it is the score.',
      formula: '\\ln \\frac{p}{1 - p} = z',
      lesson: 'odds',
    },
    'odds ratio': {
      name: 'odds ratio',
      say: 'What the odds are multiplied by when a feature grows by one. It is not how many times as likely something becomes.',
      formula: 'e^{w}',
      lesson: 'odds',
    },
    penalty: {
      name: 'penalty',
      say: 'What is added to the loss for large weights, so that training keeps them small.',
      formula: '\\lambda_1 \\sum |w| + \\frac{\\lambda_2}{2} \\sum w^2',
      lesson: 'too-good',
    },
    standardize: {
      name: 'standardize',
      say: 'To measure each feature from its mean, in its own standard deviations, so that all have the same scale.',
      formula: '\\frac{x - \\text{mean}}{\\text{sd}}',
      lesson: 'zig-zag',
    },
    'L2 penalty': {
      name: 'L2 penalty',
      say: 'A penalty on the squares of the weights. It makes all of them smaller, the largest most.',
      formula: '\\frac{\\lambda_2}{2} \\sum w^2',
      lesson: 'two-programs',
    },
    optimizer: {
      name: 'optimizer',
      say: 'The rule by which a step follows from the gradient: batch, mini-batch, momentum, Adam or Newton.',
      lesson: 'zig-zag',
    },
    'early stopping': {
      name: 'early stopping',
      say: 'To end the training where the loss on points held back is lowest, before the model learns accidents.',
      lesson: 'no-line',
    },
    interval: {
      name: 'interval',
      say: 'A range around an estimate. Of many 95 per cent intervals, about 95 in a hundred hold the true value.',
      formula: '\\hat w \\pm 1.96 \\cdot SE',
      lesson: 'other-points',
    },
    accuracy: {
      name: 'accuracy',
      say: 'The share of points whose class is predicted right. It does not ask how sure the model was.',
      lesson: 'line',
    },
    precision: {
      name: 'precision',
      say: 'Of the points predicted to be class 1, the share that are.',
      formula: '\\frac{\\text{TP}}{\\text{TP} + \\text{FP}}',
      lesson: 'where-to-cut',
    },
    recall: {
      name: 'recall',
      say: 'Of the points of class 1, the share that were found.',
      formula: '\\frac{\\text{TP}}{\\text{TP} + \\text{FN}}',
      lesson: 'where-to-cut',
    },
    'confusion matrix': {
      name: 'confusion matrix',
      say: 'Four counts: points by the class they have and the class that is predicted.',
      lesson: 'where-to-cut',
    },
    'ROC curve': {
      name: 'ROC curve',
      say: 'For each threshold, the share of class 1 that is found against the share of class 0 that raises a false alarm.',
      lesson: 'where-to-cut',
    },
    cost: {
      name: 'cost',
      say: 'What wrong predictions cost together, where the two kinds of mistakes have a price each.',
      lesson: 'where-to-cut',
    },
    calibration: {
      name: 'calibration',
      say: 'Whether the probabilities mean what they say: of points at 80 per cent, about 8 in 10 should be of class 1.',
      lesson: 'calibration',
    },
    separable: {
      name: 'separable',
      say: 'Points are separable if a line keeps the classes apart without a mistake. Then larger weights are always better, without end.',
      lesson: 'too-good',
    },
    overfitting: {
      name: 'overfitting',
      say: 'Learning the accidents of the points trained on. The loss on those falls, the loss on other points rises.',
      lesson: 'no-line',
    },
    'test part': {
      name: 'test part',
      say: 'Points held back from training, to see how the model does on points it has not seen.',
      lesson: 'no-line',
    },
    degree: {
      name: 'degree',
      say: 'Up to which power the features are multiplied with each other. From degree 2 on the decision boundary can bend.',
      formula: 'x_1^2, x_1x_2, x_2^2',
      lesson: 'no-line',
    },
    'mini-batch': {
      name: 'mini-batch',
      say: 'A few points at a time, for each of which a step is made. Steps are cheap and shaky.',
      lesson: 'zig-zag',
    },
    momentum: {
      name: 'momentum',
      say: 'A way of stepping that remembers the steps before, like a ball that rolls.',
      lesson: 'zig-zag',
    },
    Adam: {
      name: 'Adam',
      say: 'A way of stepping that gives each weight a step of a size of its own.',
      lesson: 'zig-zag',
    },
    Newton: {
      name: 'Newton',
      say: 'A way of stepping that uses how the gradient changes. Near the best weights it needs a handful of steps.',
      lesson: 'zig-zag',
    },
    'best possible weights': {
      name: 'best possible weights',
      say: 'The weights with the lowest loss there is, worked out exactly and apart from any training.',
      lesson: 'line',
    },
    'loss surface': {
      name: 'loss surface',
      say: 'The loss over two of the weights, drawn as a map. Training walks downhill on it.',
      lesson: 'zig-zag',
    },
    steepness: {
      name: 'steepness',
      say: 'How quickly the probability changes across the decision boundary: the length of the weight vector.',
      formula: '\\sqrt{w_1^2 + w_2^2}',
      lesson: 'how-sure',
    },
    converge: {
      name: 'converge',
      say: 'To come so near to the lowest loss that further epochs change almost nothing.',
      lesson: 'step-size',
    },
    oscillate: {
      name: 'oscillate',
      say: 'To jump from one side of the valley to the other because the steps are too large.',
      lesson: 'step-size',
    },
    'stability limit': {
      name: 'stability limit',
      say: 'The learning rate above which gradient descent no longer settles at the best weights.',
      lesson: 'step-size',
    },
    seed: {
      name: 'seed',
      say: 'The number from which all random numbers follow: the same seed gives the same points again.',
      lesson: 'coin-flips',
    },
  },
};
