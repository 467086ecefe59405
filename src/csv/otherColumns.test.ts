import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPoints, type Dataset, movePoint, removePoints, setOther } from '../core/data/dataset';
import { type OtherColumn, otherFeatures, type Reading } from '../core/data/table';
import { asOther } from './levels';
import { middleOf, rangeOf } from './middle';
import { readCsv } from './readCsv';
import { open, textOf, value } from './testing/files';
import { writeCsv } from './writeCsv';

const text = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

/** Columns of a table: x1, third (a number), ward (a level), x2, ill. */
const header = 'x1,third,ward,x2,ill';
const wards = ['east', 'north', 'west'];
const others: readonly OtherColumn[] = [
  { column: 2, levels: wards },
  { column: 1, levels: null },
];
const reading: Reading = { horizontal: 0, vertical: 3, label: 4, positive: 'yes', others };

/** A level as people write it here and there in one file. */
const spelling = fc.constantFrom<(level: string) => string>(
  (level) => level,
  (level) => level.toUpperCase(),
  (level) => ` ${level} `,
  (level) => `"${level[0].toUpperCase()}${level.slice(1)}"`,
  (level) => `${level}.`,
);
const row = fc.record({
  x1: value,
  third: value,
  ward: fc.constantFrom(0, 1, 2),
  spell: spelling,
  x2: value,
  ill: fc.boolean(),
});
/** The first two are of either class. */
const rows = fc
  .array(row, { minLength: 2, maxLength: 12 })
  .map((list) => list.map((one, i) => (i < 2 ? { ...one, ill: i === 1 } : one)));
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const lineOf = ({ x1, third, ward, spell, x2, ill }: Row) =>
  [text(x1), text(third), spell(wards[ward]), text(x2), ill ? 'yes' : 'no'].join();
const fileOf = (list: readonly Row[]) => `${header}\n${list.map(lineOf).join('\n')}\n`;

function read(file: string, own: Reading = reading) {
  return readCsv(open(file).table, own);
}

