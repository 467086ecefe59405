import { describe, expect, it } from 'vitest';
import { lines, sixLines, sixWords, type Taken, takenFrom, wave, whole } from './testing/habits';

type Member = readonly [name: string, file: string, expected: Taken];

const whole6: Taken = { points: 6, class1: 3 };
const numbers = { x1: [1.5, 3.5, 2.5, 5.5, 4.5, 6.5], x2: [2.5, 0.5, 4.5, 3.5, 1.5, 5.5] };
const all6: Taken = { ...whole6, ...numbers };
const named6: Taken = { ...all6, axes: ['dose', 'age'], label: 'ill' };
const body = sixLines().join('\n');
const head = 'dose,age,ill';
const text = (rows: readonly string[]) => `${rows.join('\n')}\n`;
const spaced = (rows: readonly string[]) => text(rows).replaceAll(',', ' ');

const noHeader: Member[] = [
  [
    'iris.data',
    text([
      ...lines(15, (i) => [wave(i), wave(i, 1), wave(i, 2), `Iris-${['a', 'b', 'c'][Math.floor(i / 5)]}`]),
      '',
    ]),
    { points: 15, class1: 5, label: 'column 4', axes: ['column 1', 'column 2'] },
  ],
  [
    'wdbc.data',
    text(lines(24, (i) => [842302 + i * 715, i % 3 ? 'B' : 'M', wave(i), wave(i, 1), wave(i, 2)])),
    { points: 24, class1: 8, label: 'column 2', positive: 'M', axes: ['column 3', 'column 4'] },
  ],
  [
    'sonar.all-data',
    text(lines(20, (i) => [wave(i) / 100, wave(i, 1) / 100, wave(i, 2) / 100, i < 8 ? 'R' : 'M'])),
    { points: 20, label: 'column 4' },
  ],
  [
    'adult.data',
    text(
      lines(24, (i) =>
        [
          whole(i),
          i % 7 ? ' Private' : ' ?',
          ` ${70000 + ((i * 7919) % 50000)}`,
          i % 2 ? ' Male' : ' Female',
          ` ${i % 5 ? 0 : 2174}`,
          i % 4 ? ' <=50K' : ' >50K',
        ].join(),
      ),
    ),
    { points: 24, class1: 6, label: 'column 6', positive: '>50K' },
  ],
  [
    'ionosphere.data',
    text(lines(20, (i) => [i % 9 ? 1 : 0, 0, wave(i) / 100, wave(i, 1) / 100, i % 3 ? 'g' : 'b'])),
    { points: 20, label: 'column 5', axes: ['column 3', 'column 4'] },
  ],
  [
    'pima-indians-diabetes.data',
    text(
      lines(24, (i) => [
        (i * 5) % 12,
        whole(i % 13),
        whole(i % 11, 1),
        wave(i, 2),
        wave(i, 3) / 100,
        i % 3 ? 0 : 1,
      ]),
    ),
    { points: 24, class1: 8, label: 'column 6', positive: '1', axes: ['column 1', 'column 2'] },
  ],
  [
    'crx.data',
    text(
      lines(24, (i) => [
        i % 5 ? 'b' : i % 2 ? 'a' : '?',
        i === 3 ? '?' : wave(i),
        wave(i, 1),
        i % 2 ? 't' : 'f',
        `00${whole(i)}`,
        i % 2 ? '+' : '-',
      ]),
    ),
    { points: 23, class1: 11, label: 'column 6', positive: '+' },
  ],
  [
    'breast-cancer-wisconsin.data',
    text(
      lines(40, (i) => [
        1000025 + i * 977,
        (i * 7) % 10,
        (i * 3) % 10,
        i === 9 ? '?' : (i * 5) % 9,
        i % 3 ? 2 : 4,
      ]),
    ),
    { points: 40, class1: 14, label: 'column 5', positive: '4', axes: ['column 2', 'column 3'] },
  ],
  [
    'wine.data',
    text(lines(30, (i) => [1 + Math.floor(i / 10), wave(i), wave(i, 1), wave(i, 2)])),
    { points: 30, class1: 10, label: 'column 1', axes: ['column 2', 'column 3'] },
  ],
  [
    'data_banknote_authentication.txt',
    text(lines(20, (i) => [wave(i) - 50, wave(i, 1) - 50, wave(i, 2) - 50, i % 2])),
    { points: 20, class1: 10, label: 'column 4', positive: '1', axes: ['column 1', 'column 2'] },
  ],
  [
    'haberman.data',
    text(lines(24, (i) => [whole(i), 58 + (i % 12), whole(i, 2) % 9, i % 4 ? 1 : 2])),
    { points: 24, class1: 6, label: 'column 4', positive: '2' },
  ],
  [
    'processed.cleveland.data',
    text(
      lines(40, (i) => [
        `${whole(i % 19)}.0`,
        `${i % 2}.0`,
        `${whole(i % 17, 1)}.0`,
        i === 7 ? '?' : '3.0',
        i % 2 ? 0 : (i / 2) % 5,
      ]),
    ),
    { points: 40, label: 'column 5', axes: ['column 1', 'column 3'] },
  ],
  [
    'a first row with a missing value',
    text([`?,${sixWords[0].slice(4)}`, ...sixWords.slice(1)]),
    { points: 5, class1: 3, label: 'column 3' },
  ],
  [
    'labels of many words, in quotes',
    text(sixWords).replace(/yes/g, '"very ill, indeed"').replace(/no/g, '"not ill"'),
    { points: 6, class1: 3, positive: 'very ill, indeed' },
  ],
];

