import type { Reading, TextCount } from '../core/data/table';
import { denies, isPositiveText, labelNameOf } from './columnWords';
import { csvLimits } from './csvLimits';
import { labelKey } from './labelKey';
import type { Tally } from './profile';
import { FileRefused } from './refused';

/** A class of more than two must have this share of the rows to be taken as class 1 for being the rarest. */
const rareShare = 0.1;

/** So rare is a label beside others that it may be a fault, a unit or a code: one row of ten or more, or 2% of them. */
const oddShare = 0.02;

/** Of ten rows or more, a column that holds something in fewer of them is sparse: rather a note or a flag than the label. */
const sparseShare = 2 / 3;

/**
 * What of a table is probably meant; `rows` are those that have their cells, `hasNames` says whether the file names its columns.
 *
 * Label: of the columns with at most 20 labels the one with the highest `labelScore`; of equals the last column of the
 * table, then the first that is no id, then the last of the others. Features: the first two of the columns that are mostly
 * numbers and not the label, by `featureRank`; the last of its ranks is taken only where there is nothing else. Class 1: see
 * `guessPositive`. Throws FileRefused: no-numbers, only-label, no-label.
 */
export function guessReading(tallies: readonly Tally[], rows: number, hasNames = true): Reading {
  const numeric = tallies.map(({ profile }) => profile.numbers * 2 > rows - profile.empty);
  if (!numeric.includes(true)) throw new FileRefused({ kind: 'no-numbers' });
  const label = guessLabel(tallies, numeric, { rows, hasNames });
  const most = Math.max(...tallies.map(({ profile }) => profile.numbers));
  const offered = tallies.flatMap((tally, k) =>
    numeric[k] && k !== label ? [{ k, rank: featureRank(tally, most) }] : [],
  );
  if (offered.length === 0) throw new FileRefused({ kind: 'only-label' });
  const ranked = [...offered].sort((a, b) => a.rank - b.rank || a.k - b.k);
  const features = ranked.filter(({ rank }) => rank < ranks.id).map(({ k }) => k);
  const [first, second = null] = features.length > 0 ? features : [offered[0].k];
  // In the order of the file.
  const [horizontal, vertical] = second !== null && second < first ? [second, first] : [first, second];
  return { horizontal, vertical, label, positive: guessPositive(tallies[label].profile.texts), others: [] };
}

/**
 * How well a column of numbers would do on an axis, the best first: many values; whole numbers that are all different
 * (incomes, but codes too); a few whole numbers; two values (stripes on the plane); whole numbers that only rise or fall
 * (years, times); ids, constants and columns of less than half of the `most` numbers.
 */
const ranks = { good: 0, different: 1, few: 2, two: 3, rising: 4, id: 5 } as const;

function featureRank(tally: Tally, most: number): number {
  const { profile, isNearUnique, isFew, isMonotone } = tally;
  if (isId(tally) || profile.texts.length === 1 || profile.numbers * 2 < most) return ranks.id;
  if (isMonotone && isNearUnique) return ranks.rising;
  if (commonOf(profile.texts).length === 2) return ranks.two;
  if (isFew) return ranks.few;
  return isNearUnique ? ranks.different : ranks.good;
}

function isId({ profile }: Tally): boolean {
  return profile.isId;
}

/** The last of the columns that would do best as the label. */
function guessLabel(
  tallies: readonly Tally[],
  numeric: readonly boolean[],
  { rows, hasNames }: { readonly rows: number; readonly hasNames: boolean },
): number {
  // The only numbers are rather the feature, unless the column is called a label.
  const isFree = (k: number) => numeric.some((is, other) => is && other !== k);
  const first = tallies.findIndex((tally) => !isId(tally));
  const scores = tallies.map((tally, k) => {
    const isNamed = labelNameOf(tally.profile.name) === 'sure';
    const isLast = k === tallies.length - 1;
    const edge = isLast ? 1.05 : k === first && !isNamed ? 1.02 : 1;
    const score = labelScore(tally, numeric[k], rows) * edge;
    const isGiven = isFree(k) || isNamed;
    return isGiven ? Math.max(score, isLast && !hasNames ? lastScore(tally, numeric[k], rows) : 0) : 0;
  });
  const best = Math.max(...scores);
  if (best > 0) return scores.lastIndexOf(best);
  const isLabelThere = tallies.some((tally, k) => labelScore(tally, numeric[k], rows) > 0);
  throw new FileRefused({ kind: isLabelThere ? 'only-label' : 'no-label' });
}

