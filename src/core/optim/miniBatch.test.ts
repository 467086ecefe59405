import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradient } from '../model/gradient';
import { plainSettings, type TrainingSettings } from '../training/settings';
import { createMiniBatchStep, type RangeLoss, writeOrder } from './miniBatch';
import { memoryLength } from './step';

const number = fc.double({ min: -2, max: 2, noNaN: true });
const points = fc
  .array(fc.tuple(number, number, fc.constantFrom(0, 1)), { minLength: 1, maxLength: 30 })
  .map((rows) => ({
    features: [Float64Array.from(rows, (r) => r[0]), Float64Array.from(rows, (r) => r[1])],
    labels: Uint8Array.from(rows, (r) => r[2]),
  }));

/** The textbook gradient over a range, with the sizes of the ranges asked for. */
function watchedLoss() {
  let loaded: { features: readonly Float64Array[]; labels: Uint8Array } | null = null;
  const sizes: number[] = [];
  const loss: RangeLoss = {
    load(features, labels) {
      loaded = { features: features.map((column) => column.slice()), labels: labels.slice() };
    },
    lossAndGradient(parameters, out, from, to) {
      if (!loaded) throw new Error('nothing loaded');
      sizes.push(to - from);
      const part = loaded.features.map((column) => column.slice(from, to));
      out.set(gradient(parameters, part, loaded.labels.slice(from, to)));
      return 0;
    },
  };
  return { loss, sizes };
}

describe('an epoch of mini-batches', () => {
  it('is one pass in the order of its seed and epoch, one step of descent for each batch', () => {
    fc.assert(
      fc.property(
        points,
        fc.integer({ min: 1, max: 40 }),
        fc.record({ l1: fc.constantFrom(0, 0.1), l2: fc.constantFrom(0, 0.1), seed: fc.nat() }),
        fc.nat({ max: 1000 }),
        ({ features, labels }, batchSize, change, epoch) => {
          const settings: TrainingSettings = { ...plainSettings, learningRate: 0.3, batchSize, ...change };
          const n = labels.length;
          const order = new Uint32Array(n);
          writeOrder(order, settings.seed, epoch + 1);
          let truth = [0.1, -0.2, 0.3];
          for (let start = 0; start < n; start += batchSize) {
            const batch = [...order.subarray(start, start + batchSize)];
            const part = features.map((column) => Float64Array.from(batch, (i) => column[i]));
            const slope = gradient(
              new Float64Array(truth),
              part,
              Uint8Array.from(batch, (i) => labels[i]),
            );
            truth = truth.map((w, j) => {
              if (j === 2) return w - 0.3 * slope[j];
              const moved = w - 0.3 * (slope[j] + settings.l2 * w);
              return Math.sign(moved) * Math.max(0, Math.abs(moved) - 0.3 * settings.l1);
            });
          }
          const { loss, sizes } = watchedLoss();
          const parameters = new Float64Array([0.1, -0.2, 0.3]);
          const memory = new Float64Array(memoryLength(3));
          const step = createMiniBatchStep(settings, features, labels, loss);
          step({ epoch, parameters, gradient: new Float64Array(3), objective: 1, memory });
          parameters.forEach((value, j) => {
            expect(Math.abs(value - truth[j])).toBeLessThan(1e-13);
          });
          expect(sizes.slice(0, -1).every((count) => count === batchSize)).toBe(true);
          expect(sizes.reduce((sum, count) => sum + count, 0)).toBe(n);
        },
      ),
    );
  });

  it('goes through more points than are loaded at a time, every one once', () => {
    const n = 20_001;
    const features = [Float64Array.from({ length: n }, (_, i) => i)];
    const seen: number[] = [];
    let loaded: readonly Float64Array[] = [];
    const sizes = new Set<number>();
    const loss: RangeLoss = {
      load(columns) {
        loaded = columns.map((column) => column.slice());
      },
      lossAndGradient(_parameters, _gradient, from, to) {
        seen.push(...loaded[0].subarray(from, to));
        sizes.add(to - from);
        return 0;
      },
    };
    const step = createMiniBatchStep({ ...plainSettings, batchSize: 100 }, features, new Uint8Array(n), loss);
    const memory = new Float64Array(memoryLength(2));
    step({ epoch: 4, parameters: new Float64Array(2), gradient: new Float64Array(2), objective: 1, memory });
    const order = new Uint32Array(n);
    writeOrder(order, plainSettings.seed, 5);
    expect(seen).toEqual([...order]);
    expect([...sizes]).toEqual([100, 1]);
  });

  it('reads a batch size below 1 or not a number as 1', () => {
    for (const batchSize of [0, -3, Number.NaN]) {
      const { loss, sizes } = watchedLoss();
      const features = [new Float64Array(3)];
      const step = createMiniBatchStep({ ...plainSettings, batchSize }, features, new Uint8Array(3), loss);
      const memory = new Float64Array(memoryLength(2));
      step({
        epoch: 0,
        parameters: new Float64Array(2),
        gradient: new Float64Array(2),
        objective: 1,
        memory,
      });
      expect(sizes).toEqual([1, 1, 1]);
    }
  });
});

describe('the order of an epoch', () => {
  it('differs from epoch to epoch and seed to seed', () => {
    const orders = [
      [1, 1],
      [1, 2],
      [2, 1],
    ].map(([seed, epoch]) => {
      const order = new Uint32Array(50);
      writeOrder(order, seed, epoch);
      return order.join();
    });
    expect(new Set(orders).size).toBe(3);
  });
});
