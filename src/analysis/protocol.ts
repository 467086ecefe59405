import type { Recipe } from '../core/data/catalog';
import type { Standardization } from '../core/features/standardize';
import type { SampleFits } from '../core/inference/experiment';
import type { Influence } from '../core/inference/influence';
import type { Resamples } from '../core/inference/resample';
import type { Accuracies } from '../core/metrics/accuracies';
import type { ResidualBin } from '../core/metrics/binnedResiduals';
import type { CalibrationBin } from '../core/metrics/calibration';
import type { Costs, PricedThreshold } from '../core/metrics/costs';
import type { OperatingCurve } from '../core/metrics/roc';
import type { ThresholdRange } from '../core/metrics/threshold';
import type { ClassWeights, Fitting } from '../core/model/classWeights';
import type { Penalties } from '../core/model/penalty';
import type { Landscape } from '../core/training/landscape';
import type { Attainable } from '../core/training/nearness';
import type { Prospect } from '../core/training/remedy';
import type { LossKind, TrainingSettings } from '../core/training/settings';
import type { ApartAnswer, InferenceAnswer, ProfileAnswer, WithoutAnswer } from './inferenceAnswers';

/** The subject of the questions: base feature columns (each of length n) and labels (0 or 1), and the features that a model makes of them. */
export interface AnalysisData {
  readonly features: readonly Float64Array[];
  readonly labels: Uint8Array;
  /** Points held back, for questions about them; null where there are none or nobody asks. */
  readonly test: { readonly features: readonly Float64Array[]; readonly labels: Uint8Array } | null;
  /** The first `axes` features are expanded to products up to `degree`, 1…; all are standardised after that, if at all. */
  readonly axes: number;
  readonly degree: number;
  readonly isStandardized: boolean;
}

/**
 * The minimum of J, all parameters in the units that the model is trained in: weights, then bias. `loss` is
 * the data loss L there, `objective` J. `none`: without points, or with one class only, nothing can be least.
 */
export type OptimumAnswer =
  | {
      readonly kind: 'found';
      readonly parameters: Float64Array;
      readonly loss: number;
      readonly objective: number;
      /** Null where something is penalised or weighted by class, and where features do not tell the parameters apart. */
      readonly standardErrors: Float64Array | null;
      /** The same of the parameters in original units. */
      readonly originalErrors: Float64Array | null;
      /** The features that do not tell their weights apart, by index (see `collinearColumns`): the parameters are then one choice of many. */
      readonly collinear: readonly number[];
      /** How the columns were standardised; null where they were not. */
      readonly standardization: Standardization | null;
    }
  | {
      readonly kind: 'separable' | 'quasi-separable';
      /** The features whose weights grow without bound, by index (see `unboundedWeights`); empty where that is not known. */
      readonly unbounded: readonly number[];
    }
  | { readonly kind: 'none' };

/** What is best possible for a model: the losses, without penalties but with the class weights, at the minimum of J. */
export type OutcomeAnswer =
  | {
      readonly kind: 'found';
      readonly loss: number;
      /** Of the points held back, at the same weights; null where there are none. */
      readonly testLoss: number | null;
      readonly objective: number;
    }
  /** No weights are best: the loss comes as near to `limit` as one likes, with ever larger weights. */
  | { readonly kind: 'separable' | 'quasi-separable'; readonly limit: number }
  | { readonly kind: 'none' };

/** Learning rates below `limit` settle near the parameters asked about, below `safe` anywhere. May be ∞. */
export interface StabilityAnswer {
  readonly limit: number;
  readonly safe: number;
}

/** Confusion counts at all thresholds for some parameters, and the calibration of the probabilities. */
export interface MetricsAnswer {
  readonly curve: OperatingCurve;
  readonly calibration: readonly CalibrationBin[];
  readonly cheapest: PricedThreshold;
}

/** The objective on a grid; see `lossLandscape`. */
export interface SurfaceAnswer {
  readonly landscape: Landscape;
  readonly values: Float64Array;
  /** How many points stand for all. */
  readonly points: number;
}

