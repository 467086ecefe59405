import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading, Table } from '../core/data/table';
import { keepColumns } from './keepColumns';
import { openCsv } from './openCsv';
import { readCsv } from './readCsv';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function tableOf(text: string): Table {
  return openCsv('a.csv', encode(text)).table;
}

describe('a table of the columns in use', () => {
  it('has their cells as they are, and an empty row for one that is not whole', () => {
    const table = tableOf('id,"the, name",b,c,label\n1,"x, ""y""",2,3,no\n\n2,z,4,5,6,7,yes\n3,z, 8 ,,yes\n');
    const reading: Reading = { horizontal: 2, vertical: null, label: 4, positive: 'yes', others: [] };
    const kept = keepColumns(table, { ...reading, others: [{ column: 1, levels: ['x, "y"', 'z'] }] });
    expect(decode(kept.table.bytes)).toBe('"the, name",b,label\n"x, ""y""",2,no\n,,\nz, 8 ,yes\n');
    expect(kept.columns).toEqual([1, 2, 4]);
    expect(kept.reading).toEqual({
      ...{ horizontal: 1, vertical: null, label: 2, positive: 'yes' },
      others: [{ column: 0, levels: ['x, "y"', 'z'] }],
    });
  });

  it('gives the points of the whole one, each under its number', () => {
    const cell = fc.oneof(
      fc.integer({ min: -99, max: 99 }).map(String),
      fc.constantFrom('', 'NA', '"1"', 'one', '"a, b"', '1.5'),
    );
    const row = fc.tuple(cell, cell, cell, cell, fc.constantFrom('u', 'v', ''));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.nat(3),
        fc.nat(3),
        (rows, first, step) => {
          const lines = rows.map((cells, i) => (i % 7 === 6 ? `${cells.join()},9` : cells.join()));
          // The last rows are points.
          const table = tableOf(`a,b,c,d,label\n${lines.join('\n')}\n1,2,3,4,v\n5,6,7,8,u\n`);
          const vertical = (first + 1 + (step % 3)) % 4;
          const others = [0, 1, 2, 3].filter((k) => k !== first && k !== vertical).slice(0, step % 3);
          const reading: Reading = {
            ...{ horizontal: first, vertical, label: 4, positive: 'v' },
            others: others.map((column) => ({ column, levels: null })),
          };
          const kept = keepColumns(table, reading);
          const [whole, part] = [readCsv(table, reading), readCsv(kept.table, kept.reading)];
          expect(part.points).toEqual(whole.points);
          expect(part.home).toEqual(whole.home);
          expect(part.held).toEqual(whole.held);
        },
      ),
    );
  });
});
