import { openCsv } from '../openCsv';
import { readCsv } from '../readCsv';
import { bytesOf } from './files';

/** What a person takes from a file; names are those of columns. */
export interface Taken {
  readonly points: number;
  readonly class1?: number;
  readonly label?: string;
  readonly positive?: string;
  readonly axes?: readonly (string | null)[];
  readonly x1?: readonly number[];
  readonly x2?: readonly number[];
}

/** The six rows that most small files hold: dose, age, ill. */
export const six: readonly (readonly [number, number, number])[] = [
  [1.5, 2.5, 0],
  [3.5, 0.5, 0],
  [2.5, 4.5, 1],
  [5.5, 3.5, 1],
  [4.5, 1.5, 0],
  [6.5, 5.5, 1],
];

/** The six rows as lines, each cell written by `cell`. */
export function sixLines(
  delimiter = ',',
  cell: (value: number, column: number) => string = String,
): string[] {
  return six.map((row) => row.map(cell).join(delimiter));
}

/** The six rows with words for the classes. */
export const sixWords = sixLines(',', (value, column) => (column < 2 ? String(value) : value ? 'yes' : 'no'));

/** `count` lines made by `line`. */
export function lines(count: number, line: (i: number) => readonly (string | number)[] | string): string[] {
  return Array.from({ length: count }, (_, i) => line(i)).map((made) =>
    typeof made === 'string' ? made : made.join(),
  );
}

/** A number with one decimal that goes up and down, about 50 ± 40, another with another `start`. */
export const wave = (i: number, start = 0) => Math.round((50 + 40 * Math.sin(i * 1.7 + start)) * 10) / 10;
/** The same, whole. */
export const whole = (i: number, start = 0) => Math.round(wave(i, start));

/** What the page takes from a file, as far as `expected` asks. */
export function takenFrom(file: string | Uint8Array, expected: Taken): Taken {
  const { table, guess } = openCsv('file.csv', typeof file === 'string' ? bytesOf(file) : file);
  const { points } = readCsv(table, guess);
  const name = (k: number | null) => (k === null ? null : table.header[k]);
  const all: Required<Taken> = {
    points: points.y.length,
    class1: points.y.reduce((sum, label) => sum + label, 0),
    label: table.header[guess.label],
    positive: guess.positive,
    axes: [name(guess.horizontal), name(guess.vertical)],
    x1: [...points.x1],
    x2: [...points.x2],
  };
  return Object.fromEntries(
    Object.keys(expected).map((key) => [key, all[key as keyof Taken]]),
  ) as unknown as Taken;
}
