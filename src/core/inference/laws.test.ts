import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import apart from '../golden/inference/apart.csv?raw';
import { findOptimum } from '../optim/optimum';
import { classifySeparability } from '../optim/separability';
import { createSource } from '../random/source';
import { chiSquareTail, normalTails } from './chiSquare';
import { firthFit } from './firth';
import { inferenceOf as inferenceOfFit } from './inference';
import { fitWithout, influenceOf } from './influence';
import { Likelihood } from './likelihood';
import { maximize } from './maximize';
import { createProfile } from './profile';
import { drawCounts, fitResamples } from './resample';
import { widestMargin } from './widestMargin';

/** Points of two features on a grid, so that ties, collinear points and classes apart are common. */
const grid = fc
  .array(
    fc.tuple(
      fc.integer({ min: -4, max: 4 }),
      fc.integer({ min: -4, max: 4 }),
      fc.integer({ min: 0, max: 1 }),
    ),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .map((rows) => ({
    features: [Float64Array.from(rows, ([x]) => x), Float64Array.from(rows, ([, x]) => x)],
    labels: Uint8Array.from(rows, ([, , y]) => y),
  }));

function inferenceOf(features: readonly Float64Array[], labels: Uint8Array) {
  const likelihood = new Likelihood(features, labels);
  return inferenceOfFit(likelihood, maximize(likelihood));
}

function sampleOf(seed: number, n: number, [w1, w2, b]: readonly number[]) {
  const random = createSource(seed, 'inference test');
  const x1 = Float64Array.from({ length: n }, () => 2 * random() - 1);
  const x2 = Float64Array.from({ length: n }, () => 2 * random() - 1);
  const labels = Uint8Array.from(x1, (x, i) =>
    random() < 1 / (1 + Math.exp(-(w1 * x + w2 * x2[i] + b))) ? 1 : 0,
  );
  return { features: [x1, x2], labels };
}

describe('tails', () => {
  it('are those of tables', () => {
    expect(normalTails(1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(normalTails(0)).toBe(1);
    // R: pchisq(x, df, lower.tail = FALSE)
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 14);
    expect(chiSquareTail(100, 1) / 1.523970604832094e-23).toBeCloseTo(1, 10);
    expect(chiSquareTail(0.01, 1)).toBeCloseTo(0.920344325445942, 10);
    for (const x of [0.1, 1, 3, 9, 40]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
    for (const x of [0.1, 3, 9, 40])
      expect(chiSquareTail(x, 4) / (Math.exp(-x / 2) * (1 + x / 2))).toBeCloseTo(1, 12);
  });

  it('fall from 1 to 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), fc.integer({ min: 1, max: 40 }), (x, df) => {
        const tail = chiSquareTail(x, df);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1 + 1e-13);
        expect(chiSquareTail(x + 0.5, df)).toBeLessThanOrEqual(tail * (1 + 1e-12));
      }),
    );
  });
});

