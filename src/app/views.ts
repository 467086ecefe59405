import { createAnalysisClient } from '../analysis/client';
import { settled } from '../render/settled';
import { trainingData } from '../store/course';
import { manyPoints } from '../store/limits';
import type { LabState, LabStore } from '../store/store';
import type { Views } from '../ui/lab';
import { restMilliseconds } from './rest';
import { spawnAnalysis } from './spawnWorker';

/**
 * Answers what the views ask about the present points, in a worker of its own that is started at the first question: a
 * long search for the optimum then keeps no view waiting.
 */
export function createViews(store: LabStore): Views {
  const client = createAnalysisClient({ spawn: spawnAnalysis });
  let loaded: readonly unknown[] = [];

  function load(): void {
    const state = store.getState();
    const basis = basisOf(state);
    if (basis.every((part, i) => Object.is(part, loaded[i]))) return;
    loaded = basis;
    client.load(trainingData(state));
  }
  /** Very many points are loaded once they rest: a drag would copy them for every question. */
  async function loadAtRest(): Promise<void> {
    let { points } = store.getState().dataset;
    while (points.y.length >= manyPoints && points !== loaded[0]) {
      const before = points;
      await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
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

function basisOf({ dataset, settings }: LabState): readonly unknown[] {
  const { points, hasVertical, recipe } = dataset;
  const { degree, isStandardized, testShare } = settings;
  return [points, hasVertical, degree, isStandardized, testShare, testShare > 0 && recipe.seed];
}
