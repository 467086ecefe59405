import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countClasses } from '../core/data/dataset';
import { realData } from '../core/data/realData';
import { readingOf } from '../core/data/realReading';
import { openCsv } from './openCsv';
import { readCsv } from './readCsv';
import { open } from './testing/files';

/** The first rows of the published files, and their first of another class. */
const heads = {
  iris: 'sepal_length_cm,sepal_width_cm,petal_length_cm,petal_width_cm,species\n5.1,3.5,1.4,0.2,setosa\n4.9,3,1.4,0.2,setosa\n7,3.2,4.7,1.4,versicolor\n6.3,3.3,6,2.5,virginica\n',
  penguins:
    'species,island,beak_length_mm,beak_depth_mm,flipper_length_mm,body_mass_g,sex\nAdelie,Torgersen,39.1,18.7,181,3750,male\nAdelie,Torgersen,,,,,\nChinstrap,Dream,46.5,17.9,192,3500,female\n',
  'breast-cancer': 'mean_radius,mean_texture,diagnosis\n17.99,10.38,malignant\n13.54,14.36,benign\n',
  challenger: 'temperature_f,leak_check_pressure_psi,distress\n66,50,0\n70,50,1\n69,50,0\n',
};

describe('the reading of published data', () => {
  it('finds the columns by their names', () => {
    const readings = realData.map((data) => readingOf(data, open(heads[data.kind]).table.header));
    expect(readings).toEqual([
      { horizontal: 2, vertical: 3, label: 4, positive: 'virginica', others: [] },
      { horizontal: 2, vertical: 3, label: 0, positive: 'Chinstrap', others: [] },
      { horizontal: 0, vertical: 1, label: 2, positive: 'malignant', others: [] },
      { horizontal: 0, vertical: null, label: 2, positive: '1', others: [] },
    ]);
  });

  it('gives points of both classes, and leaves out a penguin that was not measured', () => {
    for (const data of realData) {
      const { table } = open(heads[data.kind]);
      const { points, leftOut } = readCsv(table, readingOf(data, table.header));
      expect(countClasses(points).class1).toBe(1);
      const missing = { why: 'missing', column: 'beak_length_mm', rows: 1, line: 3 };
      expect(leftOut).toEqual(data.kind === 'penguins' ? [missing] : []);
    }
  });

  it('throws when a column is not there', () => {
    expect(() => readingOf(realData[0], ['a'])).toThrow(RangeError);
  });
});

describe('the golden files', () => {
  it('are taken in without a question, every row a point', () => {
    for (const name of ['overlapping', 'reference-run', 'ridge', 'rings-quadratic']) {
      const bytes = readFileSync(new URL(`../core/golden/${name}.csv`, import.meta.url));
      const { table, guess, isPlain } = openCsv(name, new Uint8Array(bytes));
      expect(isPlain).toBe(true);
      const { points, leftOut } = readCsv(table, guess);
      expect(leftOut).toEqual([]);
      const rows = bytes.toString().trim().split('\n').slice(1);
      expect(rows.map((_, i) => [points.x1[i], points.x2[i], points.y[i]])).toEqual(
        rows.map((row) => row.split(',').map(Number)),
      );
    }
  });
});
