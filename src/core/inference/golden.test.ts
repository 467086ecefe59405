import { describe, expect, it } from 'vitest';
import challengerCsv from '../golden/inference/challenger.csv?raw';
import challengerText from '../golden/inference/challenger.json?raw';
import exactText from '../golden/inference/profile.json?raw';
import separableCsv from '../golden/inference/separable.csv?raw';
import separableText from '../golden/inference/separable.json?raw';
import truthCsv from '../golden/inference/truth-100.csv?raw';
import truthText from '../golden/inference/truth-100.json?raw';
import smallCsv from '../golden/inference/truth-small.csv?raw';
import smallText from '../golden/inference/truth-small.json?raw';
import { sigmoid } from '../model/sigmoid';
import { findOptimum } from '../optim/optimum';
import { firthFit } from './firth';
import { inferenceOf, scoreVariance } from './inference';
import { fitWithout, influenceOf } from './influence';
import { type Interval, NORMAL_95 } from './interval';
import { Likelihood } from './likelihood';
import { maximize } from './maximize';

type Kept = number | readonly number[];

interface Weights {
  readonly weights: Kept;
  readonly bias: number;
}

interface Point {
  readonly index: number;
  readonly leverage: number;
  readonly devianceResidual: number;
  readonly pearsonResidual: number;
  readonly cooksDistance: number;
  readonly without: Weights;
}

interface Expected {
  readonly firth: Weights & { readonly standardErrors: readonly number[] };
  readonly maximumLikelihood: Weights & Readonly<Record<'standardErrors' | 'z' | 'pWald', readonly number[]>>;
  readonly deviance: Readonly<
    Record<'null' | 'residual' | 'degreesOfFreedom' | 'p' | 'aic' | 'mcFaddenR2', number>
  >;
  readonly likelihoodRatioByTerm: { readonly statistic: Kept; readonly p: Kept };
  readonly profile95: readonly (readonly [number, number])[];
  readonly wald95: readonly (readonly [number, number])[];
  readonly byPoint: readonly Point[];
  readonly atPlace: {
    readonly place: Kept;
    readonly probability: number;
    readonly interval95: [number, number];
  };
}

const parse = (text: string): Expected => JSON.parse(text);
const challenger = parse(challengerText);
const separable = parse(separableText);
const truth = parse(truthText);
const small = parse(smallText);
const exact: Readonly<Record<string, readonly (readonly number[])[]>> = JSON.parse(exactText);

/** Answers of R's glm, MASS's profile and brglm2; bounds as they were given with them. */
const cases = { challenger, truth, small };
const exactProfiles = {
  challenger: exact.challenger,
  truth: exact['truth-100'],
  small: exact['truth-small'],
};
const csv = { challenger: challengerCsv, truth: truthCsv, small: smallCsv };

const listOf = (value: Kept) => (typeof value === 'number' ? [value] : value);
const parametersOf = ({ weights, bias }: Weights) => [...listOf(weights), bias];

function read(text: string) {
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const d = rows[0].length - 1;
  return {
    features: Array.from({ length: d }, (_, j) => Float64Array.from(rows, (row) => row[j])),
    labels: Uint8Array.from(rows, (row) => row[d]),
  };
}

function near(actual: ArrayLike<number>, wanted: readonly number[], relative: number): void {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((value, j) => {
    expect(Math.abs(actual[j] - value), `${actual[j]} beside ${value}`).toBeLessThan(
      relative * Math.abs(value),
    );
  });
}

const ends = (intervals: readonly Interval[]) => intervals.flatMap(({ low, high }) => [low, high]);

