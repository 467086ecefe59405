import { formatExact } from '../../messages/format';
import { readNumber } from '../../messages/readNumber';
import { words } from '../../messages/words';
import type { Range } from './scale';

/** An entry for a number: the value to use from now on, and why it is not what was typed where it is not. */
export interface Entry {
  readonly value: number;
  readonly error: string | null;
}

/** Reads a typed number. A bad entry says why, and gives the value that was there before. */
export function readEntry(text: string, kept: number, { min, max, whole }: Range): Entry {
  const value = readNumber(text);
  const shown = formatExact(kept);
  if (text.trim() === '') return { value: kept, error: words.entry.empty(shown) };
  if (value === null) return { value: kept, error: words.entry.notANumber(text.trim().slice(0, 24), shown) };
  const typed = text.trim();
  if (value < min || value > max) {
    return { value: kept, error: words.entry.outOfRange(typed, formatExact(min), formatExact(max), shown) };
  }
  if (whole && !Number.isInteger(value)) return { value: kept, error: words.entry.notWhole(typed, shown) };
  return { value, error: null };
}
