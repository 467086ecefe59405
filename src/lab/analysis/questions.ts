import { createAnalysisClient } from '../../analysis/client';
import type { WorkerLike } from '../../bridge/port';
import { settled } from '../../render/settled';
import { manyPoints } from '../../store/limits';
import type { LabStore } from '../../store/store';
import { selectTrainingData } from '../../store/trainingInputs';
import type { TrainingData } from '../../trainer/protocol';
import { manyPointsDelay } from '../debounce';
import type { Questions } from '../ports';

/**
 * Answers what the views ask about the present points, in a worker of its own that is started at the first question: a
 * long search for the optimum then keeps no view waiting.
 */
export function createQuestions(store: LabStore, spawn: () => WorkerLike): Questions {
  const client = createAnalysisClient({ spawn });
  let loaded: TrainingData | null = null;
  let loadedPoints: object | null = null;

  function load(): void {
    const data = selectTrainingData(store.getState());
    if (data === loaded) return;
    loaded = data;
    loadedPoints = store.getState().dataset.points;
    client.load(data);
  }
  /** Very many points are loaded once they rest: a drag would copy them for every question. */
  async function loadAtRest(): Promise<void> {
    let { points } = store.getState().dataset;
    while (points.y.length >= manyPoints && points !== loadedPoints) {
      const before = points;
      await new Promise((resolve) => setTimeout(resolve, manyPointsDelay));
      ({ points } = store.getState().dataset);
      if (points === before) break;
    }
    load();
  }
  return {
    metrics: (question) => settled.during(loadAtRest().then(() => client.metrics(question))),
    surface: (question) => settled.during(loadAtRest().then(() => client.surface(question))),
    moment: (question) => settled.during(loadAtRest().then(() => client.moment(question))),
  };
}
