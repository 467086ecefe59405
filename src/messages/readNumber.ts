import { locale } from '#words/locale';

/**
 * Reads a number as it is written in files and by people of many languages: spaces, thousands commas, a decimal comma, a real
 * minus sign and an exponent are understood. Returns null for anything that is not a number, ±Infinity for one beyond all doubles.
 */
export function parseNumber(text: string): number | null {
  let plain = text.replace(/[\s\p{Cf}]/gu, '').replace(/−/g, '-');
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(plain)) plain = plain.replaceAll(',', '');
  else if (/^[+-]?\d*,\d+$/.test(plain)) plain = plain.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  return Number(plain);
}

/** Reads a number as it is typed by readers of a language, whose digits and signs come before the English ones. */
export function numberReader(tag: string): (text: string) => number | null {
  const format = new Intl.NumberFormat(tag);
  const english = new Map(Array.from('0123456789', (digit) => [format.format(Number(digit)), digit]));
  for (const { type, value } of format.formatToParts(12345.6)) {
    if (type === 'decimal') english.set(value, '.');
    if (type === 'group') english.set(value, ',');
  }
  return (text) => parseNumber(Array.from(text, (sign) => english.get(sign) ?? sign).join(''));
}

/** Reads a number as it is typed here. */
export const readNumber = numberReader(locale.tag);
