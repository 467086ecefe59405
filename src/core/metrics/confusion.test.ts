import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../data/catalog';
import { emptyDataset } from '../data/dataset';
import { score } from '../model/score';
import { sigmoid } from '../model/sigmoid';
import { accuracy, confusion } from './confusion';

const data = sampleDataset({ ...defaultRecipe, kind: 'hidden-line', seed: 11, count: 80, noise: 0.1 });
/** A model without features off the axes. */
const modelOf = (...axes: number[]) => ({ axes: Float64Array.from(axes), others: new Float64Array(0) });
const small = fc.double({ min: -3, max: 3, noNaN: true });

describe('confusion', () => {
  it('counts every point once, as comparing probabilities would', () => {
    fc.assert(
      fc.property(
        small,
        small,
        small,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (w1, w2, b, threshold) => {
          const model = modelOf(w1, w2, b);
          const p = [...data.x1].map((x1, i) => sigmoid(score(model.axes, x1, data.x2[i])));
          fc.pre(p.every((value) => Math.abs(value - threshold) > 1e-12));
          const counted = { tp: 0, fp: 0, tn: 0, fn: 0 };
          p.forEach((value, i) => {
            counted[
              `${(value >= threshold) === (data.y[i] === 1) ? 't' : 'f'}${value >= threshold ? 'p' : 'n'}`
            ]++;
          });
          expect(confusion(data, model, threshold)).toEqual(counted);
        },
      ),
    );
  });

  it('goes by the own values of a point in features on no axis', () => {
    const points = {
      x1: Float64Array.of(0, 0, 0, 0),
      x2: new Float64Array(4),
      y: Uint8Array.of(1, 1, 0, 0),
      others: [Float64Array.of(1, -1, 1, -1)],
    };
    const model = { axes: new Float64Array(3), others: Float64Array.of(2) };
    expect(confusion(points, model, 0.5)).toEqual({ tp: 1, fp: 1, tn: 1, fn: 1 });
    const other = { ...points, others: [Float64Array.of(1, 1, -1, -1)] };
    expect(confusion(other, model, 0.5)).toEqual({ tp: 2, fp: 0, tn: 2, fn: 0 });
  });

  it('adds up over parts', () => {
    const model = modelOf(1, -2, 0.3);
    const parts = [confusion(data, model, 0.5, 0, 30), confusion(data, model, 0.5, 30)];
    const sum = (of: keyof (typeof parts)[number]) => parts[0][of] + parts[1][of];
    expect({ tp: sum('tp'), fp: sum('fp'), tn: sum('tn'), fn: sum('fn') }).toEqual(
      confusion(data, model, 0.5),
    );
  });

  it('predicts 1 on the boundary itself', () => {
    expect(confusion(data, modelOf(0, 0, 0), 0.5)).toMatchObject({ tn: 0, fn: 0 });
  });

  it('predicts all 1 at threshold 0 and all 0 at threshold 1', () => {
    const model = modelOf(1, -2, 0.5);
    expect(confusion(data, model, 0)).toMatchObject({ tn: 0, fn: 0 });
    expect(confusion(data, model, 1)).toMatchObject({ tp: 0, fp: 0 });
  });
});

describe('accuracy', () => {
  it('is the share of right predictions, and 0 without points', () => {
    expect(accuracy({ tp: 3, fp: 1, tn: 4, fn: 2 })).toBe(0.7);
    expect(accuracy(confusion(emptyDataset, modelOf(0, 0, 0), 0.5))).toBe(0);
  });
});
