import { describe, expect, it } from 'vitest';
import { lines, takenFrom, wave } from './testing/habits';

/** What a column holds in row `i`: words like these, two labels "no|yes" (the second in every fourth row), or texts in turn "a/b/c". */
function cell(kind: string, i: number, column: number): string | number {
  if (kind === 'id') return 842302 + i * 31;
  if (kind === 'count') return i + 1;
  if (kind === 'text') return `"Doe, J. ${i}"`;
  if (kind === 'number') return wave(i, column);
  if (kind === 'empty') return '';
  if (kind.includes('|')) return kind.split('|')[i % 4 === 0 ? 1 : 0];
  const texts = kind.split('/');
  return texts[i % texts.length];
}

/** Columns as "name: what it holds", parted by commas, and of the one that a person takes for the label its positive class. */
const tables: readonly (readonly [table: string, columns: string, label: string, positive: string])[] = [
  [
    'titanic',
    'PassengerId: count, Survived: 0|1, Pclass: 1/2/3, Name: text, Sex: m/f, Age: number, Cabin: /C8, Port: S/C/Q',
    'Survived',
    '1',
  ],
  [
    'titanic of seaborn',
    'survived: 0|1, age: number, sex: m/f, class: First/Second/Third, alive: no|yes, alone: True/False',
    'survived',
    '1',
  ],
  ['titanic of R', 'class: 1st/2nd/3rd, age: number, sex: man/women, survived: no|yes', 'survived', 'yes'],
  [
    'credit default',
    'ID: count, LIMIT_BAL: number, SEX: 1/2, AGE: number, default.payment.next.month: 0|1, seen: 0/1',
    'default.payment.next.month',
    '1',
  ],
  ['Default of ISLR', 'default: No|Yes, student: No/Yes, balance: number, income: number', 'default', 'Yes'],
  ['bank marketing', 'age: number, default: no|yes, housing: no/yes, balance: number, y: no|yes', 'y', 'yes'],
  [
    'bank marketing of Kaggle',
    'age: number, default: no|yes, balance: number, loan: no/yes, poutcome: a/b/c, deposit: no|yes',
    'deposit',
    'yes',
  ],
  [
    'Telco churn',
    'customerID: text, gender: m/f, SeniorCitizen: 0/1, tenure: number, pay: number, Churn: No|Yes',
    'Churn',
    'Yes',
  ],
  [
    'churn label and reason',
    'Tenure: number, pay: number, Churn Label: No|Yes, Churn Reason: a/b/c/d, Senior: No/Yes',
    'Churn Label',
    'Yes',
  ],
  [
    'Exited',
    'RowNumber: count, Surname: text, Age: number, Balance: number, HasCrCard: 0/1, Exited: 0|1',
    'Exited',
    '1',
  ],
  ['mtcars', 'mpg: number, cyl: 4/6/8, hp: number, vs: 0/1, am: 0|1, gear: 3/4/5', 'am', '1'],
  ['UCLA admissions', 'admit: 0|1, gre: number, gpa: number, rank: 1/2/3/4', 'admit', '1'],
  [
    'birthwt',
    'low: 0|1, age: number, lwt: number, race: 1/2/3, smoke: 0/1, ui: 0/0/0/0/1, bwt: id',
    'low',
    '1',
  ],
  ['birthwt with row names', ': id, low: 0|1, age: number, smoke: 0/1, ui: 0/0/0/0/1, bwt: id', 'low', '1'],
  ['birthwt with ids', 'id: id, low: 0|1, age: number, smoke: 0/1, ui: 0/0/0/0/1, bwt: id', 'low', '1'],
  ['Challenger', 'Flight: text, Temp: number, Distress: 0|1', 'Distress', '1'],
  ['Challenger, damage', 'temperature: number, damage: 0|1', 'damage', '1'],
  ['Pima Indians of R', 'npreg: number, glu: number, bp: number, type: No|Yes', 'type', 'Yes'],
  ['Pima Indians of Kaggle', 'Pregnancies: number, Glucose: number, Outcome: 0|1', 'Outcome', '1'],
  ['heart', 'age: number, sex: 0/1, cp: 0/1/2/3, chol: number, fbs: 0/0/1, target: 0|1', 'target', '1'],
  ['HeartDisease not last', 'Age: number, HeartDisease: 0|1, Chol: number, Smoker: 0/1', 'HeartDisease', '1'],
  [
    'heart failure',
    'age: number, anaemia: 0/1, ef: number, DEATH_EVENT: 0|1, smoking: 0/1',
    'DEATH_EVENT',
    '1',
  ],
  [
    'stroke',
    'id: id, gender: m/f, age: number, hypertension: 0/1, glucose: number, stroke: 0|1',
    'stroke',
    '1',
  ],
  [
    'breast cancer',
    'id: id, diagnosis: B|M, radius_mean: number, texture_mean: number, : empty',
    'diagnosis',
    'M',
  ],
  ['spam of R', 'make: number, address: number, type: nonspam|spam', 'type', 'spam'],
  [
    'attrition',
    'Age: number, Attrition: No|Yes, Gender: m/f, Rate: number, OverTime: No/Yes',
    'Attrition',
    'Yes',
  ],
  [
    'loans',
    'Loan_ID: text, Gender: m/f, Married: No/Yes, Income: number, Loan_Status: N|Y',
    'Loan_Status',
    'Y',
  ],
  [
    'a loan status that is not last',
    'age: number, amount: number, loan_status: 0|1, owner: 0/1',
    'loan_status',
    '1',
  ],
  [
    'who left',
    'level: number, hours: number, accident: 0/0/1, left: 0|1, promotion: 0/0/0/0/1, salary: low/medium/high',
    'left',
    '1',
  ],
  [
    'placement',
    'sl_no: count, gender: m/f, ssc_p: number, workex: No/Yes, status: Not Placed|Placed, salary: ////270000',
    'status',
    'Placed',
  ],
  ['Framingham', 'male: 0/1, age: number, BMI: number, diabetes: 0/0/1, TenYearCHD: 0|1', 'TenYearCHD', '1'],
  [
    'social network ads',
    'User ID: id, Gender: m/f, Age: number, Salary: number, Purchased: 0|1',
    'Purchased',
    '1',
  ],
  ['clicks', 'Time: number, Age: number, Male: 0/1, Clicked on Ad: 0|1, weekend: 0/1', 'Clicked on Ad', '1'],
  ['card fraud', 'Time: number, V1: number, V2: number, Amount: number, Class: 0|1', 'Class', '1'],
  ['is_fraud', 'amount: number, age: number, is_fraud: 0|1, is_weekend: 0/1', 'is_fraud', '1'],
  [
    'satisfaction',
    'Gender: m/f, Age: number, Class: Eco|Business, Distance: number, satisfaction: neutral or dissatisfied|satisfied',
    'satisfaction',
    'satisfied',
  ],
  [
    'Weka diabetes',
    'preg: number, plas: number, class: tested_negative|tested_positive',
    'class',
    'tested_positive',
  ],
  ['credit-g', 'duration: number, amount: number, class: good|bad', 'class', 'bad'],
  [
    'rain tomorrow',
    'MinTemp: number, Rainfall: number, RainToday: No/Yes, RainTomorrow: No|Yes',
    'RainTomorrow',
    'Yes',
  ],
  ['target_class', 'kind: a/b, mean: number, sd: number, target_class: 0|1, night: 0/1', 'target_class', '1'],
  ['response first', 'germinated: 0|1, temp: number, days: number, wet: 0/1, soil: 1/2/3', 'germinated', '1'],
  ['a note in some rows behind it', 'dose: number, age: number, ill: 0|1, note: ///old/new', 'ill', '1'],
  [
    'a note in half of the rows behind a first label',
    'ill: 0|1, dose: number, age: number, note: /old//new',
    'ill',
    '1',
  ],
  [
    'a flag in some rows behind words',
    'dose: number, age: number, sick: no|yes, seen: ////x/y',
    'sick',
    'yes',
  ],
  ['ill, and a full column behind it', 'dose: number, age: number, ill: 0|1, night: 0/1', 'ill', '1'],
  ['dead, and a full column behind it', 'dose: number, dead: no|yes, age: number, male: 0/1', 'dead', 'yes'],
  ['thyroid', 'age: number, sick: f/f/f/t, TSH: number, pregnant: f/t, binaryClass: N|P', 'binaryClass', 'P'],
  ['a sparse label that is named', 'Survived: //0|1, age: number, fare: number, Sex: m/f', 'Survived', '1'],
  ['TRUE and FALSE', 'a: number, b: number, ill: FALSE|TRUE', 'ill', 'TRUE'],
  ['F and T', 'a: number, b: number, ill: F|T', 'ill', 'T'],
  ['1 and 2 of SPSS', 'a: number, b: number, ill: 1|2', 'ill', '2'],
  [
    'German',
    'Raucher: nein/ja, Gewicht: number, Klasse: gesund|krank, Alter: number, Nacht: 0/1',
    'Klasse',
    'krank',
  ],
  [
    'an exam',
    'Stunden: number, Schlaf: number, Ergebnis: nicht bestanden|bestanden',
    'Ergebnis',
    'bestanden',
  ],
  [
    'an exam with a word that no list has',
    'Stunden: number, Schlaf: number, Klasse: nicht versetzt|versetzt',
    'Klasse',
    'versetzt',
  ],
  ['Nichtraucher', 'Alter: number, Puls: number, class: Nichtraucher|Raucher', 'class', 'Raucher'],
  ['kein', 'Alter: number, Puls: number, class: kein Befall|Befall', 'class', 'Befall'],
  ['ne pas', "âge: number, heures: number, classe: n'a pas réussi|a réussi", 'classe', 'a réussi'],
  ['sin', 'edad: number, peso: number, clase: sin dolor|dolor', 'clase', 'dolor'],
  ['unmarried', 'age: number, pay: number, class: unmarried|married', 'class', 'married'],
  ['a repeated column', 'a: number, a: number, b: number, y: 0|1', 'y', '1'],
  [
    'columns of a one-hot code',
    'age: number, pay: number, target: 0|1, town_A: 0/1, town_B: 1/0',
    'target',
    '1',
  ],
];

describe('files of kind 09 which column is the label', () => {
  it.each(tables)('%s', (_name, all, label, positive) => {
    const columns = all.split(/, (?! )/).map((one) => one.split(/: ?/));
    const head = columns.map(([name]) => name).join();
    const body = lines(24, (i) => columns.map(([, kind], k) => cell(kind, i, k)));
    const expected = { points: 24, class1: 6, label, positive };
    expect(takenFrom(`${[head, ...body].join('\n')}\n`, expected)).toEqual(expected);
  });
});
