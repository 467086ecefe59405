import type { Delimiter } from '../core/data/table';
import { type Cells, createCells, delimiterByte, isBlank, scanRow } from './cells';

/** In the order in which they are preferred: a comma stands in texts and numbers too, a tab seldom. */
const delimiters: readonly Delimiter[] = ['\t', ';', ','];

const sampleBytes = 1 << 18;
const sampleRows = 50;

/**
 * What parts the cells, judged by the first rows from byte `at`, quotes heeded: that by which the most of them have as many
 * cells as the first, at least two. A comma where there is none such.
 */
export function detectDelimiter(bytes: Uint8Array, at: number): Delimiter {
  const sample = bytes.subarray(at, at + sampleBytes);
  const isCut = at + sampleBytes < bytes.length;
  let best: Delimiter = ',';
  let bestShare = 0;
  for (const delimiter of delimiters) {
    const share = consistency(sample, isCut, delimiterByte(delimiter));
    if (share > bestShare) {
      best = delimiter;
      bestShare = share;
    }
  }
  return best;
}

/** Share of the rows that have as many cells as the first; 0 when that has only one. */
function consistency(bytes: Uint8Array, isCut: boolean, delimiter: number): number {
  const cells: Cells = createCells();
  let first = 0;
  let rows = 0;
  let alike = 0;
  for (let at = 0; at < bytes.length && rows < sampleRows; ) {
    at = scanRow(bytes, at, delimiter, cells);
    const isTorn = isCut && at === bytes.length && rows > 0;
    if (isTorn || isBlank(bytes, cells)) continue;
    if (rows === 0) first = cells.count;
    rows++;
    if (cells.count === first) alike++;
  }
  return first > 1 ? alike / rows : 0;
}
