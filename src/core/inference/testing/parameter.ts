import type { ParameterInference } from '../inference';

/** A parameter whose two kinds of interval differ. */
export const parameter: ParameterInference = {
  estimate: 1,
  standardError: 0.5,
  z: 2,
  p: 0.0455,
  wald: { low: 0, high: 2 },
  profile: { low: 0.1, high: 2.3 },
  ratio: { statistic: 4.5, p: 0.034 },
};
