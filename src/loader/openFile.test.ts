import { describe, expect, it } from 'vitest';
import { csvLimits } from '../csv/csvLimits';
import { FileRefused } from '../csv/refused';
import { openFile, readLarge } from './openFile';

const quiet = () => {};

/** A file of at least so many bytes, by rows of about 70. */
function fileOf(
  bytes: number,
  rows = `1.25,2.5,${'some text '.repeat(9)},0.125,no\n3,4,other text,5,yes\n`,
): Blob {
  return new Blob(['a,b,c,d,label\n', ...Array.from({ length: Math.ceil(bytes / rows.length) }, () => rows)]);
}

describe('a large file', () => {
  const most = 4_000_000;
  const file = fileOf(most);

  it('is told of without its rows, and read with only the columns in use kept', async () => {
    const shares: number[] = [];
    const opened = await openFile(
      { name: 'large.csv', file, asked: {} },
      (share) => shares.push(share),
      most,
    );
    expect(opened).toMatchObject({ isLarge: true, isPlain: false });
    expect(opened.table.bytes).toHaveLength(0);
    expect(opened.rows).toHaveLength(csvLimits.previewRows);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
    expect(shares.length).toBeGreaterThan(5);

    const reading = { horizontal: 0, vertical: 3, label: 4, positive: 'yes', others: [] };
    const { points, kept } = await readLarge({ name: 'large.csv', file, asked: {}, reading }, quiet);
    expect(kept?.table.header).toEqual(['a', 'd', 'label']);
    expect(kept?.table.rowStart).toHaveLength(points.y.length + 1);
    expect(kept?.table.bytes.length).toBeLessThan(file.size / 2);
    expect([points.x1[1], points.x2[1], points.y[1]]).toEqual([3, 5, 1]);
  });

  it('is not so up to the limit', async () => {
    const opened = await openFile({ name: 'a.csv', file: fileOf(1000), asked: {} }, quiet);
    expect(opened.isLarge).toBe(false);
    expect(opened.table.bytes.length).toBeGreaterThan(1000);
  });
});

it('a file that cannot be read is refused', async () => {
  const gone = { size: 5, stream: () => new Response(null).body } as unknown as Blob;
  await expect(openFile({ name: 'a', file: gone, asked: {} }, quiet)).rejects.toThrow(FileRefused);
});
