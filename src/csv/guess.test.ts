import { describe, expect, it } from 'vitest';
import { guessPositive } from './guess';
import { open, problemOf } from './testing/files';

/** A file of these columns, row by row; a column of fewer values begins again. */
function table(columns: Readonly<Record<string, readonly (string | number)[]>>, rows = 12): string {
  const names = Object.keys(columns);
  const lines = Array.from({ length: rows }, (_, i) =>
    names.map((name) => columns[name][i % columns[name].length]).join(),
  );
  return [names.join(), ...lines].join('\n');
}

/** The guess in names. */
function guess(text: string) {
  const { table, guess } = open(text);
  const { horizontal, vertical, label, positive } = guess;
  const { header } = table;
  return [header[horizontal], vertical === null ? null : header[vertical], header[label], positive];
}

const spread = Array.from({ length: 40 }, (_, i) => Math.round(Math.sin(i) * 1000) / 10);
const others = Array.from({ length: 40 }, (_, i) => Math.round(Math.cos(i) * 1000) / 10);
const yesNo = ['yes', 'no', 'no'];

describe('the guess', () => {
  it('takes the first two columns of numbers, and the text column of two kinds as the label', () => {
    expect(
      guess(table({ town: ['A', 'B', 'C'], age: spread, pay: others, rent: spread, left: yesNo })),
    ).toEqual(['age', 'pay', 'left', 'yes']);
  });

  it('prefers a label column by its name, and of several the last', () => {
    expect(guess(table({ Class: ['a', 'b', 'c'], x: spread, y2: others, sick: yesNo }))[2]).toBe('Class');
    expect(guess(table({ species: ['a', 'b'], x: spread, outcome: [1, 0], sick: yesNo }))[2]).toBe('outcome');
    expect(guess(table({ x: spread, left: [1, 0], right: [0, 0, 1] }))[2]).toBe('right');
  });

  it('prefers texts to numbers where there are more than two kinds, and wants them to come again', () => {
    expect(guess(table({ x: spread, kind: ['a', 'b', 'c'], size: [1, 2, 3] }))[2]).toBe('kind');
    expect(guess(table({ x: spread, size: [1, 2, 3] }, 30))[2]).toBe('size');
    expect(problemOf(() => open(table({ x: spread, z: others })))).toEqual({ kind: 'no-label' });
  });

  it('takes any texts before giving up, and two numbers in a file of two rows', () => {
    const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
    expect(guess(table({ name: names, x: spread }))[2]).toBe('name');
    expect(guess('a,b,c\n1,u,2\n3,v,4\n')[2]).toBe('b');
    expect(guess('a,b,c\n1,5,2\n3,6,4\n')[2]).toBe('c');
    expect(guess('a,label\n1,5\n3,5\n')[2]).toBe('label');
  });

  it('makes do with a single class where the column is called a label', () => {
    expect(guess(table({ x: spread, z: others, target: ['1'] }))).toEqual(['x', 'z', 'target', '1']);
  });

  it('leaves a column of more than 20 kinds alone, whatever its name', () => {
    expect(guess(table({ x: spread, class: spread, sick: yesNo }, 40))[2]).toBe('sick');
  });

  it('does not take the numbers of rows, an id or a constant as a feature', () => {
    const rows = Array.from({ length: 40 }, (_, i) => i);
    const columns = {
      '': rows,
      row: rows.map((i) => i + 1),
      ID: spread,
      one: [1],
      x: spread,
      z: others,
      sick: yesNo,
    };
    expect(guess(table(columns)).slice(0, 2)).toEqual(['x', 'z']);
  });

  it('takes the numbers of rows where there are no others, and of few rows', () => {
    const rows = Array.from({ length: 40 }, (_, i) => i + 1);
    expect(guess(table({ hours: rows, passed: [0, 1] }))).toEqual(['hours', null, 'passed', '1']);
    expect(guess(table({ x: rows, z: spread, kind: yesNo }, 6)).slice(0, 2)).toEqual(['x', 'z']);
  });

  it('has no vertical feature where there is one column of numbers', () => {
    expect(guess(table({ x: spread, name: ['a', 'b', 'c'], sick: yesNo }))).toEqual([
      'x',
      null,
      'sick',
      'yes',
    ]);
  });

  it('needs numbers beside the label', () => {
    expect(problemOf(() => open(table({ name: ['a', 'b'], label: [0, 1] })))).toEqual({ kind: 'only-label' });
    expect(guess(table({ size: [0, 1], name: ['a', 'b', 'c'] }))).toEqual(['size', null, 'name', 'c']);
  });

  it('counts a column as numbers when more than half of what it holds is', () => {
    expect(guess(table({ x: [...spread, 'NA'], z: [1.5, 2.5, 'much', 'NA'], sick: yesNo }))[1]).toBe('z');
    expect(guess(table({ x: spread, z: [1.5, 'little', 'much', 'NA'], sick: yesNo }))[1]).toBeNull();
  });
});

