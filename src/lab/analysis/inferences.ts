import type { LabParts, Questions } from '../ports';
import { createInference, type InferenceService } from './inference';
import { createInfluence } from './influence';

/** All that is kept of the best weights' certainty, as one service. */
export function createInferences(
  parts: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  questions: Pick<Questions, 'ask'>,
): InferenceService {
  const inference = createInference(parts, questions);
  const influence = createInfluence(parts, questions);
  return {
    update(): void {
      inference.update();
      influence.update();
    },
    stop(): void {
      inference.stop();
      influence.stop();
    },
  };
}
