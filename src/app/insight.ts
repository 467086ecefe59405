import { createAnalysisClient } from '../analysis/client';
import type { OptimumAnswer } from '../analysis/protocol';
import { settled } from '../render/settled';
import { consequenceOf, trainingData } from '../store/course';
import { manyPoints } from '../store/limits';
import { modelOf } from '../store/live';
import type { LabState } from '../store/store';
import type { LabParts } from '../ui/lab';
import { compareWithPossible } from './comparison';
import { createOutlooks } from './outlooks';
import { whenAtRest } from './rest';
import { spawnAnalysis } from './spawnWorker';
import { createStableRates } from './stableRates';

/** Very many points are looked into once they have not changed for so long; the trainer comes first. */
const restMilliseconds = 300;

/**
 * Keeps what the page knows besides training up to date: the exact optimum of the present points, the learning rates that
 * are stable, and what a run with the present settings comes to. All of it is computed in a worker of its own.
 */
export function wireInsight({ store, actions, live, frames }: LabParts): void {
  const client = createAnalysisClient({ spawn: spawnAnalysis });
  const reload = whenAtRest(restMilliseconds, load);
  const stableRates = createStableRates({ store, live, frames }, client, reload.isDue);
  const outlooks = createOutlooks({ store, actions }, client, reload.isDue);

  function forgetOptimum(): void {
    live.optimum = null;
    actions.setInsight({ optimum: null });
  }

  function askOptimum(): void {
    forgetOptimum();
    if (reload.isDue()) return;
    const { loss, l1, l2 } = store.getState().settings;
    // The optimum is that of the log-loss; squared error has many valleys.
    if (loss !== 'log-loss') return;
    settled.during(client.optimum({ l1, l2 })).then(
      (answer) => {
        // What comes while other points wait to be loaded is about those before.
        if (answer && !reload.isDue()) showOptimum(answer);
      },
      () => actions.setInsight({ optimum: null }),
    );
  }

  function showOptimum(answer: OptimumAnswer): void {
    if (answer.kind === 'found') {
      const { parameters, standardization } = answer;
      live.optimum = {
        ...modelOf(parameters, standardization, store.getState().dataset.hasVertical),
        trained: parameters,
        loss: answer.loss,
      };
    }
    actions.setInsight({ optimum: answer });
  }

  function load(): void {
    // The points held back are no business of the optimum's.
    const { features, labels, degree, isStandardized } = trainingData(store.getState());
    client.load({ features, labels, test: null, degree, isStandardized });
    askOptimum();
    outlooks.forget();
  }

  function loadAtRest(): void {
    reload.ask();
    if (store.getState().dataset.points.y.length < manyPoints) reload.flush();
    else forgetOptimum();
  }

  store.subscribe((state, before) => {
    if (needsLoad(state, before)) loadAtRest();
    else if (needsOptimum(state.settings, before.settings)) askOptimum();
    if (needsOutlook(state, before)) outlooks.forget();
    outlooks.follow();
    stableRates.ask();
  });
  frames.subscribe(() => compareWithPossible({ store, actions, live }));
  load();
}

function needsLoad(state: LabState, before: LabState): boolean {
  return (
    state.dataset.points !== before.dataset.points ||
    state.dataset.hasVertical !== before.dataset.hasVertical ||
    state.settings.testShare !== before.settings.testShare ||
    (state.settings.testShare > 0 && state.dataset.recipe.seed !== before.dataset.recipe.seed) ||
    state.settings.degree !== before.settings.degree ||
    state.settings.isStandardized !== before.settings.isStandardized
  );
}

/** Whether a new run would be another. */
function needsOutlook({ settings, dataset }: LabState, before: LabState): boolean {
  return (
    consequenceOf(settings, before.settings) !== null ||
    settings.epochs !== before.settings.epochs ||
    dataset.points !== before.dataset.points ||
    dataset.recipe.seed !== before.dataset.recipe.seed
  );
}

function needsOptimum(settings: LabState['settings'], before: LabState['settings']): boolean {
  return settings.l1 !== before.l1 || settings.l2 !== before.l2 || settings.loss !== before.loss;
}
