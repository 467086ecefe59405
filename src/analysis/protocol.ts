import type { Standardization } from '../core/features/standardize';

/** What questions are about: base feature columns (each of length n) and labels (0 or 1), and what a model sees of them. */
export interface AnalysisData {
  readonly features: readonly Float64Array[];
  readonly labels: Uint8Array;
  /** Degree of the polynomial features, 1…; they are standardised after that, if at all. */
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
      /** Null where something is penalised, and where features do not tell the parameters apart. */
      readonly standardErrors: Float64Array | null;
      /** How the columns were standardised; null where they were not. */
      readonly standardization: Standardization | null;
    }
  | { readonly kind: 'separable' | 'quasi-separable' }
  | { readonly kind: 'none' };

/** Learning rates below `limit` settle near the parameters asked about, below `safe` anywhere. May be ∞. */
export interface StabilityAnswer {
  readonly limit: number;
  readonly safe: number;
}

export type Question =
  | { readonly kind: 'optimum'; readonly l1: number; readonly l2: number }
  | { readonly kind: 'stability'; readonly parameters: Float64Array; readonly l2: number };

/** A question is about the points last loaded. The next comes only when this one is answered. */
export type Command =
  | { readonly kind: 'load'; readonly data: AnalysisData }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question };

/** `answer` null: the question does not fit the points. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly id: number;
      readonly answer: OptimumAnswer | StabilityAnswer | null;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
