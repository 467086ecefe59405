import { describe, expect, it } from 'vitest';
import { type DatasetKind, datasetCatalog, defaultRecipe, recipeOfKind, sampleDataset } from './catalog';
import { countClasses } from './dataset';

describe('sampleDataset', () => {
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

describe('recipeOfKind', () => {
  it('keeps seed and number, and takes the rest as the kind is first shown', () => {
    const before = { ...defaultRecipe, seed: 9, count: 77, noise: 0.4, balance: 0.9, spread: 1 };
    const { seed, count, noise, balance, spread } = recipeOfKind('imbalanced', before);
    expect([seed, count, noise, balance, spread]).toEqual([9, 77, 0, 0.05, 0.2]);
    expect(recipeOfKind('hidden-line', { seed: 1, count: 100 })).toEqual(defaultRecipe);
  });

  it('knows every kind once', () => {
    expect(new Set(datasetCatalog.map(({ kind }) => kind)).size).toBe(datasetCatalog.length);
  });
});