const spaces: Member[] = [
  [
    'german.data',
    text(
      lines(
        20,
        (i) =>
          `A1${1 + (i % 3)} ${6 + whole(i)} A3${i % 4} ${1000 + i * 37} ${wave(i)} A${i % 2} ${i % 4 ? 1 : 2} `,
      ),
    ),
    { points: 20, class1: 5, label: 'column 7', positive: '2' },
  ],
  [
    'fixed width, the header indented',
    '   dose    age   ill\n' +
      sixLines(',')
        .map((l) =>
          l
            .split(',')
            .map((c) => c.padStart(7))
            .join(''),
        )
        .join('\n'),
    named6,
  ],
  [
    'fixed width, to the left',
    [head, ...sixLines()]
      .map((l) =>
        l
          .split(',')
          .map((c) => c.padEnd(8))
          .join(''),
      )
      .join('\r\n'),
    named6,
  ],
  [
    'what R prints',
    `  dose age ill\n${sixLines()
      .map((l, i) => `${i + 1}  ${l.replaceAll(',', ' ')}`)
      .join('\n')}\n`,
    named6,
  ],
  [
    'a table of Markdown',
    ['| dose | age | ill |', '|------|:---:|----:|', ...sixLines(' | ').map((l) => `| ${l} |`)].join('\n'),
    named6,
  ],
  [
    'what psql prints',
    [
      ' dose | age | ill ',
      '------+-----+-----',
      ...sixLines(' | ').map((l) => `  ${l} `),
      '(6 rows)',
      '',
    ].join('\n'),
    named6,
  ],
  [
    'what MySQL prints',
    [
      '+------+-----+-----+',
      '| dose | age | ill |',
      '+------+-----+-----+',
      ...sixLines(' | ').map((l) => `| ${l} |`),
      '+------+-----+-----+',
    ].join('\n'),
    named6,
  ],
  ['padded pipes', [head, ...sixLines()].join('\n').replaceAll(',', ' | '), named6],
  ['padded tabs', [head, ...sixLines()].join('\n').replaceAll(',', ' \t '), named6],
  [
    'decimal commas',
    `dose age ill\n${sixLines(' ', (v) => String(v).replace('.', ',')).join('\n')}\n`,
    named6,
  ],
  [
    'quoted texts with spaces',
    text([
      '"dose in mg" "age" "ill"',
      ...sixLines(' ', (v, k) => (k < 2 ? `${v}` : v ? '"very ill"' : '"not ill"')),
    ]),
    { ...all6, label: 'ill', axes: ['dose in mg', 'age'] },
  ],
  [
    'labels of two words, columns two spaces apart',
    text(['dose  age  state', ...sixLines('   ', (v, k) => (k < 2 ? `${v}` : v ? 'very ill' : 'not ill'))]),
    { ...all6, label: 'state' },
  ],
  ['no header', spaced(sixLines()), all6],
  [
    'spaces and a comment line before',
    `# made by a program, in 2024\n${spaced([head, ...sixLines()])}`,
    named6,
  ],
  [
    'numpy.savetxt with a header',
    `# dose age ill\n${spaced(sixLines(',', (v) => v.toExponential(18)))}`,
    named6,
  ],
  ['Windows line ends and trailing spaces', spaced([head, ...sixLines()]).replaceAll('\n', '  \r\n'), named6],
  [
    'auto-mpg',
    text(
      lines(
        20,
        (i) =>
          `${wave(i)}   ${i % 2 ? 4 : 8}   ${i === 4 ? '?' : wave(i, 1)}      ${wave(i, 2)}\t"ford galaxie ${i}"`,
      ),
    ),
    { points: 19, label: 'column 2', axes: ['column 1', 'column 3'] },
  ],
];

