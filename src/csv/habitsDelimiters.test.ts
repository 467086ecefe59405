import { describe, expect, it } from 'vitest';
import { open } from './testing/files';
import { lines, sixLines, type Taken, takenFrom, wave, whole } from './testing/habits';

type Member = readonly [name: string, file: string, expected: Taken];

const numbers = { x1: [1.5, 3.5, 2.5, 5.5, 4.5, 6.5], x2: [2.5, 0.5, 4.5, 3.5, 1.5, 5.5] };
const all6: Taken = { points: 6, class1: 3, ...numbers };
const named6: Taken = { ...all6, axes: ['dose', 'age'], label: 'ill' };
const table = ['dose,age,ill', ...sixLines()].join('\n');
const names = ['Smith, Ann', 'Lee, Bo', 'Kim, Cy', 'Roy, Di', 'Fox, Ed', 'Ray, Flo'];
const comma = (value: number) => String(value).replace('.', ',');

/** The same habits with each of the delimiters. */
const rare: Member[] = [':', '^', '~'].flatMap((by): Member[] => [
  [`${by}`, table.replaceAll(',', by), named6],
  [`${by} with spaces around`, table.replaceAll(',', ` ${by} `), named6],
  [`${by} and no names`, sixLines(by).join('\n'), all6],
  [
    `${by} and decimal commas`,
    ['dose,age,ill'.replaceAll(',', by), ...sixLines(by, comma)].join('\n'),
    named6,
  ],
  [`${by}, decimal commas, no names`, sixLines(by, comma).join('\n'), all6],
  [
    `${by} with names of people`,
    `who${by}dose${by}age${by}ill\n${sixLines(by)
      .map((line, i) => `${names[i]}${by}${line}`)
      .join('\n')}\n`,
    named6,
  ],
  [`${by} below a title`, `Clinic data\n\n${table.replaceAll(',', by)}`, named6],
  [
    `${by} with words for classes`,
    table.replaceAll(',', by).replace(/1$/gm, 'yes').replace(/0$/gm, 'no'),
    named6,
  ],
  [`sep=${by}`, `sep=${by}\n${table.replaceAll(',', by)}`, named6],
  [
    `${by} and two columns`,
    `dose${by}ill\n${sixLines(by)
      .map((line) => line.replace(new RegExp(`\\${by}[\\d.]+\\${by}`), by))
      .join('\n')}`,
    { points: 6, class1: 3, axes: ['dose', null], label: 'ill' },
  ],
]);

const clock = (i: number) => `${10 + (i % 12)}:${10 + ((i * 7) % 49)}`;
const third = (i: number) => (i % 3 ? 'no' : 'yes');

/** Decimal commas that make times of the cells, as a comma would part them. */
const timesOfDecimals: Member[] = [
  [
    'two digits behind the comma, no names',
    lines(6, (i) => `${i},50:3${i},5:${third(i)}`).join('\n'),
    { points: 6, class1: 2, x1: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5], x2: [30.5, 31.5, 32.5, 33.5, 34.5, 35.5] },
  ],
  [
    'three numbers, no names',
    lines(9, (i) => `${i},50:3${i},25:1${i},5:${third(i)}`).join('\n'),
    { points: 9, class1: 3, axes: ['column 1', 'column 2'], label: 'column 4' },
  ],
  [
    'names',
    `dose:age:ill\n${lines(6, (i) => `${i},50:3${i},5:${third(i)}`).join('\n')}`,
    { points: 6, class1: 2, axes: ['dose', 'age'], label: 'ill' },
  ],
];

/** Files that have these characters in their cells. */
const within: Member[] = [
  [
    'times',
    `time,dose,ill\n${lines(20, (i) => [clock(i), wave(i), third(i)]).join('\n')}`,
    { points: 20, axes: ['dose', null], label: 'ill' },
  ],
  [
    'times to the second',
    `${lines(20, (i) => [`${clock(i)}:30`, wave(i), third(i)]).join('\n')}`,
    { points: 20, axes: ['column 2', null], label: 'column 3' },
  ],
  [
    'times and spaces',
    `time dose ill\n${lines(20, (i) => `${clock(i)} ${wave(i)} ${i % 2}`).join('\n')}`,
    { points: 20, axes: ['dose', null], label: 'ill' },
  ],
  [
    'times and spaces, no names',
    `${lines(20, (i) => `${clock(i)}:15 ${wave(i)} ${i % 2}`).join('\n')}`,
    { points: 20, axes: ['column 2', null] },
  ],
  [
    'dates with times',
    `when;dose;age;ill\n${lines(20, (i) => `2024-03-0${1 + (i % 9)} ${clock(i)}:00;${wave(i)};${whole(i, 1)};${i % 2}`).join('\n')}`,
    { points: 20, axes: ['dose', 'age'], label: 'ill' },
  ],
  [
    'ratios',
    `odds,dose,ill\n${lines(20, (i) => [`${1 + (i % 5)}:1`, wave(i), i % 2]).join('\n')}`,
    { points: 20, axes: ['dose', null], label: 'ill' },
  ],
  ['names with a colon', `a:x,b:x,ill\n${sixLines().join('\n')}`, { ...all6, axes: ['a:x', 'b:x'] }],
  [
    'times beside one number',
    `time,dose,ill\n${lines(20, (i) => `${clock(i)},${i % 10},${i % 2}`).join('\n')}`,
    { points: 20, axes: ['dose', null], label: 'ill' },
  ],
  [
    'times beside texts with a colon',
    `${lines(12, (i) => [`ward: ${i % 3}`, clock(i), wave(i), third(i)]).join('\n')}`,
    { points: 12, axes: ['column 3', null], label: 'column 4' },
  ],
  [
    'times beside ratios',
    `${lines(12, (i) => [wave(i), clock(i), `1:${1 + (i % 4)}`, third(i)]).join('\n')}`,
    { points: 12, axes: ['column 1', null], label: 'column 4' },
  ],
  [
    'about',
    `dose,age,ill\n${sixLines(',', (value, k) => (k ? `${value}` : `~${value}`)).join('\n')}`,
    { points: 6, axes: ['age', null] },
  ],
  [
    'tildes before texts',
    `dose,age,note,ill\n${sixLines()
      .map((line) => line.replace(/,(\d)$/, ',~5 mg,$1'))
      .join('\n')}`,
    named6,
  ],
  [
    'powers',
    `dose,age,unit,ill\n${sixLines()
      .map((line) => line.replace(/,(\d)$/, ',kg/m^2,$1'))
      .join('\n')}`,
    named6,
  ],
  [
    'addresses',
    `site,dose,age,ill\n${sixLines()
      .map((line, i) => `http://a.org/~b${i},${line}`)
      .join('\n')}`,
    named6,
  ],
];

describe.each([
  ['03 other delimiters', rare],
  ['03 colons between decimal commas', timesOfDecimals],
  ['03 other delimiters within cells', within],
])('files of kind %s', (_, members) => {
  it.each(members)('%s', (_name, file, expected) => {
    expect(takenFrom(file, expected)).toEqual(expected);
  });
});

describe('a column of nothing but times', () => {
  it('is no table of its parts', () => {
    const text = lines(20, clock).join('\n');
    expect(() => open(`time\n${text}`)).toThrow();
    expect(() => open(text)).toThrow();
  });
});