/**
 * How well a column would do as the label: 8 for a name that says so, 6 for one that likely does where there are two labels, 5 for
 * that of a state like "ill", 0.1 for one that may, and what `heldScore` says of its texts. 0: it cannot be one.
 */
function labelScore({ profile: { name, texts } }: Tally, isNumeric: boolean, rows: number): number {
  if (texts.length === 0 || texts.length > csvLimits.texts) return 0;
  const kind = labelNameOf(name);
  if (texts.length === 1) return kind === 'sure' ? 0.5 : 0;
  const held = heldScore(texts, isNumeric, rows);
  if (kind === 'sure') return 8 + held;
  if (kind === 'state' && held > 3) return 5 + held;
  if (kind === 'likely' && held > 3) return 6 + held;
  return held >= 1 && kind !== 'no' ? held + 0.1 : held;
}

/** 4 for two labels, 2 for more in words, 1 for more in numbers; below 1 where they do not come again, twice on average; of a sparse column a tenth less. */
function heldScore(texts: readonly TextCount[], isNumeric: boolean, rows: number): number {
  const isTwo = texts.length === 2;
  const held = texts.reduce((sum, text) => sum + text.rows, 0);
  if (held < 2 * texts.length) return isNumeric ? (isTwo ? 0.2 : 0) : 0.4;
  const score = isTwo ? 4 : hasOddOnes(texts) ? 3.5 : isNumeric ? 1 : 2;
  return rows >= 10 && held < sparseShare * rows ? 0.9 * score : score;
}

/** Files without names have the label last, also one of a few numbers beside columns of two values. */
function lastScore({ profile: { texts } }: Tally, isNumeric: boolean, rows: number): number {
  return texts.length > 1 && texts.length <= 10 && heldScore(texts, isNumeric, rows) >= 1 ? 4.05 : 0;
}

/** True for two labels and a few rows of others that are no such labels: words beside numbers, or codes like 9 and -99. */
function hasOddOnes(texts: readonly TextCount[]): boolean {
  const common = commonOf(texts);
  const odd = texts.filter((one) => !common.includes(one));
  const isOdd = ({ text }: TextCount) => !isNumber(text) || /^-?9+$|^-\d$/.test(text);
  return common.length === 2 && odd.every(isOdd) && common.every(({ text }) => isNumber(text));
}

/** The labels without those that are very rare beside two others at least. */
function commonOf(texts: readonly TextCount[]): readonly TextCount[] {
  const rows = texts.reduce((sum, text) => sum + text.rows, 0);
  const common = texts.filter((one) => one.rows > Math.max(1, oddShare * rows));
  return rows < 10 || common.length < 2 ? texts : common;
}

/**
 * The text that is probably class 1, `all` the most frequent first: 1 where 0 and 1 are there, whatever else is. Of two
 * labels beside which others are very rare: the larger number; the one that the other denies; a word like "yes" or
 * "malignant"; else the rarer. Of more such a word, or the rarest that has a tenth of the rows (or the most frequent where
 * none has). Of equally rare ones the last in the file. A single 0 or 1 means 1.
 */
export function guessPositive(all: readonly TextCount[]): string {
  const common = commonOf(all);
  const texts = common.length === 2 ? common : all;
  const one = all.find(({ text }) => labelKey(text) === '1');
  const isBinary = one !== undefined && all.some(({ text }) => labelKey(text) === '0');
  if (isBinary) return one.text;
  if (texts.length <= 2 && texts.every(({ text }) => isNumber(text))) {
    const values = texts.map(({ text }) => Number(text));
    if (values.length === 1 && values[0] === 0) return '1';
    return texts[values.indexOf(Math.max(...values))].text;
  }
  const denied = texts.length === 2 && texts.find((one) => texts.some(({ text }) => denies(text, one.text)));
  if (denied) return denied.text;
  const known = texts.find(({ text }) => isPositiveText(text));
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
  return { horizontal: 0, vertical: label === 2 ? 1 : null, label, positive, others: [] };
}
