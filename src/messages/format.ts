const locale = 'en';

const fixed = new Map<number, Intl.NumberFormat>();

/** A number with exactly so many decimals, its thousands grouped. */
export function formatFixed(value: number, decimals: number): string {
  let format = fixed.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    });
    fixed.set(decimals, format);
  }
  return format.format(value).replace('-', '−');
}

const scientific = new Intl.NumberFormat(locale, { notation: 'scientific', maximumSignificantDigits: 3 });
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten: 10⁻⁷. */
function formatPowerOfTen(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** Three digits and a power of ten: 1.23×10⁻⁷. */
function formatScientific(value: number): string {
  const [digits, exponent] = scientific.format(value).split('E');
  return `${digits.replace('-', '−')}×${formatPowerOfTen(Number(exponent))}`;
}

const threeDigits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const rate = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
const plurals = new Intl.PluralRules(locale);
const percent = new Intl.NumberFormat(locale, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A whole number with its thousands grouped: 10,000. */
export const formatCount = (value: number): string => whole.format(value);

/** A whole number for a narrow place, from 100,000 on in thousands or millions: 250k, 2M. */
export function formatShort(value: number): string {
  if (value < 1e5) return formatCount(value);
  return value < 1e6 ? `${value / 1e3}k` : `${value / 1e6}M`;
}

/** A value of a log axis, as short as it goes: 0.05, 10⁻⁷. */
export function formatPower(value: number): string {
  const rounded = Number(value.toPrecision(6));
  if (rounded >= 1e-4 && rounded < 1e4) return String(rounded);
  return formatScientific(rounded).replace(/^1×/, '');
}

/** A share as a percentage with one decimal: 74.4%. What is not quite 0 or 1 never reads as 0.0% or 100.0%. */
export function formatPercent(value: number): string {
  if (value > 0 && value < 0.0005) return `< ${percent.format(0.001)}`;
  if (value < 1 && value >= 0.9995) return `> ${percent.format(0.999)}`;
  return percent.format(value);
}

/** A change of a probability in percentage points, with its sign: +24.1. */
export function formatPoints(change: number): string {
  const points = formatFixed(100 * change, 1);
  return 100 * change >= 0.05 ? `+${points}` : points;
}

/** A share as a percentage with as many decimals as it has, at most two: 70%, 12.5%. */
export function formatShare(value: number): string {
  return `${Number((100 * value).toFixed(2))}%`;
}

/** A threshold: two decimals, or as many as it has up to six digits. */
export function formatThreshold(value: number): string {
  return Number(value.toFixed(2)) === value ? formatFixed(value, 2) : formatCell(value);
}

/** Which form a noun takes after a count. */
export function pluralForm(count: number): 'one' | 'other' {
  return plurals.select(count) === 'one' ? 'one' : 'other';
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

/** A factor such as an odds ratio: as a number, but with three digits where it is small. */
export function formatFactor(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (value === 0 || value >= 0.1) return formatNumber(value);
  return value >= 1e-4 ? threeDigits.format(value) : formatScientific(value);
}

/** A number that is worked with: five decimals, fewer for large numbers, so that a small step still shows. */
export function formatFine(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e5 || (size !== 0 && size < 5e-5)) return formatScientific(value);
  return formatFixed(value, Math.max(1, 5 - Math.floor(Math.log10(Math.max(1, size)))));
}

/** A coordinate in a table: up to six digits, as many as it has. */
export function formatCell(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return formatScientific(value);
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

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

/** A learning rate: two digits. */
export const formatRate = (value: number): string => rate.format(value);

/**
 * Reads a number as people type it: spaces, thousands commas, a real minus sign and an exponent are understood.
 * Returns null for anything that is not a finite number.
 */
export function parseNumber(text: string): number | null {
  let plain = text.trim().replace(/[\s_]/g, '').replace(/−/g, '-');
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(plain)) plain = plain.replaceAll(',', '');
  else if (/^[+-]?\d*,\d+$/.test(plain)) plain = plain.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
