import type { Sample } from '../core/data/dataset';
import { fitDomain, restDomain } from '../core/data/domain';
import type { LeftOut, Reading, ReadPoints, Table } from '../core/data/table';
import { createLineCounter } from './lines';
import { middleOf, rangeOf } from './middle';
import { createMeter, type OnProgress } from './progress';
import { FileRefused } from './refused';
import { createRowReader, type Row } from './rowReader';

/**
 * The points of a table under a reading (see `createRowReader`), each numbered by its row, with axes that fit them, and how
 * many rows are left out for which reason; each row counts once, for the first. `lines`: those of the file in which the rows stand, where they
 * are others than in the table's text. Throws FileRefused (no-points, numbers-too-large) when no row
 * is a point, RangeError when the reading names a column that is not there.
 */
export function readCsv(
  table: Table,
  reading: Reading,
  onProgress: OnProgress = () => {},
  lines?: Uint32Array,
): ReadPoints {
  requireColumns(table, reading);
  const { bytes, rowStart } = table;
  const rows = rowStart.length - 1;
  const reader = createRowReader(table, reading);
  const meter = createMeter(bytes.length, onProgress);
  const missed = createMissed(table, lines);
  const x1 = new Float64Array(rows);
  const x2 = new Float64Array(rows);
  const y = new Uint8Array(rows);
  const others = Array.from(reader.row.others, () => new Float64Array(rows));
  const id = new Uint32Array(rows);
  let n = 0;
  for (let index = 0; index < rows; index++) {
    if (reader.read(index)) {
      x1[n] = reader.row.x1;
      x2[n] = reader.row.x2;
      y[n] = reader.row.y;
      for (let j = 0; j < others.length; j++) others[j][n] = reader.row.others[j];
      id[n++] = index;
    } else missed.count(reader.row, index);
    meter(rowStart[index + 1]);
  }
  if (n === 0) {
    const isLarge = missed.list.some(({ why }) => why === 'too-large');
    throw new FileRefused({ kind: isLarge ? 'numbers-too-large' : 'no-points' });
  }
  const points = { ...firstOf({ x1, x2, y, others }, n), id: id.slice(0, n), nextId: rows };
  const home = {
    x1: fitDomain(points.x1),
    x2: reading.vertical === null ? restDomain : fitDomain(points.x2),
    others: points.others.map(rangeOf),
  };
  return { points, home, held: middleOf(points.others, reading), leftOut: missed.list, kept: null };
}

function firstOf({ x1, x2, y, others }: Sample, n: number): Sample {
  return {
    x1: x1.slice(0, n),
    x2: x2.slice(0, n),
    y: y.slice(0, n),
    others: others.map((column) => column.slice(0, n)),
  };
}

/** Throws RangeError when the reading names a column that is not there. */
export function requireColumns({ header }: Table, { horizontal, vertical, label, others }: Reading): void {
  for (const column of [horizontal, vertical ?? label, label, ...others.map((other) => other.column)]) {
    if (!(Number.isInteger(column) && column >= 0 && column < header.length)) {
      throw new RangeError(`no column ${column} among ${header.length}`);
    }
  }
}

/** Rows left out, counted by reason and column in the order in which each first comes up. */
function createMissed({ bytes, header, rowStart }: Table, lines: Uint32Array | undefined) {
  const counted = createLineCounter(bytes);
  const lineOf = (index: number) => lines?.[index] ?? counted(rowStart[index]);
  const list: { -readonly [Key in keyof LeftOut]: LeftOut[Key] }[] = [];
  return {
    list,
    count({ why, column }: Row, index: number): void {
      const name = column < 0 ? '' : header[column];
      const known = list.find((one) => one.why === why && one.column === name);
      if (known) known.rows++;
      else if (why !== null) list.push({ why, column: name, rows: 1, line: lineOf(index) });
    },
  };
}
