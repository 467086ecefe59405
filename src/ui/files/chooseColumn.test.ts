import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColumnProfile, otherFeatures, type Reading } from '../../core/data/table';
import { asOther } from '../../csv/levels';
import { profileOf as column } from '../../csv/testing/profileOf';
import {
  areAlikeButVertical,
  type Choices,
  canBeAxis,
  canBeLabel,
  chooseHorizontal,
  chooseLabel,
  chooseReference,
  chooseVertical,
  countColumns,
  isIn,
  onlyAxes,
  refusalOf,
  tick,
  tickAll,
  untick,
} from './chooseColumn';

const reading: Reading = { horizontal: 0, vertical: 1, label: 2, positive: '1', others: [] };

const manyTexts = Array.from({ length: 21 }, (_, i) => String(i));
const numbers = (name: string) => column(name, 21, ...manyTexts);

/** As of a clinic: age, pressure, ill (the label), bmi, ward, smoker, a name, a constant, an id. */
const clinic: Choices = {
  columns: [
    numbers('age'),
    numbers('pressure'),
    column('ill', 0, 'no', 'yes'),
    numbers('bmi'),
    column('ward', 0, 'west', 'north', 'east'),
    column('smoker', 0, 'yes', 'no'),
    column('name', 0, ...manyTexts.map((text) => `n${text}`)),
    column('country', 0, 'it'),
    { ...numbers('id'), isId: true },
    column('remarks', 0),
  ],
  rows: 3,
};
const [bmi, ward, smoker, name, country, id, remarks] = [3, 4, 5, 6, 7, 8, 9];
const ticked = (from: Reading, ...columns: number[]) =>
  columns.reduce((so, one) => tick(so, one, clinic), from);
const others = (of: Reading) => of.others.map((other) => other.column);

describe('choosing columns', () => {
  const three = [column('a', 2, '0', '1'), column('b', 2, '0', '1'), column('c', 2, '0', '1')];
  const of = (...columns: ColumnProfile[]) => ({ columns, rows: 2 });

  it('lets features change places instead of using one column twice', () => {
    for (const more of [[], [ward]]) {
      const from = ticked(reading, ...more);
      const turned = { ...from, horizontal: 1, vertical: 0 };
      expect(chooseHorizontal(from, 1, clinic)).toEqual(turned);
      expect(chooseVertical(from, 0, clinic)).toEqual(turned);
    }
  });

  it('replaces a feature where all are on the axes', () => {
    expect(chooseHorizontal(reading, bmi, clinic)).toEqual({ ...reading, horizontal: bmi });
    expect(chooseVertical(reading, bmi, clinic)).toEqual({ ...reading, vertical: bmi });
    expect(chooseVertical(reading, null, clinic)).toEqual({ ...reading, vertical: null });
  });

  it('keeps the column that was on the axis in the model where features are on no axis', () => {
    const all = ticked(reading, ward);
    const joined = { column: 0, levels: null };
    expect(chooseHorizontal(all, bmi, clinic)).toEqual({
      ...all,
      horizontal: bmi,
      others: [joined, ...all.others],
    });
    const above = [{ column: 1, levels: null }, ...all.others];
    expect(chooseVertical(all, bmi, clinic)).toEqual({ ...all, vertical: bmi, others: above });
    expect(chooseVertical(all, null, clinic)).toEqual({ ...all, vertical: null, others: above });
    expect(chooseVertical(chooseVertical(all, null, clinic), 1, clinic)).toEqual(all);
  });

  it('replaces it where there is no room for one more', () => {
    const many = Array.from({ length: 40 }, (_, i) => numbers(`c${i}`));
    const wide = { columns: [numbers('a'), numbers('b'), column('y', 0, '0', '1'), ...many], rows: 21 };
    const full = tickAll(reading, wide);
    expect(chooseHorizontal(full, 42, wide)).toEqual({ ...full, horizontal: 42 });
    expect(chooseVertical(full, null, wide)).toEqual({ ...full, vertical: null });
    expect(others(chooseVertical(full, 5, wide))).toContain(1);
  });

  it('lets an axis and a column on none change places', () => {
    const all = ticked(reading, bmi, ward);
    expect(chooseHorizontal(all, bmi, clinic)).toMatchObject({ horizontal: bmi, vertical: 1 });
    expect(others(chooseHorizontal(all, bmi, clinic))).toEqual([0, ward]);
    expect(others(chooseVertical(all, bmi, clinic))).toEqual([1, ward]);
    expect(others(chooseVertical({ ...all, vertical: null }, bmi, clinic))).toEqual([ward]);
  });

  it('leaves the only feature where it is', () => {
    const one = { ...reading, vertical: null };
    expect(chooseVertical(one, 0, clinic)).toEqual(one);
    expect(chooseVertical(reading, null, clinic)).toEqual(one);
  });

  it('guesses class 1 anew for another label column', () => {
    const columns = of(column('a', 2), column('b', 2), column('c', 0), column('d', 0, 'no', 'yes'));
    expect(chooseLabel(reading, 3, columns)).toEqual({ ...reading, label: 3, positive: 'yes' });
  });

  it('gives a feature that becomes the label a column of numbers that is in the model, or free, or gives it up', () => {
    expect(chooseLabel(reading, 0, of(...three))).toMatchObject({ horizontal: 2, vertical: 1, label: 0 });
    expect(chooseLabel(reading, 1, of(...three))).toMatchObject({ horizontal: 0, vertical: 2, label: 1 });
    const two = of(three[0], three[1], column('c', 0, 'u', 'v'));
    expect(chooseLabel(reading, 0, two)).toMatchObject({ horizontal: 1, vertical: null });
    expect(chooseLabel(reading, 1, two)).toMatchObject({ horizontal: 0, vertical: null });
    const next = chooseLabel(ticked(reading, id), 1, clinic);
    expect(next).toMatchObject({ horizontal: 0, vertical: id, label: 1, others: [] });
  });

  it('offers no column as the label that is the only one of numbers', () => {
    const one = of(column('dose', 2, '0', '1'), column('note', 0, 'x', 'y'));
    expect([0, 1].map((index) => canBeLabel(one, index))).toEqual([false, true]);
    const alone = { horizontal: 0, vertical: null, label: 1, positive: 'y', others: [] };
    expect(chooseLabel(alone, 0, one)).toBe(alone);
  });
});

