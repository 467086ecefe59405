/** Numbers of the page by the names of its read-outs, of its settings, and of a guess; those of weights besides: w1, optimum-w1. */
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
  'guess-start',
  'guess-end',
  'guess-turns',
] as const;

const weight = /^(optimum-)?w[1-9]\d?$/;

const known: ReadonlySet<string> = new Set(numberNames);

/** True of a name that stands for a number of the page. */
export const isNumberName = (name: string): boolean => known.has(name) || weight.test(name);

/** The numbers as a lesson asks for them; null where there is none now. */
export type Numbers = (name: string) => number | null;
