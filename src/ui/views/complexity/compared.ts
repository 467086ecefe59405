import { words } from '#words/complexity';
import type { OutcomeAnswer } from '../../../analysis/protocol';
import { degrees } from '../../../core/features/polynomial';
import type { Fitting } from '../../../core/model/classWeights';
import { formatCount } from '../../../messages/format';
import { formatPenalty } from '../../../render/charts/complexity';
import type { ComplexityAxis, ComplexityPoint } from '../../../render/charts/complexityGeometry';

/** A model that is asked about. */
export interface AskedModel extends Fitting {
  readonly degree: number;
}

const penalties = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** The models to compare: of every degree, or with L2 penalties from none to the largest; else as set. The one that is set is among them. */
export function modelsAlong(axis: ComplexityAxis, set: AskedModel): readonly AskedModel[] {
  if (axis === 'degree') return degrees.map((degree) => ({ ...set, degree }));
  const values = penalties.includes(set.l2) ? penalties : [...penalties, set.l2].sort((a, b) => a - b);
  return values.map((l2) => ({ ...set, l2 }));
}

export const presentValue = (axis: ComplexityAxis, { degree, l2 }: Pick<AskedModel, 'degree' | 'l2'>) =>
  axis === 'degree' ? degree : l2;

export const keyOf = ({ degree, l1, l2, weights }: AskedModel) => `${degree} ${l1} ${l2} ${weights ?? ''}`;

/** A value by its name: degree 2, L2 penalty 0.03. */
export function nameOf(axis: ComplexityAxis, value: number): string {
  return words.name[axis]((axis === 'degree' ? formatCount : formatPenalty)(value));
}

/** What is best possible for a model: `waiting` until it is known, null where it cannot be worked out. */
export interface Outcome {
  readonly value: number;
  readonly answer: OutcomeAnswer | 'waiting' | null;
}

/** A loss that can be drawn: scores beyond all numbers have none. */
const numberOf = (loss: number | null) => (loss === null || Number.isNaN(loss) ? null : loss);

export function pointOf({ value, answer }: Outcome): ComplexityPoint {
  const none = { value, training: null, test: null, limit: null };
  if (answer === null || answer === 'waiting' || answer.kind === 'none') return none;
  if (answer.kind !== 'found') return { ...none, limit: answer.limit };
  return { ...none, training: numberOf(answer.loss), test: numberOf(answer.testLoss) };
}

/** What the view has of its values, in the order of its axis. */
export interface Compared {
  readonly axis: ComplexityAxis;
  readonly outcomes: readonly Outcome[];
  readonly points: readonly ComplexityPoint[];
  /** The value that is set. */
  readonly present: number;
  readonly hasTest: boolean;
}
