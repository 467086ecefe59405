import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPoints,
  type Dataset,
  movePoint,
  numberPoints,
  relabelPoints,
  removePoints,
} from '../core/data/dataset';
import type { Opened, Reading } from '../core/data/table';
import { guardTable } from './guardTable';
import { openCsv } from './openCsv';
import { readCsv } from './readCsv';
import { bytesOf, open, problemOf, tableText, textOf, value } from './testing/files';
import { writeCsv } from './writeCsv';

/** A text taken in, changed and written. */
function rewritten(
  text: string,
  change: (points: Dataset) => Dataset,
  reading: Partial<Reading> = {},
): string {
  const opened = open(text);
  const own = { ...opened.guess, ...reading };
  return textOf(write(opened, own, change(readCsv(opened.table, own).points)));
}

function write({ table }: Opened, reading: Reading, points: Dataset): Uint8Array {
  return writeCsv(points, { kind: 'table', table, reading });
}

const point = (x1: number, x2: number, y: number) => ({
  x1: Float64Array.of(x1),
  x2: Float64Array.of(x2),
  y: Uint8Array.of(y),
  others: [],
});
const columns = ({ x1, x2, y }: Dataset) => [[...x1], [...x2], [...y]];
const same = (points: Dataset) => points;

const edit = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), x1: value, x2: value }),
  fc.record({
    kind: fc.constant('relabel' as const),
    at: fc.nat(),
    y: fc.constantFrom(0 as const, 1 as const),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('add' as const), x1: value, x2: value, y: fc.constantFrom(0, 1) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(points: Dataset, step: Edit): Dataset {
  if (step.kind === 'add') return addPoints(points, point(step.x1, step.x2, step.y));
  const n = points.y.length;
  if (n === 0) return points;
  if (step.kind === 'move') return movePoint(points, step.at % n, step.x1, step.x2);
  if (step.kind === 'relabel') return relabelPoints(points, [step.at % n], step.y);
  return removePoints(points, [step.at % n]);
}

const reading: Reading = { horizontal: 0, vertical: 2, label: 3, positive: 'yes', others: [] };

/** The table of a generated file, unless it has nothing to offer. */
function openAny(text: string): Opened | null {
  let opened: Opened | null = null;
  const problem = problemOf(() => {
    opened = open(text);
  });
  return problem ? null : opened;
}

describe('a table written again', () => {
  it('is the identical bytes when nothing was edited, but for the marks of what a spreadsheet would run', () => {
    fc.assert(
      fc.property(tableText, fc.constantFrom(0, null), (text, vertical) => {
        const opened = openAny(text);
        if (!opened) return;
        const own = { ...reading, vertical: vertical === null ? null : reading.vertical };
        let points = numberPoints(point(0, 0, 0));
        if (problemOf(() => ({ points } = readCsv(opened.table, own)))) return;
        expect(write(opened, own, points)).toEqual(guardTable(opened.table).bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read as the same points, whatever was moved, relabelled, removed and added', () => {
    fc.assert(
      fc.property(tableText, fc.array(edit, { maxLength: 8 }), (text, edits) => {
        const opened = openAny(text);
        if (!opened || problemOf(() => readCsv(opened.table, reading))) return;
        const points = edits.reduce(apply, readCsv(opened.table, reading).points);
        const written = write(opened, reading, points);
        if (points.y.length === 0) return;
        // Few rows left may make another guess; what they hold is the same.
        const again = openAny(textOf(written));
        if (!again) return;
        expect(columns(readCsv(again.table, reading).points)).toEqual(columns(points));
      }),
      { numRuns: 1000 },
    );
  });

  const text = 'id,a,"the b",c,class\r\n1, 1.50 ,"2",x,u\r\n2,3,NA,y,v\r\n\r\n3,"4",5,"z,""z",u\r\n';

  it('has only those cells anew of which the point is another', () => {
    expect(rewritten(text, (points) => movePoint(points, 0, 1.5, 0.1))).toBe(text.replace('"2"', '0.1'));
    expect(rewritten(text, (points) => movePoint(points, 1, 1 / 3, 5))).toBe(
      text.replace('"4"', '0.3333333333333333'),
    );
    expect(rewritten(text, (points) => movePoint(points, 0, -0, 2))).toBe(text.replace(' 1.50 ', '-0'));
    expect(rewritten(text, (points) => relabelPoints(points, [1], 1), { positive: 'v' })).toBe(
      text.replace('"z,""z",u', '"z,""z",v'),
    );
  });

  it('leaves out the rows of points that were removed, and keeps those that were none', () => {
    expect(rewritten(text, (points) => removePoints(points, [0]))).toBe(
      text.replace('1, 1.50 ,"2",x,u\r\n', ''),
    );
    expect(rewritten(text, (points) => removePoints(points, [0, 1]))).toBe(
      'id,a,"the b",c,class\r\n2,3,NA,y,v\r\n\r\n',
    );
  });

  it('has added points last, their other cells empty and the line ended as the others', () => {
    const add = (points: Dataset) => addPoints(addPoints(points, point(7, 8, 1)), point(9, -0, 0));
    const own = { positive: 'v', others: [] };
    expect(rewritten(text, add, own)).toBe(`${text},7,8,,v\r\n,9,-0,,u\r\n`);
    expect(rewritten(text.trimEnd(), add, own)).toBe(`${text},7,8,,v\r\n,9,-0,,u`);
    expect(rewritten('a\tb\tc\r1\t2\tu\r2\t3\tv', add, own)).toBe(
      'a\tb\tc\r1\t2\tu\r2\t3\tv\r7\t8\tv\r9\t-0\tu',
    );
  });

  it('has decimal commas where the file has them', () => {
    const euro = 'a;b;c\n1,5;2;u\n3;4;v\n';
    const add = (points: Dataset) => addPoints(movePoint(points, 1, 0.25, 4), point(7.5, 8, 1));
    expect(rewritten(euro, add)).toBe('a;b;c\n1,5;2;u\n0,25;4;v\n7,5;8;v\n');
    expect(rewritten('a;b;c\n1.5;2;u\n3;4;v\n', add)).toBe('a;b;c\n1.5;2;u\n0.25;4;v\n7.5;8;v\n');
  });

  it('writes class 0 as the most frequent of the other texts, quoted where it must be', () => {
    const many = 'a,b,c\n1,2,u\n2,2,"v,v"\n3,2,w\n4,2,"v,v"\n5,2,u\n6,2,u\n7,2\n';
    expect(rewritten(many, (points) => relabelPoints(points, [0], 0), { positive: 'u' })).toBe(
      many.replace('1,2,u', '1,2,"v,v"'),
    );
    expect(rewritten(many, (points) => relabelPoints(points, [2], 0), { positive: 'w' })).toBe(
      many.replace('3,2,w', '3,2,u'),
    );
    expect(rewritten(many, (points) => relabelPoints(points, [0], 1), { positive: 'v,v' })).toBe(
      many.replace('1,2,u', '1,2,"v,v"'),
    );
  });

  it('writes class 0 as 0, or as 1 if 0 is class 1, where there is no other text', () => {
    const flip = (points: Dataset) => relabelPoints(points, [0], 0);
    expect(rewritten('a,label\n1.5,u\n2.5,u\n', flip)).toBe('a,label\n1.5,0\n2.5,u\n');
    expect(rewritten('a,label\n1.5,0\n2.5,0\n', flip, { positive: '0' })).toBe('a,label\n1.5,1\n2.5,0\n');
  });

  it('keeps a file without header one', () => {
    const bare = '1,2,0\n3,4,1\n';
    expect(rewritten(bare, same)).toBe(bare);
    expect(rewritten(bare, (points) => movePoint(points, 0, 5, 2))).toBe('5,2,0\n3,4,1\n');
  });

  it('has one value in a cell that is more than one thing to a point', () => {
    const own: Reading = { horizontal: 0, vertical: 0, label: 0, positive: '1', others: [] };
    const add = (points: Dataset) => addPoints(movePoint(points, 0, 5, 6), point(7, 8, 1));
    expect(rewritten('a,b\n1,u\n2,v\n', add, own)).toBe('a,b\n5,u\n2,v\n7,\n');
  });

  it('heals rows that were none when it is told of points there, and leaves those of other cells alone', () => {
    const opened = open('a,b,c\nNA,2,u\n1,2\n3,4,v\n');
    const points = { ...numberPoints(point(1, 2, 0)), id: Uint32Array.of(0), nextId: 3 };
    const own: Reading = { horizontal: 0, vertical: 1, label: 2, positive: 'v', others: [] };
    expect(textOf(write(opened, own, points))).toBe('a,b,c\n1,2,u\n1,2\n');
    expect(textOf(write(opened, own, { ...points, id: Uint32Array.of(1) }))).toBe('a,b,c\nNA,2,u\n1,2\n');
  });

  it('begins without byte order mark, whatever the file had', () => {
    const opened = openCsv('file', bytesOf(`\uFEFF${text}`));
    expect(textOf(write(opened, opened.guess, readCsv(opened.table, opened.guess).points))).toBe(text);
  });

  it('says how far it is', () => {
    const opened = open(`a,b\n${'1.25,no\n2.75,yes\n'.repeat(100_000)}`);
    const shares: number[] = [];
    const { points } = readCsv(opened.table, opened.guess, (share) => shares.push(share));
    writeCsv(points, { kind: 'table', table: opened.table, reading: opened.guess }, (share) =>
      shares.push(share),
    );
    writeCsv(points, { kind: 'plain', hasVertical: true }, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(8);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});

describe('points of no table written', () => {
  const points = fc
    .array(fc.record({ x1: value, x2: value, y: fc.constantFrom(0, 1) }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((list) =>
      numberPoints({
        x1: Float64Array.from(list, ({ x1 }) => x1),
        x2: Float64Array.from(list, ({ x2 }) => x2),
        y: Uint8Array.from(list, ({ y }) => y),
        others: [],
      }),
    );

  it('are read as the same points without a question', () => {
    fc.assert(
      fc.property(points, fc.boolean(), (data, hasVertical) => {
        const opened = openCsv('points.csv', writeCsv(data, { kind: 'plain', hasVertical }));
        expect(opened.isPlain).toBe(true);
        const [x1, x2, y] = columns(readCsv(opened.table, opened.guess).points);
        expect([x1, y]).toEqual([[...data.x1], [...data.y]]);
        expect(x2).toEqual(hasVertical ? [...data.x2] : x2.map(() => 0));
      }),
      { numRuns: 500 },
    );
  });

  it('have the columns x1, x2 and label', () => {
    const data = numberPoints(point(0.1, -0, 1));
    expect(textOf(writeCsv(data, { kind: 'plain', hasVertical: true }))).toBe('x1,x2,label\n0.1,-0,1\n');
    expect(textOf(writeCsv(data, { kind: 'plain', hasVertical: false }))).toBe('x1,label\n0.1,1\n');
  });
});
