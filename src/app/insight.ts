import { createAnalysisClient } from '../analysis/client';
import type { OptimumAnswer } from '../analysis/protocol';
import { trainingData } from '../store/course';
import { manyPoints } from '../store/limits';
import { modelOf } from '../store/live';
import type { LabState } from '../store/store';
import type { LabParts } from '../ui/lab';
import { whenAtRest } from './rest';
import { spawnAnalysis } from './spawnWorker';

/** Very many points are looked into once they have not changed for so long; the trainer comes first. */
const restMilliseconds = 300;

/** The limits of the learning rate are asked for at most this often. */
const stabilityMilliseconds = 100;
/** A learning rate so many times below the stable limit is called crawling. */
const crawlingFactor = 2000;
/** An objective so much above the lowest one, as a share of it, is called far. */
const farShare = 0.01;

/**
 * Keeps what the page knows besides training up to date: the exact optimum of the present points, and the learning rates
 * that are stable at the present weights. All of it is computed in a worker of its own.
 */
export function wireInsight({ store, actions, live, frames }: LabParts): void {
  const client = createAnalysisClient({ spawn: spawnAnalysis });
  const reload = whenAtRest(restMilliseconds, load);
  let isAsking = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let askedFor: Float64Array | null = null;

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
    client.optimum({ l1, l2 }).then(
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

  /** One question at a time, and none about weights that were asked about already. */
  function askStability(): void {
    const { settings, dataset } = store.getState();
    const parameters = live.frame?.parameters;
    const isWanted =
      settings.optimizer === 'batch' && settings.loss === 'log-loss' && dataset.points.y.length > 0;
    if (!isWanted) live.stability = null;
    const now = performance.now();
    if (
      !isWanted ||
      isAsking ||
      reload.isDue() ||
      !parameters ||
      parameters === askedFor ||
      now - askedAt < stabilityMilliseconds
    )
      return;
    isAsking = true;
    askedAt = now;
    askedFor = parameters;
    client
      .stability(parameters, settings.l2)
      .then((answer) => {
        if (answer) live.stability = answer;
      })
      .catch(() => {
        live.stability = null;
      })
      .finally(() => {
        isAsking = false;
        frames.invalidate();
      });
  }

  /** How the run compares with what is possible, for the status; told only when it changes. */
  function compare(): void {
    const { insight, settings } = store.getState();
    const { frame, stability } = live;
    const isCrawling = stability !== null && settings.learningRate * crawlingFactor < stability.limit;
    const best = insight.optimum?.kind === 'found' ? insight.optimum.objective : null;
    const isFar = frame !== null && best !== null && frame.objective > best * (1 + farShare);
    if (isCrawling !== insight.isCrawling || isFar !== insight.isFar)
      actions.setInsight({ isCrawling, isFar });
  }

  function load(): void {
    // The points held back are no business of the optimum's.
    const { features, labels, degree, isStandardized } = trainingData(store.getState());
    client.load({ features, labels, test: null, degree, isStandardized });
    askedFor = null;
    askOptimum();
  }

  function loadAtRest(): void {
    reload.ask();
    if (store.getState().dataset.points.y.length < manyPoints) reload.flush();
    else forgetOptimum();
  }

  store.subscribe((state, before) => {
    if (needsLoad(state, before)) loadAtRest();
    else if (needsOptimum(state.settings, before.settings)) askOptimum();
  });
  frames.subscribe(askStability);
  frames.subscribe(compare);
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

function needsOptimum(settings: LabState['settings'], before: LabState['settings']): boolean {
  return settings.l1 !== before.l1 || settings.l2 !== before.l2 || settings.loss !== before.loss;
}
