import type { KeptColumns, Reading, Table } from '../core/data/table';
import { createByteSink } from './byteSink';
import { createCells, delimiterByte, fits, scanRow } from './cells';
import { quoted } from './quoted';

/**
 * A table of only the columns that a reading names, and the same reading of it: the cells as they are, row for row, so that
 * each keeps its number. A row that has more or fewer cells than the header becomes one of empty cells.
 */
export function keepColumns(table: Table, reading: Reading): KeptColumns {
  const { bytes, rowStart, header, delimiter } = table;
  const { horizontal, vertical, label, others } = reading;
  const used = [
    horizontal,
    ...(vertical === null ? [] : [vertical]),
    ...others.map(({ column }) => column),
    label,
  ];
  const columns = [...new Set(used)].sort((a, b) => a - b);
  const place = (column: number) => columns.indexOf(column);
  const sink = createByteSink(Math.ceil((bytes.length * columns.length) / header.length));
  const cells = createCells();
  const starts = new Uint32Array(rowStart.length);
  const names = columns.map((column) => header[column]);
  sink.text(`${names.map((name) => quoted(name, delimiter)).join(delimiter)}\n`);
  for (let row = 0; row < rowStart.length - 1; row++) {
    starts[row] = sink.length;
    scanRow(bytes, rowStart[row], delimiterByte(delimiter), cells);
    const isWhole = fits(bytes, cells, header.length);
    for (const [k, column] of columns.entries()) {
      if (k > 0) sink.text(delimiter);
      if (isWhole && column < cells.count) sink.put(bytes.subarray(cells.from[column], cells.to[column]));
    }
    sink.text('\n');
  }
  starts[rowStart.length - 1] = sink.length;
  return {
    columns,
    table: { name: table.name, bytes: sink.take(), rowStart: starts, header: names, delimiter },
    reading: {
      horizontal: place(horizontal),
      vertical: vertical === null ? null : place(vertical),
      label: place(label),
      positive: reading.positive,
      others: others.map(({ column, levels }) => ({ column: place(column), levels })),
    },
  };
}
