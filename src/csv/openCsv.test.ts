import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLimits } from './csvLimits';
import { openCsv } from './openCsv';
import { bytesOf, open, problemOf, rowsOf, textOf } from './testing/files';

const why = (text: string) => problemOf(() => open(text));
const whyBytes = (...bytes: number[]) => problemOf(() => openCsv('file', Uint8Array.from(bytes)));

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}

describe('opening a file', () => {
  it('finds rows after any line end, with or without one at the end', () => {
    for (const text of ['a,b,c\n1,2,u\n3,4,v', 'a,b,c\r\n1,2,u\r\n3,4,v\r\n', 'a,b,c\r1,2,u\r3,4,v\r']) {
      expect(rowsOf(text)).toEqual([
        ['1', '2', 'u'],
        ['3', '4', 'v'],
      ]);
    }
  });

  it('keeps the bytes, and tells rows by where they begin, blank lines after a row being its own', () => {
    const text = '\n\na,b,c\n\n1,2,u\n \n3,4,v\n\n';
    const { table } = open(text);
    expect(textOf(table.bytes)).toBe(text);
    expect([...table.rowStart]).toEqual([9, 17, 24]);
    expect(table.rowStart[2]).toBe(bytesOf(text).length);
    expect(table.header).toEqual(['a', 'b', 'c']);
  });

  it('heeds delimiters, line ends and doubled quotes within quotes, also in the header', () => {
    const { table, rows } = open('"x, 1","say ""x""","the\nlabel"\n1,2,"u\r\nv"\n"3", "4" ,"a""b"\n');
    expect(table.header).toEqual(['x, 1', 'say "x"', 'the label']);
    expect(rows).toEqual([
      ['1', '2', 'u\r\nv'],
      ['3', '4', 'a"b'],
    ]);
  });

  it('takes quotes in the middle of a cell and texts after a quote as they are', () => {
    expect(rowsOf('a,b,c\n1,2,5" pipe\n3,4,"u"v\n')).toEqual([
      ['1', '2', '5" pipe'],
      ['3', '4', 'uv'],
    ]);
  });

  it('tells the delimiter by how alike the rows are', () => {
    const delimiterOf = (text: string) => open(text).table.delimiter;
    expect(delimiterOf('a,b,c\n1,2,u;x\n3,4,v\n')).toBe(',');
    expect(delimiterOf('a;b;c\n1,5;2,5;u\n3;4,1;v\n')).toBe(';');
    expect(delimiterOf('1,5;2,5;0\n3,1;4,1;1\n')).toBe(';');
    expect(delimiterOf('a\tb\tc\n1,5\t2,5\tu, v\n3\t4\tv\n')).toBe('\t');
    expect(delimiterOf('"a;b","c;d",e\n1,2,0\n3,4,1\n')).toBe(',');
    expect(delimiterOf('a,b,c\n1,2,0\n3,4\n5,6,1\n')).toBe(',');
  });

  it('tells the delimiter by whole rows only, however long the file', () => {
    const long = 'x'.repeat(150_000);
    expect(open(`a;b;c\n1;u;v\n2;v;${long}\n3;v;${long},,,\n`).table.delimiter).toBe(';');
    expect(open(`a;b;c\n1;u;"${long}\n\n${long}"\n3;v;w\n`).table.delimiter).toBe(';');
  });

  it('drops a byte order mark and understands UTF-16 that has one', () => {
    const text = 'größe,b,c\n1,2,😀\n3,4,v\n';
    for (const bytes of [
      bytesOf(`\uFEFF${text}`),
      utf16(`\uFEFF${text}`, true),
      utf16(`\uFEFF${text}`, false),
    ]) {
      const { table, rows } = openCsv('file', bytes);
      expect(textOf(table.bytes)).toBe(text);
      expect(table.header[0]).toBe('größe');
      expect(rows[0][2]).toBe('😀');
    }
  });

  it('takes a first row of nothing but numbers as data', () => {
    const { table, rows, isPlain } = open('1,2,0\n3,4,1\n');
    expect(table.header).toEqual(['column 1', 'column 2', 'column 3']);
    expect(table.rowStart[0]).toBe(0);
    expect(rows).toHaveLength(2);
    expect(isPlain).toBe(false);
    expect(open('year,2019,2020\na,1,2\nb,3,4\na,3,4\n').table.header).toEqual(['year', '2019', '2020']);
  });

  it('gives columns without a name or with the same one names that differ', () => {
    expect(open('x,x,,x (2),column 3,x\n1,2,3,4,5,u\n1,2,3,4,5,v\n').table.header).toEqual([
      'x',
      'x (3)',
      'column 3 (2)',
      'x (2)',
      'column 3',
      'x (4)',
    ]);
  });

  it('shows names and cells of any length on one line each', () => {
    const { table, rows } = open(`"a\n b\u202E",${'n'.repeat(500)},c\n1,2,${'😀'.repeat(100)}\n3,4,v\n`);
    expect(table.header[0]).toBe('a b');
    expect(table.header[1]).toHaveLength(csvLimits.previewCharacters);
    expect(rows[0][2].length).toBeLessThanOrEqual(csvLimits.previewCharacters);
    expect(rows[0][2]).toMatch(/^(?:😀)+…$/u);
  });

  it('shows the first rows only', () => {
    expect(rowsOf(`a,b\n${'1,u\n2,v\n'.repeat(50)}`)).toHaveLength(csvLimits.previewRows);
  });

  it('says how far it is, up to 1, while a large file is taken in', () => {
    const shares: number[] = [];
    openCsv('file', bytesOf(`a,b\n${'1.25,no\n2.75,yes\n'.repeat(200_000)}`), (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('what columns hold', () => {
  it('is counted by kind and by text, missing cells being no text, the most frequent first', () => {
    const [a, b] = open('a,b\n1,u\nNA,v\nmuch,v\n-,\n2,"v"\n').columns;
    expect(a).toMatchObject({ name: 'a', numbers: 2, empty: 2 });
    expect(a.texts.map(({ text }) => text)).toEqual(['1', 'much', '2']);
    expect(b).toMatchObject({ numbers: 0, empty: 1 });
    expect(b.texts).toEqual([
      { text: 'v', rows: 3 },
      { text: 'u', rows: 1 },
    ]);
  });

  it('counts texts with quotes in them like others', () => {
    const [, b] = open('a,b\n1,"x""y"\n2,"x""y"\n3,z\n').columns;
    expect(b.texts).toEqual([
      { text: 'x"y', rows: 2 },
      { text: 'z', rows: 1 },
    ]);
  });

  it('stops at 21 texts', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i / 7},${i % 2}`).join('\n');
    expect(open(`a,b\n${rows}`).columns[0].texts).toHaveLength(21);
  });

  it('is no label where a text is very long', () => {
    const long = 'x'.repeat(csvLimits.textBytes + 1);
    expect(open(`a,b,c\n1,${long},u\n2,y,v\n3,y,v\n`).columns[1].texts).toEqual([]);
  });

  it('leaves rows with too many cells out of account, but not those that end early or in empty cells', () => {
    expect(open('a,b\n1,u\n2\n3,v,w\n4,v,,\n').columns[0].numbers).toBe(3);
  });
});

describe('a file that cannot be used', () => {
  it('is empty, or has no rows, numbers or labels', () => {
    expect(why('')).toEqual({ kind: 'empty' });
    expect(why(' \n\r\n\t')).toEqual({ kind: 'empty' });
    expect(whyBytes(0xef, 0xbb, 0xbf)).toEqual({ kind: 'empty' });
    expect(why('a,b,c\n')).toEqual({ kind: 'no-rows' });
    expect(why('a,b\nu,v\nw,u\n')).toEqual({ kind: 'no-numbers' });
    expect(why('name,label\nu,0\nw,1\n')).toEqual({ kind: 'only-label' });
    expect(why('a\n1\n2\n3\n')).toEqual({ kind: 'no-label' });
    const distinct = Array.from({ length: 30 }, (_, i) => `${i / 3},${i / 7}`).join('\n');
    expect(why(`a,b\n${distinct}`)).toEqual({ kind: 'no-label' });
  });

  it('is no text', () => {
    expect(why('\u0001\u0002\u0003,a')).toEqual({ kind: 'binary' });
    expect(whyBytes(1, 0, 0, 0, 2, 0, 0, 0, 44, 0, 0, 0)).toEqual({ kind: 'binary' });
    expect(whyBytes(0, 0, 0)).toEqual({ kind: 'binary' });
  });

  it('is of another kind, which is named', () => {
    expect(whyBytes(0x50, 0x4b, 3, 4, 0, 0)).toEqual({ kind: 'zip' });
    expect(why('PK\u0003\u0004\u0014\u0000[Content_Types].xml')).toEqual({ kind: 'excel' });
    expect(whyBytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)).toEqual({ kind: 'excel' });
    expect(why('%PDF-1.7')).toEqual({ kind: 'pdf' });
    expect(whyBytes(0x1f, 0x8b, 8)).toEqual({ kind: 'gzip' });
    expect(why('<!DOCTYPE html><table>')).toEqual({ kind: 'html' });
    expect(why('[{"a": 1}]')).toEqual({ kind: 'json' });
    expect(why('@relation r\n@attribute a numeric\n@data\n{0 1}\n')).toEqual({ kind: 'sparse-arff' });
  });

  it('is UTF-16 with half a character, which is said with the line', () => {
    expect(problemOf(() => openCsv('file', utf16('\uFEFFa,b\n1,\uD83Du\n', true)))).toEqual({
      kind: 'not-utf8',
      line: 2,
    });
    expect(whyBytes(...utf16('\uFEFFa\n', true), 0x61)).toEqual({ kind: 'not-utf8', line: 2 });
  });

  it('has a quote that is never closed, which is said with the line where it opens', () => {
    expect(why('a,b\n1,"u\nv"\n2,"v\n3,u\n4,v\n')).toEqual({ kind: 'open-quote', line: 4 });
    expect(why('a,"b\n1,2\n')).toEqual({ kind: 'open-quote', line: 1 });
  });

  it('has a row that is too long, which is said with the line where it begins', () => {
    const long = 'x'.repeat(csvLimits.rowBytes);
    expect(why(`a,b\n1,"u\nv"\n1,${long}\n`)).toEqual({ kind: 'long-line', line: 4 });
    expect(why(long + long)).toEqual({ kind: 'long-line', line: 1 });
  });

  it('has too many columns', () => {
    const wide = (columns: number) => `${Array(columns).fill('1').join()}\n`.repeat(3);
    expect(why(wide(1001))).toEqual({ kind: 'too-many-columns', columns: 1001, limit: 1000 });
    expect(why(`a,b\n1,u\n2,v\n${wide(2000)}`)).toBeNull();
  });

  it('has too many rows', () => {
    const rows = `1,0\n2,1\n`.repeat(500_000);
    expect(why(`a,b\n${rows}`)).toBeNull();
    expect(why(`a,b\n${rows}3,1\n`)).toEqual({ kind: 'too-many-rows', limit: 1_000_000 });
  });

  it('is too large, before anything of it is looked at', () => {
    expect(problemOf(() => openCsv('file', new Uint8Array(512_000_001)))).toEqual({
      kind: 'too-large',
      megabytes: 513,
      limit: 512,
    });
  });

  it('is refused and nothing else happens, whatever its bytes and texts', () => {
    const unit = fc.constantFrom(
      ...'",;\t\n\r 019.-eNA?xy'.split(''),
      'é',
      '\uFEFF',
      '−',
      'label',
      '\n1,2,0\n',
      '\uD83D',
    );
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit, maxLength: 60 }).map(bytesOf),
      fc.string({ unit, maxLength: 40 }).map((text) => bytesOf(`x1,x2,label\n1,2,0\n3,4,1\n${text}`)),
      fc.string({ unit, maxLength: 40 }).map((text) => utf16(`\uFEFF${text}`, true)),
      // Beginnings that are taken away or turned into others.
      fc
        .tuple(
          fc.constantFrom(
            'sep=;\n',
            'sep=\n',
            '# a\n',
            '@relation x\n@attribute a numeric\n@data\n',
            '@data\n',
          ),
          fc.string({ unit, maxLength: 20 }),
        )
        .map((parts) => bytesOf(parts.join(''))),
    );
    fc.assert(
      fc.property(file, (bytes) => {
        const before = bytes.slice();
        problemOf(() => openCsv('file', bytes));
        expect(bytes).toEqual(before);
      }),
      { numRuns: 3000 },
    );
  });
});
