import type { ColumnProfile } from '../../core/data/table';

/** A column with so many numbers and these texts, in a row each. */
export function profileOf(name: string, numbers: number, ...texts: string[]): ColumnProfile {
  const counted = texts.map((text) => ({ text, rows: 1 }));
  return { name, numbers, empty: 0, texts: counted, stray: null, isId: false };
}
