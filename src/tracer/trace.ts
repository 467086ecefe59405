import { sigmoid } from '../core/model/sigmoid';
import { curvesOf } from './curves';
import { sampleScores } from './grid';
import type { TraceAnswer, TraceQuestion } from './protocol';

/** Works out what is to be drawn of a model. */
export function trace(question: TraceQuestion): TraceAnswer {
  const scores = sampleScores(question.view, question.parameters);
  return {
    curves: curvesOf(question, scores),
    shades: question.isShaded ? Uint8ClampedArray.from(scores, (z) => 255 * sigmoid(z)) : null,
  };
}
