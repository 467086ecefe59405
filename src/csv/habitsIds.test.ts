import { describe, expect, it } from 'vitest';
import { lines, type Taken, takenFrom, wave } from './testing/habits';

/** A column: its name and its value in row `i`. */
type Column = readonly [name: string, value: (i: number) => string | number];
type Member = readonly [name: string, columns: readonly Column[], expected: Taken];

const age: Column = ['Age', (i) => 20 + ((i * 7) % 41)];
const pay: Column = ['Pay', (i) => wave(i, 1)];
const isMale: Column = ['male', (i) => i % 2];
const flag = (name: string): Column => [name, (i) => (i % 4 === 0 ? 1 : 0)];
const bought = flag('Bought');

/** A file with an id in its first column. */
const idColumns: Column[] = [
  ['PassengerId', (i) => i + 1],
  ['customerID', (i) => `75${i}-VHV`],
  ['Unnamed: 0', (i) => i],
  ['', (i) => i * 3 + 7],
  ['Unnamed: 0', (i) => (i * 37) % 101],
  ['RowNumber', (i) => i + 1],
  ['Loan_ID', (i) => `LP00${i}`],
  ['Id', (i) => i + 1],
  ['#', (i) => i + 1],
  ['No.', (i) => i + 1],
  ['Sl. No', (i) => i + 1],
  ['S.No.', (i) => i + 1],
  ['Serial No.', (i) => i + 1],
  ['Patient_ID', (i) => 9000 + i * 3],
  ['Patient', (i) => 9000 + i * 3],
  ['obs', (i) => i + 1],
  ['Observation', (i) => i + 1],
  ['Case', (i) => i + 101],
  ['SEQN', (i) => 83000 + i * 5],
  ['uuid', (i) => `${i}a-4f-${i}`],
  ['Account Number', (i) => 1e9 + i * 71],
  ['EmployeeNumber', (i) => (i * 17) % 211],
  ['MRN', (i) => 5e6 + ((i * 7919) % 65537)],
  ['CLIENTNUM', (i) => 7e8 + ((i * 7919) % 65537)],
  ['Kunden-Nr.', (i) => 40 + i],
  ['Lfd. Nr.', (i) => i + 1],
  ['record_id', (i) => i + 1],
  ['zip', (i) => `0${2100 + ((i * 37) % 100)}`],
  ['Phone', (i) => 5551000 + ((i * 37) % 1000)],
  ['Date', (i) => `2024-01-${String(i + 1).padStart(2, '0')}`],
  ['Year', (i) => 1980 + i],
  ['timestamp', (i) => 1700000000 + i * 3600],
];
const ids = idColumns.map(
  ([name, value]): Member => [
    `${name || 'no name'}, ${value(0)}, ${value(1)}`,
    [[name, value], age, pay, bought],
    { points: 24, class1: 6, label: 'Bought', axes: ['Age', 'Pay'] },
  ],
);

const few: Member[] = ['PassengerId', 'Unnamed: 0', '', 'Patient', 'Subject', 'id'].map(
  (name): Member => [
    `${name || 'no name'} in eight rows`,
    [[name, (i) => i + 101], age, pay, bought],
    { points: 8, class1: 2, label: 'Bought', axes: ['Age', 'Pay'] },
  ],
);

const dull: Member[] = [
  [
    'two ids',
    [
      ['RowNumber', (i) => i + 1],
      ['CustomerId', (i) => 15634602 + ((i * 7919) % 997)],
      ['Surname', (i) => `S${i}`],
      age,
      isMale,
      pay,
      flag('Exited'),
    ],
    { points: 24, label: 'Exited', axes: ['Age', 'Pay'] },
  ],
  [
    'an id at the end',
    [age, pay, bought, ['user_id', (i) => 700 + i]],
    { points: 24, label: 'Bought', axes: ['Age', 'Pay'] },
  ],
  [
    'codes with few values',
    [['Pclass', (i) => 1 + (i % 3)], age, ['SibSp', (i) => i % 2], pay, flag('Survived')],
    { points: 24, label: 'Survived', axes: ['Age', 'Pay'] },
  ],
  [
    'a stripe with a row of units',
    [['male', (i) => (i === 0 ? '0/1' : i % 2)], age, pay, bought],
    { points: 24, label: 'Bought', axes: ['Age', 'Pay'] },
  ],
  [
    'a constant',
    [['one', () => 1], age, ['Over18', () => 'Y'], pay, bought],
    { points: 24, label: 'Bought', axes: ['Age', 'Pay'] },
  ],
];

describe('files of kind 02 ids and indexes', () => {
  it.each([...ids, ...few, ...dull])('%s', (_name, columns, expected) => {
    const head = columns.map(([name]) => name).join();
    const body = lines(expected.points, (i) => columns.map(([, value]) => value(i)));
    expect(takenFrom(`${[head, ...body].join('\n')}\n`, expected)).toEqual(expected);
  });
});
