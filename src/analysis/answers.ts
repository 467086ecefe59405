import { sampleEvenly } from '../core/data/evenChoice';
import { blockOf, type Columns, countOf } from '../core/features/columns';
import { prepareLate } from '../core/features/prepare';
import { fitSamples } from '../core/inference/experiment';
import { type Accuracies, accuraciesOf } from '../core/metrics/accuracies';
import { binnedResiduals, type ResidualBin, residualBins } from '../core/metrics/binnedResiduals';
import { calibration } from '../core/metrics/calibration';
import { cheapestThreshold } from '../core/metrics/costs';
import { rankScores } from '../core/metrics/ranking';
import { operatingCurve } from '../core/metrics/roc';
import { isSameWeights } from '../core/model/classWeights';
import { logLoss } from '../core/model/logLoss';
import { addRidge, penalty } from '../core/model/penalty';
import { scores } from '../core/model/score';
import { lowestLoss } from '../core/optim/optimum';
import { landscapePoints, lossLandscape } from '../core/training/landscape';
import { byClassOf, createDataLoss, load } from '../kernel/method';
import { createReferenceKernel } from '../kernel/reference';
import { type Answerer, BestPoints, createAnswererOf } from './bestAnswers';
import { KnownFit } from './inferenceAnswers';
import type {
  MetricsAnswer,
  MomentAnswer,
  OutcomeAnswer,
  Question,
  QuestionOf,
  SurfaceAnswer,
} from './protocol';

/** Answers all questions as pure functions of the points last loaded; what is the same for many is kept. */
export const createAnswerer = (): Answerer => createAnswererOf((data) => new KnownPoints(data), answerTo);

function answerTo(question: Question, points: KnownPoints) {
  switch (question.kind) {
    case 'optimum':
      return points.optimum(question);
    case 'outcome':
      return points.outcome(question);
    case 'outlook':
      return points.outlook(question);
    case 'stability':
      return points.stability(question);
    case 'metrics':
      return points.metrics(question);
    case 'residuals':
      return points.residuals(question);
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
      return points.fit.apart(points.columns);
    case 'profile':
      return points.fit.profile(question.index, question.count);
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

/** The points last loaded, and what is known of them. */
class KnownPoints extends BestPoints {
  /** The unpenalized fit by the features in their own units. */
  readonly fit = new KnownFit(prepareLate(this.data.features, this.data, null), this.data.labels);

  /** The same points with features of another degree, that last asked for. */
  private other: KnownPoints | null = null;

  /** The losses by the points as kernels want them, loaded when first asked for; the kind and the class weights last asked about. */
  private losses: ReturnType<KnownPoints['loadLosses']> | null = null;

  outcome(model: QuestionOf<'outcome'>): OutcomeAnswer {
    const { degree = this.data.degree, weights = null } = model;
    if (degree !== this.data.degree) return this.ofDegree(degree).outcome(model);
    const { test, labels } = this.data;
    const minimum = this.findMinimum(model);
    if (minimum === 'none') return { kind: minimum };
    if (typeof minimum === 'string') {
      return {
        kind: minimum,
        limit: minimum === 'separable' ? 0 : lowestLoss(this.columns, labels, weights),
      };
    }
    const { parameters, loss, objective } = minimum;
    const testLoss =
      test && logLoss(scoresOf(parameters, this.columnsOf(test.features)), test.labels, weights);
    return { kind: 'found', loss, testLoss, objective };
  }

  private ofDegree(degree: number): KnownPoints {
    if (this.other?.data.degree !== degree) this.other = new KnownPoints({ ...this.data, degree });
    return this.other;
  }

  /** Null for parameters of a model with another number of features, and without the part asked about. */
  metrics({ parameters, part, costs, thresholds }: QuestionOf<'metrics'>): MetricsAnswer | null {
    const scored = this.scored(parameters, part);
    if (!scored) return null;
    const { z, labels } = scored;
    const ranking = rankScores(z, labels);
    return {
      curve: operatingCurve(ranking, curveSteps),
      calibration: calibration(z, labels, calibrationBins),
      cheapest: cheapestThreshold(ranking, costs, thresholds),
    };
  }

  residuals({ parameters, part }: QuestionOf<'residuals'>): readonly ResidualBin[] | null {
    const scored = this.scored(parameters, part);
    return scored && binnedResiduals(scored.z, scored.labels, residualBins(scored.labels.length));
  }

  /** The scores of a part; null for parameters of a model with another number of features, and without the part. */
  private scored(parameters: Float64Array, part: 'training' | 'test') {
    const points = part === 'test' ? this.data.test : this.data;
    if (!points || parameters.length !== this.size) return null;
    const columns = part === 'test' ? this.columnsOf(points.features) : this.columns;
    return { z: scoresOf(parameters, columns), labels: points.labels };
  }

  /** Null for parameters of a model with another number of features, and without points. */
  surface({ landscape, loss, penalties, weights = null }: QuestionOf<'surface'>): SurfaceAnswer | null {
    if (landscape.held.length !== this.size || this.data.labels.length === 0) return null;
    const sample = sampleEvenly(this.data.features, this.data.labels, landscapePoints);
    const { labels } = sample;
    const columns = blockOf(this.columnsOf(sample.columns), 0, labels.length);
    const values = lossLandscape(columns, labels, landscape, loss, penalties, weights);
    return { landscape, values, points: labels.length };
  }

  /** Null for parameters of a model with another number of features. */
  moment(question: QuestionOf<'moment'>): MomentAnswer | null {
    const { parameters, penalties } = question;
    if (parameters.length !== this.size) return null;
    const isKnown =
      this.losses?.kind === question.loss && isSameWeights(this.losses.weights, question.weights);
    if (!this.losses || !isKnown) this.losses = this.loadLosses(question);
    const { training, test } = this.losses;
    const gradient = new Float64Array(parameters.length);
    const testLoss = test ? test(parameters, gradient) : null;
    const loss = training(parameters, gradient);
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

  private loadLosses({ loss: kind, weights = null }: QuestionOf<'moment'>) {
    const { labels, test } = this.data;
    const lossOf = (columns: Columns, labels: Uint8Array) => {
      const points = {
        columns,
        labels,
        kernel: createReferenceKernel(),
        byClass: byClassOf(weights, labels),
      };
      load(points);
      return createDataLoss(points, kind);
    };
    const training = lossOf(this.columns, labels);
    return { kind, weights, training, test: test && lossOf(this.columnsOf(test.features), test.labels) };
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
