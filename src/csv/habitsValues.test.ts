import { describe, expect, it } from 'vitest';
import { six, sixLines, type Taken, takenFrom } from './testing/habits';

type Member = readonly [name: string, file: string, expected: Taken];

const numbers = { x1: [1.5, 3.5, 2.5, 5.5, 4.5, 6.5], x2: [2.5, 0.5, 4.5, 3.5, 1.5, 5.5] };
const all6 = { points: 6, class1: 3, ...numbers };
const text = (rows: readonly string[]) => `${rows.join('\n')}\n`;
const head = 'dose,age,ill';
const table = (rows: readonly string[]) => text([head, ...rows]);

/** The six rows, then one whose label is `code`. */
const missing = (code: string) => table([...sixLines(), `9,9,${code}`]);
/** The six rows three times, then one whose label is `third`; labels written as `words`. */
const third = (words: readonly [string, string], other: string) => {
  const rows = sixLines(',', (value, column) => (column < 2 ? String(value) : words[value]));
  return table([...rows, ...rows, ...rows, `9,9,${other}`]);
};
const withThird = (positive: string): Taken => ({ points: 19, class1: 9, positive, label: 'ill' });
const codes = [
  '',
  '?',
  'NA',
  'N/A',
  'n/a',
  'NaN',
  '-nan',
  'NULL',
  'null',
  'None',
  '<NA>',
  '#N/A',
  '#NA',
  '#VALUE!',
  '#DIV/0!',
];
const otherCodes = [
  '#NULL!',
  '1.#IND',
  '-1.#QNAN',
  'NaT',
  '.',
  '.a',
  '-',
  '--',
  '\\N',
  '(null)',
  '" "',
  '""',
  '#REF!',
  'n.a.',
];

const thirdValues: Member[] = [
  ...[...codes, ...otherCodes].map(
    (code): Member => [`no label written ${code || 'as nothing'}`, missing(code), all6],
  ),
  ['9 for unknown', third(['0', '1'], '9'), withThird('1')],
  ['2 among 0 and 1', third(['0', '1'], '2'), withThird('1')],
  ['-9 for unknown', third(['0', '1'], '-9'), withThird('1')],
  ['99 for unknown', third(['1', '2'], '99'), withThird('2')],
  ['9 for unknown of 1 and 2', third(['1', '2'], '9'), withThird('2')],
  ['a rare unknown', third(['no', 'yes'], 'unknown'), withThird('yes')],
  ['a rare maybe', third(['A', 'B'], 'C'), withThird('B')],
  ['a typing error', third(['N', 'Y'], 'YN'), withThird('Y')],
  ['M, B and one X', third(['B', 'M'], 'X'), withThird('M')],
  ['true, false and one NaN', third(['False', 'True'], 'nan'), { points: 18, class1: 9, positive: 'True' }],
  ['-1 and 1', third(['-1', '1'], '0'), withThird('1')],
  ['units', text([head, 'mg,years,', ...sixLines()]), all6],
  ['units in brackets', text([head, '(mg),(years),(-)', ...sixLines()]), all6],
  [
    'units over words',
    text([head, '[mg],[a],[yes/no]', ...sixLines(',', (v, k) => (k < 2 ? `${v}` : v ? 'yes' : 'no'))]),
    all6,
  ],
  ['types', text([head, 'float,float,int', ...sixLines()]), all6],
  ['a total', table([...sixLines(), 'Total,18,3']), all6],
  ['a mean with a missing cell', table([...sixLines(), 'Mean,4,3,', '']), all6],
  ['a source', table([...sixLines(), '', 'Source: clinic']), all6],
  ['the number of rows', table([...sixLines(), '(6 rows affected)']), all6],
  ['notes with commas', table([...sixLines(), '', '* counted, not weighed, twice, by hand']), all6],
  ['an end mark', table([...sixLines(), 'EOF', '\u001A']), all6],
];

/** The six rows, each number written by `write`. */
const written = (delimiter: string, write: (value: number) => string) =>
  text([
    head.replaceAll(',', delimiter),
    ...six.map(([a, b, y]) => [write(a * 1000), write(b * 1000), y].join(delimiter)),
  ]);
const thousands = {
  points: 6,
  class1: 3,
  x1: numbers.x1.map((v) => v * 1000),
  x2: numbers.x2.map((v) => v * 1000),
};
const grouped = (value: number, by: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, by);
const quoted = (cell: string) => `"${cell}"`;

