import type { TableRow } from '../../../codec/tableFile';
import type { Inference, ParameterInference } from '../../../core/inference/inference';

/** From such a share of their width on, two intervals count as different. */
const unlike = 0.1;

/** The parameter whose two intervals differ most, where some end is off by more than a tenth of the width; else null. */
export function worstWald(parameters: readonly ParameterInference[]): number | null {
  const off = parameters.map(({ wald, profile }) =>
    profile
      ? Math.max(Math.abs(wald.low - profile.low), Math.abs(wald.high - profile.high)) /
        (wald.high - wald.low)
      : 0,
  );
  const most = Math.max(...off);
  return most > unlike ? off.indexOf(most) : null;
}

const columns = [
  ...['parameter', 'estimate', 'standard_error', 'z', 'p', 'wald_low', 'wald_high', 'likelihood_low'],
  ...['likelihood_high', 'likelihood_ratio', 'likelihood_p', 'odds_ratio'],
];

/** The table for a file: a row for each parameter by the name of its feature; what is not known is left empty. */
export function tableRows(inference: Inference | null, keys: readonly string[]): readonly TableRow[] {
  const rows = (inference?.parameters ?? []).map((parameter, j): TableRow => {
    const { estimate, standardError, z, p, wald, profile, ratio } = parameter;
    const isBias = j >= keys.length;
    return [
      isBias ? 'bias' : keys[j],
      ...[estimate, standardError, z, p, wald.low, wald.high, profile?.low ?? null, profile?.high ?? null],
      ...[ratio?.statistic ?? null, ratio?.p ?? null, isBias ? null : Math.exp(estimate)],
    ];
  });
  return [columns, ...rows];
}
