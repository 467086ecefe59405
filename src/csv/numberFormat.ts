/**
 * How the numbers of a column are written where not as a program would write them: with a decimal point and perhaps commas
 * between thousands, or with a decimal comma and perhaps points between them.
 */
export type NumberFormat = 'point' | 'comma';

const currency = '(?:[$€£¥₹₽₩₺]|R\\$|USD|EUR|GBP|CHF|kr\\.?)';
const before = new RegExp(`^${currency}\\s*`, 'i');
const after = new RegExp(`\\s*(?:${currency}|[%‰])$`, 'i');
/** Spaces (also those that do not break) and apostrophes part thousands in either format. */
const separators = "[ \\u00A0\\u202F'’]";
const bodies = {
  point: new RegExp(
    `^(?:\\d+|\\d{1,3}(?:(?:,\\d{3})+|(?:,\\d{2})+,\\d{3}|(?:${separators}\\d{3})+))?(?:\\.\\d*)?(?:e[+-]?\\d+)?$`,
    'i',
  ),
  comma: new RegExp(
    `^(?:\\d+|\\d{1,3}(?:(?:\\.\\d{3})+|(?:${separators}\\d{3})+))?(?:,\\d*)?(?:e[+-]?\\d+)?$`,
    'i',
  ),
};

/**
 * The number that a text says in a format: thousands grouped, a currency or per cent sign around it, negative with a minus
 * or in brackets. A per cent sign changes nothing: "1.5%" is 1.5. NaN where the text says none.
 */
export function writtenNumber(text: string, format: NumberFormat): number {
  let rest = text.trim();
  let sign = 1;
  const inBrackets = /^\((.*)\)$/.exec(rest);
  if (inBrackets) [sign, rest] = [-1, inBrackets[1].trim()];
  const takeSign = () => {
    if (!/^[-+−]/.test(rest)) return;
    if (rest[0] !== '+') sign = -sign;
    rest = rest.slice(1).trimStart();
  };
  takeSign();
  const bare = rest.replace(before, '');
  if (bare !== rest) {
    rest = bare;
    takeSign();
  }
  rest = rest.replace(after, '');
  if (!/\d/.test(rest) || !bodies[format].test(rest)) return Number.NaN;
  const digits = format === 'point' ? rest.replace(/,/g, '') : rest.replace(/\./g, '').replace(',', '.');
  return sign * Number(digits.replace(new RegExp(separators, 'g'), ''));
}

/**
 * The format by which most of a column's texts are numbers; of two that read as many, the one of files with decimal commas
 * where `isComma`, else the one with a decimal point. Null where neither reads any.
 */
export function guessFormat(texts: readonly string[], isComma: boolean): NumberFormat | null {
  const read = (format: NumberFormat) =>
    texts.reduce((sum, text) => sum + (Number.isNaN(writtenNumber(text, format)) ? 0 : 1), 0);
  const [point, comma] = [read('point'), read('comma')];
  if (point === 0 && comma === 0) return null;
  if (point === comma) return isComma ? 'comma' : 'point';
  return point > comma ? 'point' : 'comma';
}
