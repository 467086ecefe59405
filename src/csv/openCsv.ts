import type { Counts, Opened, Table } from '../core/data/table';
import { type Cells, createCells, delimiterByte, fits, isBlank, isSpace, rowTexts, scanRow } from './cells';
import { columnNames } from './columnNames';
import { expandCounts, guessCounts } from './counts';
import { csvLimits } from './csvLimits';
import { directionless } from './directionless';
import { blankFields, fieldsToTabs } from './fixedWidth';
import { guessReading, plainReading } from './guess';
import { takeIn } from './intake';
import { createLineCounter, lineAt } from './lines';
import { plainNumbers } from './plainNumbers';
import { arffToCsv, hasBackslashes, isArff, spacesToTabs, withoutBackslashes } from './plainSyntax';
import { createProfiler, type Profiler, type Tally } from './profile';
import { createMeter, type OnProgress } from './progress';
import { FileRefused } from './refused';
import { type Asked, findStructure, type Structure } from './structure';

/** Part of the work that is done when the bytes are known to be text. */
const intakeShare = 0.1;

/** The name of a column that names the rows and has no name of its own. */
const rowNames = 'row';

/**
 * Takes in a table of text. Understood are the delimiters comma, semicolon, tab, pipe, colon, caret, tilde and runs of spaces, any line ends,
 * columns of fixed width with cells left blank, quotes (a quote within doubled, or behind a backslash), lines before the table, a first row with names or without, names
 * of rows, ARFF, and numbers as people write them. The bytes are kept as they are where the page can write rows like them; else the
 * table is put into a plain form once: spaces become tabs, ARFF becomes CSV, numbers of a column written with thousands, currency, per
 * cent or one unit become plain, and groups with counts become a row for each case. What is `asked` of the layout is done instead of guessed. Blank lines belong to the row before. Throws
 * FileRefused when the file cannot be used, whatever its bytes.
 */
export function openCsv(
  name: string,
  file: Uint8Array,
  onProgress: OnProgress = () => {},
  asked: Asked = {},
): Opened {
  const taken = takeIn(file, (share) => onProgress(share * intakeShare));
  requireContent(taken.bytes);
  const isWeka = isArff(taken.bytes);
  let bytes = isWeka ? arffToCsv(taken.bytes) : taken.bytes;
  if (hasBackslashes(bytes)) bytes = withoutBackslashes(bytes);
  let structure = findStructure(bytes, asked);
  if (structure.delimiter === ' ') {
    const fixed = blankFields(bytes, structure.start);
    bytes = fixed ? fieldsToTabs(bytes, structure.start, fixed) : spacesToTabs(bytes, structure.gap);
    structure = { ...findStructure(bytes, { ...asked, delimiter: '\t' }), delimiter: ' ' };
  }
  const meter = createMeter(bytes.length, (share) => onProgress(intakeShare + (1 - intakeShare) * share));
  let read = readRows(bytes, structure, meter);
  const forms = read.tallies.map(({ format }) => format);
  const written = read.header.filter((_, k) => forms[k]?.unit === null);
  const units = read.header.flatMap((name, k) => {
    const unit = forms[k]?.unit ?? null;
    return unit === null ? [] : [{ name, unit }];
  });
  if (forms.some((form) => form !== null)) {
    bytes = plainNumbers(bytes, read.from, read.delimiter, forms);
    read = readRows(bytes, structure, () => {});
  }
  const { header: columns } = read;
  const counts = countsOf({ ...read, bytes }, asked, structure.hasNames);
  const expanded = counts && expandCounts({ ...read, bytes }, counts);
  if (expanded) {
    bytes = expanded.bytes;
    read = readRows(bytes, cases(structure, columns.length - 1), () => {});
  }
  const { header, tallies, delimiter, rowStart, rows, whole } = read;
  const table: Table = { name: directionless(name), bytes, rowStart, header, delimiter };
  const plain = structure.hasNames && !counts ? plainReading(tallies) : null;
  const { linesBefore } = structure;
  const lineOf = createLineCounter(bytes);
  return {
    table,
    columns: tallies.map(({ profile }) => profile),
    rows,
    lines: Array.from(rowStart.subarray(0, rows.length), (at, row) => expanded?.lines[row] ?? lineOf(at)),
    guess: plain ?? guessReading(tallies, whole, structure.hasNames || counts !== null),
    isLarge: false,
    isPlain: plain !== null,
    layout: { delimiter: structure.delimiter, hasNames: structure.hasNames },
    groups: counts && expanded && { ...counts, columns, lines: expanded.lines },
    understood: { encoding: taken.encoding, linesBefore: isWeka ? 0 : linesBefore, written, units },
  };
}

/** The columns of counts, as asked for; unasked only where the rows cannot be cases, as no column says their class. */
function countsOf(
  read: ReturnType<typeof readRows> & Pick<Table, 'bytes'>,
  { counts }: Asked,
  hasNames: boolean,
): Counts | null {
  if (counts === null || typeof counts === 'object') return counts;
  if (counts === 'guess') {
    const guessed = guessCounts(read);
    if (!guessed) throw new FileRefused({ kind: 'no-counts' });
    return guessed;
  }
  try {
    guessReading(read.tallies, read.whole, hasNames);
    return null;
  } catch (error) {
    const guessed =
      error instanceof FileRefused && error.problem.kind === 'no-label' ? guessCounts(read) : null;
    if (!guessed) throw error;
    return guessed;
  }
}

/** The structure of a table that `expandCounts` has written. */
const cases = ({ delimiter }: Structure, columns: number): Structure => ({
  ...{ delimiter, columns, start: 0, hasNames: true },
  ...{ hasRowNames: false, linesBefore: 0, gap: 1 },
});

/** The rows below the names, and what their columns hold. */
function readRows(bytes: Uint8Array, structure: Structure, meter: (done: number) => void) {
  const { start, hasNames, hasRowNames } = structure;
  const delimiter = structure.delimiter === ' ' ? '\t' : structure.delimiter;
  const cells = createCells();
  const next = scanSound(bytes, start, delimiterByte(delimiter), cells);
  const { columns } = structure;
  // Of wider rows only so many cells are told apart.
  if (columns >= csvLimits.columns && cells.count > csvLimits.columns) {
    throw new FileRefused({ kind: 'too-many-columns', columns: cells.count, limit: csvLimits.columns });
  }
  const texts = hasNames ? rowTexts(bytes, cells, csvLimits.rowBytes) : [];
  const names = hasRowNames ? [rowNames, ...texts] : texts;
  const header = columnNames(Array.from({ length: columns }, (_, k) => names[k] ?? ''));
  const profiler = createProfiler(columns, delimiter);
  const from = hasNames ? next : start;
  const found = findRows(bytes, from, delimiterByte(delimiter), columns, profiler, meter);
  const isUnnamed = (k: number) => hasNames && (names[k] ?? '') === '';
  const tallies: Tally[] = profiler.tallies(header, isUnnamed);
  return { ...found, header, tallies, delimiter, from };
}

/** Refuses a text of nothing but spaces. */
function requireContent(bytes: Uint8Array): void {
  for (const byte of bytes) if (!isSpace(byte)) return;
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

interface Rows {
  readonly rowStart: Uint32Array;
  readonly rows: readonly (readonly string[])[];
  /** How many rows have no more cells than the header. */
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
      if (fits(bytes, cells, columns)) {
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
