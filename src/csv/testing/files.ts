import fc from 'fast-check';
import type { Opened } from '../../core/data/table';
import { openCsv } from '../openCsv';
import { type FileProblem, FileRefused } from '../refused';
import { decodeUtf8, encodeUtf8 } from '../utf8';

export const bytesOf = encodeUtf8;
export const textOf = (bytes: Uint8Array) => decodeUtf8(bytes);

/** A file taken in from its text. */
export function open(text: string): Opened {
  return openCsv('file.csv', bytesOf(text));
}

/** Why `work` refuses a file; null where it does not. */
export function problemOf(work: () => unknown): FileProblem | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
}

/** The cells of a table's rows, as previewed. */
export const rowsOf = (text: string) => open(text).rows;

/** A finite number that is none too large. */
export const value = fc.oneof(
  fc.double({ min: -1e100, max: 1e100, noNaN: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.integer({ min: -1000, max: 1000 }),
);

/** Texts of the sort that is hard to tell apart from the rest of a file. */
const awkward = fc.string({
  unit: fc.constantFrom(...'",;\t\n\r ab1.-'.split(''), 'é', '😀', '""', '\r\n'),
  maxLength: 8,
});

/** Whole files of all line ends and delimiters, with extra columns, missing cells, blank lines and rows too short. */
export const tableText = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    rows: fc.array(
      fc.record({
        x1: fc.oneof(
          { weight: 8, arbitrary: value },
          { weight: 1, arbitrary: fc.constantFrom('NA', '', 'much') },
        ),
        x2: value,
        note: awkward,
        label: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom('yes', 'no', 'may;be, "so"') },
          { weight: 1, arbitrary: fc.constant('') },
        ),
        kind: fc.oneof(
          { weight: 8, arbitrary: fc.constant('whole') },
          { weight: 1, arbitrary: fc.constantFrom('short', 'blank after') },
        ),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    isClosed: fc.boolean(),
  })
  .map(({ delimiter, lineEnd, rows, isClosed }) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const number = (x: number | string) => (Object.is(x, -0) ? '-0' : String(x));
    const lines = rows.map(({ x1, x2, note, label, kind }) => {
      const cells = [number(x1), quoted(note), number(x2), quoted(label)];
      const line = (kind === 'short' ? cells.slice(0, 3) : cells).join(delimiter);
      return kind === 'blank after' ? `${line}${lineEnd}  ` : line;
    });
    const header = ['a', quoted(`b${delimiter}"`), 'c', 'class'].join(delimiter);
    return [header, ...lines].join(lineEnd) + (isClosed ? lineEnd : '');
  });