const numberHabits: Member[] = [
  ['thousands with commas', written(',', (v) => quoted(grouped(v, ','))), thousands],
  ['thousands with commas, tabs', written('\t', (v) => grouped(v, ',')), thousands],
  ['dollars, tabs', written('\t', (v) => `$${grouped(v, ',')}`), thousands],
  [
    'three decimals after a comma',
    text([
      'dose;age;ill',
      ...six.map(([a, b, y]) => `${a.toFixed(3)};${b.toFixed(3)};${y}`.replaceAll('.', ',')),
    ]),
    all6,
  ],
  ['thousands with commas and decimals', written(';', (v) => `${grouped(v, ',')}.00`), thousands],
  ['German thousands', written(';', (v) => `${grouped(v, '.')},00`), thousands],
  [
    'German thousands without decimals',
    text([
      'pay;rate;ill',
      ...six.map(([a, b, y]) => `${grouped(a * 1000, '.')};${String(b).replace('.', ',')};${y}`),
    ]),
    { points: 6, class1: 3, x1: thousands.x1, x2: numbers.x2 },
  ],
  ['French thousands', written(';', (v) => `${grouped(v, '\u202F')},0`), thousands],
  ['French thousands with a hard space', written(';', (v) => `${grouped(v, '\u00A0')},0`), thousands],
  ['Swiss thousands', written(',', (v) => `${grouped(v, "'")}.00`), thousands],
  ['Swiss thousands, curly', written(',', (v) => `CHF ${grouped(v, '’')}.-`), thousands],
  ['Indian rupees', written(',', (v) => quoted(`₹ ${grouped(v, ',')}`)), thousands],
  [
    'lakhs',
    text([head, '"1,23,456",1,0', '"12,34,567",2,1', '"2,00,000",3,1', '"50,000",1.5,0']),
    { points: 4, x1: [123456, 1234567, 200000, 50000] },
  ],
  ['Rs.', written(',', (v) => quoted(`Rs. ${grouped(v, ',')}`)), thousands],
  ['Brazilian reais', written(',', (v) => quoted(`R$ ${grouped(v, '.')},00`)), thousands],
  ['dollars of a ledger', written(',', (v) => quoted(` $ ${grouped(v, ',')}.00 `)), thousands],
  ['US$', written(',', (v) => quoted(`US$${grouped(v, ',')}`)), thousands],
  ['A$', written(',', (v) => quoted(`A$ ${v}`)), thousands],
  ['dollars behind', written(',', (v) => `${v}$`), thousands],
  ['euros behind', written(';', (v) => `${grouped(v, '.')},00 €`), thousands],
  ['EUR behind', written(';', (v) => `${grouped(v, '.')},00 EUR`), thousands],
  ['kronor', written(';', (v) => `${grouped(v, ' ')} kr`), thousands],
  ['zloty', written(';', (v) => `${grouped(v, ' ')},00 zł`), thousands],
  ['Czech koruna', written(';', (v) => `${grouped(v, ' ')},00 Kč`), thousands],
  ['rand', written(',', (v) => quoted(`R ${grouped(v, ' ')}`)), thousands],
  ['pounds', written(',', (v) => `£${v}`), thousands],
  ['roubles behind', written(';', (v) => `${grouped(v, ' ')} ₽`), thousands],
  ['per cent behind a space', written(',', (v) => `${v} %`), thousands],
  [
    'per cent with a decimal comma',
    text(['dose;age;ill', ...sixLines(';', (v, k) => (k < 2 ? `${String(v).replace('.', ',')} %` : `${v}`))]),
    all6,
  ],
  [
    'brackets of a ledger',
    text([head, '"(1,200)",1,0', '"3,400",2,1', '(50),3,1', '$ -   ,4,0']),
    { points: 4, x1: [-1200, 3400, -50, 0] },
  ],
  [
    'a minus behind',
    text([head, '12-,1,0', '3.5-,2,1', '4,3,1', '5,4,0']),
    { points: 4, x1: [-12, -3.5, 4, 5] },
  ],
  [
    'a typographic minus',
    text([head, '−1.5,1,0', '–2,2,1', '4,3,1', '5,4,0']),
    { points: 4, x1: [-1.5, -2, 4, 5] },
  ],
  ['exponents', written(',', (v) => (v / 1000).toExponential(2).replace('e', 'E')), all6],
  [
    'exponents with a decimal comma',
    written(';', (v) => (v / 1000).toExponential(2).replace('.', ',')),
    all6,
  ],
  ['Fortran exponents', written(',', (v) => (v / 1000).toExponential(2).replace('e', 'D')), all6],
  [
    'no digit before the point',
    text([head, '.5,1,0', '-.25,2,1', '+.75,3,1', '1.,4,0']),
    { points: 4, x1: [0.5, -0.25, 0.75, 1] },
  ],
  [
    'decimal commas in quotes',
    text([head, ...six.map((row) => row.map((v) => quoted(String(v).replace('.', ','))).join())]),
    all6,
  ],
  [
    'leading zeros',
    text([head, '007,1,0', '010,2,1', '0,3,1', '1.50,4,0']),
    { points: 4, x1: [7, 10, 0, 1.5] },
  ],
  ['spaces in the cells', table(sixLines(' , ')), all6],
  ['a hard space round the cells', table(sixLines(',', (v) => `\u00A0${v}\u00A0`)), all6],
  [
    'numbers as text of Excel',
    table(sixLines(',', (v) => `="${v}"`).map((l) => l.replaceAll('="', '"=""').replace(/(\d)"/g, '$1"""'))),
    all6,
  ],
  ['an apostrophe before', table(sixLines(',', (v) => `'${v}`)), all6],
];

const labels = (no: readonly string[], yes: readonly string[], positive?: string): [string, Taken] => [
  table(six.map(([a, b, y], i) => `${a},${b},${y ? yes[i % yes.length] : no[i % no.length]}`)),
  positive === undefined ? { points: 6, class1: 3 } : { points: 6, class1: 3, positive },
];

const spellings: Member[] = [
  ['yes and no of any case', ...labels(['no', 'NO', 'No'], ['yes', 'YES', 'Yes', 'yEs'])],
  ['spaces behind', ...labels(['no', 'no ', ' no'], ['yes', 'yes  '])],
  ['hard spaces behind', ...labels(['no', 'no\u00A0'], ['yes', 'yes\u00A0'])],
  ['numbers with decimals', ...labels(['0', '0.0', '0.00'], ['1', '1.0', '1.'])],
  ['numbers with leading zeros', ...labels(['0', '00'], ['1', '01'])],
  ['in quotes or not', ...labels(['no', '"no"'], ['yes', '"yes "'])],
  ['TRUE, True and true', ...labels(['FALSE', 'False', 'false'], ['TRUE', 'True', 'true'])],
  ['T and TRUE', ...labels(['F', 'FALSE', 'f'], ['T', 'TRUE', 't'])],
  ['Y and yes', ...labels(['N', 'no', 'n'], ['Y', 'yes', 'YES'])],
  ['a full stop behind, as in adult.test', ...labels(['<=50K', '<=50K.'], ['>50K', '>50K.'])],
  ['two spaces within', ...labels(['not ill', 'not  ill'], ['ill'], 'ill')],
  ['accents composed or not', ...labels(['gesund'], ['kränklich', 'kra\u0308nklich'])],
  ['plus and minus', ...labels(['-', '−'], ['+'], '+')],
  ['neg and pos', ...labels(['neg', 'NEG'], ['pos', 'Pos'])],
  ['ja and nein', ...labels(['nein', 'Nein'], ['ja', 'Ja'])],
  ['sí and no', ...labels(['no', 'No'], ['sí', 'Sí'])],
  ['oui and non', ...labels(['non'], ['oui', 'OUI'])],
  ['placed and not placed', ...labels(['Not Placed', 'not placed'], ['Placed'], 'Placed')],
  ['alive and dead', ...labels(['alive', 'Alive'], ['dead'], 'dead')],
  ['survived and died', ...labels(['Survived'], ['Died'], 'Died')],
  ['absence and presence', ...labels(['Absence'], ['Presence'], 'Presence')],
  ['abnormal and normal', ...labels(['normal', 'Normal'], ['abnormal'], 'abnormal')],
  ['tested_positive', ...labels(['tested_negative'], ['tested_positive'], 'tested_positive')],
  ['defaulted and paid', ...labels(['paid'], ['Default'], 'Default')],
  ['high and low', ...labels(['low', 'Low'], ['high'], 'high')],
];

describe.each([
  ['06 codes, units, footers, third values', thirdValues],
  ['07 numbers as people write them', numberHabits],
  ['08 one label written several ways', spellings],
])('files of kind %s', (_, members) => {
  it.each(members)('%s', (_name, file, expected) => {
    expect(takenFrom(file, expected)).toEqual(expected);
  });
});
