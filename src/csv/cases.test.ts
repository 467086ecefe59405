import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCsv } from './openCsv';
import { readCsv } from './readCsv';

/** What a person takes from each file. */
interface Expected {
  readonly points: number;
  readonly class1?: number;
  readonly horizontal?: string;
  readonly vertical?: string;
}

const folder = new URL('cases/', import.meta.url);
const expected: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(new URL('expected.json', folder), 'utf8'),
);
const files = readdirSync(folder).filter((name) => name !== 'expected.json');

describe('files that people have', () => {
  it.each(files)('%s comes in, guessed rightly', (name) => {
    const { table, guess } = openCsv(name, new Uint8Array(readFileSync(new URL(name, folder))));
    const { points } = readCsv(table, guess);
    const { points: count = points.y.length, class1, horizontal, vertical } = expected[name] ?? {};
    expect(points.y.length).toBe(count);
    if (class1 !== undefined) expect(points.y.reduce((sum, label) => sum + label, 0)).toBe(class1);
    if (horizontal !== undefined) expect(table.header[guess.horizontal]).toBe(horizontal);
    if (vertical !== undefined) expect(table.header[guess.vertical ?? -1]).toBe(vertical);
  });
});
