import { words } from '#words/lesson';
import { formatCell, formatCount, formatLoss, formatNumber, formatPercent } from '../../messages/format';

const counts =
  /^(epoch|epochs|points|class[01]|tp|fp|tn|fn|degree|batch-size|guess-turns|samples-come|samples-points|samples-covering|resamples-known)$/;

/** A number as the page writes it elsewhere, by what it is. */
export function sayNumber(value: number | null, name: string, form: string): string {
  if (value === null) return words.notNow;
  if (
    form === 'percent' ||
    (form === 'plain' &&
      /accuracy|probability|recall|precision|ones-at|calibration-error|guess-share/.test(name))
  )
    return formatPercent(value);
  if (counts.test(name)) return formatCount(value);
  if (name === 'cost') return formatCell(value);
  return /loss|objective/.test(name) ? formatLoss(value) : formatNumber(value);
}
