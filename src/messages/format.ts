import { locale } from '#words/locale';
import type { PluralForms } from './catalogue';

const { tag } = locale;

const fixed = new Map<number, Intl.NumberFormat>();

/** A number with exactly so many decimals, its thousands grouped. */
export function formatFixed(value: number, decimals: number): string {
  let format = fixed.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    fixed.set(decimals, format);
  }
  // No minus before what is rounded to zero.
  const isZero = Math.abs(value) < 0.5 * 10 ** -decimals;
  return signed(format, isZero ? 0 : value);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten: 10⁻⁷. */
function formatPowerOfTen(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => superscripts[Number(digit)]);
  return `${whole.format(10)}${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** So many significant digits and a power of ten: 1.23×10⁻⁷. Zeros at their end are left out where `isShort`. */
function formatScientific(value: number, significant = leastDigits, isShort = false): string {
  const [digits, exponent] = value.toExponential(significant - 1).split('e');
  const decimals = isShort ? decimalsOf(Number(digits)) : significant - 1;
  return `${formatFixed(Number(digits), decimals)}×${formatPowerOfTen(Number(exponent))}`;
}

/** How many decimals the shortest text of a number from 1 to 10 has. */
const decimalsOf = (value: number) => Math.max(0, String(Math.abs(value)).length - 2);

/** Every number that is shown, other than 0, has at least so many significant digits: it reads back within 0.5 %. */
const leastDigits = 3;
/** Numbers from 10 to the first power on, and below 10 to the second, are written with a power of ten. */
const plainPowers = { from: -4, to: 6 };

/**
 * The rule for every number that is shown: so many decimals below 10 and one fewer for each further digit before the point, but
 * three significant digits at least; three digits and a power of ten below 0.0001 and from a million on.
 */
export function formatDigits(value: number, decimals: number): string {
  if (value === 0 || !Number.isFinite(value)) return formatFixed(value, decimals);
  // As it is once it is rounded: 9.9996 has two digits before the point.
  const power = Number(value.toExponential(Math.max(decimals, leastDigits - 1)).split('e')[1]);
  if (power < plainPowers.from || power >= plainPowers.to) return formatScientific(value);
  return formatFixed(value, Math.max(0, decimals - Math.max(0, power), leastDigits - 1 - power));
}

const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
const twoDigits = new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 });
const plurals = new Intl.PluralRules(tag);
const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const percent = new Intl.NumberFormat(tag, { style: 'percent', ...oneDecimal });
const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
const short = new Intl.NumberFormat(tag, { notation: 'compact', maximumSignificantDigits: 4 });
const sixDigits = new Intl.NumberFormat(tag, { maximumSignificantDigits: 6, useGrouping: false });
const exact = new Intl.NumberFormat(tag, { maximumSignificantDigits: 17, useGrouping: false });

/**
 * A number with the real minus sign that Intl has not in every language. What has grown beyond all numbers reads
 * > 10³⁰⁸ or < −10³⁰⁸, and what is no number at all –.
 */
function signed(format: Intl.NumberFormat, value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value === Number.POSITIVE_INFINITY) return `> ${formatPowerOfTen(308)}`;
  if (value === Number.NEGATIVE_INFINITY) return `< −${formatPowerOfTen(308)}`;
  return format.format(value).replaceAll('-', '−');
}

/** A whole number with its thousands grouped: 10,000. */
export const formatCount = (value: number): string => whole.format(value);

/** A whole number for a narrow place, from 100,000 on in thousands or millions: 250K, 2M. */
export const formatShort = (value: number): string => (value < 1e5 ? whole : short).format(value);

/** A value of a log axis, as short as it goes: 0.05, 10⁻⁷. */
export function formatPower(value: number): string {
  if (value >= 1e-4 && value < 1e4) return formatCell(value);
  const text = formatScientific(value, leastDigits, true);
  const one = `${whole.format(1)}×`;
  return text.startsWith(one) ? text.slice(one.length) : text;
}

/** A share as a percentage with one decimal: 74.4%. What is not quite 0 or 1 never reads as 0.0% or 100.0%. */
export function formatPercent(value: number): string {
  if (value > 0 && value < 0.0005) return `< ${percent.format(0.001)}`;
  if (value < 1 && value >= 0.9995) return `> ${percent.format(0.999)}`;
  return signed(percent, value);
}

/** A share as a percentage with as many decimals as it has, at most two: 70%, 12.5%. */
export const formatShare = (value: number): string => share.format(value);

/** A threshold: two decimals, or as many as it has up to six digits. */
export function formatThreshold(value: number): string {
  return Number(value.toFixed(2)) === value ? formatFixed(value, 2) : formatCell(value);
}

/** The form for a count, or the most general one where the language has no other for it. */
export function pluralOf<Form>(forms: PluralForms<Form>, count: number): Form {
  return forms[plurals.select(count)] ?? forms.other;
}

/** A loss, by the rule for every number: four decimals below 10. */
export const formatLoss = (value: number): string => formatDigits(value, 4);

/** A weight, bias, score or coordinate, by the rule for every number: three decimals below 10. */
export const formatNumber = (value: number): string => formatDigits(value, 3);

/** A coordinate in a table: up to six digits, as many as it has. */
export function formatCell(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && size < Number.POSITIVE_INFINITY && (size < 1e-4 || size >= 1e7))
    return formatScientific(value, 6, true);
  return signed(sixDigits, value === 0 ? 0 : value);
}

/** The shortest text that gives the number back, for a field where it can be changed: 0.5, 2.5e−12. */
export function formatExact(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-9 && size < 1e15) || !Number.isFinite(value))
    return signed(exact, value === 0 ? 0 : value);
  const [digits, power] = value.toExponential().split('e');
  // As text: to a number of its own its digits may be one off in the last place.
  const text = exact.format(digits as Intl.StringNumericLiteral);
  return `${text}e${power.replace('+', '')}`.replaceAll('-', '−');
}

/** The value to 17 significant digits, enough to give the very same double back; nothing for what is no finite number. */
export function exactDigits(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Number.isInteger(value) ? String(value) : value.toPrecision(17);
}

/**
 * Labels for the ticks of one axis, all with as many decimals as their step needs and thousands grouped; from a million
 * on and below 0.0001 as multiples of one power of ten.
 */
export function formatTicks(ticks: readonly number[]): string[] {
  const largest = Math.max(...ticks.map(Math.abs));
  const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : largest;
  if (!(largest > 0 && step > 0)) return ticks.map((value) => formatFixed(value, 0));
  let place = Math.floor(Math.log10(step) + 1e-9);
  // A step of 0.25 takes another decimal.
  if (!isWhole(step / 10 ** place)) place--;
  const exponent = Math.floor(Math.log10(largest) + 1e-9);
  const digits = exponent - place;
  const isPlain = (largest < 1e6 && place >= -4) || digits > 4;
  if (isPlain) return ticks.map((value) => formatFixed(value, Math.max(0, Math.min(20, -place))));
  return ticks.map((value) =>
    value === 0
      ? formatFixed(0, 0)
      : `${formatFixed(value / 10 ** exponent, Math.max(0, digits))}×${formatPowerOfTen(exponent)}`,
  );
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

/** A learning rate: two digits. */
export function formatRate(value: number): string {
  const isPlain = value === 0 || (value >= 1e-6 && value < 1e6) || !Number.isFinite(value);
  return isPlain ? signed(twoDigits, value) : formatScientific(value, 2, true);
}
