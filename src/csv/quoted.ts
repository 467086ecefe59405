import { marked } from './formulas';

/** A text as a cell of a CSV file, so that no spreadsheet runs it: in quotes only where it would not be read back without. */
export function quoted(plain: string, delimiter: string): string {
  const text = marked(plain);
  const needs = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
