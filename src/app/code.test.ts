import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTool } from '../../scripts/languages.mjs';
import { type Language, writers } from '../codegen/languages';
import type { Predictor, Program } from '../codegen/program';
import { defaultRecipe, sampleDataset } from '../core/data/catalog';
import { featureCount } from '../core/features/polynomial';
import { prepareFeatures } from '../core/features/prepare';
import { toOriginalUnits } from '../core/features/standardize';
import type { ParameterInference } from '../core/inference/inference';
import { inferenceOf } from '../core/inference/inference';
import { Likelihood } from '../core/inference/likelihood';
import { maximize } from '../core/inference/maximize';
import { classWeightsOf } from '../core/model/classWeights';
import { smallRandomStart } from '../core/model/initial';
import { scoreOf } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { findOptimum } from '../core/optim/optimum';
import { type Optimizer, plainSettings } from '../core/training/settings';
import { createReferenceKernel } from '../kernel/reference';
import { modelWith } from '../store/live';
import { TrainingRun } from '../trainer/trainingRun';
import { type Printed, runPrograms } from './testing/runPrograms';

/** Programs of every kind that trains with this optimizer. */
function programs(optimizer: Optimizer): fc.Arbitrary<Program> {
  const isNewton = optimizer === 'newton';
  return fc
    .record({
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      count: fc.integer({ min: 20, max: 60 }),
      axes: fc.constantFrom(1, 2),
      others: fc.integer({ min: 0, max: 5 }),
      degree: fc.integer({ min: 1, max: 3 }),
      isStandardized: fc.boolean(),
      isConstant: fc.constantFrom(false, false, false, true),
      loss: fc.constantFrom('log-loss', 'squared-error'),
      l1: fc.constantFrom(0, 0.01),
      l2: fc.constantFrom(0, 0.05),
      classWeighting: fc.constantFrom('equal', 'balanced', 'custom'),
      classWeight0: fc.constantFrom(0.5, 1),
      classWeight1: fc.constantFrom(1, 3.25),
      learningRate: fc.constantFrom(0.01, 0.1),
      batchSize: fc.integer({ min: 1, max: 70 }),
      epochs: fc.integer({ min: 0, max: isNewton ? 6 : 40 }),
    })
    .map(({ seed, count, axes, others, degree, isStandardized, isConstant, epochs, ...drawn }) => {
      const { x1, x2, y } = sampleDataset({ ...defaultRecipe, seed, count, noise: 0.3 });
      const newtons = { loss: 'log-loss', l1: 0, l2: 0.05 } as const;
      const onAxes = [x1, isConstant ? x2.map(() => 0.1) : x2].slice(0, axes);
      const onNone = Array.from({ length: others }, (_, j) => otherFeature(seed + j, count, j % 2 === 1));
      const named = (column: string, level: string | null = null) => ({ column, level });
      return {
        features: [...onAxes, ...onNone],
        labels: y,
        columnNames: [
          ...[named('length\u202e\n*/ "mm"'), named('größe')].slice(0, axes),
          ...onNone.map((_, j) => (j % 2 === 1 ? named('smoker', 'y\nes */') : named('age'))),
        ],
        label: { column: 'ill\n*/ """', class1: 'y\u2028es\\' },
        axes,
        degree,
        isStandardized,
        settings: { ...plainSettings, ...drawn, ...(isNewton ? newtons : {}), optimizer, seed },
        epochs,
        start: smallRandomStart(seed, featureCount(axes + others, { axes, degree })),
        probe: [...[0.5, -0.2].slice(0, axes), ...onNone.map((column) => column[3])],
      };
    });
}

/** A feature on no axis: numbers of another size than those on the axes, or the 0 and 1 of a level. */
function otherFeature(seed: number, count: number, isLevel: boolean): Float64Array {
  const { x1, y } = sampleDataset({ ...defaultRecipe, seed: (seed + 77) % 2 ** 32, count, noise: 0.5 });
  return isLevel ? Float64Array.from(y) : x1.map((value) => 3 * value + 1);
}

