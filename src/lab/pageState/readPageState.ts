import { isCoordinate } from '../../core/data/coordinate';
import type { Dataset } from '../../core/data/dataset';
import { type Domain, restDomain } from '../../core/data/domain';
import { realData } from '../../core/data/realData';
import {
  type ColumnProfile,
  type Delimiter,
  type OtherColumn,
  otherFeatures,
  type Reading,
  type Table,
} from '../../core/data/table';
import { csvLimits } from '../../csv/csvLimits';
import { directionless } from '../../csv/directionless';
import { maxLevels } from '../../csv/levels';
import type { DatasetSlice, TableSource } from '../../store/datasetSlice';
import { limits } from '../../store/limits';
import { settingTable } from '../../store/settings';
import type { PageState } from './pageState';
import { asObject, fields, flag, listOf, numberIn, oneOf, type Reader, text } from './readers';
import { axis, readDisplay, readRecipe, readSettings } from './readSettings';
import { type ColumnBytes, otherColumn, version } from './record';

/**
 * The page of a stored record: what is missing or unknown is as on a first visit, numbers are put in range. Null where
 * the points, or the table they came from, are not whole, and where the record is of a newer version.
 */
export function readPageState(record: unknown, bytes: ColumnBytes): PageState | null {
  const { version: written, dataset, settings, view, epoch } = asObject(record);
  if (typeof written !== 'number' || !(written <= version)) return null;
  const slice = readDataset(asObject(dataset), bytes);
  if (!slice) return null;
  return {
    dataset: slice,
    settings: readSettings(settings),
    display: readDisplay(view),
    epoch: numberIn({ ...settingTable.epochs.range, min: 0 }, 0)(epoch),
  };
}

function readDataset(dataset: Readonly<Record<string, unknown>>, bytes: ColumnBytes): DatasetSlice | null {
  const hasSource = dataset.source !== null && dataset.source !== undefined;
  const source = hasSource ? readSource(asObject(dataset.source), bytes) : null;
  if (hasSource && !source) return null;
  const features = source ? otherFeatures(source.reading, source.table.header).length : 0;
  const points = readPoints(dataset.nextId, bytes, features);
  if (!points) return null;
  const home = asObject(dataset.home);
  const held = Array.isArray(dataset.held) ? dataset.held : [];
  return {
    recipe: readRecipe(dataset.recipe),
    source,
    points,
    isEdited: flag(false)(dataset.isEdited),
    hasVertical: flag(true)(dataset.hasVertical),
    home: {
      ...fields({ x1: axis(restDomain), x2: axis(restDomain) })(home),
      others: rangesOf(home.others, features),
    },
    held: Array.from({ length: features }, (_, j) => numberIn(limits.coordinate, 0)(held[j])),
  };
}

/** Limits of so many features on no axis. */
function rangesOf(value: unknown, features: number): readonly Domain[] {
  const ranges = Array.isArray(value) ? value : [];
  return Array.from({ length: features }, (_, j) => axis({ min: 0, max: 1 })(ranges[j]));
}

function readPoints(nextId: unknown, bytes: ColumnBytes, features: number): Dataset | null {
  const x1 = columnOf(Float64Array, bytes.x1);
  const x2 = columnOf(Float64Array, bytes.x2);
  const y = columnOf(Uint8Array, bytes.y);
  const id = columnOf(Uint32Array, bytes.id);
  const found = Array.from({ length: features }, (_, j) => columnOf(Float64Array, bytes[otherColumn(j)]));
  const others = found.filter((column) => column !== null);
  if (!x1 || !x2 || !y || !id || y.length > limits.points.max || others.length < features) return null;
  if ([x1, x2, id, ...others].some(({ length }) => length !== y.length)) return null;
  if (!arePoints(x1, x2, y, id) || !others.every((column) => column.every(isCoordinate))) return null;
  const above = id.length > 0 ? id[id.length - 1] + 1 : 0;
  return {
    x1,
    x2,
    y,
    id,
    others,
    nextId: numberIn({ min: above, max: 2 ** 32, whole: true }, above)(nextId),
  };
}

function arePoints(x1: Float64Array, x2: Float64Array, y: Uint8Array, id: Uint32Array): boolean {
  // By index: a million points are walked several times as fast as by calls.
  for (let i = 0; i < y.length; i++) {
    const isPoint = isCoordinate(x1[i]) && isCoordinate(x2[i]) && y[i] <= 1;
    if (!isPoint || (i > 0 && id[i] <= id[i - 1])) return false;
  }
  return true;
}

