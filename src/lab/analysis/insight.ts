import { createAnalysisClient } from '../../analysis/client';
import type { OptimumAnswer } from '../../analysis/protocol';
import type { WorkerLike } from '../../bridge/port';
import { settled } from '../../render/settled';
import { heldAt, modelOf } from '../../store/live';
import { selectFittedData, selectNewRun, selectObjective } from '../../store/trainingInputs';
import { whenOther } from '../../store/whenOther';
import type { Edits } from '../edits';
import type { LabParts } from '../ports';
import { compareWithPossible } from './comparison';
import { createOutlooks } from './outlooks';
import { createStableRates } from './stableRates';

/**
 * Keeps what the page knows besides training up to date: the exact optimum of the present points, the learning rates that
 * are stable, and what a run with the present settings comes to. All of it is computed in a worker of its own.
 */
export function wireInsight(
  { store, actions, live, paintLoop }: LabParts,
  edits: Edits,
  spawn: () => WorkerLike,
): void {
  const client = createAnalysisClient({ spawn });
  const reload = edits.task(load);
  const stableRates = createStableRates({ store, live, paintLoop }, client, reload.isPending);
  const outlooks = createOutlooks({ store, actions }, client, reload.isPending);

  function forgetOptimum(): void {
    live.optimum = null;
    actions.setInsight({ optimum: null });
  }

  function askOptimum(): void {
    forgetOptimum();
    if (reload.isPending()) return;
    const { loss, penalties, weights } = selectObjective(store.getState());
    // The optimum is that of the log-loss; squared error has many valleys.
    if (loss !== 'log-loss') return;
    settled.during(client.ask({ kind: 'optimum', ...penalties, weights })).then(
      (answer) => {
        // An answer that comes while other points wait to be loaded is about those before.
        if (answer && !reload.isPending()) showOptimum(answer);
      },
      () => actions.setInsight({ optimum: null }),
    );
  }

  function showOptimum(answer: OptimumAnswer): void {
    if (answer.kind === 'found') {
      const { parameters, standardization } = answer;
      live.optimum = {
        ...modelOf(parameters, standardization, store.getState().dataset),
        trained: parameters,
        loss: answer.loss,
        objective: answer.objective,
        isUnique: answer.collinear.length === 0,
      };
    }
    actions.setInsight({ optimum: answer });
  }

  function load(): void {
    // The points held back are no business of the optimum's.
    client.load(selectFittedData(store.getState()));
    askOptimum();
    outlooks.forget();
  }

  const isOtherData = whenOther(selectFittedData, store.getState());
  const isOtherObjective = whenOther(selectObjective, store.getState());
  const isOtherRun = whenOther(selectNewRun, store.getState());
  store.subscribe((state, before) => {
    const { held } = state.dataset;
    if (held !== before.dataset.held && live.optimum)
      live.optimum = { ...live.optimum, ...heldAt(live.optimum, held) };
    const asksOptimum = isOtherObjective(state);
    if (isOtherData(state)) {
      reload.ask();
      forgetOptimum();
    } else if (asksOptimum) askOptimum();
    if (isOtherRun(state)) outlooks.forget();
    outlooks.follow();
    stableRates.ask();
  });
  paintLoop.subscribe('derive', () => compareWithPossible({ store, actions, live }));
  load();
}
