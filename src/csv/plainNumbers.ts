import { isCoordinate } from '../core/data/coordinate';
import { createByteSink } from './byteSink';
import { type Cells, createCells, createContent, findContent, scanRow, textOf } from './cells';
import { type NumberFormat, type WrittenForm, writtenNumber } from './numberFormat';
import { numberText } from './numberText';
import { quoted } from './quoted';
import { numberBefore } from './units';

/**
 * The text from byte `start` on with the numbers of some columns written plainly: `"$1,200.50"` in a column of format `point`
 * becomes `1200.5`, one in a column of format `comma` 1200,5 where a comma parts no cells. What is no number there, or too large for the page, stays as it is. `forms` has one entry a column; a unit is taken out
 * of numbers that have it, and those with another or none stay as they are.
 */
export function plainNumbers(
  bytes: Uint8Array,
  start: number,
  delimiter: string,
  forms: readonly (WrittenForm | null)[],
): Uint8Array {
  const sink = createByteSink(bytes.length);
  const cells: Cells = createCells();
  const content = createContent();
  let copied = 0;
  for (let at = start; at < bytes.length; ) {
    const next = scanRow(bytes, at, delimiter.charCodeAt(0), cells);
    for (let k = 0; k < Math.min(cells.count, forms.length); k++) {
      const form = forms[k];
      if (form === null) continue;
      findContent(bytes, cells.from[k], cells.to[k], content);
      const value = formNumber(textOf(bytes, content), form);
      if (Number.isNaN(value) || !isCoordinate(value)) continue;
      sink.put(bytes.subarray(copied, cells.from[k]));
      sink.text(quoted(plainText(value, form.format, delimiter), delimiter));
      copied = cells.to[k];
    }
    at = next;
  }
  sink.put(bytes.subarray(copied));
  return sink.take();
}

function formNumber(text: string, { format, unit }: WrittenForm): number {
  const number = unit === null ? text : numberBefore(text, unit);
  return number === null ? Number.NaN : writtenNumber(number, format);
}

/** Where commas do not part cells, a column of decimal commas keeps them, so that the file does not mix the two. */
function plainText(value: number, format: NumberFormat, delimiter: string): string {
  const text = numberText(value);
  return format === 'comma' && delimiter !== ',' ? text.replace('.', ',') : text;
}
