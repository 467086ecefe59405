import { describe, expect, it } from 'vitest';
import { sixLines, type Taken, takenFrom } from './testing/habits';

type Member = readonly [name: string, file: string, expected: Taken];

const whole6: Taken = { points: 6, class1: 3 };
const numbers = { x1: [1.5, 3.5, 2.5, 5.5, 4.5, 6.5], x2: [2.5, 0.5, 4.5, 3.5, 1.5, 5.5] };
const all6: Taken = { ...whole6, ...numbers };
const named6: Taken = { ...all6, axes: ['dose', 'age'], label: 'ill' };
const body = sixLines().join('\n');
const head = 'dose,age,ill';
const text = (rows: readonly string[]) => `${rows.join('\n')}\n`;

const quote = (v: string) => `"${v}"`;
const cars = ['Mazda RX4', 'Datsun 710', 'Valiant', 'Duster 360', 'Merc 240D', 'Fiat 128'];
const oneOff: Member[] = [
  ['write.table', text(['"dose" "age" "ill"', ...sixLines(' ').map((l, i) => `"${i + 1}" ${l}`)]), named6],
  [
    'write.table(quote = FALSE)',
    text(['dose age ill', ...sixLines(' ').map((l, i) => `${i + 1} ${l}`)]),
    named6,
  ],
  [
    'write.table with names of cars',
    text(['"dose" "age" "ill"', ...sixLines(' ').map((l, i) => `${quote(cars[i])} ${l}`)]),
    named6,
  ],
  [
    'write.table(sep = "\\t", quote = FALSE), names of cars',
    text([head.replaceAll(',', '\t'), ...sixLines('\t').map((l, i) => `${cars[i]}\t${l}`)]),
    named6,
  ],
  ['write.csv', text(['"","dose","age","ill"', ...sixLines().map((l, i) => `"${i + 1}",${l}`)]), named6],
  [
    'write.csv2',
    text([
      '"";"dose";"age";"ill"',
      ...sixLines(';', (v) => String(v).replace('.', ',')).map((l, i) => `"${i + 1}";${l}`),
    ]),
    named6,
  ],
  [
    'write.table(col.names = NA)',
    text(['""\t"dose"\t"age"\t"ill"', ...sixLines('\t').map((l, i) => `"${i + 1}"\t${l}`)]),
    named6,
  ],
  ['a delimiter more in every row', text([head, ...sixLines().map((l) => `${l},`)]), named6],
  ['a delimiter more in the header', text([`${head};`, ...sixLines()]).replaceAll(',', ';'), named6],
  ['a delimiter more in some rows', text([head, ...sixLines().map((l, i) => (i % 2 ? `${l},` : l))]), named6],
  ['a name without a column', text([`${head},note`, ...sixLines()]), named6],
  [
    'notes left out but in the last row',
    text([`${head},note`, ...sixLines().map((l, i) => (i === 5 ? `${l},late` : l))]),
    named6,
  ],
  ['three empty columns at the end', text([`${head},,,`, ...sixLines().map((l) => `${l},,,`)]), named6],
  ['an empty column first', text([`,${head}`, ...sixLines().map((l) => `,${l}`)]), named6],
  ['one cell too many in one row', text([head, ...sixLines(), '9,9,1,oops']), named6],
  ['rows without their last cells', text([`${head}`, ...sixLines(), '9,9', '8']), named6],
  [
    'a trailing semicolon and decimal commas',
    text(['dose;age;ill;', ...sixLines(';', (v) => String(v).replace('.', ',')).map((l) => `${l};`)]),
    named6,
  ],
];

const before: Member[] = [
  ['a title and a blank line', `Dose study 2024\n\n${head}\n${body}`, named6],
  ['a title padded with commas', `Dose study,,\n,,\n${head}\n${body}`, named6],
  ['several lines of what and when', `Source:,Clinic\nDate:,2024-01-05\n\n${head}\n${body}`, named6],
  ['a title with commas in quotes', `"Doses, ages, and outcomes"\n${head}\n${body}`, named6],
  [
    'a title with commas without quotes',
    `Doses, ages and outcomes\nCounted by hand\n${head}\n${body}`,
    named6,
  ],
  ['comments of R', `# a\n#\n# b, c, d\n${head}\n${body}`, named6],
  ['comments with per cent', `% a\n% b\n${head}\n${body}`, named6],
  ['comments with slashes', `// a\n// b\n${head}\n${body}`, named6],
  ['comments with dashes', `-- select dose, age, ill from t\n${head}\n${body}`, named6],
  [
    'comments among the rows and below',
    `${head}\n${sixLines().slice(0, 3).join('\n')}\n# a break\n${sixLines().slice(3).join('\n')}\n# end\n`,
    named6,
  ],
  ['a header behind a number sign', `#${head}\n${body}`, named6],
  ['numpy.savetxt', `# ${head}\n${body}`, named6],
  ['sep=,', `sep=,\n${head}\n${body}`, named6],
  [
    'sep=; with decimal commas',
    `sep=;\r\n${[head, ...sixLines()].join('\r\n').replaceAll(',', ';').replaceAll('.', ',')}`,
    named6,
  ],
  ['sep= tab', `sep=\t\n${[head, ...sixLines()].join('\n').replaceAll(',', '\t')}`, named6],
  ['sep=|', `SEP=|\n${[head, ...sixLines()].join('\n').replaceAll(',', '|')}`, named6],
  [
    '"sep=;" behind a byte order mark',
    `\uFEFF"sep=;"\n${[head, ...sixLines()].join('\n').replaceAll(',', ';')}`,
    named6,
  ],
  [
    'names of groups of columns above',
    `,Patient,,Outcome\nnr,dose,age,ill\n${sixLines()
      .map((l, i) => `${i + 1},${l}`)
      .join('\n')}`,
    named6,
  ],
  ['blank lines everywhere', `\n\n${head}\n\n${sixLines().join('\n\n')}\n\n`, named6],
  ['rows of nothing but commas', `${head}\n${sixLines().join('\n,,\n')}\n,,\n,,\n`, named6],
  [
    'a tsv with a long preamble',
    `Export\nfrom the lab\nby nobody\n\n${[head, ...sixLines()].join('\n').replaceAll(',', '\t')}`,
    named6,
  ],
];

describe.each([
  ['04 one cell off', oneOff],
  ['05 lines before', before],
])('files of kind %s', (_, members) => {
  it.each(members)('%s', (_name, file, expected) => {
    expect(takenFrom(file, expected)).toEqual(expected);
  });
});
