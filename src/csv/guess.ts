import type { Reading, TextCount } from '../core/data/table';
import { csvLimits } from './csvLimits';
import { labelKey } from './labelKey';
import type { Tally } from './profile';
import { FileRefused } from './refused';

/** Names that say that a column is what is to be explained. */
const labelNames = new Set(
  (
    'label labels class classes target targets y outcome outcomes species diagnosis response classlabel targetclass survived ' +
    'passed admit admitted churn churned exited distress output purchased approved died converted attrition'
  ).split(' '),
);
/** Names that do so less surely: they are features as often. */
const weakLabelNames = new Set('category result status group type default'.split(' '));
const idNames = new Set('id ids index idx no nr row rowid rownames rownumber number unnamed0 key'.split(' '));
const positiveTexts = new Set(
  'true t yes y positive pos + malignant case sick ill diseased disease present pass passed success died spam fraud'.split(
    ' ',
  ),
);

/** A class of more than two must have this share of the rows to be taken as class 1 for being the rarest. */
const rareShare = 0.1;

/**
 * What of a table is probably meant; `rows` are those that have their cells.
 *
 * Label: of the columns with at most 20 labels the one with the highest `labelScore`; of equals the last column of the table, then the first,
 * then the last of the others. Features: the first
 * two of the columns that are mostly numbers and not the label, by `featureRank`, numbers with many values before whole ones that are all different,
 * before those of two values (stripes on the plane), before ids and constants, which are taken only where there is nothing else. Class 1: see `guessPositive`.
 * Throws FileRefused: no-numbers, only-label, no-label.
 */
export function guessReading(tallies: readonly Tally[], rows: number): Reading {
  const numeric = tallies.map(({ profile }) => profile.numbers * 2 > rows - profile.empty);
  if (!numeric.includes(true)) throw new FileRefused({ kind: 'no-numbers' });
  const label = guessLabel(tallies, numeric);
  const offered = tallies.flatMap((tally, k) =>
    numeric[k] && k !== label ? [{ k, rank: featureRank(tally) }] : [],
  );
  if (offered.length === 0) throw new FileRefused({ kind: 'only-label' });
  const ranked = [...offered].sort((a, b) => a.rank - b.rank || a.k - b.k);
  const features = ranked.filter(({ rank }) => rank < ids).map(({ k }) => k);
  const [first, second = null] = features.length > 0 ? features : [offered[0].k];
  // In the order of the file.
  const [horizontal, vertical] = second !== null && second < first ? [second, first] : [first, second];
  return { horizontal, vertical, label, positive: guessPositive(tallies[label].profile.texts) };
}

/** The rank from which on a column is a feature only where there is no other. */
const ids = 3;

/** How well a column of numbers would do on an axis, the best 0. */
function featureRank({ profile: { name, texts }, isCounting, isNearUnique }: Tally): number {
  if (isCounting || isIdName(name) || texts.length === 1) return ids;
  if (texts.length === 2) return 2;
  return isNearUnique ? 1 : 0;
}

/** "id", "User ID", "customer_id", "PassengerId", but not "paid". */
function isIdName(name: string): boolean {
  return idNames.has(plain(name)) || /(?:^|[^\p{L}])id$/iu.test(name) || /\p{Ll}I[dD]$/u.test(name);
}

/** The last of the columns that would do best as the label. */
function guessLabel(tallies: readonly Tally[], numeric: readonly boolean[]): number {
  // The only numbers are rather the feature, unless the column is called a label.
  const isFree = (k: number) => numeric.some((is, other) => is && other !== k);
  const scores = tallies.map((tally, k) => {
    const isNamed = labelNames.has(plain(tally.profile.name));
    const isFirst = k === 0 && !isNamed;
    const edge = k === tallies.length - 1 ? 1.05 : isFirst ? 1.02 : 1;
    return isFree(k) || isNamed ? labelScore(tally, numeric[k]) * edge : 0;
  });
  const best = Math.max(...scores);
  if (best > 0) return scores.lastIndexOf(best);
  const isLabelThere = tallies.some((tally, k) => labelScore(tally, numeric[k]) > 0);
  throw new FileRefused({ kind: isLabelThere ? 'only-label' : 'no-label' });
}

/**
 * How well a column would do as the label: 8 for a name that says so, 0.1 for one that may, and what `heldScore` says of its
 * texts. 0: it cannot be one.
 */
function labelScore({ profile: { name, texts } }: Tally, isNumeric: boolean): number {
  if (texts.length === 0 || texts.length > csvLimits.texts) return 0;
  const isNamed = labelNames.has(plain(name));
  if (texts.length === 1) return isNamed ? 0.5 : 0;
  const held = heldScore(texts, isNumeric);
  if (isNamed) return 8 + held;
  return held >= 1 && weakLabelNames.has(plain(name)) ? held + 0.1 : held;
}

/** 4 for two labels, 2 for more in words, 1 for more in numbers; below 1 where they do not come again, twice on average. */
function heldScore(texts: readonly TextCount[], isNumeric: boolean): number {
  const isTwo = texts.length === 2;
  const rows = texts.reduce((sum, text) => sum + text.rows, 0);
  if (rows < 2 * texts.length) return isNumeric ? (isTwo ? 0.2 : 0) : 0.4;
  return isTwo ? 4 : isNumeric ? 1 : 2;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The text that is probably class 1, `texts` the most frequent first: 1 where 0 and 1 are there, whatever else is; of two numbers the larger; a word like "yes" or
 * "malignant"; else the rarer of two, and of more the rarest that has a tenth of the rows (or the most frequent where none
 * has). Of equally rare ones the last in the file. A single 0 or 1 means 1.
 */
export function guessPositive(texts: readonly TextCount[]): string {
  const one = texts.find(({ text }) => labelKey(text) === '1');
  const isBinary = one !== undefined && texts.some(({ text }) => labelKey(text) === '0');
  if (isBinary) return one.text;
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
