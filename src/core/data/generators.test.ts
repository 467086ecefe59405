import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  catalogEntry,
  type DatasetKind,
  datasetCatalog,
  type Recipe,
  recipeOfKind,
  sampleDataset,
} from './catalog';
import { curveAt } from './curve';
import { countClasses, type Sample } from './dataset';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const counts = fc.integer({ min: 0, max: 300 });
const shapes = fc.record({
  noise: fc.double({ min: 0, max: 0.5, noNaN: true }),
  balance: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  separation: fc.double({ min: 0, max: 4, noNaN: true }),
  spread: fc.double({ min: 0, max: 1, noNaN: true }),
});
const kinds = datasetCatalog.map(({ kind }) => kind);
const sample = (kind: DatasetKind, change: Partial<Recipe> = {}) =>
  sampleDataset({ ...recipeOfKind(kind, { seed: 1, count: 400 }), ...change });

/** How far points may lie from 0 along x1 and x2, whatever the recipe. */
const bounds: Readonly<Record<DatasetKind, (recipe: Recipe) => readonly [number, number]>> = {
  'hidden-line': () => [1, 1],
  'coin-flip': () => [1, 1],
  'true-model': () => [1, 1],
  'two-blobs': ({ separation, spread }) => {
    const reach = separation / 2 + 9.3 * spread + 1e-6;
    return [reach, reach];
  },
  'overlapping-blobs': () => [0.3 + 9.3 * 0.3, 0.3 + 9.3 * 0.3],
  imbalanced: () => [0.4 + 9.3 * 0.25, 0.4 + 9.3 * 0.25],
  moons: ({ spread }) => [0.9 + 9.3 * 0.6 * spread + 1e-6, 0.45 + 9.3 * 0.6 * spread + 1e-6],
  circles: () => [1, 1],
  xor: () => [1, 1],
  spiral: () => [1, 1],
  curve: () => [1, 1],
  'far-outlier': () => [5, 9.3 * 0.22],
  'wrong-outlier': () => [0.4 + 9.3 * 0.22, 9.3 * 0.22],
  correlated: () => [0.25 + 9.3 * 0.32, 0.25 + 9.3 * 0.32],
  'unequal-scales': () => [1, 30],
};

