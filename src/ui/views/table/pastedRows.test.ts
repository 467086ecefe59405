import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, numberPoints } from '../../../core/data/dataset';
import { applyPaste } from './applyPaste';
import { cellValue, featuresOf, levelCalled, type Other } from './others';
import { type Field, hasManyCells, readPasted } from './pastedRows';

const all: readonly Field[] = ['x1', 'x2', 'class'];
const classOf = (text: string): Label | null => (text === '1' ? 1 : text === '0' ? 0 : null);

async function rowsOf(text: string, fields = all) {
  const { x1, x2, label, leftOut } = await readPasted(text, fields, classOf);
  return { rows: [...x1].map((_, k) => [x1[k], x2[k], label[k]]), leftOut: Object.fromEntries(leftOut) };
}

describe('readPasted', () => {
  it('reads tabs, semicolons and commas', async () => {
    const rows = [
      [0.5, -1, 1],
      [2, 3, 0],
    ];
    for (const d of ['\t', ';', ',']) {
      const text = `0.5${d}-1${d}1\r\n2${d}3${d}0\r\n`;
      expect(await rowsOf(text)).toEqual({ rows, leftOut: {} });
    }
  });

  it('reads decimal commas between tabs and semicolons, and a real minus sign', async () => {
    expect((await rowsOf('0,5\t1,234\t1')).rows).toEqual([[0.5, 1.234, 1]]);
    expect((await rowsOf('−0,5;2;0')).rows).toEqual([[-0.5, 2, 0]]);
    expect((await rowsOf('1,234\t2\t1')).rows).toEqual([[1234, 2, 1]]);
    expect((await rowsOf('"0,5","2",1')).rows).toEqual([[0.5, 2, 1]]);
  });

  it('reads all numbers of a paste in one way where some can be read in one way only', async () => {
    expect((await rowsOf('25.000\t30,5\t1')).rows).toEqual([[25000, 30.5, 1]]);
    expect((await rowsOf('1.234,5\t-2\t1\n25.000\t3\t0')).rows).toEqual([
      [1234.5, -2, 1],
      [25000, 3, 0],
    ]);
    expect((await rowsOf('25.000;0,125;1')).rows).toEqual([[25000, 0.125, 1]]);
    expect((await rowsOf('25,000\t30.5\t1')).rows).toEqual([[25000, 30.5, 1]]);
    expect((await rowsOf('25.000\t1,234\t1')).rows).toEqual([[25, 1234, 1]]);
    expect((await rowsOf('25.000\t30\t1')).rows).toEqual([[25, 30, 1]]);
    expect((await rowsOf('2.5\t30,5\t1\n25.000\t1,5\t1')).rows).toEqual([
      [2.5, 30.5, 1],
      [25, 1.5, 1],
    ]);
  });

  it('skips a header line, but not a line that is the only one', async () => {
    expect((await rowsOf('x1\tx2\tlabel\n1\t2\t0')).rows).toEqual([[1, 2, 0]]);
    expect((await rowsOf('x1\tx2\tlabel')).leftOut).toEqual({ 'not-a-number': { rows: 1, line: 1 } });
  });

  it('leaves out what it cannot use, and says why and where', async () => {
    const { rows, leftOut } = await rowsOf(
      'x1,x2,label\n1,2,0\na,2,1\n1,,1\n1,2,7\n1,2,0,9\n3,4,x\n1e101,2,0\n1,-1e999,0\n1_0,2,0',
    );
    expect(rows.filter(([x1]) => !Number.isNaN(x1))).toEqual([[1, 2, 0]]);
    expect(leftOut).toEqual({
      'not-a-number': { rows: 2, line: 3 },
      'too-large': { rows: 2, line: 8 },
      missing: { rows: 1, line: 4 },
      'no-class': { rows: 2, line: 5 },
      'too-many-cells': { rows: 1, line: 6 },
    });
  });

  it('takes rows with fewer cells for the first of the fields', async () => {
    expect((await rowsOf('5\n6', ['x2', 'class'])).rows).toEqual([
      [Number.NaN, 5, Number.NaN],
      [Number.NaN, 6, Number.NaN],
    ]);
    expect((await rowsOf('0,5')).rows).toEqual([[0.5, Number.NaN, Number.NaN]]);
  });

  it('reads quoted cells with line ends and doubled quotes, and counts their lines', async () => {
    const called: string[] = [];
    const name = (text: string): Label | null => {
      called.push(text);
      return text === 'a "b"' ? 1 : null;
    };
    const text = '"x1\n(cm)"\t"x2"\tlabel\r\n"1"\t2\t"a ""b"""\n3\t"4\r\n"\t"a\nc"\nbad\t5\t6';
    const { x1, x2, label, line, leftOut } = await readPasted(text, all, name);
    expect([...x1]).toEqual([1, Number.NaN, Number.NaN]);
    expect([...x2]).toEqual([2, Number.NaN, Number.NaN]);
    expect([...label]).toEqual([1, Number.NaN, Number.NaN]);
    expect([...line]).toEqual([3, 4, 7]);
    expect(called).toContain('a\nc');
    expect(Object.fromEntries(leftOut)).toEqual({
      'no-class': { rows: 1, line: 4 },
      'not-a-number': { rows: 1, line: 7 },
    });
  });

  it('loses one row to a quote that is never closed', async () => {
    expect(await rowsOf('1\t2\t0\n3\t"4\t1\n5\t6\t1')).toEqual({
      rows: [
        [1, 2, 0],
        [Number.NaN, Number.NaN, Number.NaN],
        [5, 6, 1],
      ],
      leftOut: { 'not-a-number': { rows: 1, line: 2 } },
    });
  });

  it('gets every text back that a spreadsheet has quoted', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'",;\t\n\r a1'.split(''), 'é', '😀'), maxLength: 8 })
      .map((inner) => inner.trim())
      .filter((inner) => inner !== '');
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1 }), lineEnd, async (texts, end) => {
        const rows = texts.map((inner, k) => `${k}\t${-k}\t"${inner.replaceAll('"', '""')}"`);
        const seen: string[] = [];
        const { x1, leftOut } = await readPasted(rows.join(end), all, (one) => {
          seen.push(one);
          return 1;
        });
        expect(seen).toEqual(texts);
        expect([...x1]).toEqual(texts.map((_, k) => k));
        expect(leftOut.size).toBe(0);
      }),
    );
  });

  it('never throws, and every row is taken or counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'01,.;\t\n"-e x') }), async (text) => {
        const { rows, leftOut } = await rowsOf(text);
        const taken = rows.filter((row) => row.some((value) => !Number.isNaN(value))).length;
        const out = Object.values(leftOut).reduce((sum, reason) => sum + reason.rows, 0);
        expect(taken + out).toBe(rows.length);
      }),
    );
  });

  it('tells one cell from many', () => {
    expect(['0.5', '0,5', '1,234', '−3', '7\n'].map(hasManyCells)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(['1\t2', '1\n2', '1,2,0', '1;2'].map(hasManyCells)).toEqual([true, true, true, true]);
  });
});

