import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPoints,
  type Dataset,
  type Label,
  movePoint,
  relabelPoints,
  removePoints,
  setOther,
} from '../core/data/dataset';
import type { Reading } from '../core/data/table';
import { guardTable } from './guardTable';
import { openCsv } from './openCsv';
import { readCsv } from './readCsv';
import { bytesOf, problemOf, textOf, value } from './testing/files';
import { writeCsv } from './writeCsv';

const wards = ['east', 'no;rth', 'we"st', '=cmd', 'a, b'];
const number = fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const level = (texts: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.constantFrom('', 'somewhere else') },
  );

/** A file with columns on no axis before, between and behind those of the axes: numbers, and texts of five and two kinds. */
const file = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isClosed: fc.boolean(),
    rows: fc.array(
      fc.record({
        ward: level(wards),
        x1: number,
        age: number,
        x2: number,
        note: fc.constantFrom('', 'u', '"', '-'),
        smoker: level(['no', 'yes']),
        label: fc.constantFrom('ill', 'well'),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ delimiter, lineEnd, isClosed, rows }) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const cell = (x: number) => (Number.isNaN(x) ? 'NA' : Object.is(x, -0) ? '-0' : String(x));
    const lines = rows.map(({ ward, x1, age, x2, note, smoker, label }) =>
      [quoted(ward), cell(x1), cell(age), cell(x2), quoted(note), smoker, label].join(delimiter),
    );
    const header = ['ward', 'a', 'age', 'b', 'note', 'smoker', 'health'].join(delimiter);
    return [header, ...lines].join(lineEnd) + (isClosed ? lineEnd : '');
  });

/** The order of the model need not be that of the file. */
const readings: readonly Reading[] = [
  [2, 0, 5],
  [5, 2, 0],
  [0, 2, 5],
].map((order) => ({
  horizontal: 1,
  vertical: order[0] === 0 ? null : 3,
  label: 6,
  positive: 'ill',
  others: order.map((column) => ({
    column,
    levels: column === 0 ? wards : column === 5 ? ['no', 'yes'] : null,
  })),
}));
const reading = fc.constantFrom(...readings);

/** The first feature of each column on no axis, and how many values its cell can have (null: numbers). */
function placesOf({ others }: Reading) {
  let at = 0;
  return others.map(({ levels }) => {
    const from = at;
    at += levels === null ? 1 : levels.length - 1;
    return { from, levels: levels?.length ?? null };
  });
}

const oneHot = (count: number, which: number) =>
  Array.from({ length: count - 1 }, (_, j) => (j + 1 === which % count ? 1 : 0));

const edit = fc.record({
  kind: fc.constantFrom('move', 'relabel', 'remove', 'add', 'other', 'other', 'other'),
  at: fc.nat(),
  x: value,
  which: fc.nat(9),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(points: Dataset, { kind, at, x, which }: Edit, own: Reading): Dataset {
  const places = placesOf(own);
  const features = places.map(({ levels }) => (levels === null ? [x] : oneHot(levels, which)));
  const n = points.y.length;
  if (kind === 'add') {
    const others = features.flat().map((one) => Float64Array.of(one));
    const x2 = Float64Array.of(own.vertical === null ? 0 : which);
    return addPoints(points, { x1: Float64Array.of(x), x2, y: Uint8Array.of(which % 2), others });
  }
  if (n === 0) return points;
  if (kind === 'move') return movePoint(points, at % n, x, own.vertical === null ? 0 : which);
  if (kind === 'relabel') return relabelPoints(points, [at % n], (which % 2) as Label);
  if (kind === 'remove') return removePoints(points, [at % n]);
  const j = which % places.length;
  return setOther(points, at % n, places[j].from, ...features[j]);
}

const header = 'ward a age b note smoker health';

/** The table and its points, unless it has nothing to offer; few rows may make another guess at its columns. */
function openAny(text: string, own: Reading) {
  let opened: { readonly table: ReturnType<typeof openCsv>['table']; readonly points: Dataset } | null = null;
  const problem = problemOf(() => {
    const { table } = openCsv('file.csv', bytesOf(text));
    if (table.header.join(' ') === header) opened = { table, points: readCsv(table, own).points };
  });
  return problem ? null : (opened as { table: ReturnType<typeof openCsv>['table']; points: Dataset } | null);
}

const valuesOf = ({ x1, x2, y, others }: Dataset) => [x1, x2, y, ...others].map((column) => [...column]);

describe('a table with columns on no axis, written again', () => {
  it('is the identical bytes when nothing was edited, but for the marks of what a spreadsheet would run', () => {
    fc.assert(
      fc.property(file, reading, (text, own) => {
        const opened = openAny(text, own);
        if (!opened) return;
        const written = writeCsv(opened.points, { kind: 'table', table: opened.table, reading: own });
        expect(written).toEqual(guardTable(opened.table).bytes);
      }),
      { numRuns: 600 },
    );
  });

  it('is read as the same points, whatever was changed, removed and added', () => {
    let compared = 0;
    fc.assert(
      fc.property(file, reading, fc.array(edit, { maxLength: 8 }), (text, own, edits) => {
        const opened = openAny(text, own);
        if (!opened) return;
        const points = edits.reduce((now, step) => apply(now, step, own), opened.points);
        const written = writeCsv(points, { kind: 'table', table: opened.table, reading: own });
        if (points.y.length === 0) return;
        const again = openAny(textOf(written), own);
        if (!again) return;
        compared++;
        expect(valuesOf(again.points)).toEqual(valuesOf(points));
      }),
      { numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  const text =
    'ward,a,age,b,note,smoker,health\r\n"east", 1.50 ,40,2,x,No,ill\r\nno;rth,3,NA,4,y,yes,well\r\n';

  it('has only the cell anew whose value is another', () => {
    const own = readings[0];
    const opened = openAny(text, own);
    if (!opened) throw new Error('not read');
    const rewritten = (points: Dataset) =>
      textOf(writeCsv(points, { kind: 'table', table: opened.table, reading: own }));
    expect(opened.points.others.map((column) => [...column])).toEqual([[40], [0], [0], [0], [0], [0]]);
    const { points } = opened;
    expect(rewritten(points)).toBe(text);
    expect(rewritten(setOther(points, 0, 0, 1 / 8))).toBe(text.replace('40', '0.125'));
    expect(rewritten(setOther(points, 0, 1, 0, 1, 0, 0))).toBe(text.replace('"east"', '"we""st"'));
    expect(rewritten(setOther(points, 0, 5, 1))).toBe(text.replace('No', 'yes'));
    const added = {
      x1: Float64Array.of(7),
      x2: Float64Array.of(8),
      y: Uint8Array.of(0),
      others: [9, 1, 0, 0, 0, 0].map((one) => Float64Array.of(one)),
    };
    expect(rewritten(addPoints(points, added))).toBe(`${text}no;rth,7,9,8,,no,well\r\n`);
  });
});