const optimizers: readonly Optimizer[] = ['batch', 'mini-batch', 'momentum', 'adam', 'newton'];
const drawn = optimizers.flatMap((optimizer) => fc.sample(programs(optimizer), { numRuns: 6, seed: 4 }));

/** The page's own result, in the space trained in, and in the original units. */
interface Truth {
  readonly parameters: Float64Array;
  readonly loss: number;
  readonly probability: number;
  readonly predictor: Predictor;
}

function onThePage(program: Program): Truth {
  const { features, labels, axes, degree, isStandardized, settings, start, epochs } = program;
  const data = { features, labels, test: null, axes, degree, isStandardized };
  const kernels = { training: createReferenceKernel(), test: createReferenceKernel() };
  const run = new TrainingRun(kernels, start, [{ since: 0, settings, data }], null);
  for (let left = epochs; left > 0; left--) run.advance(1);
  const { parameters, standardization, loss } = run.describe();
  return { parameters, loss, ...predicting(program, toOriginalUnits(parameters, standardization)) };
}

function predicting({ probe, axes, degree, columnNames, label }: Program, own: Float64Array) {
  const hasVertical = axes === 2;
  const point = {
    x1: Float64Array.of(probe[0]),
    x2: Float64Array.of(hasVertical ? probe[1] : 0),
    y: Uint8Array.of(0),
    others: probe.slice(axes).map((value) => Float64Array.of(value)),
  };
  const model = modelWith(own, { hasVertical, held: probe.slice(axes) });
  const probability = sigmoid(scoreOf(model, point, 0));
  return { probability, predictor: { probe, axes, degree, columnNames, label, parameters: own } };
}

/** The programs of the optimum: log-loss, with each kind of penalty; those that have none are left out. */
const optimal = fc
  .sample(programs('batch'), { numRuns: 24, seed: 5 })
  .map((program, i) => {
    const penalties = { l1: i % 4 > 1 ? 0.02 : 0, l2: i % 2 === 1 ? 0.05 : 0 };
    return { ...program, settings: { ...program.settings, ...penalties, loss: 'log-loss' as const } };
  })
  // With a constant feature and no penalty, many minima share the same probabilities.
  .filter(
    ({ features, settings }) =>
      settings.l1 + settings.l2 > 0 || features.every((x) => x.some((value) => value !== x[0])),
  )
  .filter((program) => atOptimum(program) !== null);

function atOptimum(program: Program): Truth | null {
  const { features, labels, axes, degree, isStandardized, settings } = program;
  const { columns, standardization } = prepareFeatures(features, { axes, degree }, isStandardized);
  const fitting = { ...settings, weights: classWeightsOf(settings, labels) };
  const optimum = findOptimum(columns, labels, fitting);
  if (!optimum) return null;
  const { parameters, loss } = optimum;
  return { parameters, loss, ...predicting(program, toOriginalUnits(parameters, standardization)) };
}

/** Runs programs and the predictors of what they are to come to, and holds them against it. */
function compare(
  language: Language,
  tool: string,
  cases: readonly (readonly [Program, Truth])[],
  tolerance: number,
) {
  const { writeProgram, writePredictor } = writers[language];
  const trained = cases.map(([program]) => writeProgram(program));
  const predicted = cases.map(([, truth]) => writePredictor(truth.predictor));
  const printed = runPrograms(language, tool, [...trained, ...predicted]);
  for (const [i, [program, truth]] of cases.entries()) {
    const about = `${i}: ${JSON.stringify({ ...program.settings, degree: program.degree })}`;
    isAsTrue(printed[i], truth, tolerance, about);
    expect(printed[cases.length + i].probability[0], about).toBeCloseTo(truth.probability, 9);
  }
}

