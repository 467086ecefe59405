import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OtherColumn } from '../../core/data/table';
import { openClinic } from '../../store/testing/clinic';
import type { KeptRun } from '../pageState/record';
import { orderOfSame, reordered } from './sameFeatures';

const { dataset } = openClinic().store.getState();

/** The same table with other columns on its axes, and in the model. */
function read(horizontal: number, vertical: number | null, ...others: OtherColumn[]) {
  const source = dataset.source;
  if (!source) throw new Error('The clinic is a table.');
  const reading = { ...source.reading, horizontal, vertical, others };
  return { source: { ...source, reading }, hasVertical: vertical !== null };
}

const number = (column: number): OtherColumn => ({ column, levels: null });
const smoker: OtherColumn = { column: 3, levels: ['no', 'yes'] };
const ward: OtherColumn = { column: 4, levels: ['east', 'north', 'west'] };

describe('the same features in another order', () => {
  it('are told by their columns and levels', () => {
    const before = read(0, 1, number(2), smoker, ward);
    expect(orderOfSame(before, read(1, 0, number(2), smoker, ward))).toEqual([1, 0, 2, 3, 4, 5, 6]);
    expect(orderOfSame(before, read(2, 1, number(0), smoker, ward))).toEqual([2, 1, 0, 3, 4, 5, 6]);
    expect(orderOfSame(before, read(1, 2, number(0), smoker, ward))).toEqual([1, 2, 0, 3, 4, 5, 6]);
    expect(orderOfSame(read(0, 1), read(1, 0))).toEqual([1, 0, 2]);
  });

  it('are not those of another column, reference, class or table, or one more or fewer', () => {
    const before = read(0, 1, number(2), ward);
    for (const other of [
      read(0, 1, number(2)),
      read(0, 2, ward),
      read(0, 1, number(2), smoker),
      read(0, null, number(2), ward),
      read(0, 1, number(2), { column: 4, levels: ['west', 'east', 'north'] }),
    ]) {
      expect(orderOfSame(before, other)).toBeNull();
      expect(orderOfSame(other, before)).toBeNull();
    }
    const { source } = before;
    const of = (change: object) => ({ ...before, source: { ...source, ...change } });
    expect(orderOfSame(before, of({ table: { ...source.table } }))).toBeNull();
    expect(orderOfSame(before, of({ reading: { ...source.reading, positive: 'no' } }))).toBeNull();
    expect(orderOfSame(before, { ...before, hasVertical: false })).toBeNull();
    expect(orderOfSame(before, { source: null, hasVertical: true })).toBeNull();
  });

  it('carry each weight, its memory and its path along, and back again', () => {
    const run = (size: number): KeptRun => {
      const from = (first: number, length: number) => Float64Array.from({ length }, (_, i) => first + i);
      const curve = { epochs: 9 } as KeptRun['curve'];
      return {
        ...{ epoch: 9, since: 2, isCut: false, changes: [2], curve, objectiveCurve: null, testCurve: null },
        parameters: from(1, size),
        memory: Float64Array.of(2, ...from(100, size), ...from(200, size), 0.5, 0.25),
        trace: { epochs: Float64Array.of(0, 9), parameters: from(300, 2 * size) },
      };
    };
    const { parameters, memory, trace, changes, since } = reordered(run(3), [1, 0, 2]);
    expect([...parameters]).toEqual([2, 1, 3]);
    expect([...memory]).toEqual([2, 101, 100, 102, 201, 200, 202, 0.5, 0.25]);
    expect([...trace.parameters]).toEqual([301, 300, 302, 304, 303, 305]);
    expect([since, ...changes]).toEqual([9, 2, 9]);
    const orders = fc.integer({ min: 1, max: 9 }).chain((n) => {
      const all = Array.from({ length: n }, (_, j) => j);
      return fc.shuffledSubarray(all, { minLength: n, maxLength: n }).map((some) => [...some, n]);
    });
    fc.assert(
      fc.property(orders, (order) => {
        const back = order.map((_, j) => order.indexOf(j));
        const start = run(order.length);
        const again = reordered(reordered(start, order), back);
        for (const key of ['parameters', 'memory', 'trace'] as const) expect(again[key]).toEqual(start[key]);
      }),
    );
  });
});
