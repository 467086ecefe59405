import type { Opened, Table } from '../core/data/table';
import {
  type Cells,
  createCells,
  createContent,
  delimiterByte,
  findContent,
  isBlank,
  isSpace,
  rowTexts,
  scanRow,
} from './cells';
import { columnNames } from './columnNames';
import { csvLimits } from './csvLimits';
import { detectDelimiter } from './detectDelimiter';
import { directionless } from './directionless';
import { guessReading, plainReading } from './guess';
import { takeIn } from './intake';
import { lineAt } from './lines';
import { createProfiler, type Profiler } from './profile';
import { createMeter, type OnProgress } from './progress';
import { FileRefused } from './refused';
import { hasDecimalComma, isMissingNumber, numberOf } from './values';

const LF = 10;
const CR = 13;

/** Part of the work that is done when the bytes are known to be text. */
const intakeShare = 0.1;

/**
 * Takes in a CSV file: comma, semicolon or tab, any line ends, quotes, with or without a header. A first row of nothing but
 * numbers is data, and the columns are then called "column 1" and so on. Blank lines belong to the row before. Throws
 * FileRefused when the file cannot be used, whatever its bytes.
 */
export function openCsv(name: string, file: Uint8Array, onProgress: OnProgress = () => {}): Opened {
  const bytes = takeIn(file, (share) => onProgress(share * intakeShare));
  const start = firstRow(bytes);
  const delimiter = detectDelimiter(bytes, start);
  const cells = createCells();
  const next = scanSound(bytes, start, delimiterByte(delimiter), cells);
  const { count } = cells;
  if (count > csvLimits.columns) {
    throw new FileRefused({ kind: 'too-many-columns', columns: count, limit: csvLimits.columns });
  }
  const isComma = hasDecimalComma(delimiter);
  const isData = isAllNumbers(bytes, cells, isComma);
  const texts = rowTexts(bytes, cells, csvLimits.rowBytes);
  const header = columnNames(isData ? texts.map(() => '') : texts);
  const profiler = createProfiler(count, isComma);
  const meter = createMeter(bytes.length, (share) => onProgress(intakeShare + (1 - intakeShare) * share));
  const found = findRows(bytes, isData ? start : next, delimiterByte(delimiter), count, profiler, meter);
  const table: Table = { name: directionless(name), bytes, rowStart: found.rowStart, header, delimiter };
  const tallies = profiler.tallies(header);
  const plain = isData ? null : plainReading(tallies);
  return {
    table,
    columns: tallies.map(({ profile }) => profile),
    rows: found.rows,
    guess: plain ?? guessReading(tallies, found.whole),
    isPlain: plain !== null,
  };
}

/** The first byte of the first line that is not blank. */
function firstRow(bytes: Uint8Array): number {
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (!isSpace(bytes[i])) return start;
    if (bytes[i] === LF || bytes[i] === CR) start = i + 1;
  }
  throw new FileRefused({ kind: 'empty' });
}

/** `scanRow` for bytes that nobody has looked at yet. */
function scanSound(bytes: Uint8Array, at: number, delimiter: number, cells: Cells): number {
  const next = scanRow(bytes, at, delimiter, cells);
  if (cells.openQuote >= 0) {
    throw new FileRefused({ kind: 'open-quote', line: lineAt(bytes, cells.openQuote) });
  }
  if (next - at > csvLimits.rowBytes) throw new FileRefused({ kind: 'long-line', line: lineAt(bytes, at) });
  return next;
}

function isAllNumbers(bytes: Uint8Array, cells: Cells, isComma: boolean): boolean {
  const content = createContent();
  let numbers = 0;
  for (let k = 0; k < cells.count; k++) {
    findContent(bytes, cells.from[k], cells.to[k], content);
    if (!Number.isNaN(numberOf(bytes, content, isComma))) numbers++;
    else if (!isMissingNumber(bytes, content)) return false;
  }
  return numbers > 0;
}

interface Rows {
  readonly rowStart: Uint32Array;
  readonly rows: readonly (readonly string[])[];
  /** How many rows have as many cells as the header. */
  readonly whole: number;
}

function findRows(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  columns: number,
  profiler: Profiler,
  meter: (done: number) => void,
): Rows {
  const cells = createCells();
  const rows: string[][] = [];
  const starts = createStarts();
  let whole = 0;
  for (let at = from; at < bytes.length; ) {
    const next = scanSound(bytes, at, delimiter, cells);
    if (!isBlank(bytes, cells)) {
      starts.add(at);
      if (rows.length < csvLimits.previewRows) rows.push(rowTexts(bytes, cells, csvLimits.previewCharacters));
      if (cells.count === columns) {
        whole++;
        profiler.take(bytes, cells);
      }
    }
    at = next;
    meter(at);
  }
  return { rowStart: starts.close(bytes.length), rows, whole };
}

/** Gathers where rows begin; refuses too many of them, and none at all. */
function createStarts() {
  let starts = new Uint32Array(1024);
  let count = 0;
  return {
    add(at: number): void {
      if (count === csvLimits.rows) {
        throw new FileRefused({ kind: 'too-many-rows', limit: csvLimits.rows });
      }
      if (count + 1 === starts.length) {
        const larger = new Uint32Array(starts.length * 2);
        larger.set(starts);
        starts = larger;
      }
      starts[count++] = at;
    },
    close(end: number): Uint32Array {
      if (count === 0) throw new FileRefused({ kind: 'no-rows' });
      starts[count] = end;
      return starts.slice(0, count + 1);
    },
  };
}