const numberedHeader: Member[] = [
  ['pandas, header=None', `0,1,2\n${body}`, { ...all6, axes: ['0', '1'], label: '2' }],
  [
    'pandas with its index',
    `,0,1,2\n${sixLines()
      .map((l, i) => `${i},${l}`)
      .join('\n')}`,
    { ...all6, axes: ['0', '1'], label: '2' },
  ],
  ['in quotes', `"0","1","2"\n${body}`, { ...all6, axes: ['0', '1'], label: '2' }],
  ['over words', `0,1,2\n${sixWords.join('\n')}`, { ...all6, axes: ['0', '1'], label: '2' }],
  ['with a name for the label', `0,1,class\n${body}`, { ...all6, axes: ['0', '1'], label: 'class' }],
  ['from one', `1,2,3\n${body}`, { ...all6, axes: ['1', '2'], label: '3' }],
  ['years', `2019,2020,ill\n${body}`, { ...all6, axes: ['2019', '2020'], label: 'ill' }],
  [
    'two columns',
    `0,1\n${lines(6, (i) => [`${i + 5}.5`, i % 2]).join('\n')}`,
    { points: 6, class1: 3, axes: ['0', null], label: '1' },
  ],
  [
    'three classes',
    `0,1,2\n${lines(12, (i) => [wave(i) + 0.01, wave(i, 1) + 0.01, i % 3]).join('\n')}`,
    { points: 12, class1: 4, axes: ['0', '1'], label: '2' },
  ],
  ['semicolons', `0;1;2\n${body.replaceAll(',', ';')}`, { ...all6, axes: ['0', '1'], label: '2' }],
  [
    'ten columns, label first',
    `${lines(10, (i) => String(i)).join()}\n${lines(20, (i) => [i % 2, ...lines(9, (k) => String(wave(i, k)))]).join('\n')}`,
    { points: 20, class1: 10, label: '0', axes: ['1', '2'] },
  ],
  [
    'data that begin with 1, 2 and a label',
    `1,2,0\n3,1,1\n4,2,0\n2,5,1\n`,
    { points: 4, class1: 2, axes: ['column 1', 'column 2'] },
  ],
];

describe.each([
  ['01 no header', noHeader],
  ['03 spaces and pipes', spaces],
  ['10 a header of numbers', numberedHeader],
])('files of kind %s', (_, members) => {
  it.each(members)('%s', (_name, file, expected) => {
    expect(takenFrom(file, expected)).toEqual(expected);
  });
});
