import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickColumns } from '../core/features/columns';
import { prepareLate } from '../core/features/prepare';
import type { ClassWeights } from '../core/model/classWeights';
import { pointTerm } from '../core/training/pointTerm';
import type { LossKind } from '../core/training/settings';
import { classOrderOf, loadByClass, weightedLossAndGradient } from './classOrder';
import { createReferenceKernel } from './reference';
import { loadWasmKernel } from './wasm';

const points = fc
  .record({
    n: fc.integer({ min: 1, max: 300 }),
    d: fc.integer({ min: 1, max: 4 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    share: fc.constantFrom(0, 0.05, 0.5, 1),
    weights: fc.tuple(fc.constantFrom(0.01, 0.5, 1, 2), fc.constantFrom(1, 3, 100)),
    kind: fc.constantFrom<LossKind>('log-loss', 'squared-error'),
  })
  .map(({ n, d, seed, share, weights, kind }) => {
    const wave = (i: number, j: number) => Math.sin(seed + 12.9898 * i + 78.233 * j);
    const features = Array.from({ length: d }, (_, j) =>
      Float64Array.from({ length: n }, (_, i) => 3 * wave(i, j)),
    );
    const labels = Uint8Array.from({ length: n }, (_, i) => (Math.abs(wave(i, 9)) < share ? 1 : 0));
    const parameters = Float64Array.from({ length: d + 1 }, (_, j) => 2 * wave(j, 20));
    const from = Math.floor(n * Math.abs(wave(1, 30)) * 0.5);
    return { features, labels, parameters, weights, kind, from, to: n - (seed % 3 === 0 ? from >> 1 : 0) };
  });

/** (1/n) Σ c·loss and its gradient, point by point. */
function plainly(
  features: readonly Float64Array[],
  labels: Uint8Array,
  parameters: Float64Array,
  weights: ClassWeights,
  kind: LossKind,
  [from, to]: readonly [number, number],
) {
  const d = features.length;
  const result = new Float64Array(d + 2);
  for (let i = from; i < to; i++) {
    const x = [...features.map((column) => column[i]), 1];
    const z = x.reduce((sum, value, j) => sum + value * parameters[j], 0);
    const { loss, slope } = pointTerm(z, labels[i], kind);
    const c = weights[labels[i]] / (to - from);
    result[0] += c * loss;
    for (let j = 0; j <= d; j++) result[j + 1] += c * slope * x[j];
  }
  return result;
}

describe.each([
  ['reference', async () => createReferenceKernel()],
  ['compiled', loadWasmKernel],
] as const)('the %s kernel with points class by class', (_, open) => {
  it('has the weighted loss and gradient of any range of the points as they came', async () => {
    const kernel = await open();
    fc.assert(
      fc.property(points, ({ features, labels, parameters, weights, kind, from, to }) => {
        const order = classOrderOf(labels);
        loadByClass(kernel, features, order);
        const gradient = new Float64Array(parameters.length);
        const loss = weightedLossAndGradient(kernel, kind, order, weights)(parameters, gradient, from, to);
        const truth = plainly(features, labels, parameters, weights, kind, [from, to]);
        [loss, ...gradient].forEach((value, j) => {
          expect(Math.abs(value - truth[j])).toBeLessThan(1e-11 * (1 + weights[1]));
        });
      }),
    );
  });

  it('has 0 and no gradient of no points', async () => {
    const kernel = await open();
    const order = classOrderOf(Uint8Array.of(0, 1));
    loadByClass(kernel, [Float64Array.of(1, 2)], order);
    const gradient = Float64Array.of(7, 7);
    expect(
      weightedLossAndGradient(kernel, 'log-loss', order, [2, 3])(new Float64Array(2), gradient, 1, 1),
    ).toBe(0);
    expect([...gradient]).toEqual([0, 0]);
  });
});

describe('the order by class', () => {
  it('has those of class 0 first, each class in its own order', () => {
    const { indices, zeros } = classOrderOf(Uint8Array.of(1, 0, 1, 0, 0));
    expect([...indices]).toEqual([1, 3, 4, 0, 2]);
    expect([...zeros]).toEqual([0, 0, 1, 1, 2, 3]);
  });

  it('reads columns that are made late as if they were there', () => {
    const base = [Float64Array.from({ length: 20_000 }, (_, i) => Math.sin(i))];
    const late = prepareLate(base, { axes: 1, degree: 2 }, null);
    const indices = Uint32Array.from([19_999, 3, 4, 9000, 12_000, 12_001, 0, 0, 7]);
    const picked = pickColumns(late, indices);
    if (!('block' in picked)) throw new Error('they are there');
    expect(picked.block(0, indices.length).map((column) => [...column])).toEqual(
      [1, 2].map((power) => Array.from(indices, (i) => Math.sin(i) ** power)),
    );
    expect([...picked.block(3, 5)[0]]).toEqual([Math.sin(9000), Math.sin(12_000)]);
  });
});
