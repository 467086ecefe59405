/**
 * How the numbers of a column are written where not as a program would write them: with a decimal point and perhaps commas
 * between thousands, or with a decimal comma and perhaps points between them.
 */
export type NumberFormat = 'point' | 'comma';

/** How the numbers of a column are written, and the unit behind each of them; null for none. */
export interface WrittenForm {
  readonly format: NumberFormat;
  readonly unit: string | null;
}

const currency =
  '(?:(?:US|AU|CA|NZ|HK|A|C|S|R|Mex|NT)?\\$|[€£¥₹₽₩₺₪₫₦₱฿₴₸]|USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|BRL|RUB|SEK|NOK|DKK|PLN|CZK|HUF|AUD|CAD|ZAR|TRY|MXN' +
  '|Fr\\.|SFr\\.?|kr\\.?|Rs\\.?|zł|Kč|lei|руб\\.?|R(?=\\s))';
const before = new RegExp(`^${currency}\\s*`, 'i');
const after = new RegExp(`\\s*(?:${currency}|[%‰])$`, 'i');
/** Swiss and German shops write a dash for no cents. */
const noCents = /[.,][-–—]{1,2}$/;
/** How spreadsheets and databases mark what is to stay a text. */
const textMarks = /^="(.*)"$|^'(.*)'$|^'(.*)$/;
/** Spaces (also those that do not break) and apostrophes part thousands in either format. */
const separators = "[ \\u00A0\\u202F'’]";
const bodies = {
  point: new RegExp(
    `^(?:\\d+|\\d{1,3}(?:(?:,\\d{3})+|(?:,\\d{2})+,\\d{3}|(?:${separators}\\d{3})+))?(?:\\.\\d*)?(?:[ed][+-]?\\d+)?$`,
    'i',
  ),
  comma: new RegExp(
    `^(?:\\d+|\\d{1,3}(?:(?:\\.\\d{3})+|(?:${separators}\\d{3})+))?(?:,\\d*)?(?:[ed][+-]?\\d+)?$`,
    'i',
  ),
};

/**
 * The number that a text says in a format: thousands grouped, a currency or per cent sign around it, negative with a minus on
 * either side or in brackets. A per cent sign changes nothing: "1.5%" is 1.5. A currency with a dash is 0, as ledgers write
 * it. NaN where the text says none.
 */
export function writtenNumber(text: string, format: NumberFormat): number {
  let rest = text.trim();
  let sign = 1;
  const marked = textMarks.exec(rest);
  if (marked) rest = (marked[1] ?? marked[2] ?? marked[3]).trim();
  const takeCurrency = () => {
    const bare = rest.replace(before, '').replace(after, '');
    const isTaken = bare !== rest;
    rest = bare.trim();
    return isTaken;
  };
  const takeSign = () => {
    if (!/^[-+−–]/.test(rest)) return;
    if (rest[0] !== '+') sign = -sign;
    rest = rest.slice(1).trimStart();
  };
  const takeBrackets = () => {
    const inBrackets = /^\((.*)\)$/.exec(rest);
    if (inBrackets) [sign, rest] = [-sign, inBrackets[1].trim()];
  };
  takeBrackets();
  takeSign();
  if (takeCurrency()) {
    if (/^[-–]$/.test(rest)) return 0;
    takeBrackets();
    takeSign();
  }
  rest = rest.replace(noCents, '');
  if (/\d[-−]$/.test(rest)) [sign, rest] = [-sign, rest.slice(0, -1)];
  if (!/\d/.test(rest) || !bodies[format].test(rest)) return Number.NaN;
  const digits = format === 'point' ? rest.replace(/,/g, '') : rest.replace(/\./g, '').replace(',', '.');
  return sign * Number(digits.replace(new RegExp(separators, 'g'), '').replace(/d/i, 'e'));
}

/**
 * The format by which most of a column's texts are numbers; of two that read as many, `preferred`. Null where neither reads any.
 */
export function guessFormat(texts: readonly string[], preferred: NumberFormat): NumberFormat | null {
  const read = (format: NumberFormat) =>
    texts.reduce((sum, text) => sum + (Number.isNaN(writtenNumber(text, format)) ? 0 : 1), 0);
  const [point, comma] = [read('point'), read('comma')];
  if (point === 0 && comma === 0) return null;
  if (point === comma) return preferred;
  return point > comma ? 'point' : 'comma';
}

/** What stands between the digits of a column's numbers: how many have a point or comma that must be decimal, or may part thousands. */
export interface Separators {
  point: number;
  comma: number;
  maybePoint: number;
  maybeComma: number;
}

/** Counts the separator of a number that is written with digits, a sign and at most one point or comma: "1.234" may be grouped. */
export function countSeparator(bytes: Uint8Array, from: number, to: number, counts: Separators): void {
  let at = from;
  while (at < to && bytes[at] !== pointByte && bytes[at] !== commaByte) at++;
  if (at === to) return;
  let digits = 0;
  for (let i = at - 1; i >= from && isDigit(bytes[i]); i--) digits++;
  let decimals = 0;
  while (at + 1 + decimals < to && isDigit(bytes[at + 1 + decimals])) decimals++;
  const isGroup = decimals === 3 && at + 4 === to && digits > 0 && digits <= 3 && bytes[at - digits] !== 48;
  if (bytes[at] === pointByte) counts[isGroup ? 'maybePoint' : 'point']++;
  else counts[isGroup ? 'maybeComma' : 'comma']++;
}

const commaByte = 44;
const pointByte = 46;

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