describe('Firth’s fit', () => {
  it('is finite for all points of both classes, and null only where the features do not tell weights apart', () => {
    fc.assert(
      fc.property(grid, ({ features, labels }) => {
        fc.pre(labels.includes(0) && labels.includes(1));
        const fit = firthFit(features, labels);
        const [x1, x2] = features;
        const isTold = [...x1].some((_, i) =>
          [...x1].some(
            (__, j) =>
              // Three points that are on no line.
              (x1[i] - x1[0]) * (x2[j] - x2[0]) !== (x1[j] - x1[0]) * (x2[i] - x2[0]),
          ),
        );
        expect(fit !== null).toBe(isTold);
        if (!fit) return;
        for (const value of [...fit.parameters, ...fit.standardErrors])
          expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has intervals that move with the units of the features, and a bias held without centring', () => {
    // Far from 0, so that centring makes a difference; apart, so that the likelihood itself has no end.
    const { features, labels } = sampleOf(3, 30, [60, 20, 5]);
    const moved = [features[0].map((x) => 50 + 30 * x), features[1].map((x) => 0.2 * x - 7)];
    const [here, there] = [features, moved].map((columns) => firthFit(columns, labels));
    if (!here || !there) throw new Error('there is a fit');
    for (const side of ['low', 'high'] as const) {
      expect(30 * there.profile[0][side]).toBeCloseTo(here.profile[0][side], 5);
      expect(0.2 * there.profile[1][side]).toBeCloseTo(here.profile[1][side], 4);
    }
    // A feature moved by its own half range is centred at another place: the bias, as it is held, must not notice.
    const shifted = firthFit([features[0].map((x) => x + 1), features[1]], labels);
    const ofW1 = (fit: typeof here) => fit.profile[2].high - fit.profile[2].low;
    expect(ofW1(here)).toBeGreaterThan(0);
    expect(shifted?.parameters[2]).toBeCloseTo(here.parameters[2] - here.parameters[0], 6);
  });

  it('has the intervals worked out elsewhere for points that a line parts', () => {
    const rows = apart
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number));
    const columns = [0, 1].map((j) => Float64Array.from(rows, (row) => row[j]));
    const fit = firthFit(
      columns,
      Uint8Array.from(rows, (row) => row[2]),
    );
    // By optim() in R on the penalised likelihood, from several starts: one end has two tops.
    expect(fit?.profile[1].low).toBeCloseTo(10.28716, 4);
    expect(fit?.profile[1].high).toBeCloseTo(88.58107, 3);
    expect(fit?.profile[2].low).toBeCloseTo(2.01505, 4);
    expect(fit?.profile[2].high).toBeCloseTo(22.9246, 3);
  });

  it('has no slope left in its penalised likelihood', () => {
    const { features, labels } = sampleOf(3, 12, [9, 0, 0]);
    const likelihood = new Likelihood(features, labels);
    const { parameters } = maximize(likelihood, { isFirth: true });
    const { slopes } = likelihood.placeAt(parameters, null, true) ?? { slopes: [Number.NaN] };
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-9);
    // And these are the slopes of that very function.
    const step = 1e-5;
    const away = parameters.slice();
    away[0] += 0.3;
    const at = (shift: number) => {
      const moved = away.slice();
      moved[0] += shift;
      return likelihood.placeAt(moved, null, true)?.value ?? Number.NaN;
    };
    const slope = (at(step) - at(-step)) / (2 * step);
    expect(likelihood.placeAt(away, null, true)?.slopes[0] ?? Number.NaN).toBeCloseTo(slope, 7);
  });
});

