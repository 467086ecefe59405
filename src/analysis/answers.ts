import { sampleEvenly } from '../core/data/evenChoice';
import { blockOf, type Columns, countOf } from '../core/features/columns';
import { fitPrepared, prepareLate } from '../core/features/prepare';
import type { Standardization } from '../core/features/standardize';
import { fitSamples } from '../core/inference/experiment';
import { type Accuracies, accuraciesOf } from '../core/metrics/accuracies';
import { calibration } from '../core/metrics/calibration';
import { cheapestThreshold } from '../core/metrics/costs';
import { rankScores } from '../core/metrics/ranking';
import { operatingCurve } from '../core/metrics/roc';
import { logLoss } from '../core/model/logLoss';
import { addRidge, penalty } from '../core/model/penalty';
import { scores } from '../core/model/score';
import { collinearColumns } from '../core/optim/collinear';
import { findOptimum, lowestLoss, type Optimum } from '../core/optim/optimum';
import { classifySeparability, type Separability, unboundedWeights } from '../core/optim/separability';
import { safeEverywhere, stabilityLimit } from '../core/optim/stability';
import { standardErrors } from '../core/optim/standardErrors';
import { landscapePoints, lossLandscape } from '../core/training/landscape';
import type { LossKind } from '../core/training/settings';
import type { Kernel } from '../kernel/kernel';
import { createReferenceKernel } from '../kernel/reference';
import { type ApartAnswer, KnownFit } from './inferenceAnswers';
import { attainableAt, prospectOf } from './outlook';
import type {
  AnalysisData,
  Command,
  MetricsAnswer,
  MomentAnswer,
  OptimumAnswer,
  OutcomeAnswer,
  OutlookAnswer,
  Question,
  QuestionOf,
  Reply,
  StabilityAnswer,
  SurfaceAnswer,
} from './protocol';

/** Takes in points and answers questions about them; null where there is nothing to say. Never throws. */
export type Answerer = (command: Command) => Reply | null;

