import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradient } from '../core/model/gradient';
import { logLoss } from '../core/model/logLoss';
import { scores } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { createReferenceKernel } from './reference';

interface Problem {
  readonly features: Float64Array[];
  readonly labels: Uint8Array;
  readonly parameters: Float64Array;
}

/** Problems of d features: n points up to `size` from the centre, parameters likewise. */
function problems(d: number, size: number, n = 300): fc.Arbitrary<Problem> {
  const number = fc.double({ min: -size, max: size, noNaN: true });
  const point = fc.tuple(fc.array(number, { minLength: d, maxLength: d }), fc.constantFrom(0, 1));
  return fc
    .tuple(
      fc.array(point, { minLength: 1, maxLength: n, size: 'max' }),
      fc.array(number, { minLength: d + 1, maxLength: d + 1 }),
    )
    .map(([points, parameters]) => ({
      features: Array.from({ length: d }, (_, j) => Float64Array.from(points, ([x]) => x[j])),
      labels: Uint8Array.from(points, ([, y]) => y),
      parameters: new Float64Array(parameters),
    }));
}

/** Value and gradient of the squared error. */
function evaluateSquares({ features, labels, parameters }: Problem, from = 0, to = labels.length) {
  const kernel = createReferenceKernel();
  kernel.load(features, labels);
  const slope = new Float64Array(features.length + 1).fill(NaN);
  const loss = kernel.squaredErrorAndGradient(parameters, slope, from, to);
  return { loss, slope };
}

function evaluate({ features, labels, parameters }: Problem, from = 0, to = labels.length) {
  const kernel = createReferenceKernel();
  kernel.load(features, labels);
  const slope = new Float64Array(features.length + 1).fill(NaN);
  const loss = kernel.lossAndGradient(parameters, slope, from, to);
  return { loss, slope };
}

