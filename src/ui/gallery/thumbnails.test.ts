import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetCatalog } from '../../core/data/catalog';
import { realData } from '../../core/data/realData';
import type { Thumbnail } from '../../render/thumbnail';
import { thumbnailOfFile, thumbnailOfKind } from './thumbnails';

function isWhole({ points, x1, x2 }: Thumbnail): boolean {
  return points.y.every((_, i) => {
    const [a, b] = [points.x1[i], points.x2[i]];
    return x1.min < a && a < x1.max && x2.min < b && b < x2.max;
  });
}

describe('the thumbnails of the gallery', () => {
  it('show 150 points of every random kind, all inside', () => {
    for (const { kind } of datasetCatalog) {
      const thumbnail = thumbnailOfKind(kind);
      expect([kind, thumbnail.points.y.length, isWhole(thumbnail)]).toEqual([kind, 150, true]);
    }
  });

  it('show at most 150 points of real data, of both classes, all inside, none of a row with a gap', () => {
    for (const entry of realData) {
      const text = readFileSync(new URL(`../../../public/${entry.file}`, import.meta.url), 'utf8');
      const thumbnail = thumbnailOfFile(text, entry);
      const { y } = thumbnail.points;
      expect([entry.kind, y.length]).toEqual([entry.kind, entry.kind === 'challenger' ? 23 : 150]);
      expect(isWhole(thumbnail)).toBe(true);
      expect(new Set(y)).toEqual(new Set([0, 1]));
    }
  });

  it('refuse a file without the columns', () => {
    expect(() => thumbnailOfFile('a,b\n1,2\n', realData[0])).toThrow(RangeError);
  });
});