function isAsTrue(
  { weights, bias, loss, probability }: Printed,
  truth: Truth,
  tolerance: number,
  about: string,
): void {
  const all = [...weights, ...bias];
  expect(all.length).toBe(truth.parameters.length);
  for (const [j, value] of truth.parameters.entries()) {
    expect(Math.abs(all[j] - value), about).toBeLessThan(tolerance * Math.max(1, Math.abs(value)));
  }
  expect(Math.abs(loss[0] - truth.loss), about).toBeLessThan(tolerance);
  expect(Math.abs(probability[0] - truth.probability), about).toBeLessThan(tolerance);
}

const tools = { Rust: 'rustc', NumPy: 'python3', 'scikit-learn': 'python3', R: 'Rscript' } as const;
const commands = Object.fromEntries(Object.values(tools).map((tool) => [tool, findTool(tool)]));

/** Describes programs in a language, where its tool is here. */
function describePrograms(name: keyof typeof tools, check: (tool: string) => void): void {
  const command = commands[tools[name]];
  if (command) describe(`programs in ${name}`, () => check(command));
  else process.emitWarning(`NOT TESTED: programs in ${name}, as there is no ${tools[name]} that works`);
}

const timeout = 120_000;
const trainedCases = drawn.map((program) => [program, onThePage(program)] as const);

describePrograms('Rust', (tool) => {
  it('train to the weights of the page', { timeout }, () => compare('rust', tool, trainedCases, 1e-9));
});

/** Programs whose best weights have standard errors, and what the page says of these: estimates, errors and ends of intervals. */
const certain = optimal
  .filter(({ settings }) => settings.l1 + settings.l2 === 0)
  .flatMap((program) => {
    const { features, labels, axes, degree, settings } = program;
    const columns = prepareFeatures(features, { axes, degree }, false).columns;
    const likelihood = new Likelihood(columns, labels);
    const inference = inferenceOf(likelihood, maximize(likelihood));
    const equal = { ...settings, classWeighting: 'equal' as const };
    return inference && atOptimum({ ...program, settings: equal })
      ? [{ program: { ...program, settings: equal, hasErrors: true }, inference }]
      : [];
  });

function compareErrors(language: Language, tool: string): void {
  expect(certain.length).toBeGreaterThan(3);
  const { writeProgram } = writers[language];
  const printed = runPrograms(
    language,
    tool,
    certain.map(({ program }) => writeProgram(program)),
  );
  for (const [i, { inference }] of certain.entries()) {
    const isLike = (numbers: readonly number[], read: (one: ParameterInference) => number) =>
      inference.parameters.forEach((parameter, j) => {
        const unit = Math.max(Math.abs(read(parameter)), parameter.standardError);
        expect(Math.abs(numbers[j] - read(parameter)), `${i}, ${j}`).toBeLessThan(1e-6 * unit);
      });
    expect(printed[i]['standard errors']).toHaveLength(inference.parameters.length);
    isLike(printed[i]['best weights and bias'], ({ estimate }) => estimate);
    isLike(printed[i]['standard errors'], ({ standardError }) => standardError);
    isLike(printed[i]['95% intervals from'], ({ wald }) => wald.low);
    isLike(printed[i]['95% intervals to'], ({ wald }) => wald.high);
  }
}

describePrograms('NumPy', (tool) => {
  it('print the standard errors and intervals of the page', { timeout }, () => compareErrors('numpy', tool));

  it('train to the weights of the page', { timeout }, () => compare('numpy', tool, trainedCases, 1e-9));
});

describePrograms('R', (tool) => {
  it('print the standard errors and intervals of the page', { timeout }, () => compareErrors('r', tool));

  it('train to the weights of the page', { timeout }, () => compare('r', tool, trainedCases, 1e-9));
});

describe('programs in TypeScript', () => {
  it('train to the weights of the page', { timeout }, () => compare('typeScript', '', trainedCases, 1e-9));
});

describePrograms('scikit-learn', (tool) => {
  it('go to the optimum of the page', { timeout }, () => {
    const cases = optimal.map((program) => [program, atOptimum(program) as Truth] as const);
    expect(cases.length).toBeGreaterThan(10);
    compare('scikitLearn', tool, cases, 1e-4);
  });
});
