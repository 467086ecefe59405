import type { Dataset } from '../core/data/dataset';
import type { WriteSource } from '../core/data/table';
import { createByteSink } from './byteSink';
import { numberText } from './numberText';
import { createMeter, type OnProgress } from './progress';
import { writeTable } from './writeTable';

/**
 * Points as a CSV file in UTF-8. From a table: see `writeTable`. Otherwise the columns x1, x2 (where there is a vertical
 * feature) and label, with the shortest digits that read back exactly. Throws RangeError when a reading names a column that
 * is not there.
 */
export function writeCsv(
  points: Dataset,
  source: WriteSource,
  onProgress: OnProgress = () => {},
): Uint8Array<ArrayBuffer> {
  return source.kind === 'table'
    ? writeTable(points, source.table, source.reading, onProgress)
    : writePlain(points, source.hasVertical, onProgress);
}

function writePlain(
  { x1, x2, y }: Dataset,
  hasVertical: boolean,
  onProgress: OnProgress,
): Uint8Array<ArrayBuffer> {
  const sink = createByteSink(y.length * 44);
  const meter = createMeter(y.length * 44, onProgress);
  sink.text(hasVertical ? 'x1,x2,label\n' : 'x1,label\n');
  for (let i = 0; i < y.length; i++) {
    const vertical = hasVertical ? `${numberText(x2[i])},` : '';
    sink.text(`${numberText(x1[i])},${vertical}${y[i]}\n`);
    meter(i * 44);
  }
  return sink.take();
}