describe('columns on no axis', () => {
  it('are read as features in the order of the reading, one for each level but the reference', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { points } = read(fileOf(list));
        expect(points.others).toEqual([
          Float64Array.from(list, ({ ward }) => (ward === 1 ? 1 : 0)),
          Float64Array.from(list, ({ ward }) => (ward === 2 ? 1 : 0)),
          Float64Array.from(list, ({ third }) => third),
        ]);
        expect(points.x1).toEqual(Float64Array.from(list, ({ x1 }) => x1));
        expect(points.x2).toEqual(Float64Array.from(list, ({ x2 }) => x2));
      }),
    );
    expect(otherFeatures(reading, header.split(','))).toEqual([
      { name: 'ward = north', column: 2, level: 'north' },
      { name: 'ward = west', column: 2, level: 'west' },
      { name: 'third', column: 1, level: null },
    ]);
  });

  it('are numbers where they are written with decimal commas, however few are different', () => {
    const { table, columns } = open(`a;b;rate;ill\n1;3;0,5;0\n2;1;1,5;1\n4;2;0,5;1\n`);
    const rate = asOther(columns[2], 2);
    expect(rate).toEqual({ column: 2, levels: null });
    const own = { horizontal: 0, vertical: 1, label: 3, positive: '1', others: [rate as OtherColumn] };
    expect([...readCsv(table, own).points.others[0]]).toEqual([0.5, 1.5, 0.5]);
  });

  it('have a dash as a level beside a plus, else as a missing value', () => {
    const of = (dash: string, plus: string) => {
      const { table, columns } = open(`a,b,rh,ill\n1,3,${dash},0\n2,1,${plus},1\n4,2,${dash},1\n`);
      const rh = asOther(columns[2], 2);
      if (typeof rh === 'string') return rh;
      const own = { horizontal: 0, vertical: 1, label: 3, positive: '1', others: [rh] };
      return readCsv(table, own).points.others.map((column) => [...column]);
    };
    expect(of('-', '+')).toEqual([[1, 0, 1]]);
    expect(of('no', 'yes')).toEqual([[0, 1, 0]]);
    expect(of('-', 'yes')).toBe('one-value');
  });

  it('have another reference where it is another level that comes first', () => {
    const from = (levels: string[]) => [{ column: 2, levels }];
    const file = `${header}\n1,2,west,3,yes\n1,2,east,3,no\n1,2,north,3,no\n`;
    const of = (levels: string[]) =>
      read(file, { ...reading, others: from(levels) }).points.others.map((column) => [...column]);
    expect(of(['east', 'north', 'west'])).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect(of(['west', 'east', 'north'])).toEqual([
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('leave a row out that has no level, another text, or no number there, and say so once a row', () => {
    const lines = ['1,2,,3,yes', '1,2,NA,3,yes', '1,2,south,3,yes', '1,,east,3,yes', '1,much,south,3,yes'];
    const { points, leftOut } = read(`${header}\n1,2,east,3,yes\n${lines.join('\n')}\n1,1e200,west,3,no\n`);
    expect([...points.id]).toEqual([0]);
    expect(leftOut).toEqual([
      { why: 'missing', column: 'ward', rows: 2, line: 3 },
      { why: 'no-level', column: 'ward', rows: 2, line: 5 },
      { why: 'missing', column: 'third', rows: 1, line: 6 },
      { why: 'too-large', column: 'third', rows: 1, line: 8 },
    ]);
  });

  it('are none of the row’s business where they are not ticked', () => {
    const file = `${header}\n1,much,?,3,yes\n2,,,4,no\n`;
    const { points, held, home, leftOut } = read(file, { ...reading, others: [] });
    expect([points.y.length, points.others, held, home.others, leftOut]).toEqual([2, [], [], [], []]);
  });

  it('are refused where the table has no such column', () => {
    for (const column of [5, -1, 0.5]) {
      const own = { ...reading, others: [{ column, levels: null }] };
      expect(() => read(`${header}\n1,2,east,3,yes\n`, own)).toThrow(RangeError);
    }
  });

  it('have their ranges and a middle to be held at', () => {
    const lines = ['1,10,west,3,yes', '1,40,west,3,no', '1,40,east,3,no', '1,30,north,3,no'];
    const { home, held } = read(`${header}\n${lines.join('\n')}\n`);
    expect(home.others).toEqual([
      { min: 0, max: 1 },
      { min: 0, max: 1 },
      { min: 10, max: 40 },
    ]);
    expect(held).toEqual([0, 1, 30]);
  });

  it('are written back so that they are read as the same, whatever was edited', () => {
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('third' as const), at: fc.nat(), to: value }),
      fc.record({ kind: fc.constant('ward' as const), at: fc.nat(), to: fc.nat(2) }),
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: value }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(), to: value }),
      fc.record({ kind: fc.constant('add' as const), at: fc.nat(2), to: value }),
    );
    type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
    const wardOf = (level: number) => [level === 1 ? 1 : 0, level === 2 ? 1 : 0];
    const apply = (points: Dataset, { kind, at, to }: Edit): Dataset => {
      const i = at % points.y.length;
      if (kind === 'add') {
        const [x1, x2] = [Float64Array.of(to), Float64Array.of(1)];
        const more = [...wardOf(at), to].map((one) => Float64Array.of(one));
        return addPoints(points, { x1, x2, y: Uint8Array.of(1), others: more });
      }
      if (kind === 'third') return setOther(points, i, 2, to);
      if (kind === 'move') return movePoint(points, i, to, points.x2[i]);
      if (kind === 'remove') return i > 1 ? removePoints(points, [i]) : points;
      const [north, west] = wardOf(to);
      return setOther(setOther(points, i, 0, north), i, 1, west);
    };
    fc.assert(
      fc.property(rows, fc.array(edit, { maxLength: 6 }), (list, edits) => {
        const file = fileOf(list);
        const { table } = open(file);
        const before = readCsv(table, reading).points;
        const source = { kind: 'table' as const, table, reading };
        expect(textOf(writeCsv(before, source))).toBe(file);
        const points = edits.reduce(apply, before);
        const again = read(textOf(writeCsv(points, source))).points;
        for (const column of ['x1', 'x2', 'y', 'others'] as const) {
          expect(again[column]).toEqual(points[column]);
        }
      }),
    );
  });
});

