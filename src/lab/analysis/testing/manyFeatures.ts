import { readFileSync } from 'node:fs';
import type { Reading } from '../../../core/data/table';
import { asOther } from '../../../csv/levels';
import { openCsv } from '../../../csv/openCsv';
import type { DatasetSlice } from '../../../store/datasetSlice';
import { bytesOf, sliceOf } from './everyData';

/** A table with more than two features, and the answers of R's `glm` to it. */
export interface ManyFeatures {
  readonly name: string;
  /** The first two features stand on the axes; texts enter by level. */
  readonly dataset: DatasetSlice;
  /** The weights of the features in the order of the model, then the bias; and so the standard errors. */
  readonly parameters: readonly number[];
  readonly standardErrors: readonly number[];
  readonly loss: number;
  /** Of the first rows that are points. */
  readonly probabilities: readonly number[];
  readonly rows: number;
  readonly class1: number;
  /** The names of the features, as the page writes them. */
  readonly features: readonly string[];
}

const answers = new URL('../../../core/golden/many/', import.meta.url);

function openCase(name: string): ManyFeatures {
  const told = JSON.parse(readFileSync(new URL(`${name}.json`, answers), 'utf8'));
  const isOwn = told.data.startsWith('clinic');
  const bytes = bytesOf(
    isOwn ? `../../../core/golden/many/${told.data}` : `../../../../public/datasets/${told.data}`,
  );
  const opened = openCsv(told.data, bytes);
  const { header } = opened.table;
  const [horizontal, vertical, ...more] = told.features.map((feature: string) => header.indexOf(feature));
  const others = more.map((column: number) => {
    const other = asOther(opened.columns[column], column);
    if (typeof other === 'string') throw new Error(`${header[column]} cannot enter the model`);
    return other;
  });
  const reading: Reading = {
    horizontal,
    vertical,
    label: header.indexOf(told.label),
    positive: told.positive,
    others,
  };
  const features = told.terms.map((term: string) => {
    const column = told.features.find((feature: string) => term.startsWith(feature));
    return term === column ? column : `${column} = ${term.slice(column.length)}`;
  });
  return {
    name,
    dataset: sliceOf(opened, reading),
    parameters: [...told.weights, told.bias],
    standardErrors: told.standardErrors,
    loss: told.loss,
    probabilities: told.firstProbabilities,
    rows: told.rowsUsed,
    class1: told.class1,
    features,
  };
}

export const manyFeatures: readonly ManyFeatures[] = [
  'breast-cancer-four',
  'clinic-all',
  'clinic-numbers',
  'penguins-sex',
].map(openCase);
