import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsv } from './openCsv';
import { readCsv } from './readCsv';
import { bytesOf, open } from './testing/files';

const rows = ['1.5,2.5,no', '3.5,0.5,no', '2.5,4.5,yes', '5.5,3.5,yes'];
const body = rows.join('\n');

/** The points of a text as the page guesses it: x1, x2 and class of each. */
function points(text: string | Uint8Array) {
  const { table, guess } = openCsv('file.csv', typeof text === 'string' ? bytesOf(text) : text);
  const { x1, x2, y } = readCsv(table, guess).points;
  return Array.from(x1, (value, i) => [value, x2[i], y[i]]);
}

const expected = [
  [1.5, 2.5, 0],
  [3.5, 0.5, 0],
  [2.5, 4.5, 1],
  [5.5, 3.5, 1],
];

describe('where the table stands', () => {
  it('is below titles, comments and lines of spreadsheets', () => {
    for (const before of [
      'Clinic data\n\n',
      '# one\n# two\n',
      'sep=,\n',
      '"Clinic, 2024"\n',
      'Clinic,,\n,,\n',
    ]) {
      expect(points(`${before}dose,age,ill\n${body}\n`)).toEqual(expected);
    }
    expect(points(`sep=;\ndose;age;ill\n${body.replaceAll(',', ';')}\n`)).toEqual(expected);
    expect(open(`One\nTwo\ndose,age,ill\n${body}`).understood.linesBefore).toBe(2);
  });

  it('has names in its first row, or none', () => {
    expect(open(`dose,age,ill\n${body}`).layout.hasNames).toBe(true);
    expect(open(`1,b,no\n2,c,yes\n`).layout.hasNames).toBe(false);
    expect(open(`0,1,2\n${body}`).table.header).toEqual(['0', '1', '2']);
    expect(open('town,2019,2020\na,1,2\nb,3,4\na,3,4\n').table.header).toEqual(['town', '2019', '2020']);
    expect(open('town,5,7\na,1,2\nb,3,4\na,3,4\n').layout.hasNames).toBe(false);
    expect(points(body)).toEqual(expected);
  });

  it('is read otherwise where that is asked for', () => {
    const text = `dose,age,ill\n${body}`;
    const asNames = openCsv('file', bytesOf(body), undefined, { hasNames: true });
    expect(asNames.table.header).toEqual(['1.5', '2.5', 'no']);
    const asData = openCsv('file', bytesOf(text), undefined, { hasNames: false });
    expect(asData.table.header).toEqual(['column 1', 'column 2', 'column 3']);
    expect(asData.rows[0]).toEqual(['dose', 'age', 'ill']);
    const parted = openCsv('file', bytesOf('a;b,c,d\n1;2,5,u\n3;4,6,v\n'), undefined, { delimiter: ',' });
    expect(parted.layout.delimiter).toBe(',');
    expect(parted.table.header).toEqual(['a;b', 'c', 'd']);
  });

  it('has names of rows, delimiters too many, or cells left out at the end', () => {
    const named = rows.map((row, i) => `"${i + 1}",${row}`).join('\n');
    expect(open(`dose,age,ill\n${named}`).table.header).toEqual(['row', 'dose', 'age', 'ill']);
    expect(points(`dose,age,ill\n${named}`)).toEqual(expected);
    expect(points(`dose,age,ill,\n${body}`)).toEqual(expected);
    expect(points(`dose,age,ill\n${rows.map((row) => `${row},`).join('\n')}`)).toEqual(expected);
    expect(points(`dose,age,ill,,\n${rows.map((row) => `${row},,`).join('\n')}`)).toEqual(expected);
    const noted = rows.map((row, i) => (i === 0 ? `${row},first` : row)).join('\n');
    expect(points(`dose,age,ill,note\n${noted}`)).toEqual(expected);
  });
});

describe('how the cells are written', () => {
  it('is by tabs, pipes or any spaces', () => {
    for (const delimiter of ['\t', ';', '|', ' ', '   ', ' \t ']) {
      expect(points(`dose,age,ill\n${body}\n`.replaceAll(',', delimiter))).toEqual(expected);
    }
    expect(
      points('  dose  age  ill\n   1.5  2.5   no\n   3.5  0.5  "no"\n 2.5 4.5 yes\n 5.5 3.5 yes'),
    ).toEqual(expected);
    expect(open('name age ill\n"A B" 1 no\n"C D" 2 yes').rows[0][0]).toBe('A B');
  });

  it('is with quotes behind backslashes', () => {
    const text = `note,dose,age,ill\n${rows.map((row) => `"so \\"called\\", no",${row}`).join('\n')}`;
    expect(points(text)).toEqual(expected);
    expect(open(text).rows[0][0]).toBe('so "called", no');
    expect(open('path,dose,ill\n"C:\\",1,no\n"D:\\",2,yes\n').rows[1]).toEqual(['D:\\', '2', 'yes']);
  });

  it('is as Weka does it', () => {
    const text = `% clinic\n@RELATION clinic\n\n@attribute 'dose in mg' numeric\n@attribute age real\n@attribute ill {no, yes}\n@DATA\n% rows\n${body}\n`;
    expect(points(text)).toEqual(expected);
    expect(open(text).table.header).toEqual(['dose in mg', 'age', 'ill']);
  });

  it('is in UTF-16 without a mark, in Windows-1252, or with stray NULs', () => {
    const text = `dosé,age,ill\n${body}\n`;
    const wide = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) wide[2 * i] = text.charCodeAt(i);
    expect(points(wide)).toEqual(expected);
    const narrow = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const opened = openCsv('file', narrow);
    expect(opened.understood.encoding).toBe('windows-1252');
    expect(opened.table.header[0]).toBe('dosé');
    expect(points(bytesOf(`${text}\u0000\u0000`))).toEqual(expected);
    expect(points(bytesOf(`${text.replace('age', 'a\u0000ge')}`))).toEqual(expected);
  });
});