describe('ticking columns', () => {
  it('takes them in the order of the file, those of texts with their levels in plain order', () => {
    expect(ticked(reading, smoker, ward, bmi).others).toEqual([
      { column: bmi, levels: null },
      { column: ward, levels: ['east', 'north', 'west'] },
      { column: smoker, levels: ['no', 'yes'] },
    ]);
  });

  it('says why a column cannot enter or leave', () => {
    const why = [name, country, remarks, 2, bmi, id].map((index) => refusalOf(reading, index, clinic));
    expect(why).toEqual(['many-texts', 'one-value', 'nothing', 'label', null, null]);
    const one = ticked({ ...reading, vertical: null }, ward);
    expect(refusalOf(one, 0, clinic)).toBe('last');
    expect(untick(one, 0)).toBe(one);
  });

  it('makes the second column of numbers the vertical feature', () => {
    const one = untick(ticked(reading, ward), 1);
    expect(one.vertical).toBeNull();
    expect(tick(one, bmi, clinic)).toMatchObject({ vertical: bmi });
    expect(others(tick(one, bmi, clinic))).toEqual([ward]);
  });

  it('gives the place of an axis to the next column of numbers in the model', () => {
    const all = ticked(reading, bmi, ward, id);
    expect(untick(all, 1)).toMatchObject({ horizontal: 0, vertical: bmi });
    expect(others(untick(all, 1))).toEqual([ward, id]);
    expect(untick(all, 0)).toMatchObject({ horizontal: bmi, vertical: 1 });
    expect(untick(ticked(reading, ward), 0)).toMatchObject({ horizontal: 1, vertical: null });
  });

  it('takes all likely features at once, and leaves only the axes', () => {
    const all = tickAll(reading, clinic);
    expect(others(all)).toEqual([bmi, ward, smoker]);
    expect(countColumns(all, clinic)).toEqual({ count: 5, all: 6 });
    expect(onlyAxes(all)).toEqual(reading);
    const gappy = { ...numbers('gappy'), numbers: 1 };
    expect(tickAll(reading, { ...clinic, columns: [...clinic.columns, gappy] })).toEqual(all);
  });

  it('measures levels against another reference', () => {
    const all = ticked(reading, ward, smoker);
    const west = chooseReference(all, ward, 'west');
    expect(west.others[0].levels).toEqual(['west', 'east', 'north']);
    expect(chooseReference(west, ward, 'east')).toEqual(all);
    expect(chooseReference(all, ward, 'south')).toEqual(all);
  });

  it('stops at 28 columns beside the axes, at 60 features, and at what the rows leave room for', () => {
    const table = (columns: ColumnProfile[], rows = 21) => ({
      columns: [numbers('a'), numbers('b'), column('y', 0, '0', '1'), ...columns],
      rows,
    });
    const wide = table(Array.from({ length: 40 }, (_, i) => numbers(`c${i}`)));
    const full = tickAll(reading, wide);
    expect(full.others).toHaveLength(28);
    expect(refusalOf(full, 42, wide)).toBe('columns');
    expect(refusalOf(full, 5, wide)).toBeNull();

    const ten = 'abcdefghij'.split('');
    const levelled = table(
      Array.from({ length: 8 }, (_, i) => column(`c${i}`, 0, ...ten)),
      10,
    );
    expect(otherFeatures(tickAll(reading, levelled), [])).toHaveLength(54);
    expect(refusalOf(tickAll(reading, levelled), 10, levelled)).toBe('features');

    const many = Array.from({ length: 20 }, (_, i) => ({ ...numbers(`c${i}`), numbers: 1e6 }));
    const long = table(many, 1e6);
    expect(tickAll(reading, long).others).toHaveLength(10);
    expect(refusalOf(tickAll(reading, long), 22, long)).toBe('values');
  });

  it('tells a change of the vertical feature alone from others', () => {
    expect(areAlikeButVertical(reading, { ...reading, vertical: null })).toBe(true);
    expect(areAlikeButVertical(reading, ticked(reading, bmi))).toBe(false);
  });

  it('tells that a vertical feature was only taken away and given back, and that nothing was chosen', () => {
    const without = chooseVertical(reading, null, clinic);
    expect(areAlikeButVertical(without, reading)).toBe(true);
    expect(chooseVertical(without, 1, clinic)).toEqual(reading);
    const own = ticked(reading, bmi, ward);
    expect(areAlikeButVertical(chooseVertical(own, null, clinic), own)).toBe(false);
    const hidden = { ...own, vertical: null };
    const back = chooseVertical(hidden, 1, clinic);
    expect(areAlikeButVertical(back, own)).toBe(true);
    expect(back.vertical).toBe(1);
    expect(areAlikeButVertical(untick(reading, 1), reading)).toBe(true);
    expect(areAlikeButVertical(tick(untick(reading, 1), 1, clinic), reading)).toBe(true);
    expect(areAlikeButVertical(onlyAxes(reading), reading)).toBe(true);
    const all = tickAll(reading, clinic);
    expect(areAlikeButVertical(tickAll(all, clinic), all)).toBe(true);
  });
});

