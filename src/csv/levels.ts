import type { ColumnProfile, OtherColumn } from '../core/data/table';

/** A column of more texts than these is no feature. */
export const maxLevels = 10;

/**
 * The levels of a column of texts, in plain order (by code), so that the first is the reference; null for a column of
 * numbers (in more than half of the rows that have a value), of one text or of more than ten.
 */
function levelsOf({ texts, numbers }: ColumnProfile): readonly string[] | null {
  if (texts.length < 2 || texts.length > maxLevels || 2 * numbers > rowsOf(texts)) return null;
  return texts.map(({ text }) => text).sort(inPlainOrder);
}

/** The levels with another reference: it comes first, the others in plain order. */
export function levelsAgainst(levels: readonly string[], reference: string): readonly string[] {
  const others = levels.filter((level) => level !== reference).sort(inPlainOrder);
  return levels.includes(reference) ? [reference, ...others] : levels;
}

const inPlainOrder = (a: string, b: string) => (a < b ? -1 : 1);

const rowsOf = (texts: ColumnProfile['texts']) => texts.reduce((sum, text) => sum + text.rows, 0);

/** Why a column cannot enter the model: it has one value, more than ten texts, neither numbers nor short texts, or it is not known. */
export type Unfit = 'one-value' | 'many-texts' | 'nothing' | 'unknown';

/** The column as it can enter the model without being on an axis, or why it cannot. */
export function asOther(profile: ColumnProfile, column: number): OtherColumn | Unfit {
  const { texts, numbers } = profile;
  if (profile.isUnknown) return 'unknown';
  if (texts.length === 1) return 'one-value';
  const levels = levelsOf(profile);
  if (levels || numbers > 0) return { column, levels };
  return texts.length > maxLevels ? 'many-texts' : 'nothing';
}

/** True for a column that is likely a feature: no id, and with a value in more than half of the rows. */
export function isLikelyFeature(profile: ColumnProfile, rows: number): boolean {
  const values = levelsOf(profile) ? rowsOf(profile.texts) : profile.numbers;
  return !profile.isId && 2 * values > rows;
}
