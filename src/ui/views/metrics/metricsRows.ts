import type { TableRow } from '../../../codec/tableFile';
import { accuracy, rates } from '../../../core/metrics/confusion';
import type { Metrics } from './useMetrics';

/** Counts and rates at a threshold, for a file. */
export function metricsRows({ counts, answer }: Metrics, part: string, threshold: number): TableRow[] {
  const now = counts();
  if (!now) return [];
  const { tp, fp, tn, fn } = now;
  const auc = answer()?.curve.auc ?? null;
  const row = { part, threshold, tp, fp, tn, fn, accuracy: accuracy(now), ...rates(now), auc };
  return [Object.keys(row), Object.values(row)];
}
