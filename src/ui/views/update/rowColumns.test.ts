import { expect, it } from 'vitest';
import type { PointSums } from '../../../core/training/update';
import type { WorkedPoint } from '../../../store/update';
import { rowColumns } from './rowColumns';

const point = {
  score: 1,
  p: 0.7,
  error: -0.3,
  loss: 0.36,
  slope: -0.6,
  features: [2, 5],
} as unknown as WorkedPoint;
const sums = { pulls: Float64Array.of(10, 20, 30), loss: 7 } as unknown as PointSums;

const namesOf = (columns: ReturnType<typeof rowColumns>) => columns.map(({ name }) => name);
const summedOf = (columns: ReturnType<typeof rowColumns>) =>
  columns.filter(({ isSummed }) => isSummed).map(({ name }) => name);

it('has features and their products with the slope, and what each sums up to', () => {
  const columns = rowColumns(2, false, 1);
  expect(namesOf(columns).slice(2)).toEqual(
    'score probability error loss slope feature-1 feature-2 pull-1 pull-2'.split(' '),
  );
  expect(columns.map(({ read }) => read(point))).toEqual([0, 0, 1, 0.7, -0.3, 0.36, -0.6, 2, 5, -1.2, -3]);
  expect(columns.map(({ sum }) => sum(sums))).toEqual([
    null,
    null,
    null,
    null,
    null,
    7,
    30,
    null,
    null,
    10,
    20,
  ]);
  expect(summedOf(columns)).toEqual(['pull-2']);
});

it('has no column of slopes where a slope is the error: that sums up to the gradient of the bias', () => {
  const columns = rowColumns(2, true, 2);
  expect(namesOf(columns)).not.toContain('slope');
  expect(summedOf(columns)).toEqual(['error']);
  expect(columns.find(({ name }) => name === 'error')?.sum(sums)).toBe(30);
  expect(summedOf(rowColumns(2, false, 2))).toEqual(['slope']);
});

it('of many features has the one product whose sum is the gradient chosen', () => {
  expect(namesOf(rowColumns(4, true, 3)).filter((name) => name.startsWith('pull'))).toEqual(['pull-4']);
  expect(namesOf(rowColumns(4, true, null)).filter((name) => name.startsWith('pull'))).toEqual([]);
});