describe('what the cells say', () => {
  it('is one label however it is spelled', () => {
    const [, , label] = open('dose,age,ill\n1,2,no\n2,4,No\n3,1,YES\n4,3,yes\n5,2,yes\n6,1,NO \n').columns;
    expect(label.texts).toEqual([
      { text: 'no', rows: 3 },
      { text: 'yes', rows: 3 },
    ]);
    expect(points('dose,age,ill\n1,2,1\n2,4,1.0\n3,1,0\n4,3,0.0\n')).toEqual([
      [1, 2, 1],
      [2, 4, 1],
      [3, 1, 0],
      [4, 3, 0],
    ]);
  });

  it('is 1 for class 1 where 0 and 1 are there, whatever else is', () => {
    const other = Array.from({ length: 20 }, (_, i) => `${i / 3},${(i * 7) % 5},${i % 5 === 0 ? 1 : 0}`).join(
      '\n',
    );
    const { guess } = open(`dose,age,ill\nmg,years,0/1\n${other}\n1,2,9\n`);
    expect(guess.positive).toBe('1');
  });

  it('is a number with thousands, currency, per cent, brackets or a comma', () => {
    const read = (cells: readonly string[], delimiter = ',') => {
      const quote = (cell: string) => `"${cell}"`;
      const lines = cells.map((cell, i) => [quote(cell), i % 3, i % 2 ? 'yes' : 'no'].join(delimiter));
      const { table, guess } = open([['pay', 'n', 'ill'].join(delimiter), ...lines].join('\n'));
      return [...readCsv(table, { ...guess, horizontal: 0, vertical: 1 }).points.x1];
    };
    expect(read(['15,000', '2,500.5', '1,234,567'])).toEqual([15000, 2500.5, 1234567]);
    expect(read(['$1,200.50', '-$3', '($4.00)'])).toEqual([1200.5, -3, -4]);
    expect(read(['1.200,50 €', '3 €', '−4,5 €'], ';')).toEqual([1200.5, 3, -4.5]);
    expect(read(['1,5', '2,25', '3'])).toEqual([1.5, 2.25, 3]);
    expect(read(['1 200', '2 000 000', '5'])).toEqual([1200, 2000000, 5]);
    expect(read(["1'200.5", '2’000', '5%'])).toEqual([1200.5, 2000, 5]);
    expect(read(['1.234', '12.345,6', '7'], ';')).toEqual([1234, 12345.6, 7]);
  });

  it('comes back the same by whatever habit it was written', () => {
    const cell = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 4);
    const row = fc.record({ a: cell, b: cell, label: fc.constantFrom('no', 'yes') });
    const grouped = (value: number, group: string, point: string) => {
      const [whole, decimals] = String(Math.abs(value)).split('.');
      const text = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
      return `${value < 0 ? '-' : ''}${text}${decimals ? point + decimals : ''}`;
    };
    const habit = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|', ':', '^', '~'),
      before: fc.constantFrom('', 'A title\n', '# one\n#two\n'),
      style: fc.constantFrom(['', '.'], [',', '.'], [' ', '.'], ["'", '.']),
      currency: fc.constantFrom('', '$', '€'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      hasNames: fc.boolean(),
      isTrailing: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 30 }), habit, (table, how) => {
        fc.pre(new Set(table.map(({ label }) => label)).size === 2);
        const { delimiter, style, currency, isTrailing } = how;
        const number = (value: number) => {
          const text = currency + grouped(value, style[0], style[1]);
          return text.includes(delimiter) ? `"${text}"` : text;
        };
        const end = isTrailing ? delimiter : '';
        const lines = table.map(({ a, b, label }) => [number(a), number(b), label].join(delimiter) + end);
        const head = how.hasNames ? [['first', 'second', 'group'].join(delimiter) + end] : [];
        const text = how.before + [...head, ...lines].join(how.lineEnd);
        const { table: read, guess } = open(text);
        const { points: found } = readCsv(read, {
          ...guess,
          horizontal: 0,
          vertical: 1,
          label: 2,
          positive: 'yes',
        });
        expect(Array.from(found.x1)).toEqual(table.map(({ a }) => a));
        expect(Array.from(found.x2)).toEqual(table.map(({ b }) => b));
        expect(Array.from(found.y)).toEqual(table.map(({ label }) => (label === 'yes' ? 1 : 0)));
      }),
    );
  });
});

describe('the axes', () => {
  it('are no ids, indexes, stripes or constants where better columns are there', () => {
    const line = (i: number) =>
      [90_000 + i * 7, i, i % 2, (i * 37) % 11, Math.sin(i), i % 3 === 0 ? 'yes' : 'no'].join();
    const text = `customer_id,index,male,visits,score,bought\n${Array.from({ length: 40 }, (_, i) => line(i)).join('\n')}`;
    const { table, guess } = open(text);
    expect([table.header[guess.horizontal], table.header[guess.vertical ?? -1]]).toEqual(['visits', 'score']);
    expect(table.header[guess.label]).toBe('bought');
  });
});
