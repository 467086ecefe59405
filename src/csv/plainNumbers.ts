import { isCoordinate } from '../core/data/coordinate';
import { createByteSink } from './byteSink';
import { type Cells, createCells, createContent, findContent, scanRow, textOf } from './cells';
import { type NumberFormat, writtenNumber } from './numberFormat';
import { numberText } from './numberText';
import { quoted } from './quoted';

/**
 * The text from byte `start` on with the numbers of some columns written plainly: `"$1,200.50"` in a column of format `point`
 * becomes `1200.5`, one in a column of format `comma` 1200,5 where a comma parts no cells. What is no number there, or too large for the page, stays as it is. `formats` has one entry a column.
 */
export function plainNumbers(
  bytes: Uint8Array,
  start: number,
  delimiter: string,
  formats: readonly (NumberFormat | null)[],
): Uint8Array {
  const sink = createByteSink(bytes.length);
  const cells: Cells = createCells();
  const content = createContent();
  let copied = 0;
  for (let at = start; at < bytes.length; ) {
    const next = scanRow(bytes, at, delimiter.charCodeAt(0), cells);
    for (let k = 0; k < Math.min(cells.count, formats.length); k++) {
      const format = formats[k];
      if (format === null) continue;
      findContent(bytes, cells.from[k], cells.to[k], content);
      const value = writtenNumber(textOf(bytes, content), format);
      if (Number.isNaN(value) || !isCoordinate(value)) continue;
      sink.put(bytes.subarray(copied, cells.from[k]));
      sink.text(quoted(plainText(value, format, delimiter), delimiter));
      copied = cells.to[k];
    }
    at = next;
  }
  sink.put(bytes.subarray(copied));
  return sink.take();
}

/** Where commas do not part cells, a column of decimal commas keeps them, so that the file does not mix the two. */
function plainText(value: number, format: NumberFormat, delimiter: string): string {
  const text = numberText(value);
  return format === 'comma' && delimiter !== ',' ? text.replace('.', ',') : text;
}
