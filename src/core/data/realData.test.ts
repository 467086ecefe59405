import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realData } from './realData';

const expected = {
  iris: { rows: 150, positive: 50, gaps: 0 },
  penguins: { rows: 344, positive: 68, gaps: 2 },
  'breast-cancer': { rows: 569, positive: 212, gaps: 0 },
  challenger: { rows: 23, positive: 7, gaps: 0 },
};

describe.each(realData)('the file of $kind', ({ kind, file, horizontal, vertical, label, positive }) => {
  const text = readFileSync(new URL(`../../../public/${file}`, import.meta.url), 'utf8');
  const [header, ...rows] = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);

  it('has the columns named, numbers in the features, and both classes', () => {
    const features = vertical === null ? [horizontal] : [horizontal, vertical];
    for (const name of [...features, label]) expect(header).toContain(name);
    const columns = features.map(column);
    const gaps = rows.filter((_, i) => columns.some((cells) => cells[i] === '')).length;
    for (const cell of columns.flat()) expect(Number.isFinite(Number(cell))).toBe(true);
    expect({
      rows: rows.length,
      positive: column(label).filter((cell) => cell === positive).length,
      gaps,
    }).toEqual(expected[kind]);
  });
});
