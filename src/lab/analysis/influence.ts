import { mostFollowed } from '../../store/liveInfluence';
import { selectFittedData } from '../../store/trainingInputs';
import type { TrainingData } from '../../trainer/protocol';
import type { LabParts, Questions } from '../ports';
import type { InferenceService } from './inference';

/** Keeps `live.influence` to the present points, one question at a time; of very many points once none of them is dragged. */
export function createInfluence(
  { store, live, paintLoop }: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  questions: Pick<Questions, 'ask'>,
): InferenceService {
  let isStopped = true;
  let isAsking = false;
  /** The points whose question came to nothing. */
  let refused: TrainingData | null = null;

  function ask(data: TrainingData): void {
    isAsking = true;
    questions
      .ask({ kind: 'influence' })
      .then(
        (measures) => {
          // Null where other points came before the answer, or else where no weights are best.
          const isPresent = data === selectFittedData(store.getState());
          if (!isStopped && (measures || isPresent)) live.influence = { data, measures };
        },
        () => {
          refused = data;
        },
      )
      .finally(() => {
        isAsking = false;
        paintLoop.invalidate();
      });
  }

  return {
    update(): void {
      isStopped = false;
      const state = store.getState();
      const data = selectFittedData(state);
      if (isAsking || refused === data || live.influence?.data === data) return;
      if (data.labels.length > mostFollowed && state.marks.dragged !== null) return;
      ask(data);
    },
    stop(): void {
      isStopped = true;
      refused = null;
      live.influence = null;
    },
  };
}
