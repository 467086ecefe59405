import { describe, expect, it } from 'vitest';
import { fitDomain, restDomain } from '../core/data/domain';
import { readCsv } from './readCsv';
import { open, problemOf } from './testing/files';

/** The points of a text, by the guess or by some of a reading. */
function read(text: string, change: Partial<Parameters<typeof readCsv>[1]> = {}) {
  const { table, guess } = open(text);
  return readCsv(table, { ...guess, ...change });
}

describe('reading a table', () => {
  it('numbers the points by their rows', () => {
    const { points, leftOut } = read('a,b,c\n1,2,u\n,4,v\n5,6,v\n');
    expect([...points.x1]).toEqual([1, 5]);
    expect([...points.x2]).toEqual([2, 6]);
    expect([...points.id]).toEqual([0, 2]);
    expect(points.nextId).toBe(3);
    expect(leftOut).toEqual([{ why: 'missing', column: 'a', rows: 1, line: 3 }]);
  });

  it('takes the positive text as class 1 and every other as class 0', () => {
    const text = 'a,b,c\n1,2,u\n2,4,"v"\n5,6, w \n';
    expect([...read(text, { positive: 'v' }).points.y]).toEqual([0, 1, 0]);
    expect([...read(text, { positive: 'w' }).points.y]).toEqual([0, 0, 1]);
  });

  it('makes axes that fit each column', () => {
    const { points, home } = read('a,b,c\n1,200,u\n5,100,v\n3,150,v\n');
    expect(home).toEqual({ x1: fitDomain(points.x1), x2: fitDomain(points.x2), others: [] });
  });

  it('has 0 throughout and an axis at rest where there is no vertical column', () => {
    const { points, home } = read('a,b,c\n1,200,u\n5,NA,v\n', { vertical: null });
    expect([...points.x2]).toEqual([0, 0]);
    expect(home.x2).toEqual(restDomain);
  });

  it('counts each row left out once, by reason and column, with the line of the first', () => {
    const rows = [
      '1,2,u',
      '1,"much\nmore",u',
      '1,2',
      'NA,much,',
      '1,2,?',
      '?,2,v',
      '1,2,3,v',
      '',
      '1e200,2,v',
      '1,2,v',
    ];
    expect(read(`a,b,c\n${rows.join('\n')}\n`).leftOut).toEqual([
      { why: 'not-a-number', column: 'b', rows: 1, line: 3 },
      { why: 'no-label', column: 'c', rows: 2, line: 5 },
      { why: 'missing', column: 'a', rows: 2, line: 6 },
      { why: 'wrong-cells', column: '', rows: 1, line: 9 },
      { why: 'too-large', column: 'a', rows: 1, line: 11 },
    ]);
  });

  it('counts lines by CR and CRLF too', () => {
    expect(read('\r\na,b\r\n1,u\r\n2,v\r\nx,v\r\n').leftOut[0].line).toBe(5);
    expect(read('a,b\r"1",u\r2,"v\r"\rx,v\r').leftOut[0].line).toBe(5);
  });

  it('understands decimal commas where semicolons or tabs part the cells', () => {
    expect([...read('a;b;c\n1,5;2.5;u\n-3,25;1e2;v\n').points.x1]).toEqual([1.5, -3.25]);
  });

  it('refuses a table in which no row is a point', () => {
    expect(problemOf(() => read('a,b,c\n1,NA,u\n2,,v\n3,,v\n', { vertical: 1 }))).toEqual({
      kind: 'no-points',
    });
    expect(problemOf(() => read('a,b,c\n1e101,2,u\n-1e999,3,v\n'))).toEqual({ kind: 'numbers-too-large' });
  });

  it('throws when the reading names a column that is not there', () => {
    for (const change of [{ horizontal: 3 }, { vertical: -1 }, { label: 0.5 }]) {
      expect(() => read('a,b,c\n1,2,u\n2,3,v\n', change)).toThrow(RangeError);
    }
  });
});