/** Answers as pure functions of the points last loaded; what is the same for many questions is kept. */
export function createAnswerer(): Answerer {
  let points: KnownPoints | null = null;
  return (command) => {
    if (command.kind === 'load') {
      points = new KnownPoints(command.data);
      return null;
    }
    const { id, question } = command;
    try {
      if (!points) throw new Error('no points were loaded');
      return { kind: 'answered', id, answer: answerTo(question, points) };
    } catch (error) {
      return { kind: 'failed', id, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

function answerTo(question: Question, points: KnownPoints) {
  switch (question.kind) {
    case 'optimum':
      return points.optimum(question.l1, question.l2);
    case 'outcome':
      return points.outcome(question);
    case 'outlook':
      return points.outlook(question);
    case 'stability':
      return points.stability(question.parameters, question.l2);
    case 'metrics':
      return points.metrics(question);
    case 'surface':
      return points.surface(question);
    case 'moment':
      return points.moment(question);
    case 'accuracies':
      return points.accuracies(question);
    case 'inference':
      return points.fit.inference();
    case 'influence':
      return points.fit.influence();
    case 'apart':
      return points.apart();
    case 'profile':
      return points.fit.profile(question.index, question.values);
    case 'without':
      return points.fit.without(question.index);
    case 'resamples':
      return points.fit.resamples(question);
    case 'samples':
      return fitSamples(question.recipe, question);
  }
}

/** Steps in which a drawn operating curve goes from one end to the other, and bins of the calibration plot. */
const curveSteps = 500;
const calibrationBins = 10;

/** Points that are scored at a time. */
const blockPoints = 8192;

class KnownPoints {
  private readonly standardization: Standardization | null;
  /** The features of the training points. */
  private readonly columns: Columns;
  /** The unpenalised fit by the features in their own units. */
  readonly fit: KnownFit;
  private separability: Separability | null = null;
  private safe: { readonly l2: number; readonly value: number } | null = null;

  /** The optimum last asked for. */
  private known: { readonly l1: number; readonly l2: number; readonly answer: OptimumAnswer } | null = null;

  /** The same points with features of another degree, that last asked for. */
  private other: KnownPoints | null = null;

  /** The points as kernels want them, loaded when first asked for. */
  private kernels: { readonly training: Kernel; readonly test: Kernel } | null = null;

  constructor(private readonly data: AnalysisData) {
    const { features, isStandardized } = data;
    this.standardization = isStandardized ? fitPrepared(features, data) : null;
    this.columns = this.columnsOf(features);
    this.fit = new KnownFit(prepareLate(features, data, null), data.labels);
  }

  optimum(l1: number, l2: number): OptimumAnswer {
    if (this.known?.l1 !== l1 || this.known.l2 !== l2) {
      this.known = { l1, l2, answer: this.findOptimum(l1, l2) };
    }
    return this.known.answer;
  }

  /** Null with fewer than two classes, and for a model with another number of features. */
  outlook({ settings, epochs, start }: QuestionOf<'outlook'>): OutlookAnswer | null {
    const { l1, l2 } = settings;
    const optimum = this.optimum(l1, l2);
    if (optimum.kind === 'none' || start.length !== this.size) return null;
    const found = optimum.kind === 'found' ? optimum : null;
    const attainable = attainableAt(found, this.columns, this.data.labels, settings);
    return { attainable, ...prospectOf(this.data, settings, epochs, start) };
  }

  outcome(model: QuestionOf<'outcome'>): OutcomeAnswer {
    const { degree = this.data.degree, l1, l2 } = model;
    if (degree !== this.data.degree) return this.ofDegree(degree).outcome(model);
    const { test, labels } = this.data;
    const minimum = this.findMinimum(l1, l2);
    if (minimum === 'none') return { kind: minimum };
    if (typeof minimum === 'string') {
      return { kind: minimum, limit: minimum === 'separable' ? 0 : lowestLoss(this.columns, labels) };
    }
    const { parameters, loss, objective } = minimum;
    const testLoss = test && logLoss(scoresOf(parameters, this.columnsOf(test.features)), test.labels);
    return { kind: 'found', loss, testLoss, objective };
  }

  private ofDegree(degree: number): KnownPoints {
    if (this.other?.data.degree !== degree) this.other = new KnownPoints({ ...this.data, degree });
    return this.other;
  }

  /** The minimum of J, or why there is none. */
  private findMinimum(l1: number, l2: number): Optimum | Exclude<OptimumAnswer['kind'], 'found'> {
    const { labels } = this.data;
    if (!labels.includes(0) || !labels.includes(1)) return 'none';
    const { columns } = this;
    if (l1 === 0 && l2 === 0) {
      this.separability ??= classifySeparability(columns, labels);
      if (this.separability !== 'overlapping') return this.separability;
    }
    // No finite optimum after all: what overlaps does so by no more than rounding.
    return findOptimum(columns, labels, { l1, l2 }, 'overlapping') ?? 'quasi-separable';
  }

  private findOptimum(l1: number, l2: number): OptimumAnswer {
    const { labels } = this.data;
    const { columns } = this;
    const minimum = this.findMinimum(l1, l2);
    if (minimum === 'none') return { kind: minimum };
    if (typeof minimum === 'string') {
      const isKnown = this.separability !== 'overlapping';
      return { kind: minimum, unbounded: isKnown ? unboundedWeights(columns, labels) : [] };
    }
    const isPenalized = l1 > 0 || l2 > 0;
    const { parameters, loss, objective } = minimum;
    const errorsIn = (units: Standardization | null) =>
      isPenalized ? null : standardErrors(parameters, columns, labels, units);
    const errors = errorsIn(null);
    return {
      kind: 'found',
      parameters,
      loss,
      objective,
      standardErrors: errors,
      originalErrors: this.standardization ? errorsIn(this.standardization) : errors,
      collinear: isPenalized || errors ? [] : collinearColumns(columns, labels),
      standardization: this.standardization,
    };
  }

  /** Null for parameters of a model with another number of features. */
  stability(parameters: Float64Array, l2: number): StabilityAnswer | null {
    const { columns } = this;
    if (parameters.length !== this.size) return null;
    if (this.safe?.l2 !== l2) this.safe = { l2, value: safeEverywhere(columns, l2) };
    return { limit: stabilityLimit(parameters, columns, l2), safe: this.safe.value };
  }

  /** Null for parameters of a model with another number of features, and without the part asked about. */
  metrics({ parameters, part, costs, thresholds }: QuestionOf<'metrics'>): MetricsAnswer | null {
    const points = part === 'test' ? this.data.test : this.data;
    if (!points || parameters.length !== this.size) return null;
    const { labels } = points;
    const columns = part === 'test' ? this.columnsOf(points.features) : this.columns;
    const z = scoresOf(parameters, columns);
    const ranking = rankScores(z, labels);
    return {
      curve: operatingCurve(ranking, curveSteps),
      calibration: calibration(z, labels, calibrationBins),
      cheapest: cheapestThreshold(ranking, costs, thresholds),
    };
  }

  /** Null for parameters of a model with another number of features, and without points. */
  surface({ landscape, loss, penalties }: QuestionOf<'surface'>): SurfaceAnswer | null {
    if (landscape.held.length !== this.size || this.data.labels.length === 0) return null;
    const sample = sampleEvenly(this.data.features, this.data.labels, landscapePoints);
    const { labels } = sample;
    const columns = blockOf(this.columnsOf(sample.columns), 0, labels.length);
    const values = lossLandscape(columns, labels, landscape, loss, penalties);
    return { landscape, values, points: labels.length };
  }

  /** Null for parameters of a model with another number of features. */
  moment({ parameters, loss: kind, penalties }: QuestionOf<'moment'>): MomentAnswer | null {
    const { labels, test } = this.data;
    if (parameters.length !== this.size) return null;
    this.kernels ??= this.loadKernels();
    const gradient = new Float64Array(parameters.length);
    const testLoss = test && meanLoss(this.kernels.test, kind, parameters, gradient, test.labels.length);
    const loss = meanLoss(this.kernels.training, kind, parameters, gradient, labels.length);
    addRidge(parameters, gradient, penalties.l2);
    return { loss, testLoss, objective: loss + penalty(parameters, penalties), gradient };
  }

  /** Null for parameters of models with another number of features, and without points. */
  accuracies({ parameters, threshold }: QuestionOf<'accuracies'>): Accuracies | null {
    const { labels, test } = this.data;
    if (parameters.length % this.size !== 0 || labels.length === 0) return null;
    return {
      training: accuraciesOf(parameters, this.columns, labels, threshold),
      test: test && accuraciesOf(parameters, this.columnsOf(test.features), test.labels, threshold),
    };
  }

  /** The margin is that of the features as they are trained on. */
  apart(): ApartAnswer {
    return this.fit.apart(this.columns);
  }

  private loadKernels() {
    const { labels, test } = this.data;
    const kernels = { training: createReferenceKernel(), test: createReferenceKernel() };
    kernels.training.load(this.columns, labels);
    if (test) kernels.test.load(this.columnsOf(test.features), test.labels);
    return kernels;
  }

  /** The number of the model's parameters. */
  private get size(): number {
    return this.columns.length + 1;
  }

  /** The features of the chosen points, standardised like those that the model is trained on. */
  private columnsOf(features: readonly Float64Array[]): Columns {
    return prepareLate(features, this.data, this.standardization);
  }
}

function scoresOf(parameters: Float64Array, columns: Columns): Float64Array {
  const z = new Float64Array(countOf(columns));
  for (let from = 0; from < z.length; from += blockPoints) {
    const to = Math.min(z.length, from + blockPoints);
    scores(parameters, blockOf(columns, from, to), z.subarray(from, to));
  }
  return z;
}

/** The mean loss over a kernel's n points; its gradient is written to `gradient`. */
function meanLoss(
  kernel: Kernel,
  kind: LossKind,
  parameters: Float64Array,
  gradient: Float64Array,
  n: number,
): number {
  return kind === 'log-loss'
    ? kernel.lossAndGradient(parameters, gradient, 0, n)
    : kernel.squaredErrorAndGradient(parameters, gradient, 0, n);
}
