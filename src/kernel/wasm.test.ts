import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSource } from '../core/random/source';
import { advance, beginTraining, type Objective } from '../core/training/run';
import { plainMethod } from '../core/training/testing/plainMethod';
import type { Kernel } from './kernel';
import { createReferenceKernel } from './reference';
import { loadWasmKernel } from './wasm';

interface Problem {
  readonly features: Float64Array[];
  readonly labels: Uint8Array;
  readonly parameters: Float64Array;
}

/** n points with d features and parameters, uniform within ±reach; labels that mostly follow the first two. */
function sample(seed: number, n: number, d: number, reach = 3): Problem {
  const random = createSource(seed, 'wasm');
  const uniform = () => (2 * random() - 1) * reach;
  const features = Array.from({ length: d }, () => Float64Array.from({ length: n }, uniform));
  const [first, second = first] = features;
  const labels = Uint8Array.from(first, (x, i) => (x + 0.5 * second[i] + uniform() > 0 ? 1 : 0));
  return { features, labels, parameters: Float64Array.from({ length: d + 1 }, uniform) };
}

const sizes = fc.oneof(
  fc.integer({ min: 1, max: 70 }),
  fc.integer({ min: 1, max: 2100 }),
  fc.constantFrom(511, 512, 513, 999, 1000, 1001, 1023, 1025, 2000, 2001),
);
const seeds = fc.integer();
const features = fc.integer({ min: 1, max: 20 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

let wasm: Kernel;
let reference: Kernel;
beforeEach(async () => {
  wasm = await loadWasmKernel();
  reference = createReferenceKernel();
});

function load({ features: columns, labels }: Problem): void {
  for (const kernel of [wasm, reference]) kernel.load(columns, labels);
}

/** The loss and then the gradient, as far as `parameters` go. */
function evaluate(kernel: Kernel, parameters: Float64Array, from: number, to: number): Float64Array {
  const gradient = new Float64Array(parameters.length).fill(Number.NaN);
  return Float64Array.of(kernel.lossAndGradient(parameters, gradient, from, to), ...gradient);
}

/**
 * The greatest difference of two lists, in parts of the greater of the number and `unit`; Infinity where one is
 * not a number.
 */
function difference(values: Float64Array, truths: Float64Array, unit = 1): number {
  expect(values.length).toBe(truths.length);
  return values.reduce((worst, value, i) => {
    const error = value === truths[i] ? 0 : Math.abs(value - truths[i]) / Math.max(unit, Math.abs(truths[i]));
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(worst, error);
  }, 0);
}

/** How far the kernels lie apart at `parameters`, loss and gradient, over a range of the points loaded. */
function disagreement(parameters: Float64Array, from: number, to: number, unit?: number): number {
  return difference(evaluate(wasm, parameters, from, to), evaluate(reference, parameters, from, to), unit);
}

describe('the compiled kernel and the reference kernel', () => {
  it('agree to 1e−12 a call, for 1 to 20 features and any range of the points', () => {
    fc.assert(
      fc.property(seeds, sizes, features, share, share, (seed, n, d, a, b) => {
        const problem = sample(seed, n, d);
        load(problem);
        const [from, to] = [Math.round(Math.min(a, b) * n), Math.round(Math.max(a, b) * n)];
        expect(disagreement(problem.parameters, 0, n)).toBeLessThan(1e-12);
        expect(disagreement(problem.parameters, from, to)).toBeLessThan(1e-12);
      }),
      { numRuns: 200 },
    );
  });

  it('agree to 1e−12 on the plane', () => {
    fc.assert(
      fc.property(seeds, sizes, share, share, (seed, n, a, b) => {
        const problem = sample(seed, n, 2);
        load(problem);
        const from = Math.floor(a * n);
        const to = Math.min(n, from + Math.ceil(b * 70));
        expect(disagreement(problem.parameters, 0, n)).toBeLessThan(1e-12);
        expect(disagreement(problem.parameters, from, to)).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it.each([1, 2, 3, 8])('agree to 1e−12 on 100,003 points with %i features', (d) => {
    const problem = sample(d, 100_003, d);
    load(problem);
    expect(disagreement(problem.parameters, 0, 100_003)).toBeLessThan(1e-12);
    expect(disagreement(problem.parameters, 33_333, 99_998)).toBeLessThan(1e-12);
  });

  it.each([
    { n: 1, d: 1 },
    { n: 1, d: 2 },
    { n: 3, d: 2 },
    { n: 100, d: 2 },
    { n: 101, d: 2 },
    { n: 1003, d: 2 },
    { n: 100_003, d: 2 },
    { n: 57, d: 1 },
    { n: 999, d: 3 },
    { n: 515, d: 7 },
    { n: 101, d: 20 },
  ])(
    'agree to 1e−10 in weights and losses after 1000 epochs on $n points with $d features',
    ({ n, d }) => {
      const problem = sample(n + d, n, d, 1);
      load(problem);
      const [fast, slow] = [wasm, reference].map((kernel) => {
        const objective: Objective = (parameters, gradient) =>
          kernel.lossAndGradient(parameters, gradient, 0, n);
        const method = plainMethod(objective, 0.5);
        const state = beginTraining(problem.parameters.slice(), method);
        const losses = [state.loss];
        while (state.epoch < 1000 && advance(state, method)) losses.push(state.loss);
        return { parameters: state.parameters, losses: Float64Array.from(losses) };
      });
      expect(fast.losses.length).toBe(1001);
      expect(difference(fast.parameters, slow.parameters)).toBeLessThan(1e-10);
      expect(difference(fast.losses, slow.losses)).toBeLessThan(1e-10);
    },
    60_000,
  );

  it('agree where scores are saturated, as far as a rounded score tells', () => {
    const exponents = fc.integer({ min: 0, max: 290 });
    fc.assert(
      fc.property(seeds, sizes, features, exponents, (seed, n, d, exponent) => {
        const problem = sample(seed, n, d);
        load(problem);
        const parameters = problem.parameters.map((w) => w * 10 ** exponent);
        // No rounding error moves a score by more than this; the loss follows it, a pull by at most a quarter.
        const reach = 9 * (d + 1) * 10 ** exponent;
        const [fast, slow] = [wasm, reference].map((kernel) => evaluate(kernel, parameters, 0, n));
        expect(difference(fast.subarray(0, 1), slow.subarray(0, 1), reach)).toBeLessThan(1e-12);
        if (reach < 1e6) expect(difference(fast, slow)).toBeLessThan(1e-12 + 1e-14 * reach);
        expect(fast.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([1e6, -1e6, 1e12, -1e300])('agree at the score %f of every point', (score) => {
    for (const d of [1, 2, 5]) {
      for (const n of [1, 2, 5, 16, 100, 1001]) {
        const columns = Array.from({ length: d }, () => new Float64Array(n).fill(1));
        const labels = Uint8Array.from({ length: n }, (_, i) => i % 2);
        load({ features: columns, labels, parameters: new Float64Array(0) });
        const parameters = new Float64Array(d + 1);
        parameters[0] = score;
        expect(disagreement(parameters, 0, n)).toBeLessThan(1e-12);
      }
    }
  });

  it('agree to 1e−12 of the loss and every slope however small they get', () => {
    for (const d of [1, 2, 3, 6]) {
      for (const n of [1, 16, 100, 1003]) {
        const columns = Array.from({ length: d }, () => new Float64Array(n).fill(1));
        for (const margin of [0.1, 1, 4, 7, 10, 20, 36, 40, 100, 172, 174, 300, 500, 650]) {
          for (const label of [0, 1]) {
            load({
              features: columns,
              labels: new Uint8Array(n).fill(label),
              parameters: new Float64Array(0),
            });
            const parameters = new Float64Array(d + 1);
            parameters[0] = label === 1 ? margin : -margin;
            expect(disagreement(parameters, 0, n, 0)).toBeLessThan(1e-12);
          }
        }
      }
    }
  });

  it('agree where all labels are the same', () => {
    fc.assert(
      fc.property(seeds, sizes, features, fc.constantFrom(0, 1), (seed, n, d, label) => {
        const problem = sample(seed, n, d);
        load({ ...problem, labels: problem.labels.fill(label) });
        expect(disagreement(problem.parameters, 0, n)).toBeLessThan(1e-12);
      }),
      { numRuns: 50 },
    );
  });

  it('agree after any sequence of data sets, larger and smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(seeds, sizes, features), { minLength: 2, maxLength: 6 }), (loads) => {
        for (const [seed, n, d] of loads) {
          const problem = sample(seed, n, d);
          load(problem);
          expect(disagreement(problem.parameters, 0, n)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the compiled kernel', () => {
  it('gives exactly ln 2 at zero parameters', () => {
    for (const [n, d] of [
      [1, 1],
      [16, 2],
      [100, 2],
      [100, 5],
    ]) {
      load(sample(1, n, d));
      expect(evaluate(wasm, new Float64Array(d + 1), 0, n)[0]).toBeCloseTo(Math.LN2, 15);
    }
  });

  it('gives 0 for an empty range and for no points', () => {
    load(sample(1, 10, 2));
    expect([...evaluate(wasm, new Float64Array(3), 4, 4)]).toEqual([0, 0, 0, 0]);
    wasm.load([new Float64Array(0), new Float64Array(0)], new Uint8Array(0));
    expect([...evaluate(wasm, new Float64Array(3), 0, 0)]).toEqual([0, 0, 0, 0]);
  });

  it('lets a number that is not finite be seen in what it returns', () => {
    const isAllFinite = (parameters: Float64Array, n: number) =>
      evaluate(wasm, parameters, 0, n).every(Number.isFinite);
    for (const [n, d] of [
      [3, 2],
      [100, 2],
      [100, 4],
    ]) {
      for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
        const problem = sample(1, n, d);
        load(problem);
        expect(isAllFinite(problem.parameters.with(0, wrong), n)).toBe(false);
        problem.features[1][2] = wrong;
        load(problem);
        expect(isAllFinite(problem.parameters, n)).toBe(false);
      }
    }
  });

  it('never writes to what it was given, and keeps no more of it than the points', () => {
    const problem = sample(5, 100, 2);
    const copy = structuredClone(problem);
    load(problem);
    const before = evaluate(wasm, problem.parameters, 0, 100);
    expect(problem).toEqual(copy);
    problem.features[0].fill(0);
    expect(evaluate(wasm, problem.parameters, 0, 100)).toEqual(before);
  });

  it('takes a million points with 20 features, and gives the memory back', () => {
    const column = new Float64Array(1_000_000).fill(0.5);
    const columns = new Array<Float64Array>(20).fill(column);
    wasm.load(columns, new Uint8Array(1_000_000).fill(1));
    const [loss, ...gradient] = evaluate(wasm, new Float64Array(21).fill(0.1), 0, 1_000_000);
    expect(loss).toBeCloseTo(Math.log1p(Math.exp(-1.1)), 12);
    expect(gradient[19]).toBeCloseTo(-0.5 / (1 + Math.exp(1.1)), 12);
    const problem = sample(1, 100, 2);
    load(problem);
    expect(disagreement(problem.parameters, 0, 100)).toBeLessThan(1e-12);
  });

  it('refuses more points than a memory can hold', () => {
    const column = new Float64Array(1_000_000);
    const columns = new Array<Float64Array>(600).fill(column);
    expect(() => wasm.load(columns, new Uint8Array(1_000_000))).toThrow(RangeError);
  });

  it('gives these very bytes everywhere', () => {
    const { features: columns, labels } = sample(42, 1001, 2);
    wasm.load(columns, labels);
    const parameters = Float64Array.of(0.5, -0.25, 0.125);
    expect([...evaluate(wasm, parameters, 0, 1001)]).toEqual([
      0.6408594785943907, -0.13372884052560088, -0.4085774500548505, 0.03586568965443906,
    ]);
    expect([...evaluate(wasm, parameters, 1, 8)]).toEqual([
      0.5563838997085687, -0.25491866869876356, -0.35285086862952975, -0.04029220586923448,
    ]);
    wasm.load([...columns, columns[0]], labels);
    expect([...evaluate(wasm, Float64Array.of(1, -0.5, -1.5, 0), 0, 1001)]).toEqual([
      1.2093960540660382, -0.7380602014125931, -0.5565341614797955, -0.7380602014125931, -0.00864893681457161,
    ]);
  });
});