/** The numbers that a frame of training has for its parameters, for any parameters. */
export interface MomentAnswer {
  /** The data loss, of the kind asked for. */
  readonly loss: number;
  /** That of the points held back; null where there are none. */
  readonly testLoss: number | null;
  /** J: the data loss with the penalties. */
  readonly objective: number;
  /** Of the data loss and the L2 penalty. */
  readonly gradient: Float64Array;
}

/** The outlook for the points, and the result of a new run with the settings asked about. */
export interface OutlookAnswer extends Prospect {
  readonly attainable: Attainable;
}

/** A model by its penalties, class weights and the degree of its features; without one, by that of the points loaded. */
export interface Model extends Fitting {
  readonly degree?: number;
}

export type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;

export type Question =
  | ({ readonly kind: 'optimum' } & Fitting)
  | ({ readonly kind: 'outcome' } & Model)
  | {
      readonly kind: 'outlook';
      readonly settings: TrainingSettings;
      readonly epochs: number;
      readonly start: Float64Array;
    }
  | {
      readonly kind: 'stability';
      readonly parameters: Float64Array;
      readonly l2: number;
      readonly weights?: ClassWeights | null;
    }
  | {
      readonly kind: 'metrics';
      readonly parameters: Float64Array;
      readonly part: 'training' | 'test';
      readonly costs: Costs;
      /** The range in which the cheapest threshold is looked for; everywhere by default. */
      readonly thresholds?: ThresholdRange;
    }
  /** The mean residuals of points of neighbouring probabilities; null as for metrics. */
  | {
      readonly kind: 'residuals';
      readonly parameters: Float64Array;
      readonly part: 'training' | 'test';
    }
  | {
      readonly kind: 'surface';
      readonly landscape: Landscape;
      readonly loss: LossKind;
      readonly penalties: Penalties;
      readonly weights?: ClassWeights | null;
    }
  | {
      readonly kind: 'moment';
      readonly parameters: Float64Array;
      readonly loss: LossKind;
      readonly penalties: Penalties;
      readonly weights?: ClassWeights | null;
    }
  | {
      readonly kind: 'accuracies';
      /** Those of one model after another: weights, then the bias. */
      readonly parameters: Float64Array;
      readonly threshold: number;
    }
  /** Of the unpenalised fit, in the features' own units: see `KnownFit`. */
  | { readonly kind: 'inference' }
  | { readonly kind: 'influence' }
  | { readonly kind: 'apart' }
  /** The likelihood with one parameter held at each of `count` values. */
  | { readonly kind: 'profile'; readonly index: number; readonly count: number }
  /** The fit without this point. */
  | { readonly kind: 'without'; readonly index: number }
  /** Resamples `from` to before `to` of a seed. */
  | { readonly kind: 'resamples'; readonly seed: number; readonly from: number; readonly to: number }
  /** New data sets `from` to before `to` of a recipe, whatever the points are. */
  | { readonly kind: 'samples'; readonly recipe: Recipe; readonly from: number; readonly to: number };

/** The answer to each kind of question. */
export interface Answers {
  readonly optimum: OptimumAnswer;
  readonly outcome: OutcomeAnswer;
  /** Null with fewer than two classes. */
  readonly outlook: OutlookAnswer | null;
  readonly stability: StabilityAnswer;
  readonly metrics: MetricsAnswer;
  readonly residuals: readonly ResidualBin[];
  readonly surface: SurfaceAnswer;
  readonly moment: MomentAnswer;
  readonly accuracies: Accuracies;
  readonly inference: InferenceAnswer;
  readonly influence: Influence;
  readonly apart: ApartAnswer;
  readonly profile: ProfileAnswer;
  readonly without: WithoutAnswer;
  readonly resamples: Resamples;
  readonly samples: SampleFits;
}

/** A question is about the points last loaded. The next comes only when this one is answered. */
export type Command =
  | { readonly kind: 'load'; readonly data: AnalysisData }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question };

/** `answer` null: the question does not fit the points. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly id: number;
      readonly answer: Answers[keyof Answers] | null;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
