import type { InferenceAnswer } from '../../../analysis/inferenceAnswers';
import type { Lab } from '../../../lab/ports';
import { useLive } from '../../useLive';

type Found = Extract<InferenceAnswer, { kind: 'found' }>;

/** The answer about the present points, or a moment ago those before; null before there is one. */
export const answerOf = ({ live }: Lab): InferenceAnswer | null => live.inference?.answer ?? null;

/** The fit with its standard errors; null where there is none. */
export function foundOf(lab: Lab): Found | null {
  const answer = answerOf(lab);
  return answer?.kind === 'found' ? answer : null;
}

/** Something of the live run that seldom changes, told by its text. */
export const useLiveText = (read: (lab: Lab) => string): string => useLive(read);
