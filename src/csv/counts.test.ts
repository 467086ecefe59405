import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsv } from './openCsv';
import { readCsv } from './readCsv';
import { bytesOf, open, problemOf } from './testing/files';

const beetles = 'dose,n,killed\n1.69,59,6\n1.72,60,13\n1.76,62,18\n1.81,63,52\n1.86,62,61\n';

describe('rows that are groups with counts', () => {
  it('become cases where no column says the class of a row', () => {
    const { table, guess, groups } = open(beetles);
    expect(groups).toEqual({
      successes: 2,
      trials: 1,
      columns: ['dose', 'n', 'killed'],
      lines: expect.any(Uint32Array),
    });
    expect(table.header).toEqual(['dose', 'killed']);
    const { points, leftOut } = readCsv(table, guess);
    expect(points.y).toHaveLength(59 + 60 + 62 + 63 + 62);
    expect(points.y.reduce((sum, label) => sum + label, 0)).toBe(6 + 13 + 18 + 52 + 61);
    expect(points.y.slice(0, 59).reduce((sum, label) => sum + label, 0)).toBe(6);
    expect(leftOut).toEqual([]);
  });

  it('are cases again where that is asked for, and groups where it is though a label is there', () => {
    expect(problemOf(() => openCsv('file', bytesOf(beetles), undefined, { counts: null }))).toEqual({
      kind: 'no-label',
    });
    const labelled = 'dose;n;killed;site\n1,5;4;1;a\n2,5;6;5;b\n3,5;5;5;b\n4,5;5;4;a\n';
    expect(open(labelled).groups).toBeNull();
    const { table, guess } = openCsv('file', bytesOf(labelled), undefined, { counts: 'guess' });
    expect(table.header).toEqual(['dose', 'site', 'killed']);
    const { points } = readCsv(table, { ...guess, horizontal: 0, vertical: null, label: 2, positive: '1' });
    expect([...points.x1.slice(0, 5)]).toEqual([1.5, 1.5, 1.5, 1.5, 2.5]);
    expect(points.y).toHaveLength(20);
  });

  it('leave a group out where its counts are none', () => {
    const text = 'dose,n,killed\n1.5,3,1\n2.5,x,1\n3.5,2,5\n4.5,,\n5.5,4,3\n';
    const { table, guess } = openCsv('f', bytesOf(text), undefined, { counts: { successes: 2, trials: 1 } });
    const { points, leftOut } = readCsv(table, guess);
    expect(points.y).toHaveLength(7);
    expect(leftOut).toMatchObject([{ why: 'no-label', rows: 3 }]);
  });

  it('are told of by the lines of the file', () => {
    const text = 'a title\n\n"dose\nin mg",n,killed\n1.5,3,1\n\n2.5,2,1\nx,2,1\n3.5,2,5\n5.5,4,3\n';
    const { table, guess, groups, lines } = openCsv('f', bytesOf(text), undefined, {
      counts: { successes: 2, trials: 1 },
    });
    expect(lines.slice(0, 6)).toEqual([5, 5, 5, 7, 7, 8]);
    const { leftOut } = readCsv(table, guess, undefined, groups?.lines);
    expect(leftOut).toMatchObject([
      { why: 'not-a-number', line: 8, rows: 2 },
      { why: 'no-label', line: 9, rows: 1 },
    ]);
  });

  it('say in which line of the file each of the first rows stands, without groups too', () => {
    expect(open('# a\n# b\nx,y,ill\n\n1,2,0\n"3\n",4,1\n5,6,0\n').lines).toEqual([5, 6, 8]);
    expect(open('@relation r\n@attribute x numeric\n@attribute ill {0,1}\n@data\n1,0\n2,1\n').lines).toEqual([
      5, 6,
    ]);
  });

  it('are refused where no columns are counts, and where the cases are too many', () => {
    const plain = 'a,b,c\n1.5,2.5,u\n2.5,3.5,v\n';
    expect(problemOf(() => openCsv('f', bytesOf(plain), undefined, { counts: 'guess' }))).toEqual({
      kind: 'no-counts',
    });
    const many = 'dose,n,killed\n1.5,400000,1\n2.5,400001,7\n3.5,400002,9\n';
    expect(problemOf(() => open(many))).toEqual({ kind: 'too-many-rows', limit: 1_000_000 });
  });

  it('give as many cases of each class as they count', () => {
    const group = fc.tuple(fc.nat(20), fc.nat(20)).map(([ones, zeros]) => ({ ones, all: ones + zeros }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 12 }), (groups) => {
        fc.pre(groups.some(({ ones }) => ones > 0) && groups.some(({ ones, all }) => ones < all));
        const lines = groups.map(({ ones, all }, i) => `${i + 0.5},${ones},${all}`);
        const asked = { counts: { successes: 1, trials: 2 } };
        const text = ['dose,ill,n', ...lines].join('\n');
        const { table, guess } = openCsv('f', bytesOf(text), undefined, asked);
        const { points } = readCsv(table, {
          ...guess,
          horizontal: 0,
          vertical: null,
          label: 1,
          positive: '1',
        });
        groups.forEach(({ ones, all }, i) => {
          const own = points.y.filter((_, k) => points.x1[k] === i + 0.5);
          expect([own.length, own.filter((label) => label === 1).length]).toEqual([all, ones]);
        });
      }),
    );
  });
});