describe('the class guessed as class 1', () => {
  const positive = (counts: Readonly<Record<string, number>>) =>
    guessPositive(
      Object.entries(counts)
        .map(([text, rows]) => ({ text, rows }))
        .sort((a, b) => b.rows - a.rows),
    );

  it('is the larger of two numbers', () => {
    expect(positive({ ' 0': 1, ' 1': 5 })).toBe(' 1');
    expect(positive({ '-1': 9, '+1': 5 })).toBe('+1');
    expect(positive({ '1.0': 1, '2.0': 5 })).toBe('2.0');
    expect(positive({ '0': 4 })).toBe('1');
    expect(positive({ '3': 4 })).toBe('3');
  });

  it('is the word that says so', () => {
    expect(positive({ Yes: 9, No: 1 })).toBe('Yes');
    expect(positive({ benign: 1, MALIGNANT: 9, other: 3 })).toBe('MALIGNANT');
    expect(positive({ '+': 9, '-': 1 })).toBe('+');
  });

  it('is else the rarer of two, and of equal ones the last', () => {
    expect(positive({ B: 357, M: 212 })).toBe('M');
    expect(positive({ left: 5, right: 5 })).toBe('right');
    expect(positive({ only: 5 })).toBe('only');
  });

  it('is of many the rarest that has a tenth of the rows, else the most frequent', () => {
    expect(positive({ Adelie: 151, Chinstrap: 68, Gentoo: 123 })).toBe('Chinstrap');
    expect(positive({ setosa: 50, versicolor: 50, virginica: 50 })).toBe('virginica');
    expect(positive({ a: 50, b: 30, c: 1 })).toBe('b');
    expect(positive(Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`c${i}`, 20 - i])))).toBe('c0');
  });
});

describe('a file that says what it means', () => {
  it('has the columns x1, x2 (or not) and label with 0 and 1', () => {
    for (const [text, reading] of [
      ['x1,x2,label\n1,2,0\n2,1,1\n', { horizontal: 0, vertical: 1, label: 2, positive: '1' }],
      ['X1;X2;Label\n1;2;0\n', { horizontal: 0, vertical: 1, label: 2, positive: '1' }],
      ['x1,label\n1,1.0\n2,0.0\n', { horizontal: 0, vertical: null, label: 1, positive: '1.0' }],
    ] as const) {
      expect(open(text)).toMatchObject({ isPlain: true, guess: reading });
    }
  });

  it('has no other columns, labels or names', () => {
    for (const text of [
      'x1,x2,label\n1,2,0\n2,1,2\n',
      'x1,x2,label\n1,2,0\n2,1,yes\n',
      'x1,x2,x3,label\n1,2,3,0\n2,1,3,1\n',
      'x1,x2,class\n1,2,0\n2,1,1\n',
      'x2,x1,label\n1,2,0\n2,1,1\n',
      'x1,x2,label\n1,NA,0\n2,NA,1\n',
    ]) {
      expect(open(text).isPlain).toBe(false);
    }
  });
});
