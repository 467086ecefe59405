import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../data/catalog';
import { expand } from '../features/polynomial';
import { logLoss } from '../model/logLoss';
import { penalty } from '../model/penalty';
import { scores } from '../model/score';
import { sigmoid } from '../model/sigmoid';
import { lossLandscape } from './landscape';

const data = sampleDataset({ ...defaultRecipe, count: 700 });
const columns = expand([data.x1, data.x2], { axes: 2, degree: 2 });
const held = Float64Array.of(0.3, -1.2, 0.5, 0.1, 2, -0.4);
const x = { min: -2, max: 4 };
const y = { min: -1, max: 1 };

function expected(
  a: number,
  b: number,
  axes: readonly [number, number],
  kind: string,
  l1: number,
  l2: number,
) {
  const parameters = held.slice();
  parameters[axes[0]] = a;
  parameters[axes[1]] = b;
  const z = new Float64Array(data.y.length);
  scores(parameters, columns, z);
  const squares = z.reduce((sum, value, i) => sum + (sigmoid(value) - data.y[i]) ** 2, 0);
  const loss = kind === 'log-loss' ? logLoss(z, data.y) : squares / z.length;
  return loss + penalty(parameters, { l1, l2 });
}

describe('lossLandscape', () => {
  it('is the objective at every place of the grid, whichever parameters it runs over', () => {
    for (const axes of [
      [0, 1],
      [1, 5],
      [5, 3],
    ] as const) {
      for (const kind of ['log-loss', 'squared-error'] as const) {
        const penalties = { l1: 0.01, l2: 0.1 };
        const values = lossLandscape(columns, data.y, { axes, x, y, size: 5, held }, kind, penalties);
        for (const [row, column] of [
          [0, 0],
          [0, 4],
          [4, 0],
          [3, 1],
        ]) {
          const truth = expected(-2 + 1.5 * column, -1 + 0.5 * row, axes, kind, 0.01, 0.1);
          expect(values[row * 5 + column]).toBeCloseTo(truth, 12);
        }
      }
    }
  });

  it('stays finite far out', () => {
    const far = { min: -1e5, max: 1e5 };
    const values = lossLandscape(
      columns,
      data.y,
      { axes: [0, 1], x: far, y: far, size: 3, held },
      'log-loss',
      { l1: 0, l2: 0 },
    );
    expect(values.every(Number.isFinite)).toBe(true);
  });
});
