import { createAnalysisClient } from '../../analysis/client';
import type { WorkerLike } from '../../bridge/port';
import { settled } from '../../render/settled';
import type { LabStore } from '../../store/store';
import { selectTrainingData } from '../../store/trainingInputs';
import type { TrainingData } from '../../trainer/protocol';
import type { Edits } from '../edits';
import type { Questions } from '../ports';

/**
 * Answers what the views ask about the present points, in a worker of its own that is started at the first question: a
 * long search for the optimum then keeps no view waiting.
 */
export function createQuestions(store: LabStore, edits: Edits, spawn: () => WorkerLike): Questions {
  const client = createAnalysisClient({ spawn });
  let loaded: TrainingData | null = null;

  /** Very many points are loaded once they rest: a drag would copy them for every question. */
  async function load(): Promise<void> {
    await edits.rested();
    const data = selectTrainingData(store.getState());
    if (data === loaded) return;
    loaded = data;
    client.load(data);
  }
  return {
    ask: (question) => settled.during(load().then(() => client.ask(question))),
  };
}
