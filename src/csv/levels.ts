import type { ColumnProfile, OtherColumn } from '../core/data/table';

/** A column of more texts than these is no feature. */
export const maxLevels = 10;

/**
 * The levels of a column of texts, in plain order (by code), so that the first is the reference; null for a column of
 * numbers, of one text or of more than ten.
 */
export function levelsOf({ texts }: ColumnProfile): readonly string[] | null {
  if (texts.length < 2 || texts.length > maxLevels) return null;
  const rows = (some: ColumnProfile['texts']) => some.reduce((sum, text) => sum + text.rows, 0);
  const words = texts.filter(({ text }) => !Number.isFinite(Number(text)));
  if (2 * rows(words) < rows(texts)) return null;
  return texts.map(({ text }) => text).sort((a, b) => (a < b ? -1 : 1));
}

/** The column as it can enter the model without being on an axis; null where it cannot. */
export function asOther(profile: ColumnProfile, column: number): OtherColumn | null {
  const levels = levelsOf(profile);
  return levels || profile.numbers > 0 ? { column, levels } : null;
}
