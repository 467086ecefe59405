import type { Reading, TextCount } from '../core/data/table';
import { csvLimits } from './csvLimits';
import type { Tally } from './profile';
import { FileRefused } from './refused';

const labelNames = new Set(
  (
    'label labels class classes target targets y outcome outcomes species diagnosis category result response status ' +
    'classlabel targetclass group type survived passed admitted churn default distress output'
  ).split(' '),
);
const idNames = new Set('id ids index idx no nr row rowid rownames rownumber number unnamed0 key'.split(' '));
const positiveTexts = new Set(
  'true t yes y positive pos + malignant case sick ill diseased disease present pass passed success died spam fraud'.split(
    ' ',
  ),
);

/** A class of more than two must have this share of the rows to be taken as class 1 for being the rarest. */
const rareShare = 0.1;

/**
 * What of a table is probably meant; `rows` are those that have all their cells.
 *
 * Label: of the columns with at most 20 different texts, one whose name says so, else one with exactly two texts, else one
 * with few texts that come again (rather no numbers), else one called a label that has but one text, else any texts; the
 * last of several. Features: the first two columns that
 * are mostly numbers, are not the label, do not count or name the rows and are not the same throughout; where there is none
 * such, the first with numbers. Class 1: see `guessPositive`. Throws FileRefused: no-numbers, no-label.
 */
export function guessReading(tallies: readonly Tally[], rows: number): Reading {
  const numeric = tallies.map(({ profile }) => profile.numbers * 2 > rows - profile.empty);
  if (!numeric.includes(true)) throw new FileRefused({ kind: 'no-numbers' });
  const label = guessLabel(tallies, numeric);
  const offered = tallies.flatMap((_, k) => (numeric[k] && k !== label ? [k] : []));
  if (offered.length === 0) throw new FileRefused({ kind: 'no-numbers' });
  const features = offered.filter((k) => isFeature(tallies[k]));
  const [horizontal, vertical = null] = features.length > 0 ? features : offered.slice(0, 1);
  return { horizontal, vertical, label, positive: guessPositive(tallies[label].profile.texts) };
}

/** The last of the columns that would do best as the label. */
function guessLabel(tallies: readonly Tally[], numeric: readonly boolean[]): number {
  const own = tallies.map((tally, k) => rankOf(tally, numeric[k]));
  // The only numbers are rather the feature, unless the column is called a label.
  const isFree = (k: number) => numeric.some((is, other) => is && other !== k);
  for (const rank of ranks) {
    const label = own.findLastIndex((one, k) => one === rank && (rank === 'named' || isFree(k)));
    if (label >= 0) return label;
  }
  throw new FileRefused({ kind: own.some((rank) => rank !== null) ? 'no-numbers' : 'no-label' });
}

/** How well a column would do as the label, the best first. */
const ranks = ['named', 'two', 'texts', 'numbers', 'named-once', 'single-texts', 'single-numbers'] as const;
type Rank = (typeof ranks)[number];

/** Texts come again when each has two rows or more on average. */
function rankOf({ profile: { name, texts } }: Tally, isNumeric: boolean): Rank | null {
  const kinds = texts.length;
  if (kinds === 0 || kinds > csvLimits.texts) return null;
  const isNamed = labelNames.has(plain(name));
  if (kinds === 1) return isNamed ? 'named-once' : null;
  if (isNamed) return 'named';
  const rows = texts.reduce((sum, text) => sum + text.rows, 0);
  if (rows >= 2 * kinds) return kinds === 2 ? 'two' : isNumeric ? 'numbers' : 'texts';
  if (isNumeric) return kinds === 2 ? 'single-numbers' : null;
  return 'single-texts';
}

function isFeature({ profile: { name, texts }, isCounting }: Tally): boolean {
  return !isCounting && !idNames.has(plain(name)) && texts.length !== 1;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The text that is probably class 1, `texts` the most frequent first: of two numbers the larger; a word like "yes" or
 * "malignant"; else the rarer of two, and of more the rarest that has a tenth of the rows (or the most frequent where none
 * has). Of equally rare ones the last in the file. A single 0 or 1 means 1.
 */
export function guessPositive(texts: readonly TextCount[]): string {
  if (texts.length <= 2 && texts.every(({ text }) => isNumber(text))) {
    const values = texts.map(({ text }) => Number(text));
    if (values.length === 1 && values[0] === 0) return '1';
    return texts[values.indexOf(Math.max(...values))].text;
  }
  const known = texts.find(({ text }) => positiveTexts.has(text.toLowerCase()));
  if (known) return known.text;
  if (texts.length <= 2) return texts[texts.length - 1].text;
  const rows = texts.reduce((sum, text) => sum + text.rows, 0);
  return (texts.findLast((one) => one.rows >= rareShare * rows) ?? texts[0]).text;
}

function isNumber(text: string): boolean {
  return Number.isFinite(Number(text));
}

/** True if the columns are those that the page itself writes, so that there is nothing to ask. */
export function plainReading(tallies: readonly Tally[]): Reading | null {
  const names = tallies.map(({ profile }) => profile.name.toLowerCase()).join();
  const label = names === 'x1,x2,label' ? 2 : names === 'x1,label' ? 1 : 0;
  if (label === 0 || tallies.slice(0, label).some(({ profile }) => profile.numbers === 0)) return null;
  const texts = tallies[label].profile.texts.map(({ text }) => text);
  const positive = ['1', '1.0'].find((one) => {
    const zero = one.replace('1', '0');
    return texts.length > 0 && texts.every((text) => text === one || text === zero);
  });
  if (positive === undefined) return null;
  return { horizontal: 0, vertical: label === 2 ? 1 : null, label, positive };
}