describe('applyPaste', () => {
  const points = numberPoints({
    x1: Float64Array.of(10, 20, 30),
    x2: Float64Array.of(1, 2, 3),
    y: Uint8Array.of(0, 0, 1),
    others: [],
  });
  const rows = { count: 3, order: Uint32Array.of(2, 0, 1), isFalling: false };
  const target = {
    points,
    rows,
    row: 1,
    hasVertical: true,
    others: [],
    held: [],
    label: 1,
    limit: 5,
  } as const;

  it('writes over rows in the order in which they are shown, and adds the rest', async () => {
    const pasted = await readPasted('7\t8\t1\nbad\t1\t1\n9\t9\n5\t5\t0\n6\t6\t0', all, classOf);
    const { points: next, changed, added, leftOut } = applyPaste(pasted, target);
    expect([changed, added]).toEqual([1, 2]);
    expect([...next.x1]).toEqual([7, 20, 30, 9, 5]);
    expect([...next.x2]).toEqual([8, 2, 3, 9, 5]);
    expect([...next.y]).toEqual([1, 0, 1, 1, 0]);
    expect([...next.id]).toEqual([0, 1, 2, 3, 4]);
    expect(leftOut.get('full')).toEqual({ rows: 1, line: 5 });
    expect(leftOut.get('not-a-number')).toEqual({ rows: 1, line: 2 });
    expect([...points.x1]).toEqual([10, 20, 30]);
  });

  it('adds no point without both coordinates', async () => {
    const pasted = await readPasted('5\n6\n7', ['x2', 'class'], classOf);
    const { points: next, changed, added, leftOut } = applyPaste(pasted, target);
    expect([changed, added, leftOut.get('missing')]).toEqual([2, 0, { rows: 1, line: 3 }]);
    expect([...next.x2]).toEqual([5, 6, 3]);
  });
});

