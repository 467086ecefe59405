import { type Columns, countOf } from '../core/features/columns';
import { descentLimit } from '../core/inference/descentLimit';
import { type FirthFit, firthFit } from '../core/inference/firth';
import { type Inference, inferenceOf } from '../core/inference/inference';
import { fitWithout, type Influence, influenceOf } from '../core/inference/influence';
import { Likelihood } from '../core/inference/likelihood';
import { type LikelihoodLens, likelihoodLens } from '../core/inference/likelihoodLens';
import { type Maximum, maximize } from '../core/inference/maximize';
import { fitResamples, isOverlapping, type Resamples } from '../core/inference/resample';
import { type Margin, widestMargin } from '../core/inference/widestMargin';
import { collinearColumns } from '../core/optim/collinear';
import { classifySeparability } from '../core/optim/separability';

/** What the maximum-likelihood fit says, in the features' own units, or why there is none: see `inferenceOf`. */
export type InferenceAnswer =
  | ({ readonly kind: 'found' } & Inference)
  /** No weights are best; Firth's fit is given instead, unless there are too many points for it. */
  | { readonly kind: 'separable' | 'quasi-separable'; readonly firth: FirthFit | null }
  /** The features, by index, that do not tell their weights apart. */
  | { readonly kind: 'collinear'; readonly columns: readonly number[] }
  /** Fewer than two classes; more numbers than are gone through. */
  | { readonly kind: 'none' | 'too-many' }
  /** It could not be worked out: the worker has failed. */
  | { readonly kind: 'failed' };

export interface ProfileAnswer extends LikelihoodLens {
  readonly index: number;
}

export interface WithoutAnswer {
  readonly index: number;
  /** Weights, then the bias, of the others' fit in own units; null where these have none. */
  readonly parameters: Float64Array | null;
  /** Those of the fit of all points. */
  readonly all: Float64Array;
}

/** What there is to say of classes that are apart. */
export interface ApartAnswer {
  /** In the units that the model is trained in; null where they touch or overlap. */
  readonly margin: Margin | null;
  /** The direction, of length 1, that weights and bias turn to under gradient descent, in the same units: see `descentLimit`. */
  readonly limit: Float64Array | null;
  readonly firth: FirthFit | null;
}

/** Numbers of features, one for each point, up to which fits are kept row by row: 96 MB. */
const mostNumbers = 12_000_000;

/** n·(d + 1)² up to which Firth's fit with its intervals is looked for: about two seconds. */
const mostForFirth = 500_000;

/** The fit of the points by their features in own units, found when it is first asked about and then kept. */
export class KnownFit {
  private likelihood: Likelihood | null = null;
  private maximum: Maximum | null = null;
  private known: InferenceAnswer | null = null;

  constructor(
    private readonly columns: Columns,
    private readonly labels: Uint8Array,
  ) {}

  inference(): InferenceAnswer {
    this.known ??= this.findInference();
    return this.known;
  }

  /** Null for a parameter that there is none of, without a fit, and where there are too many points to profile. */
  profile(index: number, count: number): ProfileAnswer | null {
    const fit = this.fit();
    const answer = this.inference();
    if (!fit || answer.kind !== 'found' || index > this.columns.length) return null;
    const lens = likelihoodLens(fit.likelihood, fit.best, answer.parameters[index], index, count);
    return lens && { index, ...lens };
  }

  resamples(range: { readonly seed: number; readonly from: number; readonly to: number }): Resamples | null {
    const fit = this.fit();
    return fit && fitResamples(fit.likelihood, fit.best, range);
  }

  influence(): Influence | null {
    const fit = this.fit();
    return fit && influenceOf(fit.likelihood, fit.best);
  }

  /** Null for a point that there is none of, and without a fit. */
  without(index: number): WithoutAnswer | null {
    const fit = this.fit();
    if (!fit || index >= this.labels.length) return null;
    const all = fit.likelihood.toOwn(fit.best.parameters);
    return { index, parameters: fitWithout(fit.likelihood, fit.best, index), all };
  }

  apart(trained: Columns): ApartAnswer {
    const { labels } = this;
    const isApart = this.inference().kind === 'separable';
    return {
      margin: isApart ? widestMargin(trained, labels) : null,
      limit: isApart ? descentLimit(trained, labels) : null,
      firth: this.firth(),
    };
  }

  private firth(): FirthFit | null {
    const m = this.columns.length + 1;
    return this.labels.length * m * m > mostForFirth ? null : firthFit(this.columns, this.labels);
  }

  private isTooLarge(): boolean {
    return this.labels.length * (this.columns.length + 1) > mostNumbers;
  }

  /** Null where nothing is best, or more than one thing. */
  private fit(): { readonly likelihood: Likelihood; readonly best: Maximum } | null {
    if (this.inference().kind !== 'found' || !this.likelihood || !this.maximum) return null;
    return { likelihood: this.likelihood, best: this.maximum };
  }

  private findInference(): InferenceAnswer {
    const { columns, labels } = this;
    if (!labels.includes(0) || !labels.includes(1) || countOf(columns) === 0) return { kind: 'none' };
    if (this.isTooLarge()) return { kind: 'too-many' };
    this.likelihood = new Likelihood(columns, labels);
    this.maximum = maximize(this.likelihood);
    if (!isOverlapping(this.likelihood, this.maximum)) {
      const kind = classifySeparability(columns, labels);
      return { kind: kind === 'overlapping' ? 'quasi-separable' : kind, firth: this.firth() };
    }
    const inference = inferenceOf(this.likelihood, this.maximum);
    if (!inference) return { kind: 'collinear', columns: collinearColumns(columns, labels) };
    return { kind: 'found', ...inference };
  }
}