describe.each(kinds)('%s', (kind) => {
  const { controls } = catalogEntry(kind);

  it('gives `count` numbered points within its bounds, on whole multiples of 1e−6', () => {
    fc.assert(
      fc.property(seeds, counts, shapes, (seed, count, shape) => {
        const recipe = { kind, seed, count, ...shape };
        const { x1, x2, y, id, nextId } = sampleDataset(recipe);
        expect([x1.length, x2.length, y.length, id.length, nextId]).toEqual(Array(5).fill(count));
        const [most1, most2] = bounds[kind](recipe);
        const isPlaced = (v: number, most: number) =>
          Math.abs(v) <= most && Math.round(v * 1e6) / 1e6 === v && !Object.is(v, -0);
        expect(x1.every((v) => isPlaced(v, most1))).toBe(true);
        expect(x2.every((v) => isPlaced(v, most2))).toBe(true);
        expect(y.every((label) => label === 0 || label === 1)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bytes for the same recipe, and others for another seed', () => {
    fc.assert(
      fc.property(seeds, shapes, (seed, shape) => {
        const recipe = { kind, seed, count: 60, ...shape };
        expect(sampleDataset(recipe)).toEqual(sampleDataset({ ...recipe }));
        const other = sampleDataset({ ...recipe, seed: (seed + 1) % 2 ** 32 });
        const collapses = kind === 'two-blobs' && shape.spread < 1e-6;
        if (!collapses) expect(other.x1).not.toEqual(sampleDataset(recipe).x1);
      }),
      { numRuns: 30 },
    );
  });

  it('flips exactly the share of labels that the noise asks for, and moves no point', () => {
    fc.assert(
      fc.property(seeds, counts, shapes, (seed, count, shape) => {
        const noisy = sampleDataset({ kind, seed, count, ...shape });
        const clean = sampleDataset({ kind, seed, count, ...shape, noise: 0 });
        expect(noisy.x1).toEqual(clean.x1);
        expect(noisy.x2).toEqual(clean.x2);
        const flipped = clean.y.filter((label, i) => label !== noisy.y[i]).length;
        expect(flipped).toBe(controls.includes('noise') ? Math.round(shape.noise * count) : 0);
      }),
      { numRuns: 40 },
    );
  });

  it('heeds each of its controls, and no other', () => {
    const ends = {
      noise: [0, 0.5],
      balance: [0.2, 0.8],
      separation: [0, 2],
      spread: [0.1, 0.3],
    } as const;
    for (const control of ['noise', 'balance', 'separation', 'spread'] as const) {
      const [one, other] = ends[control].map((value) => sample(kind, { [control]: value }));
      const isSame = [one.x1, one.x2, one.y].join() === [other.x1, other.x2, other.y].join();
      expect([control, isSame]).toEqual([control, !controls.includes(control)]);
    }
  });

  if (kind !== 'coin-flip' && kind !== 'true-model') {
    it('has both classes from two points on', () => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 2, max: 60 }), shapes, (seed, count, shape) => {
          const { class0, class1 } = countClasses(sampleDataset({ kind, seed, count, ...shape, noise: 0 }));
          expect(Math.min(class0, class1)).toBeGreaterThan(0);
        }),
        { numRuns: 60 },
      );
    });
  }

  if (controls.includes('balance')) {
    it('gives class 1 exactly its share', () => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 2, max: 300 }), shapes, (seed, count, shape) => {
          const { class1 } = countClasses(sampleDataset({ kind, seed, count, ...shape, noise: 0 }));
          const due = Math.round(shape.balance * count);
          expect(class1).toBe(Math.min(count - 1, Math.max(1, due)));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('keeps the points it has when there are to be more, but for the last', () => {
    const [few, many] = [50, 90].map((count) => sample(kind, { count, noise: 0 }));
    expect(many.x1.slice(0, 49)).toEqual(few.x1.slice(0, 49));
    expect(many.x2.slice(0, 49)).toEqual(few.x2.slice(0, 49));
    expect(many.y.slice(0, 49)).toEqual(few.y.slice(0, 49));
  });

  it('lies mostly in [−1.1, 1.1]², as it is first shown', () => {
    const { x1, x2 } = sample(kind, { count: 2000 });
    const scale = kind === 'unequal-scales' ? 30 : 1;
    const inside = x1.filter((v, i) => Math.abs(v) <= 1.1 && Math.abs(x2[i]) <= 1.1 * scale).length;
    expect(inside).toBeGreaterThan(0.97 * 2000);
  });

  it('stays as it is for ever', () => {
    const { x1, x2, y } = sample(kind, { seed: 7, count: 3, noise: 0.4 });
    expect([...y].map((label, i) => [x1[i], x2[i], label])).toEqual(pinned[kind]);
  });
});

