import { formatFixed, formatNumber, formatScientific, oneDecimal, signed, threeDigits } from './format';
import { locale } from './locale';

const change = new Intl.NumberFormat(locale.tag, { signDisplay: 'exceptZero', ...oneDecimal });

/** A change of a probability in percentage points, with its sign: +24.1. */
export const formatPoints = (difference: number): string => signed(change, 100 * difference);

/** A factor such as an odds ratio: as a number, but with three digits where it is small. */
export function formatFactor(value: number): string {
  if (value === 0 || value >= 0.1) return formatNumber(value);
  return value >= 1e-4 ? threeDigits.format(value) : formatScientific(value);
}

/** A number that is worked with: five decimals, fewer for large numbers, so that a small step still shows. */
export function formatFine(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e5 || (size !== 0 && size < 5e-5)) return formatScientific(value);
  return formatFixed(value, Math.max(1, 5 - Math.floor(Math.log10(Math.max(1, size)))));
}
