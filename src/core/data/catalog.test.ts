import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatasetKind, datasetCatalog, defaultRecipe, sampleDataset } from './catalog';
import { countClasses } from './dataset';

const kinds = fc.constantFrom(...datasetCatalog.map(({ kind }) => kind));
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('sampleDataset', () => {
  it('gives the same bytes for the same recipe, and `count` points', () => {
    fc.assert(
      fc.property(kinds, seeds, fc.integer({ min: 0, max: 200 }), (kind, seed, count) => {
        const recipe = { ...defaultRecipe, kind, seed, count, noise: 0.1 };
        expect(sampleDataset(recipe)).toEqual(sampleDataset(recipe));
        expect(sampleDataset(recipe).y.length).toBe(count);
      }),
    );
  });

  it('stays as it is for ever', () => {
    const points = (kind: DatasetKind) => {
      const { x1, x2, y } = sampleDataset({ ...defaultRecipe, kind, seed: 7, count: 3, noise: 0.4 });
      return [...y].map((label, i) => [x1[i], x2[i], label]);
    };
    expect(points('hidden-line')).toEqual([
      [-0.420993, -0.646627, 1],
      [0.979962, -0.383667, 1],
      [0.309409, 0.575275, 1],
    ]);
    expect(points('coin-flip')).toEqual([
      [0.504902, 0.721993, 0],
      [-0.420993, -0.646627, 1],
      [-0.383667, 0.309409, 1],
    ]);
  });

  it('ignores the noise where the entry has none', () => {
    for (const { kind, controls } of datasetCatalog) {
      const [clean, noisy] = [0, 0.5].map((noise) =>
        sampleDataset({ ...defaultRecipe, kind, seed: 3, count: 50, noise }),
      );
      expect(clean.y.join() === noisy.y.join()).toBe(!controls.includes('noise'));
    }
  });

  it('flips a fair coin for coin-flip labels', () => {
    const { class1 } = countClasses(
      sampleDataset({ ...defaultRecipe, kind: 'coin-flip', seed: 5, count: 10_000, noise: 0 }),
    );
    expect(Math.abs(class1 - 5000)).toBeLessThan(200);
  });

  it('refuses an unknown kind', () => {
    expect(() => sampleDataset({ ...defaultRecipe, kind: 'no such' as DatasetKind })).toThrow(RangeError);
  });
});