function readSource(source: Readonly<Record<string, unknown>>, bytes: ColumnBytes): TableSource | null {
  const table = readTable(asObject(source.table), bytes);
  if (!table) return null;
  const isColumn = (index: unknown): index is number =>
    Number.isInteger(index) && (index as number) >= 0 && (index as number) < table.header.length;
  const reading = readReading(source.reading, isColumn);
  if (!reading) return null;
  const real = realData.find(({ kind }) => kind === source.real)?.kind ?? null;
  const labels = listOf(text, table.rowStart.length)(source.labels);
  return {
    table,
    reading,
    labels,
    columns: readColumns(source, table, { reading, labels }),
    leftOut: numberIn({ min: 0, max: table.rowStart.length, whole: true }, 0)(source.leftOut),
    real,
  };
}

/** What the columns hold; in older records only which are of numbers, and the texts of the label column. */
function readColumns(
  { columns, numeric }: Readonly<Record<string, unknown>>,
  { header, rowStart }: Table,
  { reading, labels }: Pick<TableSource, 'reading' | 'labels'>,
): readonly ColumnProfile[] {
  const rows = { min: 0, max: rowStart.length, whole: true };
  const count = numberIn(rows, 0);
  const texts = listOf(fields({ text, rows: count }), csvLimits.texts + 1);
  const stray: Reader<string | null> = (value) => (typeof value === 'string' ? value : null);
  const profile = fields({ numbers: count, empty: count, texts, stray, isId: flag(false) });
  const unknown = { isUnknown: true } as const;
  if (Array.isArray(columns)) {
    return header.map((name, k) => ({
      ...{ name, ...profile(columns[k]) },
      ...(asObject(columns[k]).isUnknown === true && unknown),
    }));
  }
  return header.map((name, k) => {
    const isNumeric = Array.isArray(numeric) && numeric.includes(k);
    const isLabel = k === reading.label;
    return {
      ...{ name, numbers: isNumeric ? rows.max - 1 : 0, empty: 0 },
      texts: isLabel ? labels.map((label) => ({ text: label, rows: 0 })) : [],
      ...{ stray: null, isId: false },
      ...(!isNumeric && !isLabel && unknown),
    };
  });
}

const name: Reader<string> = (value) => directionless(text(value));

const readDelimiter: Reader<Delimiter> = oneOf<Delimiter>(
  { ',': true, ';': true, '\t': true, '|': true, ':': true, '^': true, '~': true },
  ',',
);

function readTable(table: Readonly<Record<string, unknown>>, { bytes, rowStart }: ColumnBytes): Table | null {
  const rows = columnOf(Uint32Array, rowStart);
  if (!bytes || !rows || rows.length === 0) return null;
  const isRising = rows.every((start, i) => i === 0 || start >= rows[i - 1]);
  if (!isRising || rows[rows.length - 1] > bytes.length) return null;
  return {
    name: name(table.name),
    bytes,
    rowStart: rows,
    header: listOf(name, csvLimits.columns)(table.header),
    delimiter: readDelimiter(table.delimiter),
  };
}

/** Columns that are there, and a text; null for anything else. */
export function readReading(value: unknown, isColumn: (index: unknown) => index is number): Reading | null {
  const { horizontal, vertical, label, positive, others } = asObject(value);
  if (!isColumn(horizontal) || !isColumn(label)) return null;
  if (vertical !== null && !isColumn(vertical)) return null;
  const more = readOthers(others, isColumn);
  return more && { horizontal, vertical, label, positive: text(positive), others: more };
}

/** Columns that are there, each with its levels; null where one is not, or where they are too many. */
function readOthers(
  value: unknown,
  isColumn: (index: unknown) => index is number,
): readonly OtherColumn[] | null {
  const list = Array.isArray(value) ? value.map(asObject) : [];
  const others = list.flatMap(({ column, levels }): OtherColumn[] => {
    const texts = Array.isArray(levels) ? listOf(text, maxLevels)(levels) : null;
    return isColumn(column) && (texts === null || texts.length > 1) ? [{ column, levels: texts }] : [];
  });
  const features = others.reduce((sum, { levels }) => sum + (levels === null ? 1 : levels.length - 1), 0);
  return others.length < list.length || features > limits.others.max ? null : others;
}

interface ColumnType<T> {
  new (buffer: ArrayBuffer): T;
  readonly BYTES_PER_ELEMENT: number;
}

/** The column that bytes stand for; null where they are missing or are no whole number of entries. */
function columnOf<T>(Type: ColumnType<T>, bytes: Uint8Array<ArrayBuffer> | undefined): T | null {
  if (!bytes || bytes.byteLength % Type.BYTES_PER_ELEMENT !== 0) return null;
  return new Type(bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer);
}
