import { describe, expect, it } from 'vitest';
import { bytesOf } from './testing/files';
import { lines, sixLines, sixWords, type Taken, takenFrom, wave } from './testing/habits';

type Member = readonly [name: string, file: string | Uint8Array, expected: Taken];

const head = 'dose,age,ill';
const numbers = { x1: [1.5, 3.5, 2.5, 5.5, 4.5, 6.5], x2: [2.5, 0.5, 4.5, 3.5, 1.5, 5.5] };
const all6: Taken = { points: 6, class1: 3, ...numbers };
const named6: Taken = { ...all6, axes: ['dose', 'age'], label: 'ill' };
const file = [head, ...sixLines()].join('\r\n');

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}

/** One byte for each character: é is E9, “ is 93. */
const narrow = (text: string) =>
  Uint8Array.from(
    text,
    (c) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '€': 0x80 })[c] ?? c.charCodeAt(0),
  );
const german = `Größe;Fläche;krank\r\n${sixLines(';', (v) => String(v).replace('.', ',')).join('\r\n')}\r\n`;
const germanNames: Taken = { ...all6, axes: ['Größe', 'Fläche'], label: 'krank' };

const encodings: Member[] = [
  ['a byte order mark', `\uFEFF${file}`, named6],
  ['a mark before quotes', `\uFEFF"dose","age","ill"\n${sixLines().join('\n')}`, named6],
  ['two marks', `\uFEFF\uFEFF${file}`, named6],
  ['UTF-16, little endian', utf16(`\uFEFF${file}`, true), named6],
  ['UTF-16, big endian', utf16(`\uFEFF${file}`, false), named6],
  ['UTF-16 without a mark, little endian', utf16(file, true), named6],
  ['UTF-16 without a mark, big endian', utf16(file, false), named6],
  ['UTF-16 without a mark, tabs', utf16(file.replaceAll(',', '\t'), true), named6],
  ['UTF-16 without a mark, umlauts', utf16(german, true), germanNames],
  [
    'UTF-16 without a mark, Cyrillic names',
    utf16(file.replace('dose', 'доза').replace('age', 'возраст'), true),
    { ...all6, axes: ['доза', 'возраст'] },
  ],
  [
    'UTF-16 without a mark, Chinese names',
    utf16(file.replace('dose', '一剂').replace('age', '年龄'), false),
    { ...all6, axes: ['一剂', '年龄'] },
  ],
  ['Windows-1252 with umlauts', narrow(german), germanNames],
  [
    'Windows-1252 with curly quotes in labels',
    narrow(`${head}\n${sixLines(',', (v, k) => (k < 2 ? `${v}` : v ? '“ill”' : '“well”')).join('\n')}`),
    { points: 6, class1: 3, ...numbers },
  ],
  [
    'Windows-1252 with euros',
    narrow(`pay,age,ill\n${sixLines(',', (v, k) => (k ? `${v}` : `${v} €`)).join('\n')}`),
    { ...all6, axes: ['pay', 'age'] },
  ],
  [
    'Windows-1252 with dashes for minus',
    narrow(`gain,age,ill\n${sixLines(',', (v, k) => (k ? `${v}` : `–${v}`)).join('\n')}`),
    { points: 6, class1: 3, x1: numbers.x1.map((v) => -v) },
  ],
  ['NUL at the end', `${file}\u0000`, named6],
  ['many NULs at the end', `${file}\r\n${'\u0000'.repeat(4096)}`, named6],
  ['a NUL within', file.replace('3.5', '3\u0000.5'), named6],
  ['a NUL behind every line', file.replaceAll('\r\n', '\u0000\r\n'), named6],
  ['the end mark of DOS', `${file}\r\n\u001A`, named6],
  ['old Macintosh line ends', file.replaceAll('\r\n', '\r'), named6],
  ['mixed line ends', file.replace('\r\n', '\n').replace(/\r\n(?=4)/, '\r'), named6],
  ['zero width spaces', file.replace('dose', '\u200Bdose'), { ...all6, label: 'ill' }],
  ['cut off within a character', bytesOf(`${german}1,0;1,0;é`).subarray(0, -1), germanNames],
];

const arff = (attributes: readonly string[], rows: readonly string[]) =>
  [
    '% a comment',
    '@relation clinic',
    '',
    ...attributes.map((one) => `@attribute ${one}`),
    '',
    '@data',
    ...rows,
    '',
  ].join('\n');
