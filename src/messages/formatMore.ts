import { formatDigits, formatFixed, formatNumber } from './format';

/** A change of a probability in percentage points, with its sign, by the rule for every number: +24.1, +0.0278. */
export function formatPoints(difference: number): string {
  const text = formatDigits(100 * difference, 1);
  return difference > 0 ? `+${text}` : text;
}

/** Factors nearer to 1 than this are told by how far off they are. */
const nearOne = 0.01;
/** A factor that is as good as 1. */
const tiny = 1e-12;

/** A factor such as an odds ratio, by the rule for every number; one near 1 with three digits of what is more or less: 1.0000278. */
export function formatFactor(value: number): string {
  const off = Math.abs(value - 1);
  if (!(off > tiny && off < nearOne)) return formatNumber(value);
  return formatFixed(value, 2 - Math.floor(Math.log10(off)));
}

/** A number that is worked with, by the rule for every number: five decimals below 10, so that a small step still shows. */
export const formatFine = (value: number): string => formatDigits(value, 5);
