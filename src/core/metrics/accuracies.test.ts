import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../data/catalog';
import { prepareLate } from '../features/prepare';
import { accuraciesOf } from './accuracies';
import { accuracy, confusion } from './confusion';

/** More points than are scored at a time. */
const data = sampleDataset({ ...defaultRecipe, kind: 'hidden-line', seed: 3, count: 20_000, noise: 0.1 });
const models = [
  [0, 0, 0],
  [1, -2, 0.3],
  [-0.5, 3, -0.7],
];
const rows = Float64Array.from(models.flat());
const counted = (threshold: number) =>
  models.map((model) => {
    const counts = confusion(
      data,
      { axes: Float64Array.from(model), others: new Float64Array(0) },
      threshold,
    );
    return accuracy(counts);
  });

describe('the accuracies of several models', () => {
  it('are those counted one by one, at any threshold', () => {
    for (const threshold of [0, 0.2, 0.5, 0.9, 1])
      expect([...accuraciesOf(rows, [data.x1, data.x2], data.y, threshold)]).toEqual(counted(threshold));
  });

  it('are the same where the features are made block by block', () => {
    const late = prepareLate([data.x1, data.x2], { axes: 2, degree: 2 }, null);
    const quadratic = models.flatMap(([w1, w2, bias]) => [w1, w2, 0, 0, 0, bias]);
    expect([...accuraciesOf(Float64Array.from(quadratic), late, data.y, 0.4)]).toEqual(counted(0.4));
  });

  it('need whole models', () => {
    expect(() => accuraciesOf(rows.subarray(1), [data.x1, data.x2], data.y, 0.5)).toThrow(RangeError);
  });
});
