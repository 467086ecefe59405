import { describe, expect, it } from 'vitest';
import { open } from './testing/files';
import { six, type Taken, takenFrom } from './testing/habits';
import { commonUnit, numberBefore, unitOf } from './units';

const numbers = { x1: [1.5, 3.5, 2.5, 5.5, 4.5, 6.5], x2: [2.5, 0.5, 4.5, 3.5, 1.5, 5.5] };
const all6: Taken = { points: 6, class1: 3, ...numbers };
const named6: Taken = { ...all6, axes: ['dose', 'age'], label: 'ill' };

type Write = (value: number) => string;

/** The six rows with numbers so written. */
function file(first: Write, second: Write, by = ',', head = ['dose', 'age', 'ill']): string {
  const rows = six.map(([a, b, y]) => [first(a), second(b), y].join(by));
  return `${[...(head.length > 0 ? [head.join(by)] : []), ...rows].join('\n')}\n`;
}
const plain: Write = String;
const comma: Write = (value) => String(value).replace('.', ',');

const members: readonly (readonly [string, string, Taken])[] = [
  [
    'kg and m',
    file(
      (v) => `${v} kg`,
      (v) => `${v} m`,
    ),
    named6,
  ],
  [
    'no space',
    file(
      (v) => `${v}kg`,
      (v) => `${v}mm`,
    ),
    named6,
  ],
  [
    'degrees',
    file(
      (v) => `${v} °C`,
      (v) => `${v}°`,
    ),
    named6,
  ],
  [
    'powers and fractions',
    file(
      (v) => `${v} kg/m²`,
      (v) => `${v} m/s^2`,
    ),
    named6,
  ],
  [
    'micrograms',
    file(
      (v) => `${v} µg/l`,
      (v) => `${v} mmol/L`,
    ),
    named6,
  ],
  [
    'words, one and many',
    file(
      (v) => `${v} years`,
      (v) => (v > 2 ? `${v} hours` : `${v} hour`),
    ),
    named6,
  ],
  [
    'with a full stop',
    file(
      (v) => `${v} hrs.`,
      (v) => `${v} hr`,
    ),
    named6,
  ],
  [
    'inches',
    file(
      (v) => `"${v}"""`,
      (v) => `${v} in`,
    ),
    named6,
  ],
  ['one column of two', file((v) => `${v} mg`, plain), named6],
  [
    'decimal commas',
    file(
      (v) => `${comma(v)} kg`,
      (v) => `${comma(v)} m`,
      ';',
    ),
    named6,
  ],
  [
    'tabs',
    file(
      (v) => `${v} kg`,
      (v) => `${v} cm`,
      '\t',
    ),
    named6,
  ],
  [
    'no names',
    file(
      (v) => `${v} kg`,
      (v) => `${v} m`,
      ',',
      [],
    ),
    all6,
  ],
  [
    'no names, and words for classes',
    file(
      (v) => `${v} kg`,
      (v) => `${v} m`,
      ',',
      [],
    )
      .replace(/1$/gm, 'yes')
      .replace(/0$/gm, 'no'),
    all6,
  ],
  [
    'thousands',
    file((v) => `"${v * 1000 >= 1000 ? `${v}`.replace('.', ',') : v}00 km"`, plain),
    { points: 6, x1: numbers.x1.map((v) => v * 1000) },
  ],
  ['a missing one', `${file((v) => `${v} kg`, plain)}NA,1,0\n,2,1\nunknown,3,0\n`, named6],
  [
    'negative ones',
    file(
      (v) => `-${v} °C`,
      (v) => `${v} h`,
    ),
    { ...named6, x1: numbers.x1.map((v) => -v) },
  ],
];

describe('files of kind 07 units behind numbers', () => {
  it.each(members)('%s', (_, text, expected) => {
    expect(takenFrom(text, expected)).toEqual(expected);
  });

  it('says which were taken out', () => {
    const { understood } = open(
      file(
        (v) => `${v} kg`,
        (v) => `$${v}`,
      ),
    );
    expect(understood.units).toEqual([{ name: 'dose', unit: 'kg' }]);
    expect(understood.written).toEqual(['age']);
  });

  it('never mixes two units, or numbers with and without', () => {
    const mixed = (cell: (v: number, i: number) => string) =>
      open(`dose,age,ill\n${six.map(([a, b, y], i) => `${cell(a, i)},${b},${y}`).join('\n')}`);
    expect(mixed((v, i) => `${v} ${i % 2 ? 'kg' : 'lb'}`).columns[0]).toMatchObject({
      numbers: 0,
      stray: '1.5 lb',
    });
    expect(mixed((v, i) => (i % 2 ? `${v} kg` : `${v}`)).columns[0]).toMatchObject({
      numbers: 3,
      stray: '3.5 kg',
    });
    expect(mixed((_, i) => `"5'1${i}"""`).columns[0]).toMatchObject({ numbers: 0, stray: `5'10"` });
  });

  it('leaves codes, dates and labels alone', () => {
    const texts = (cells: readonly string[]) =>
      open(`code,age,ill\n${six.map(([, b, y], i) => `${cells[i]},${b},${y}`).join('\n')}`).columns[0]
        .numbers;
    expect(texts(['1a', '2b', '3c', '4d', '5e', '6f'])).toBe(0);
    expect(
      texts(['12 May 2020', '1 June 2020', '3 May 2021', '4 May 2020', '5 May 2020', '6 May 2020']),
    ).toBe(0);
    expect(texts(['1st', '2nd', '3rd', '4th', '5th', '6th'])).toBe(0);
    expect(texts(['10-19 y', '20-29 y', '30-39 y', '10-19 y', '10-19 y', '30-39 y'])).toBe(0);
  });
});

describe('a unit', () => {
  it('stands behind a number', () => {
    expect(['72 kg', '1.80m', '37 °C', '5 ', 'kg 5', 'a5', '12:30', ''].map(unitOf)).toEqual([
      ...['kg', 'm', '°C', null, null, null, null, null],
    ]);
    expect(numberBefore('1 200,5 km', 'km')).toBe('1 200,5');
    expect(numberBefore('5 km', 'm')).toBe(null);
    expect(commonUnit(['1 kg', '2 kg', 'x'])).toBe('kg');
    expect(commonUnit(['1 kg', '2 mg'])).toBe(null);
  });
});