const usual = ['dose numeric', 'age real', 'ill {no,yes}'];
const weka: Member[] = [
  ['plain', arff(usual, sixWords), named6],
  [
    'capitals',
    arff(usual, sixWords)
      .replace('@relation', '@RELATION')
      .replaceAll('@attribute', '@ATTRIBUTE')
      .replace('@data', '@DATA'),
    named6,
  ],
  [
    'quoted names',
    arff(["'dose in mg' numeric", '"the age, in years" real', "'ill' {no,yes}"], sixWords),
    { ...all6, axes: ['dose in mg', 'the age, in years'], label: 'ill' },
  ],
  [
    'quoted labels',
    arff(
      ['dose numeric', 'age real', "ill {'not ill','very ill'}"],
      sixWords.map((l) => l.replace('no', "'not ill'").replace('yes', "'very ill'")),
    ),
    { points: 6, class1: 3 },
  ],
  ['missing values', arff(usual, [...sixWords, '?,1,yes', '1,1,?']), named6],
  [
    'comments in the data',
    arff(usual, [...sixWords.slice(0, 2), '% a break', '', ...sixWords.slice(2)]),
    named6,
  ],
  [
    'spaces behind commas',
    arff(
      usual,
      sixWords.map((l) => l.replaceAll(',', ', ')),
    ),
    named6,
  ],
  [
    'tabs',
    arff(
      usual.map((one) => one.replace(' ', '\t')),
      sixWords.map((l) => l.replaceAll(',', '\t')),
    ),
    named6,
  ],
  ['Windows line ends', arff(usual, sixWords).replaceAll('\n', '\r\n'), named6],
  ['a mark', `\uFEFF${arff(usual, sixWords)}`, named6],
  ['0 and 1', arff(['dose numeric', 'age real', 'ill {0,1}'], sixLines()), named6],
  [
    'weights of rows',
    arff(
      usual,
      sixWords.map((l) => `${l},{2}`),
    ),
    named6,
  ],
  [
    'texts and dates',
    arff(
      ['note string', 'day date "yyyy-MM-dd"', ...usual],
      sixWords.map((l) => `'it''s, well',"2024-01-05",${l}`.replace("''", "\\'")),
    ),
    named6,
  ],
  ['empty cells', arff(usual, [...sixWords, '1,,yes']), named6],
  [
    'a class first',
    arff(
      ['class {no,yes}', ...usual.slice(0, 2)],
      sixWords.map((l) => l.split(',').reverse().join()),
    ),
    { points: 6, class1: 3, label: 'class' },
  ],
  [
    'diabetes',
    arff(
      ['preg numeric', 'plas numeric', 'class {tested_negative,tested_positive}'],
      lines(24, (i) => [(i * 5) % 12, wave(i), i % 3 ? 'tested_negative' : 'tested_positive']),
    ),
    { points: 24, class1: 8, label: 'class', positive: 'tested_positive', axes: ['preg', 'plas'] },
  ],
];

const scales: Member[] = [
  [
    'income beside age',
    `age,income,y\n${lines(24, (i) => [wave(i), Math.round(wave(i, 1) * 1000), i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['age', 'income'] },
  ],
  [
    'tiny beside huge',
    `p,n,y\n${lines(24, (i) => [`${wave(i)}e-12`, `${wave(i, 1)}e9`, i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['p', 'n'] },
  ],
  [
    'years and prices',
    `built,price,sold\n${lines(24, (i) => [1950 + ((i * 7) % 60), `${100 + ((i * 37) % 90)}000`, i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['built', 'price'] },
  ],
  [
    'microseconds',
    `t,v,y\n${lines(24, (i) => [1.7e15 + ((i * 37) % 90) * 1e6, wave(i), i % 2]).join('\n')}`,
    { points: 24, class1: 12 },
  ],
  [
    'fractions beside counts',
    `share,count,y\n${lines(24, (i) => [wave(i) / 1000, (i * 7) % 13, i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['share', 'count'] },
  ],
  [
    'b = 2a',
    `a,b,y\n${lines(24, (i) => [wave(i), wave(i) * 2, i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['a', 'b'] },
  ],
  [
    'the same twice',
    `a,a,y\n${lines(24, (i) => [wave(i), wave(i), i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['a', 'a (2)'] },
  ],
  [
    'a + b = 100',
    `a,b,y\n${lines(24, (i) => [wave(i), 100 - wave(i), i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['a', 'b'] },
  ],
  [
    'Celsius and Fahrenheit',
    `c,f,y\n${lines(24, (i) => [wave(i), wave(i) * 1.8 + 32, i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['c', 'f'] },
  ],
  [
    'a constant beside',
    `a,b,y\n${lines(24, (i) => [wave(i), 5, i % 2]).join('\n')}`,
    { points: 24, class1: 12, axes: ['a', null] },
  ],
];

describe.each([
  ['11 encodings', encodings],
  ['12b ARFF', weka],
  ['20 and 21 scales and collinear columns', scales],
])('files of kind %s', (_, members) => {
  it.each(members)('%s', (_name, text, expected) => {
    expect(takenFrom(text, expected)).toEqual(expected);
  });
});

describe('grouped counts', () => {
  it.each([
    ['dose,n,killed\n1.69,59,6\n1.72,60,13\n1.75,62,18\n1.78,56,28\n', { points: 237, class1: 65 }],
    ['temp,at_risk,failures\n53,6,5\n57,6,1\n58,6,2\n63,6,0\n', { points: 24, class1: 8 }],
    ['dose;successes;trials\n1;2;10\n2;5;11\n3;9;12\n', { points: 33, class1: 16 }],
  ])('%s', (text, expected) => {
    expect(takenFrom(text, expected)).toEqual(expected);
  });
});
