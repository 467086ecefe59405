import { describe, expect, it } from 'vitest';
import type { OtherColumn } from '../core/data/table';
import { keptHeld } from './keptHeld';
import { openClinic } from './testing/clinic';

const pressure: OtherColumn = { column: 1, levels: null };
const bmi: OtherColumn = { column: 2, levels: null };
const smoker: OtherColumn = { column: 3, levels: ['no', 'yes'] };
const ward = (...levels: readonly string[]): OtherColumn => ({ column: 4, levels });
const wards = ward('east', 'north', 'west');

/** The clinic read with these columns on no axis, held at these values. */
function read(others: readonly OtherColumn[], held: readonly number[], name = 'clinic.csv') {
  const { source } = openClinic().store.getState().dataset;
  if (!source) throw new Error('no table');
  const { table, reading } = source;
  return { source: { ...source, table: { ...table, name }, reading: { ...reading, others } }, held };
}

describe('keptHeld', () => {
  it('keeps where columns are held that stay, whatever comes or goes before them, and takes the middle of new ones', () => {
    const before = read([bmi, smoker, wards], [31.5, 1, 0, 1]);
    expect(keptHeld(before, read([smoker, wards], [0, 0, 0]))).toEqual([1, 0, 1]);
    expect(keptHeld(before, read([pressure, bmi, wards], [130, 27, 0, 0]))).toEqual([130, 31.5, 0, 1]);
    expect(keptHeld(before, read([], []))).toEqual([]);
  });

  it('finds columns by their names, as a large table keeps only those in use', () => {
    const before = read([bmi, smoker], [31.5, 1]);
    const { source } = before;
    const fewer = { ...source, table: { ...source.table, header: ['age', 'pressure', 'smoker', 'ill'] } };
    const next = { ...fewer, reading: { ...source.reading, others: [{ ...smoker, column: 2 }] } };
    expect(keptHeld(before, { source: next, held: [0] })).toEqual([1]);
  });

  it('keeps a level through another reference, and takes the middle where the level is gone', () => {
    const before = read([wards], [0, 1]);
    expect(keptHeld(before, read([ward('west', 'east', 'north')], [1, 0]))).toEqual([0, 0]);
    expect(keptHeld(read([wards], [0, 0]), read([ward('west', 'east')], [0]))).toEqual([1]);
    expect(keptHeld(before, read([ward('east', 'north', 'south')], [0, 1]))).toEqual([0, 1]);
    expect(keptHeld(read([wards], [0.25, 0.75]), read([wards], [1, 0]))).toEqual([0.25, 0.75]);
    expect(keptHeld(before, read([{ ...wards, levels: null }], [7]))).toEqual([7]);
  });

  it('begins anew with another table', () => {
    const before = read([bmi], [31.5]);
    expect(keptHeld(before, read([bmi], [27], 'other.csv'))).toEqual([27]);
    expect(keptHeld({ source: null, held: [] }, read([bmi], [27]))).toEqual([27]);
  });
});

it('a table sorted by a feature on no axis is sorted no more once its columns are others', () => {
  const { store, actions } = openClinic();
  actions.setTabs({ tableSort: { column: 'other1', isFalling: true } });
  const { source, points, home, held } = store.getState().dataset;
  if (!source) throw new Error('no table');
  actions.takeTable(source, { points, home, held });
  expect(store.getState().tabs.tableSort).toBeNull();
  actions.setTabs({ tableSort: { column: 'x1', isFalling: true } });
  actions.takeTable(source, { points, home, held });
  expect(store.getState().tabs.tableSort?.column).toBe('x1');
});
