import { locale } from './locale';

const { tag } = locale;

const fixed = new Map<number, Intl.NumberFormat>();

/** A number with exactly so many decimals, its thousands grouped. */
export function formatFixed(value: number, decimals: number): string {
  let format = fixed.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    });
    fixed.set(decimals, format);
  }
  return signed(format, value);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten: 10⁻⁷. */
function formatPowerOfTen(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => superscripts[Number(digit)]);
  return `${whole.format(10)}${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** Three digits and a power of ten: 1.23×10⁻⁷. */
export function formatScientific(value: number): string {
  const [digits, exponent] = value.toExponential(2).split('e');
  return `${signed(threeDigits, Number(digits))}×${formatPowerOfTen(Number(exponent))}`;
}

export const threeDigits = new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
const rate = new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 });
const plurals = new Intl.PluralRules(tag);
export const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const percent = new Intl.NumberFormat(tag, { style: 'percent', ...oneDecimal });
const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
const short = new Intl.NumberFormat(tag, { notation: 'compact', maximumSignificantDigits: 4 });
const sixDigits = new Intl.NumberFormat(tag, { maximumSignificantDigits: 6, useGrouping: false });
const exact = new Intl.NumberFormat(tag, { maximumSignificantDigits: 17, useGrouping: false });

/** A number with the real minus sign that Intl has not in every language. */
export const signed = (format: Intl.NumberFormat, value: number) => format.format(value).replaceAll('-', '−');

/** A whole number with its thousands grouped: 10,000. */
export const formatCount = (value: number): string => whole.format(value);

/** A whole number for a narrow place, from 100,000 on in thousands or millions: 250K, 2M. */
export const formatShort = (value: number): string => (value < 1e5 ? whole : short).format(value);

/** A value of a log axis, as short as it goes: 0.05, 10⁻⁷. */
export function formatPower(value: number): string {
  if (value >= 1e-4 && value < 1e4) return formatCell(value);
  const text = formatScientific(value);
  const one = `${whole.format(1)}×`;
  return text.startsWith(one) ? text.slice(one.length) : text;
}

/** A share as a percentage with one decimal: 74.4%. What is not quite 0 or 1 never reads as 0.0% or 100.0%. */
export function formatPercent(value: number): string {
  if (value > 0 && value < 0.0005) return `< ${percent.format(0.001)}`;
  if (value < 1 && value >= 0.9995) return `> ${percent.format(0.999)}`;
  return percent.format(value);
}

/** A share as a percentage with as many decimals as it has, at most two: 70%, 12.5%. */
export const formatShare = (value: number): string => share.format(value);

/** A threshold: two decimals, or as many as it has up to six digits. */
export function formatThreshold(value: number): string {
  return Number(value.toFixed(2)) === value ? formatFixed(value, 2) : formatCell(value);
}

/** What is said of a count: a form for each kind of number that the language tells apart. */
type Forms<Form> = { readonly other: Form } & { readonly [Kind in Intl.LDMLPluralRule]?: Form };

/** The form for a count, or the most general one where the language has no other for it. */
export function pluralOf<Form>(forms: Forms<Form>, count: number): Form {
  return forms[plurals.select(count)] ?? forms.other;
}

/** A loss: four decimals, or three digits and a power of ten once four decimals would hide it. */
export function formatLoss(value: number): string {
  if (value !== 0 && Math.abs(value) < 5e-4) return formatScientific(value);
  if (Math.abs(value) >= 1e6) return formatScientific(value);
  return formatFixed(value, Math.abs(value) < 1000 ? 4 : 0);
}

/** A weight, bias, score or coordinate: about four digits, always the same number of decimals within a range. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return formatScientific(value);
  if (size >= 1000) return formatFixed(value, 0);
  if (size >= 100) return formatFixed(value, 1);
  return formatFixed(value, size >= 10 ? 2 : 3);
}

/** A coordinate in a table: up to six digits, as many as it has. */
export function formatCell(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return formatScientific(value);
  return signed(sixDigits, value || 0);
}

/** The shortest text that gives the number back, for a field where it can be changed. */
export const formatExact = (value: number): string => signed(exact, value || 0);

/** The value to 17 significant digits, enough to give the very same double back. */
export function exactDigits(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(17);
}

/**
 * Labels for the ticks of one axis, all with as many decimals as their step needs and thousands grouped; from 100,000 on
 * and below 0.0001 as multiples of one power of ten.
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
  const isPlain = (largest < 1e5 && place >= -4) || digits > 4;
  if (isPlain) return ticks.map((value) => formatFixed(value, Math.max(0, Math.min(20, -place))));
  return ticks.map((value) =>
    value === 0
      ? formatFixed(0, 0)
      : `${formatFixed(value / 10 ** exponent, Math.max(0, digits))}×${formatPowerOfTen(exponent)}`,
  );
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

/** A learning rate: two digits, with a power of ten where it is none that can be set. */
export const formatRate = (value: number): string =>
  value >= 1e-6 && value < 1e6 ? rate.format(value) : formatPower(Number(value.toPrecision(2)));