describe('columns on no axis', () => {
  const feature = (name: string, level: string | null = null) => ({ name, column: 0, level });
  const others: readonly Other[] = [
    { key: 'other0', name: 'age', levels: null, first: 0, features: [feature('age')] },
    {
      key: 'other1',
      name: 'ward',
      levels: ['east', 'north', 'west'],
      first: 1,
      features: [feature('ward', 'north'), feature('ward', 'west')],
    },
  ];
  const fields: readonly Field[] = ['x1', 'x2', 'other0', 'other1', 'class'];
  const points = numberPoints({
    x1: Float64Array.of(10, 20),
    x2: Float64Array.of(1, 2),
    y: Uint8Array.of(0, 1),
    others: [Float64Array.of(30, 40), Float64Array.of(1, 0), Float64Array.of(0, 0)],
  });
  const rows = { count: 2, order: null, isFalling: false };
  const target = {
    points,
    rows,
    row: 1,
    hasVertical: true,
    others,
    held: [35, 0, 1],
    label: 0,
    limit: 9,
  } as const;

  it('are pasted by the names of their texts, and added points have what is held where they came without', async () => {
    const text = 'a\tb\tage\tward\tclass\n5\t6\t50\tNorth \t1\n7\t8\n9\t9\t60\twest\t1\n1\t1\t1\tsouth\t1';
    const pasted = await readPasted(text, fields, classOf, others);
    expect(Object.fromEntries(pasted.leftOut)).toEqual({
      'no-level': { rows: 1, line: 5, noLevel: { text: 'south', levels: ['east', 'north', 'west'] } },
    });
    const { points: next, changed, added } = applyPaste(pasted, target);
    expect([changed, added]).toEqual([1, 2]);
    expect([...next.x1]).toEqual([10, 5, 7, 9]);
    expect([...next.y]).toEqual([0, 1, 0, 1]);
    expect(next.others.map((column) => [...column])).toEqual([
      [30, 50, 35, 60],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ]);
    expect(points.others.map((column) => [...column])).toEqual([
      [30, 40],
      [1, 0],
      [0, 0],
    ]);
  });

  it('are pasted alone into their own cells', async () => {
    const pasted = await readPasted('west\neast', ['other1', 'class'], classOf, others);
    const { points: next, changed, added, leftOut } = applyPaste(pasted, { ...target, row: 0 });
    expect([changed, added, leftOut.size]).toEqual([2, 0, 0]);
    expect(next.others.map((column) => [...column])).toEqual([
      [30, 40],
      [0, 0],
      [1, 0],
    ]);
    expect(others.map((other) => cellValue(other, next, 0))).toEqual([30, 2]);
  });

  it('are 0/1 features of the points, one for each text but the first', () => {
    const [age, ward] = others;
    expect(featuresOf(age, 7)).toEqual([7]);
    for (const value of [0, 1, 2]) {
      const features = [0, ...featuresOf(ward, value)];
      expect(cellValue(ward, { others: features.map((one) => Float64Array.of(one)) }, 0)).toBe(value);
      expect(features.reduce((sum, one) => sum + one)).toBe(value === 0 ? 0 : 1);
    }
    expect(
      ['North', ' west ', 'WEST', 'south', ''].map((text) => levelCalled(ward.levels ?? [], text)),
    ).toEqual([1, 2, 2, null, null]);
  });
});
