import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSource } from '../core/random/source';
import { createReferenceKernel } from './reference';
import { loadWasmKernel } from './wasm';

it('has the reference’s bytes, and needs nothing of what was loaded', async () => {
  const kernels = [await loadWasmKernel(), createReferenceKernel()];
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 700 }),
      fc.integer({ min: 1, max: 20 }),
      (seed, n, d) => {
        const random = createSource(seed, 'squared error');
        const columns = Array.from({ length: d }, () =>
          Float64Array.from({ length: n }, () => 4 * random() - 2),
        );
        const labels = Uint8Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0));
        const parameters = Float64Array.from({ length: d + 1 }, () => 2 * random() - 1);
        for (const kernel of kernels) kernel.load(columns, labels);
        for (const column of columns) column.fill(7);
        labels.fill(1);
        const [fast, slow] = kernels.map((kernel) => {
          const gradient = new Float64Array(d + 1).fill(Number.NaN);
          return [kernel.squaredErrorAndGradient(parameters, gradient, 0, n), ...gradient];
        });
        expect(fast).toEqual(slow);
      },
    ),
  );
});
