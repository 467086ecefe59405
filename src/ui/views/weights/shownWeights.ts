import { words } from '#words/weights';
import { weightLines } from '../../../core/training/weightLines';
import { parameterText } from '../../../messages/mathText';
import type { LiveRun } from '../../../store/live';
import { memoizeLast } from '../../../store/memoizeLast';

/** Weights and bias of the present model: as they are trained, or in the features' own units; null before the first frame. */
export function shownParameters({ frame, model }: LiveRun, isTrained: boolean): Float64Array | null {
  return (isTrained ? frame?.parameters : model?.own) ?? null;
}

const linesOnce = memoizeLast(
  (trace: LiveRun['trace'], frame: NonNullable<LiveRun['frame']>, isTrained: boolean) =>
    weightLines(trace, frame, isTrained ? null : frame.standardization),
);

/** The weights over epochs in the same units; null before the first frame. */
export function shownLines({ trace, frame }: LiveRun, isTrained: boolean) {
  return frame && linesOnce(trace, frame, isTrained);
}

/** The names of the parameters: w₁, w₂, …, b. */
export function symbolsOf(featureCount: number): string[] {
  const weights = Array.from({ length: featureCount }, (_, j) => parameterText(j));
  return [...weights, words.weights.bias];
}
