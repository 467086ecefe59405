import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open } from './testing/files';
import { six, type Taken, takenFrom } from './testing/habits';

type Row = readonly (string | number)[];

const names = ['dose', 'age', 'note', 'ill'];
const rows: readonly Row[] = six.map(([dose, age, ill], i) => [dose, age, i % 2 ? 'old' : '', ill]);
const blanks: readonly Row[] = [
  [7.5, '', 'new', 1],
  ['', 8.25, 'new', 0],
  [12.25, 9, '', 0],
  [2, 3, 'old', ''],
];
const left = (row: Row) => row.map((cell) => String(cell).padEnd(9)).join('');
const right = (row: Row) => row.map((cell) => String(cell).padStart(9)).join('');
const file = (write: (row: Row) => string, some: readonly Row[]) => `${some.map(write).join('\n')}\n`;

/** Of the ten rows two miss a number and one the label; a blank note is nobody's loss. */
const expected: Taken = {
  points: 7,
  class1: 3,
  x1: [1.5, 3.5, 2.5, 5.5, 4.5, 6.5, 12.25],
  x2: [2.5, 0.5, 4.5, 3.5, 1.5, 5.5, 9],
};

const members: readonly (readonly [string, string])[] = [
  ['to the left', file(left, [names, ...rows, ...blanks])],
  ['to the right', file(right, [names, ...rows, ...blanks])],
  ['no names', file(right, [...rows, ...blanks])],
  ['blank cells in the first rows', file(left, [names, blanks[1], ...rows, ...blanks])],
  ['a title above', `Clinic data of 2024\n\n${file(right, [names, ...rows, ...blanks])}`],
  ['names that stand elsewhere', `dose age note ill\n${file(right, [...rows, ...blanks])}`],
  ['Windows line ends', file(left, [names, ...rows, ...blanks]).replaceAll('\n', '\r\n')],
  ['no spaces at the ends of lines', file(left, [names, ...rows, ...blanks]).replace(/ +$/gm, '')],
  ['letters of more bytes', file(left, [names, ...rows, ...blanks]).replaceAll('new', 'né€')],
  [
    'words for classes',
    file(
      left,
      [names, ...rows, ...blanks].map((row) =>
        row.map((cell, k) => (k < 3 || cell === 'ill' || cell === '' ? cell : cell ? 'yes' : 'no')),
      ),
    ),
  ],
  ['a label in two words', file(left, [names, ...rows, ...blanks]).replace(/1 *$/gm, 'is ill')],
  [
    'the label first',
    file(
      right,
      [names, ...rows, ...blanks].map(([dose, age, note, ill]) => [
        ill === 'ill' ? 'class' : ill,
        dose,
        age,
        note,
      ]),
    ),
  ],
];

describe('fixed width with blank cells', () => {
  it.each(members)('%s', (_, text) => {
    expect(takenFrom(text, expected)).toEqual(expected);
  });

  it('keeps the names, and texts in their columns', () => {
    const { table, rows: read } = open(file(left, [names, ...rows, ...blanks]));
    expect(table.header).toEqual(names);
    expect(read.map((cells) => cells[2])).toEqual([...rows, ...blanks].map((row) => row[2]));
  });

  it('is not seen where cells at the end are left out, or words stand as they like', () => {
    const ragged = `dose age ill note\n${six.map(([a, b, y], i) => `${a * 10 ** i} ${b} ${y}${i % 2 ? ' x' : ''}`).join('\n')}\n`;
    expect(open(ragged).rows[1]).toEqual(['35', '0.5', '0', 'x']);
    expect(takenFrom(ragged, { points: 6, class1: 3 })).toEqual({ points: 6, class1: 3 });
  });

  it('gives the same as commas do, wherever cells are blank', () => {
    const cell = fc.option(fc.integer({ min: -9999, max: 9999 }), { nil: '' });
    const row = fc.tuple(cell, cell, cell, fc.constantFrom('no', 'yes'));
    const full = fc.tuple(
      fc.integer(),
      fc.integer(),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom('no', 'yes'),
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        fc.array(full, { minLength: 4, maxLength: 6 }),
        fc.boolean(),
        (some, whole, isRight) => {
          const all: Row[] = [...some.slice(0, 10), ...whole, ...some.slice(10)];
          fc.pre(new Set(all.map((cells) => cells[3])).size === 2);
          const write = isRight
            ? (cells: Row) => cells.map((text) => String(text).padStart(14)).join('')
            : (cells: Row) => cells.map((text) => String(text).padEnd(14)).join('');
          const cells = (text: string) => open(text).rows;
          const head = ['first', 'second', 'third', 'group'];
          expect(cells(file(write, [head, ...all]))).toEqual(
            cells(file((one) => one.join(), [head, ...all])),
          );
        },
      ),
    );
  });
});
