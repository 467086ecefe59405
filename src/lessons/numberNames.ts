/**
 * Numbers of the page by the names of its read-outs, of its settings, and of a guess; besides those of weights, w1 or optimum-w1, those of
 * the tab Inference, as inference-w1-error, and ones-at-80: the share of class 1 among the points given 75% to 85%, or test-ones-at-80
 * among those held back.
 */
export const numberNames = [
  'epoch',
  'loss',
  'test-loss',
  'objective',
  'accuracy',
  'test-accuracy',
  'bias',
  'norm',
  'points',
  'class0',
  'class1',
  'probability',
  'score',
  'optimum-loss',
  'optimum-bias',
  'stability-limit',
  'tp',
  'fp',
  'tn',
  'fn',
  'precision',
  'recall',
  'cost',
  'calibration-error',
  'raced',
  'threshold',
  'learning-rate',
  'epochs',
  'batch-size',
  'l1-penalty',
  'l2-penalty',
  'degree',
  'test-share',
  'probe-x1',
  'probe-x2',
  'guess',
  'guess-accuracy',
  'guess-loss',
  'guess-probability',
  'guess-x1',
  'guess-x2',
  'guess-start',
  'guess-end',
  'guess-turns',
  'guess-low',
  'guess-high',
  'guess-share',
  'samples-come',
  'samples-points',
  'samples-covering',
  'samples-deviation',
  'samples-mean-error',
  'samples-mean',
  'samples-low',
  'samples-high',
  'resamples-known',
  'resamples-low',
  'resamples-high',
] as const;

const weight = /^(optimum-)?w[1-9]\d?$/;
const inference = /^inference-(w[1-9]\d?|bias)-(estimate|error|statistic|p|low|high)$/;
const onesAt = /^(test-)?ones-at-([1-9]?[05])$/;

const known: ReadonlySet<string> = new Set(numberNames);

/** True of a name that stands for a number of the page. */
export const isNumberName = (name: string): boolean =>
  known.has(name) || weight.test(name) || inference.test(name) || onesAt.test(name);

/** Of a name such as inference-w1-error: the parameter, and what of it; null of any other name. */
export function readInferenceName(
  name: string,
): { readonly parameter: string; readonly part: InferencePart } | null {
  const [, parameter, part] = inference.exec(name) ?? [];
  return parameter === undefined ? null : { parameter, part: part as InferencePart };
}
/** What the tab Inference says of a parameter, by the names of its read-outs. */
export type InferencePart = 'estimate' | 'error' | 'statistic' | 'p' | 'low' | 'high';

/** Of a name such as ones-at-80: the probability in the middle, and of which points; null of any other name. */
export function readOnesAt(name: string): { readonly probability: number; readonly isTest: boolean } | null {
  const [, test, percent] = onesAt.exec(name) ?? [];
  return percent === undefined ? null : { probability: Number(percent) / 100, isTest: test !== undefined };
}

/** The numbers as a lesson asks for them; null where there is none now. */
export type Numbers = (name: string) => number | null;
