import { readFileSync } from 'node:fs';
import { datasetCatalog, defaultRecipe, recipeOfKind } from '../../../core/data/catalog';
import { numberPoints } from '../../../core/data/dataset';
import { realData } from '../../../core/data/realData';
import { readingOf } from '../../../core/data/realReading';
import type { Opened, Reading } from '../../../core/data/table';
import { createNormal } from '../../../core/random/normal';
import { createSource } from '../../../core/random/source';
import { openCsv } from '../../../csv/openCsv';
import { readCsv } from '../../../csv/readCsv';
import { type DatasetSlice, sampleSlice } from '../../../store/datasetSlice';
import { sourceOf } from '../../files/tableSource';

export interface NamedData {
  readonly name: string;
  readonly dataset: DatasetSlice;
}

/** A file beside this one, or where the address leads from here. */
export const bytesOf = (address: string) => new Uint8Array(readFileSync(new URL(address, import.meta.url)));

function tableOf(name: string, bytes: Uint8Array<ArrayBuffer>, read: (header: readonly string[]) => Reading) {
  const opened = openCsv(name, bytes);
  return { name, dataset: sliceOf(opened, read(opened.table.header)) };
}

/** The points of a table, as they stand in the store after an import. */
export function sliceOf(opened: Opened, reading: Reading): DatasetSlice {
  const outcome = readCsv(opened.table, reading);
  const { points, home, held } = outcome;
  const hasVertical = reading.vertical !== null;
  const source = sourceOf(opened, reading, outcome, null);
  return { recipe: defaultRecipe, source, points, isEdited: false, hasVertical, home, held };
}

/** Points with the scales of graduate admissions: scores of 220 to 800 beside grade points of 2.3 to 4. */
function admissions(): NamedData {
  const random = createSource(1, 'admissions');
  const normal = createNormal(random);
  const within = (value: number, min: number, max: number) => Math.max(min, Math.min(max, value));
  const rows = Array.from({ length: 400 }, () => {
    const score = within(Math.round((588 + 115 * normal()) / 20) * 20, 220, 800);
    const grade = within(Math.round((3.39 + 0.38 * normal()) * 100) / 100, 2.3, 4);
    const admitted = random() < 1 / (1 + Math.exp(4.95 - 0.0027 * score - 0.755 * grade)) ? 1 : 0;
    return [score, grade, admitted];
  });
  const column = (j: number) => Float64Array.from(rows, (row) => row[j]);
  const points = numberPoints({
    x1: column(0),
    x2: column(1),
    y: Uint8Array.from(rows, (row) => row[2]),
    others: [],
  });
  return { name: 'admissions', dataset: { ...sampleSlice(defaultRecipe, points), isEdited: true } };
}

/** All random data sets of the gallery, the real ones, and two whose features are on quite different scales. */
export const everyData: readonly NamedData[] = [
  ...datasetCatalog.map(({ kind }) => ({
    name: kind,
    dataset: sampleSlice(recipeOfKind(kind, { seed: 1, count: 100 })),
  })),
  ...realData.map((data) => ({
    ...tableOf(data.file, bytesOf(`../../../../public/${data.file}`), (header) => readingOf(data, header)),
    name: data.kind,
  })),
  tableOf('unscaled', bytesOf('./unscaled.csv'), () => ({
    horizontal: 0,
    vertical: 1,
    label: 2,
    positive: '1',
    others: [],
  })),
  admissions(),
];
