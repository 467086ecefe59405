import { expect, it } from 'vitest';
import { readCsv } from './readCsv';
import { open, textOf } from './testing/files';
import { writeTable } from './writeTable';

it('writes class 0 by a label that is none of class 1 in another spelling', () => {
  const { table, guess } = open('dose,age,ill\n1,2,YES\n2,4,YES\n3,1,YES\n4,3,no\n5,2,no\n6,5,yes\n');
  const reading = { ...guess, positive: 'yes' };
  const { points } = readCsv(table, reading);
  const y = points.y.slice();
  y[0] = 0;
  expect(textOf(writeTable({ ...points, y }, table, reading))).toContain('\n1,2,no\n');
});
