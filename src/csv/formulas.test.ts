import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relabelPoints } from '../core/data/dataset';
import type { Opened } from '../core/data/table';
import { createCells, delimiterByte, rowTexts, scanRow } from './cells';
import { isFormula, marked, unmarked } from './formulas';
import { quoted } from './quoted';
import { readCsv } from './readCsv';
import { open, textOf } from './testing/files';
import { writeCsv } from './writeCsv';

/** Cells of a file as a spreadsheet takes them: what is between the quotes, or all there is, spaces and all. */
function rawCells(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [all, inside] = /^[ \t]*"((?:[^"]|"")*)"[^,;\n\r]*/.exec(rest) ?? [null, null];
    const cell = all ?? /^[^,;\t\n\r]*/.exec(rest)?.[0] ?? '';
    cells.push(inside === null ? cell : inside.replaceAll('""', '"'));
    rest = rest.slice(cell.length).replace(delimiter === '\t' ? /^(\r\n|[\t\r\n])/ : /^(\r\n|[,;\r\n])/, '');
  }
  return cells;
}

/** All texts of a table as they are read, the header's first. */
function textsOf({ table }: Opened): string[][] {
  const { bytes, rowStart, delimiter } = table;
  const cells = createCells();
  return [0, ...rowStart.slice(0, -1)].map((start) => {
    scanRow(bytes, start, delimiterByte(delimiter), cells);
    return rowTexts(bytes, cells, 1000);
  });
}

function rewritten(opened: Opened): string {
  const { table, guess } = opened;
  const { points } = readCsv(table, guess);
  return textOf(writeCsv(points, { kind: 'table', table, reading: guess }));
}

describe('a text that a spreadsheet would run', () => {
  it('begins with a sign of a formula and goes on, and is no number', () => {
    const formulas = [
      '=1+1',
      '+cmd|x',
      '-1-1',
      '−a',
      '@SUM(A1)',
      ' =A1',
      '＝1+1',
      '==',
      "=' '",
      '-5 kg',
      '\t=1',
      '\r-x',
    ];
    for (const text of formulas) expect([text, isFormula(text)]).toEqual([text, true]);
    const others = [
      '',
      '=',
      '+',
      '-',
      '@',
      '-5',
      '-5%',
      '-1,234.50',
      '−5',
      '+1,5',
      '-.5e-3',
      ' -2 ',
      'a=1',
      "'=1",
      '(-1)',
      '\tx',
      '1-1',
      '"=1',
    ];
    for (const text of others) expect([text, isFormula(text)]).toEqual([text, false]);
  });

  it('is marked in a file, and read back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom(...`=+-−@'" 1,5ae\t\n＝`), maxLength: 8 });
    fc.assert(
      fc.property(text, (any) => {
        const plain = any.trim();
        expect(isFormula(marked(plain))).toBe(false);
        expect(unmarked(marked(plain))).toBe(plain);
      }),
      { numRuns: 5000 },
    );
  });
});

const hostile = '=HYPERLINK("http://x","y")';

describe('a file that is written', () => {
  it('has no cell that is run, in its header, its rows or what was changed, and every number as it was', () => {
    const lines = [
      '=a,-b,@class,note',
      `-1.5,+2,${quoted('x', ',')},"${hostile.replaceAll('"', '""')}"`,
      '-2e3,−7,"=u",  +1+1',
    ];
    const opened = open(`${lines.join('\n')}\n`);
    const reading = { horizontal: 0, vertical: 1, label: 2, positive: '=u', others: [] };
    expect(opened.table.header).toEqual(['=a', '-b', '@class', 'note']);
    const { points } = readCsv(opened.table, reading);
    const written = textOf(
      writeCsv(relabelPoints(points, [0], 1), { kind: 'table', table: opened.table, reading }),
    );
    expect(written).toBe(
      `'=a,'-b,'@class,note\n-1.5,+2,'=u,"'${hostile.replaceAll('"', '""')}"\n-2e3,−7,"'=u",'  +1+1\n`,
    );
    const again = open(written);
    expect(textsOf(again)).toEqual([
      ['=a', '-b', '@class', 'note'],
      ['-1.5', '+2', '=u', hostile],
      ['-2e3', '−7', '=u', '+1+1'],
    ]);
    expect(readCsv(again.table, reading).points.y).toEqual(Uint8Array.of(1, 1));
    expect(
      textOf(writeCsv(readCsv(again.table, reading).points, { kind: 'table', table: again.table, reading })),
    ).toBe(written);
  });

  it('is read as the same texts, and none of them is run, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...`=+-−@'" 15ab;,\t\n`), maxLength: 7 });
    const rows = fc.array(fc.tuple(fc.integer(), text, fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (list, delimiter, end) => {
          const cells = list.map(([x, note, isQuoted]) => {
            const plain = note.replaceAll(/["\n;,\t]/g, '');
            return [x, isQuoted ? `"${note.replaceAll('"', '""')}"` : plain, 'u'].join(delimiter);
          });
          const opened = open([['x', 'note', 'class'].join(delimiter), ...cells].join(end));
          if (opened.table.delimiter !== delimiter || opened.table.header.length !== 3) return;
          const written = rewritten(opened);
          const again = open(written);
          expect(textsOf(again)).toEqual(textsOf(opened));
          if (delimiter !== '\t') expect(rawCells(written, delimiter).filter(isFormula)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is byte for byte the file that was read where nothing in it is run', () => {
    const text = 'a;b;class\n-1,5; "-2" ;-\n+3;4e-9;+\n';
    expect(rewritten(open(text))).toBe(text);
  });
});