describe('however columns are chosen', () => {
  const count = clinic.columns.length;
  const anyColumn = fc.nat(count - 1);
  /** What the controls do, as far as they offer it. */
  const step = fc.oneof(
    fc.tuple(fc.constantFrom('horizontal', 'vertical', 'label', 'tick', 'untick', 'reference'), anyColumn),
    fc.tuple(fc.constantFrom('no vertical', 'all', 'axes'), fc.constant(0)),
  );
  function take(from: Reading, [kind, index]: readonly [string, number]): Reading {
    const isAxis = canBeAxis(clinic, from, index);
    if (kind === 'horizontal') return isAxis ? chooseHorizontal(from, index, clinic) : from;
    if (kind === 'vertical') return isAxis ? chooseVertical(from, index, clinic) : from;
    if (kind === 'no vertical') return chooseVertical(from, null, clinic);
    if (kind === 'label') return chooseLabel(from, index, clinic);
    if (kind === 'tick') return tick(from, index, clinic);
    if (kind === 'untick') return untick(from, index);
    if (kind === 'reference') return chooseReference(from, index, 'west');
    return kind === 'all' ? tickAll(from, clinic) : onlyAxes(from);
  }
  const anyReading = fc.array(step, { maxLength: 12 }).map((steps) => steps.reduce(take, reading));

  it('no column is there twice, none is the label, those on axes are numbers, the rest in order', () => {
    fc.assert(
      fc.property(anyReading, (at) => {
        const axes = [at.horizontal, ...(at.vertical === null ? [] : [at.vertical])];
        const used = [at.label, ...axes, ...others(at)];
        expect(new Set(used).size).toBe(used.length);
        for (const axis of axes) expect(clinic.columns[axis].numbers).toBeGreaterThan(0);
        expect(others(at)).toEqual([...others(at)].sort((a, b) => a - b));
      }),
    );
  });

  it('no column falls out of a model with features on no axis when the axes change', () => {
    const kinds = fc.constantFrom('horizontal', 'vertical', 'no vertical');
    fc.assert(
      fc.property(anyReading, kinds, anyColumn, (at, kind, index) => {
        fc.pre(at.others.length > 0);
        const next = take(at, [kind, index]);
        const inModel = (of: Reading) => clinic.columns.flatMap((_, k) => (isIn(of, k) ? [k] : []));
        expect(inModel(next)).toEqual(expect.arrayContaining(inModel(at)));
      }),
    );
  });

  it('what is ticked and unticked again leaves the reading as it was, and so does the other way round', () => {
    fc.assert(
      fc.property(anyReading, anyColumn, (at, index) => {
        const can = refusalOf(at, index, clinic) === null;
        if (!isIn(at, index)) {
          expect(isIn(tick(at, index, clinic), index)).toBe(can);
          expect(untick(tick(at, index, clinic), index)).toEqual(at);
        } else {
          expect(isIn(untick(at, index), index)).toBe(!can);
          const back = tick(untick(at, index), index, clinic);
          const isPlain = at.others.every((other) => other.column !== index || asOtherIs(other));
          if (others(at).includes(index) && isPlain && at.vertical !== null) expect(back).toEqual(at);
        }
      }),
    );
  });

  /** True of a column as it is when it is ticked: not on an axis before, and against the first reference. */
  const asOtherIs = (other: Reading['others'][number]) =>
    JSON.stringify(asOther(clinic.columns[other.column], other.column)) === JSON.stringify(other);
});
