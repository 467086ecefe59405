import type { Columns } from '../core/features/columns';
import { fitPrepared, prepareLate } from '../core/features/prepare';
import type { Standardization } from '../core/features/standardize';
import { classWeightsOf, type Fitting, isSameFitting, isSameWeights } from '../core/model/classWeights';
import { collinearColumns } from '../core/optim/collinear';
import { findOptimum, type Optimum } from '../core/optim/optimum';
import { classifySeparability, type Separability, unboundedWeights } from '../core/optim/separability';
import { safeEverywhere, stabilityLimit } from '../core/optim/stability';
import { standardErrors } from '../core/optim/standardErrors';
import { attainableAt, prospectOf } from './outlook';
import type {
  AnalysisData,
  Answers,
  Command,
  OptimumAnswer,
  OutlookAnswer,
  Question,
  QuestionOf,
  Reply,
  StabilityAnswer,
} from './protocol';

/** Takes in points and answers questions about them; null where there is nothing to say. Never throws. */
export type Answerer = (command: Command) => Reply | null;

/** Answers from the points last loaded, which `know` takes in and `answerTo` asks. */
export function createAnswererOf<Points>(
  know: (data: AnalysisData) => Points,
  answerTo: (question: Question, points: Points) => Answers[keyof Answers] | null,
): Answerer {
  let points: Points | null = null;
  return (command) => {
    if (command.kind === 'load') {
      points = know(command.data);
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

/** Answers what every visit asks: the optimum, learning rates that are stable, and the outlook. It fails for all else. */
export const createBestAnswerer = (): Answerer =>
  createAnswererOf(
    (data) => new BestPoints(data),
    (question, points) => {
      switch (question.kind) {
        case 'optimum':
          return points.optimum(question);
        case 'outlook':
          return points.outlook(question);
        case 'stability':
          return points.stability(question);
        default:
          throw new Error(`${question.kind} is asked of another worker`);
      }
    },
  );

/** Points, and what is possible with them. */
export class BestPoints {
  protected readonly standardization: Standardization | null;
  /** The features of the training points. */
  readonly columns: Columns;
  private separability: Separability | null = null;
  private safe: { readonly question: QuestionOf<'stability'>; readonly value: number } | null = null;

  /** The optimum last asked for. */
  private known: { readonly fitting: Fitting; readonly answer: OptimumAnswer } | null = null;

  constructor(protected readonly data: AnalysisData) {
    const { features, isStandardized } = data;
    this.standardization = isStandardized ? fitPrepared(features, data) : null;
    this.columns = this.columnsOf(features);
  }

  optimum(fitting: Fitting): OptimumAnswer {
    if (!this.known || !isSameFitting(this.known.fitting, fitting)) {
      this.known = { fitting, answer: this.findOptimum(fitting) };
    }
    return this.known.answer;
  }

  /** Null with fewer than two classes, and for a model with another number of features. */
  outlook({ settings, epochs, start }: QuestionOf<'outlook'>): OutlookAnswer | null {
    const { labels } = this.data;
    const { l1, l2 } = settings;
    const weights = classWeightsOf(settings, labels);
    const optimum = this.optimum({ l1, l2, weights });
    if (optimum.kind === 'none' || start.length !== this.size) return null;
    const found = optimum.kind === 'found' ? optimum : null;
    const attainable = attainableAt(found, this.columns, labels, settings, weights);
    return { attainable, ...prospectOf(this.data, settings, epochs, start) };
  }

  /** The minimum of J, or why there is none. */
  protected findMinimum(fitting: Fitting): Optimum | Exclude<OptimumAnswer['kind'], 'found'> {
    const { labels } = this.data;
    if (!labels.includes(0) || !labels.includes(1)) return 'none';
    const { columns } = this;
    if (!isPenalizing(fitting)) {
      this.separability ??= classifySeparability(columns, labels);
      if (this.separability !== 'overlapping') return this.separability;
    }
    // No finite optimum after all: what overlaps does so by no more than rounding.
    return findOptimum(columns, labels, fitting, 'overlapping') ?? 'quasi-separable';
  }

  private findOptimum(fitting: Fitting): OptimumAnswer {
    const { labels } = this.data;
    const { columns } = this;
    const minimum = this.findMinimum(fitting);
    if (minimum === 'none') return { kind: minimum };
    if (typeof minimum === 'string') {
      const isKnown = this.separability !== 'overlapping';
      return { kind: minimum, unbounded: isKnown ? unboundedWeights(columns, labels) : [] };
    }
    const isPenalized = isPenalizing(fitting);
    // With class weights (n·H)⁻¹ is no covariance of the estimates, but still tells whether features are collinear.
    const isWeighted = (fitting.weights ?? null) !== null;
    const { parameters, loss, objective } = minimum;
    const errorsIn = (units: Standardization | null) =>
      isPenalized ? null : standardErrors(parameters, columns, labels, units);
    const errors = errorsIn(null);
    return {
      kind: 'found',
      parameters,
      loss,
      objective,
      standardErrors: isWeighted ? null : errors,
      originalErrors: isWeighted ? null : this.standardization ? errorsIn(this.standardization) : errors,
      collinear: isPenalized || errors ? [] : collinearColumns(columns, labels),
      standardization: this.standardization,
    };
  }

  /** Null for parameters of a model with another number of features. */
  stability(question: QuestionOf<'stability'>): StabilityAnswer | null {
    const { columns } = this;
    const { parameters, l2, weights = null } = question;
    if (parameters.length !== this.size) return null;
    const weighing = weights && { weights, labels: this.data.labels };
    const isSafeKnown = this.safe?.question.l2 === l2 && isSameWeights(this.safe.question.weights, weights);
    if (!this.safe || !isSafeKnown) this.safe = { question, value: safeEverywhere(columns, l2, weighing) };
    return { limit: stabilityLimit(parameters, columns, l2, weighing), safe: this.safe.value };
  }

  /** The number of the model's parameters. */
  protected get size(): number {
    return this.columns.length + 1;
  }

  /** The features of the chosen points, standardised like those that the model is trained on. */
  protected columnsOf(features: readonly Float64Array[]): Columns {
    return prepareLate(features, this.data, this.standardization);
  }
}

const isPenalizing = ({ l1, l2 }: Fitting) => l1 > 0 || l2 > 0;
