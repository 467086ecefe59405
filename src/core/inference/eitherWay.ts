import type { ParameterInference } from './inference';
import type { Interval } from './interval';

/** By likelihood where that is wanted and known, else Wald's. */
export const intervalOf = ({ wald, profile }: ParameterInference, isByLikelihood: boolean): Interval =>
  isByLikelihood && profile ? profile : wald;

/** z and its p-value, or the likelihood ratio and its; null for the ratio of the bias. */
export function testOf(
  { z, p, ratio, profile }: ParameterInference,
  isByLikelihood: boolean,
): { readonly statistic: number | null; readonly p: number | null } {
  if (!isByLikelihood || !profile) return { statistic: z, p };
  return ratio ?? { statistic: null, p: null };
}