describe.each(['challenger', 'truth', 'small'] as const)('the case %s', (name) => {
  const { features, labels } = read(csv[name]);
  const expected = cases[name];
  const likelihood = new Likelihood(features, labels);
  const best = maximize(likelihood);
  const inference = inferenceOf(likelihood, best);
  if (!inference) throw new Error('there is a fit');
  const { parameters, model } = inference;

  it('has the estimates, standard errors, z and p of glm', () => {
    const { maximumLikelihood } = expected;
    near(inference.estimates, parametersOf(maximumLikelihood), 1e-7);
    near(
      parameters.map(({ standardError }) => standardError),
      maximumLikelihood.standardErrors,
      1e-7,
    );
    near(
      parameters.map(({ z }) => z),
      maximumLikelihood.z,
      1e-7,
    );
    near(
      parameters.map(({ p }) => p),
      maximumLikelihood.pWald,
      1e-5,
    );
  });

  it('is the optimum that the page shows elsewhere', () => {
    near(
      inference.estimates,
      Array.from(findOptimum(features, labels, { l1: 0, l2: 0 })?.parameters ?? []),
      1e-9,
    );
  });

  it('has the intervals of both kinds', () => {
    near(ends(parameters.map(({ wald }) => wald)), expected.wald95.flat(), 1e-5);
    const profiles = ends(parameters.flatMap(({ profile }) => (profile ? [profile] : [])));
    near(profiles, exactProfiles[name].flat(), 1e-8);
    // R's confint() interpolates: it is off by a little of the interval's width.
    expected.profile95.flat().forEach((value, at) => {
      const [low, high] = expected.profile95[Math.floor(at / 2)];
      expect(Math.abs(profiles[at] - value)).toBeLessThan(2e-4 * (high - low));
    });
  });

  it('has deviance, likelihood ratios, AIC and McFadden', () => {
    const { deviance, likelihoodRatioByTerm } = expected;
    near(
      [model.deviance, model.nullDeviance, model.aic, model.mcFadden],
      [deviance.residual, deviance.null, deviance.aic, deviance.mcFaddenR2],
      1e-7,
    );
    expect(model.degreesOfFreedom).toBe(deviance.degreesOfFreedom);
    near([model.p], [deviance.p], 1e-5);
    const ratios = parameters.flatMap(({ ratio }) => (ratio ? [ratio] : []));
    near(
      ratios.map(({ statistic }) => statistic),
      listOf(likelihoodRatioByTerm.statistic),
      1e-6,
    );
    near(
      ratios.map(({ p }) => p),
      listOf(likelihoodRatioByTerm.p),
      1e-5,
    );
  });

  it('has the interval of a probability', () => {
    const { place, probability, interval95 } = expected.atPlace;
    const x = listOf(place);
    const z = x.reduce(
      (sum, value, j) => sum + value * inference.estimates[j],
      inference.estimates[x.length],
    );
    const spread = NORMAL_95 * Math.sqrt(scoreVariance(inference.covariance, x));
    near([sigmoid(z)], [probability], 1e-7);
    near([sigmoid(z - spread), sigmoid(z + spread)], interval95, 1e-5);
  });

  it('has leverage, residuals, Cook’s distance and the fit without a point', () => {
    const influence = influenceOf(likelihood, best);
    for (const point of expected.byPoint) {
      const { index } = point;
      near(
        [
          influence?.leverage[index] ?? Number.NaN,
          influence?.devianceResidual[index] ?? Number.NaN,
          influence?.pearsonResidual[index] ?? Number.NaN,
          influence?.cooksDistance[index] ?? Number.NaN,
        ],
        [point.leverage, point.devianceResidual, point.pearsonResidual, point.cooksDistance],
        1e-6,
      );
      near(fitWithout(likelihood, best, index) ?? [], parametersOf(point.without), 1e-6);
    }
  });
});

describe.each([
  ['challenger', challengerCsv, challenger],
  ['truth', truthCsv, truth],
  ['small', smallCsv, small],
  ['separable', separableCsv, separable],
] as const)('Firth’s fit of %s', (_, text, { firth }) => {
  it('is that of brglm2', () => {
    const { features, labels } = read(text);
    const fit = firthFit(features, labels);
    near(fit?.parameters ?? [], parametersOf(firth), 1e-6);
    near(fit?.standardErrors ?? [], firth.standardErrors, 1e-6);
  });
});