/** Largest part of `size` by which two lists of numbers differ. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>, size = 1): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]) / Math.max(size, Math.abs(b[i]))));
}

describe.each([0, 1, 2, 3, 5])('the reference kernel with %i features', (d) => {
  it('equals the textbook formulas', () => {
    fc.assert(
      fc.property(problems(d, 3), (problem) => {
        const { features, labels, parameters } = problem;
        const { loss, slope } = evaluate(problem);
        const z = new Float64Array(labels.length);
        scores(parameters, features, z);
        expect(difference([loss], [logLoss(z, labels)])).toBeLessThan(1e-14);
        expect(difference(slope, gradient(parameters, features, labels))).toBeLessThan(1e-14);
      }),
      { numRuns: 50 },
    );
  });

  it('has a gradient that is the slope of the loss', () => {
    fc.assert(
      fc.property(problems(d, 2, 30), (problem) => {
        const { slope } = evaluate(problem);
        const lossAt = (j: number, change: number) =>
          evaluate({ ...problem, parameters: problem.parameters.with(j, problem.parameters[j] + change) })
            .loss;
        const numeric = Array.from(slope, (_, j) => (lossAt(j, 1e-5) - lossAt(j, -1e-5)) / 2e-5);
        expect(difference(numeric, slope)).toBeLessThan(1e-8);
      }),
      { numRuns: 50 },
    );
  });

  it('combines the parts of a range to the whole', () => {
    fc.assert(
      fc.property(problems(d, 3), fc.double({ min: 0, max: 1, noNaN: true }), (problem, share) => {
        const n = problem.labels.length;
        const cut = Math.round(share * n);
        const [whole, left, right] = [evaluate(problem), evaluate(problem, 0, cut), evaluate(problem, cut)];
        const join = (a: number, b: number) => (a * cut + b * (n - cut)) / n;
        expect(difference([join(left.loss, right.loss)], [whole.loss])).toBeLessThan(1e-13);
        expect(
          difference(
            left.slope.map((s, j) => join(s, right.slope[j])),
            whole.slope,
          ),
        ).toBeLessThan(1e-13);
      }),
      { numRuns: 50 },
    );
  });

  it('is finite for scores however saturated', () => {
    fc.assert(
      fc.property(problems(d, 1e150, 10), (problem) => {
        const { loss, slope } = evaluate(problem);
        expect(Number.isFinite(loss) && loss >= 0).toBe(true);
        expect(slope.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('gives 0 for an empty range and for no points', () => {
    const parameters = new Float64Array(d + 1).fill(1);
    const features = Array.from({ length: d }, () => new Float64Array([1, 2]));
    const labels = new Uint8Array([0, 1]);
    expect(evaluate({ features, labels, parameters }, 1, 1)).toEqual({
      loss: 0,
      slope: new Float64Array(d + 1),
    });
    const none = features.map(() => new Float64Array(0));
    expect(evaluate({ features: none, labels: new Uint8Array(0), parameters }).loss).toBe(0);
  });
});

describe('the loss of the reference kernel', () => {
  it('keeps its relative precision however small it gets', () => {
    for (const margin of [1, 10, 36, 40, 100, 500, 700]) {
      const labels = new Uint8Array(200).fill(1);
      const features = [new Float64Array(200).fill(1), new Float64Array(200)];
      const { loss, slope } = evaluate({ features, labels, parameters: new Float64Array([margin, 0, 0]) });
      expect(difference([loss], [Math.log1p(Math.exp(-margin))], 0)).toBeLessThan(1e-14);
      expect(difference([slope[0]], [-1 / (1 + Math.exp(margin))], 0)).toBeLessThan(1e-14);
    }
  });

  it('grows in step with the margin of points that are wrong beyond all doubt', () => {
    const problem = { features: [new Float64Array([1, 0]), new Float64Array(2)], labels: new Uint8Array(2) };
    const { loss, slope } = evaluate({ ...problem, parameters: new Float64Array([1e300, 0, -2e3]) });
    expect(loss).toBe(5e299);
    expect([...slope]).toEqual([0.5, 0, 0.5]);
  });

  it('forgets what was loaded before and never writes to what it was given', () => {
    const kernel = createReferenceKernel();
    const column = new Float64Array([1, -2]);
    const slope = new Float64Array(3);
    kernel.load([column, column], new Uint8Array([0, 0]));
    kernel.load([column, column], new Uint8Array([1, 0]));
    const parameters = new Float64Array([0.5, 0.25, 0]);
    const loss = kernel.lossAndGradient(parameters, slope, 0, 2);
    expect(loss).toBe(
      evaluate({ features: [column, column], labels: new Uint8Array([1, 0]), parameters }).loss,
    );
    expect([[...column], [...parameters]]).toEqual([
      [1, -2],
      [0.5, 0.25, 0],
    ]);
  });
});

describe.each([0, 1, 2, 3, 5])('the squared error of the reference kernel with %i features', (d) => {
  it('is the mean of (p − y)²', () => {
    fc.assert(
      fc.property(problems(d, 3), (problem) => {
        const { features, labels, parameters } = problem;
        const z = new Float64Array(labels.length);
        scores(parameters, features, z);
        const sum = z.reduce((total, score, i) => total + (sigmoid(score) - labels[i]) ** 2, 0);
        expect(difference([evaluateSquares(problem).loss], [sum / labels.length])).toBeLessThan(1e-14);
      }),
      { numRuns: 50 },
    );
  });

  it('has a gradient that is its slope', () => {
    fc.assert(
      fc.property(problems(d, 2, 30), (problem) => {
        const { slope } = evaluateSquares(problem);
        const { parameters } = problem;
        const errorAt = (j: number, change: number) =>
          evaluateSquares({ ...problem, parameters: parameters.with(j, parameters[j] + change) }).loss;
        const numeric = Array.from(slope, (_, j) => (errorAt(j, 1e-5) - errorAt(j, -1e-5)) / 2e-5);
        expect(difference(numeric, slope)).toBeLessThan(1e-8);
      }),
      { numRuns: 50 },
    );
  });

  it('combines the parts of a range to the whole, and is 0 for an empty one', () => {
    fc.assert(
      fc.property(problems(d, 3), fc.double({ min: 0, max: 1, noNaN: true }), (problem, share) => {
        const n = problem.labels.length;
        const cut = Math.round(share * n);
        const whole = evaluateSquares(problem);
        const left = evaluateSquares(problem, 0, cut);
        const right = evaluateSquares(problem, cut);
        const join = (a: number, b: number) => (a * cut + b * (n - cut)) / n;
        const joined = left.slope.map((s, j) => join(s, right.slope[j]));
        expect(
          difference([join(left.loss, right.loss), ...joined], [whole.loss, ...whole.slope]),
        ).toBeLessThan(1e-13);
        expect(evaluateSquares(problem, cut, cut)).toEqual({ loss: 0, slope: new Float64Array(d + 1) });
      }),
      { numRuns: 50 },
    );
  });

  it('is finite and at most 1 for scores however saturated', () => {
    fc.assert(
      fc.property(problems(d, 1e150, 10), (problem) => {
        const { loss, slope } = evaluateSquares(problem);
        expect(loss >= 0 && loss <= 1).toBe(true);
        expect(slope.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('the squared error', () => {
  it('is flat where a point is wrong beyond all doubt, but for the last digits of its slope', () => {
    const problem = { features: [new Float64Array([1])], labels: new Uint8Array([0]) };
    const { loss, slope } = evaluateSquares({ ...problem, parameters: new Float64Array([100, 0]) });
    expect(loss).toBe(1);
    expect(slope[0] / (2 * Math.exp(-100))).toBeCloseTo(1, 12);
  });
});
