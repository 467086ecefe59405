import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';

const longest = 60;

/** A text from a file, as long as the page has room for. */
export function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** What a column is called on the page: its name, and its number where it has none or shares it. */
export function columnName(header: readonly string[], index: number): string {
  const number = formatCount(index + 1);
  const name = header[index].trim();
  if (name === '') return words.importing.unnamed(number);
  const isShared = header.some((other, i) => i !== index && other.trim() === name);
  return isShared ? words.importing.numbered(shorten(name), number) : shorten(name);
}