describe('a fit without a point', () => {
  it('is the fit of the others', () => {
    fc.assert(
      fc.property(grid, fc.nat(29), ({ features, labels }, nth) => {
        fc.pre(classifySeparability(features, labels) === 'overlapping');
        const likelihood = new Likelihood(features, labels);
        fc.pre(likelihood.covariance(maximize(likelihood).parameters) !== null);
        const index = nth % labels.length;
        const rest = (column: Float64Array) => column.filter((_, i) => i !== index);
        const others = labels.filter((_, i) => i !== index);
        const expected = findOptimum(features.map(rest), others, { l1: 0, l2: 0 });
        const actual = fitWithout(likelihood, maximize(likelihood), index);
        expect(actual === null).toBe(expected === null);
        if (!actual || !expected) return;
        // Where the others leave a weight open, the scores are the same all the same.
        for (let i = 0; i < labels.length; i++) {
          if (i === index) continue;
          const z = (at: Float64Array) => at[0] * features[0][i] + at[1] * features[1][i] + at[2];
          expect(Math.abs(z(actual) - z(expected.parameters))).toBeLessThan(1e-5 * (1 + Math.abs(z(actual))));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leverages add up to the number of parameters', () => {
    const { features, labels } = sampleOf(5, 80, [2, -1, 0.5]);
    const likelihood = new Likelihood(features, labels);
    const influence = influenceOf(likelihood, maximize(likelihood));
    const sum = influence?.leverage.reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(3, 10);
  });
});

describe('resamples', () => {
  it('draw n points of n, the same for the same seed and number', () => {
    const counts = drawCounts(50, 7, 3);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(50);
    expect(drawCounts(50, 7, 3)).toEqual(counts);
    expect(drawCounts(50, 7, 4)).not.toEqual(counts);
    expect(drawCounts(50, 8, 3)).not.toEqual(counts);
  });

  it('are the fits of the points drawn, and tell which have none', () => {
    fc.assert(
      fc.property(grid, fc.nat(1000), ({ features, labels }, seed) => {
        fc.pre(classifySeparability(features, labels) === 'overlapping');
        const likelihood = new Likelihood(features, labels);
        const best = maximize(likelihood);
        const { parameters, kinds } = fitResamples(likelihood, best, { seed, from: 2, to: 5 });
        kinds.forEach((kind, at) => {
          const counts = drawCounts(labels.length, seed, at + 2);
          const drawn = Array.from(counts).flatMap((count, i) => new Array<number>(count).fill(i));
          const columns = features.map((column) => Float64Array.from(drawn, (i) => column[i]));
          const some = Uint8Array.from(drawn, (i) => labels[i]);
          if (new Set(some).size < 2) {
            expect(kind).toBe('one-class');
            return;
          }
          const expected = findOptimum(columns, some, { l1: 0, l2: 0 });
          expect(kind).toBe(expected ? 'found' : 'separable');
          if (!expected) return;
          const own = parameters.subarray(3 * at, 3 * at + 3);
          drawn.forEach((_, k) => {
            const z = (of: Float64Array) => of[0] * columns[0][k] + of[1] * columns[1][k] + of[2];
            expect(Math.abs(z(own) - z(expected.parameters))).toBeLessThan(1e-5 * (1 + Math.abs(z(own))));
          });
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('the widest margin', () => {
  it('is there just where the classes are apart, and no direction of a fine fan has a wider one', () => {
    fc.assert(
      fc.property(grid, ({ features, labels }) => {
        fc.pre(labels.includes(0) && labels.includes(1));
        const margin = widestMargin(features, labels);
        expect(margin !== null).toBe(classifySeparability(features, labels) === 'separable');
        if (!margin) return;
        const halfWidth = (u: readonly number[]) => {
          let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
          labels.forEach((label, i) => {
            const along = u[0] * features[0][i] + u[1] * features[1][i];
            if (label === 1) least = Math.min(least, along);
            else most = Math.max(most, along);
          });
          return (least - most) / 2;
        };
        expect(halfWidth([...margin.direction])).toBeCloseTo(margin.halfWidth, 10);
        for (let k = 0; k < 720; k++) {
          const angle = (k * Math.PI) / 360;
          expect(halfWidth([Math.cos(angle), Math.sin(angle)])).toBeLessThanOrEqual(margin.halfWidth + 1e-10);
        }
        labels.forEach((label, i) => {
          const z = margin.direction[0] * features[0][i] + margin.direction[1] * features[1][i] + margin.bias;
          expect((label === 1 ? z : -z) + 1e-10).toBeGreaterThanOrEqual(margin.halfWidth);
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe('a profile', () => {
  it('is 3.84 at the ends of its interval, and 0 at the estimate', () => {
    const { features, labels } = sampleOf(11, 40, [2, -1, 0.5]);
    const likelihood = new Likelihood(features, labels);
    const best = maximize(likelihood);
    const profile = createProfile(likelihood, best);
    inferenceOf(features, labels)?.parameters.forEach(({ estimate, profile: interval }, j) => {
      const { low = Number.NaN, high = Number.NaN } = interval ?? {};
      const curve = profile.curve(j, [low, estimate, high]);
      expect(curve[0]).toBeCloseTo(3.841458820694124, 7);
      expect(curve[1]).toBeCloseTo(0, 9);
      expect(curve[2]).toBeCloseTo(3.841458820694124, 7);
    });
  });
});
