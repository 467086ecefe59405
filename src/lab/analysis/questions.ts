import { createAnalysisClient } from '../../analysis/client';
import { browserClock, type Clock } from '../../bridge/clock';
import type { WorkerLike } from '../../bridge/port';
import { settled } from '../../render/settled';
import type { LabStore } from '../../store/store';
import { selectTrainingData } from '../../store/trainingInputs';
import type { TrainingData } from '../../trainer/protocol';
import type { Edits } from '../edits';
import type { Questions } from '../ports';

/** Milliseconds that other points wait for what is being answered about those before: to load them drops it. */
const patience = 100;

/**
 * Answers what the views ask about the present points, in a worker of its own that is started at the first question: a
 * long search for the optimum then keeps no view waiting. While points are dragged, several who ask would else drop each other's answers: other
 * points are loaded between two rounds of answers.
 */
export function createQuestions(
  store: LabStore,
  edits: Edits,
  spawn: () => WorkerLike,
  clock: Clock = browserClock,
): Questions {
  const client = createAnalysisClient({ spawn, clock });
  let loaded: TrainingData | null = null;
  let answering = 0;
  /** Those who wait for the end of the round. */
  const waiting: (() => void)[] = [];

  function endRound(): void {
    for (const go of waiting.splice(0)) go();
  }

  /** Resolves once nothing is being answered, or that takes long. */
  function roundOver(): Promise<void> {
    if (answering === 0) return Promise.resolve();
    return new Promise((resolve) => {
      waiting.push(resolve);
      clock.later(patience, resolve);
    });
  }

  /** Very many points are loaded once they rest: a drag would copy them for every question. */
  async function load(): Promise<void> {
    await edits.rested();
    if (selectTrainingData(store.getState()) !== loaded) await roundOver();
    const data = selectTrainingData(store.getState());
    if (data === loaded) return;
    loaded = data;
    client.load(data);
  }
  return {
    ask: (question) =>
      settled.during(
        load().then(() => {
          answering++;
          return client.ask(question).finally(() => {
            answering--;
            if (answering === 0) endRound();
          });
        }),
      ),
  };
}