describe('the shapes', () => {
  const every = ({ x1, x2, y }: Sample, holds: (a: number, b: number, label: number) => boolean) =>
    [...y].every((label, i) => holds(x1[i], x2[i], label));

  it('are what they are called', () => {
    expect(every(sample('circles'), (a, b, label) => a * a + b * b < 0.3 === (label === 1))).toBe(true);
    expect(every(sample('xor'), (a, b, label) => a * b < 0 === (label === 1))).toBe(true);
    expect(every(sample('xor'), (a, b) => Math.min(Math.abs(a), Math.abs(b)) >= 0.04)).toBe(true);
    expect(every(sample('curve'), (a, b, label) => b > curveAt(a) === (label === 1))).toBe(true);
    expect(
      every(sample('moons', { spread: 0 }), (a, b, label) => {
        const side = label === 0 ? 1 : -1;
        return Math.abs(Math.hypot(a + side * 0.3, b + side * 0.15) - 0.6) < 1e-5;
      }),
    ).toBe(true);
  });

  it('have blobs as far apart and as wide as asked for', () => {
    const { x1, x2, y } = sample('two-blobs', { count: 20_000, separation: 1.5, spread: 0.3 });
    const mean = (values: Float64Array, label: number) => {
      const own = values.filter((_, i) => y[i] === label);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    const centre = [mean(x1, 0), mean(x2, 0)];
    expect(Math.hypot(mean(x1, 1) - centre[0], mean(x2, 1) - centre[1])).toBeCloseTo(1.5, 1);
    const square = x1.reduce((sum, value, i) => sum + (y[i] === 0 ? (value - centre[0]) ** 2 : 0), 0);
    expect(Math.sqrt(square / 10_000)).toBeCloseTo(0.3, 2);
  });

  it('have one outlier, of class 1', () => {
    for (const [kind, place] of [
      ['far-outlier', [5, 0.4]],
      ['wrong-outlier', [-1, -0.4]],
    ] as const) {
      const { x1, x2, y } = sample(kind);
      expect([x1[0], x2[0], y[0]]).toEqual([...place, 1]);
    }
  });

  it('have features correlated by 0.96', () => {
    const { x1, x2 } = sample('correlated', { count: 20_000 });
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);
    expect(dot(x1, x2) / Math.sqrt(dot(x1, x1) * dot(x2, x2))).toBeCloseTo(0.96, 2);
  });
});

const pinned: Readonly<Record<DatasetKind, readonly (readonly number[])[]>> = {
  'hidden-line': [
    [-0.420993, -0.646627, 1],
    [0.979962, -0.383667, 1],
    [0.309409, 0.575275, 1],
  ],
  'coin-flip': [
    [0.504902, 0.721993, 0],
    [-0.420993, -0.646627, 1],
    [-0.383667, 0.309409, 1],
  ],
  'true-model': [
    [0.504902, 0.721993, 1],
    [-0.420993, -0.646627, 0],
    [-0.383667, 0.309409, 0],
  ],
  'two-blobs': [
    [0.137345, 0.093365, 1],
    [-0.548438, -0.198541, 0],
    [0.475671, 0.272479, 0],
  ],
  'overlapping-blobs': [
    [-0.051872, -0.228725, 1],
    [-0.564769, 0.070961, 0],
    [0.455618, 0.039945, 0],
  ],
  imbalanced: [
    [-0.415733, -0.723276, 0],
    [-0.556604, -0.06379, 0],
    [0.465645, 0.156212, 0],
  ],
  moons: [
    [0.576712, -0.484069, 1],
    [-0.68194, 0.164881, 0],
    [0.782126, -0.054455, 0],
  ],
  circles: [
    [0.163253, 0.233446, 0],
    [-0.544031, -0.83561, 0],
    [-0.310875, 0.250706, 1],
  ],
  xor: [
    [0.524706, -0.866557, 0],
    [-0.230589, -0.317923, 0],
    [-0.660763, 0.990382, 1],
  ],
  spiral: [
    [-0.662338, 0.262059, 0],
    [-0.233944, 0.282592, 0],
    [0.2707, -0.212606, 1],
  ],
  curve: [
    [0.504902, 0.721993, 0],
    [-0.198531, -0.420993, 0],
    [-0.646627, 0.979962, 1],
  ],
  'far-outlier': [
    [5, 0.4, 1],
    [-0.564119, -0.348021, 1],
    [0.111915, 0.232327, 1],
  ],
  'wrong-outlier': [
    [-1, -0.4, 1],
    [-0.564119, -0.348021, 1],
    [0.111915, 0.232327, 1],
  ],
  correlated: [
    [0.392817, 0.299764, 0],
    [-0.737141, -0.571556, 0],
    [0.438366, 0.5629, 1],
  ],
  'unequal-scales': [
    [-0.420993, -19.39881, 1],
    [0.979962, -11.51001, 1],
    [0.309409, 17.25825, 1],
  ],
};