describe('the middle of a feature', () => {
  const columns = (...values: number[][]) => values.map((column) => Float64Array.from(column));
  const number = { others: [{ column: 0, levels: null }] };

  it('is the mean of numbers, with its digits kept far from 0', () => {
    expect(middleOf(columns([1e15, 1e15 + 2]), number)).toEqual([1e15 + 1]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 1 }), (list) => {
        fc.pre(!list.every((one) => one === 0 || one === 1));
        const mean = list.reduce((sum, one) => sum + one, 0) / list.length;
        expect(middleOf(columns(list), number)[0]).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('is the more frequent of 0 and 1', () => {
    expect(middleOf(columns([0, 1, 1]), number)).toEqual([1]);
    expect(middleOf(columns([0, 0, 1]), number)).toEqual([0]);
    expect(middleOf(columns([0, 1]), number)).toEqual([0]);
  });

  it('is the most frequent level, of equally frequent ones the first', () => {
    const level = fc.nat(3);
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 1 }),
        fc.array(fc.integer({ min: 2, max: 9 })),
        (list, more) => {
          const features = [1, 2, 3].map((one) => Float64Array.from(list, (own) => (own === one ? 1 : 0)));
          const counts = [0, 1, 2, 3].map((one) => list.filter((own) => own === one).length);
          const top = counts.indexOf(Math.max(...counts));
          const between = Float64Array.from(list, (_, i) => more[i] ?? 5);
          const own = {
            others: [
              { column: 7, levels: null },
              { column: 2, levels: ['a', 'b', 'c', 'd'] },
            ],
          };
          const held = middleOf([between, ...features], own);
          expect(held.slice(1)).toEqual([1, 2, 3].map((one) => (one === top ? 1 : 0)));
        },
      ),
    );
  });

  it('has a range around it, of a single value 1 to either side', () => {
    expect(rangeOf(Float64Array.of(3, -1, 2))).toEqual({ min: -1, max: 3 });
    expect(rangeOf(Float64Array.of(5, 5))).toEqual({ min: 4, max: 6 });
    // A unit more is no other number there.
    const far = rangeOf(Float64Array.of(1e17, 1e17));
    expect([far.min < 1e17, far.max > 1e17]).toEqual([true, true]);
  });
});

describe('the levels of a column', () => {
  /** The levels of the first column of a file that holds these texts in it. */
  function levels(...texts: string[]) {
    const lines = texts.map((one, i) => `${one},${i % 7},${i % 5},${i % 2 ? 'yes' : 'no'}`);
    const entry = asOther(open(`kind,a,b,class\n${lines.join('\n')}\n`).columns[0], 0);
    return typeof entry === 'string' ? entry : entry.levels;
  }
  const letters = (count: number) => Array.from({ length: count }, (_, i) => `kind${'abcdefghijkl'[i]}`);

  it('are its texts in plain order, each once however it is spelled', () => {
    expect(levels('west', 'east', 'East', 'north', 'WEST', 'east')).toEqual(['east', 'north', 'west']);
    expect(levels('b', 'a', '', 'NA', 'b')).toEqual(['a', 'b']);
  });

  it('are none of numbers, and a column of one text or more than ten cannot enter', () => {
    expect(levels('a', 'a', 'A')).toBe('one-value');
    expect(levels(...letters(10))).toEqual(letters(10));
    expect(levels(...letters(11))).toBe('many-texts');
    expect(levels('1', '2', '3', '1')).toBeNull();
    expect(levels('1', '0', '1', '0')).toBeNull();
    expect(levels('1', '2', '3', 'much')).toBeNull();
  });
});
