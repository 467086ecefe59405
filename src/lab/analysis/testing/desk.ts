import { createAnswerer } from '../../../analysis/answers';
import type { OutlookAnswer } from '../../../analysis/protocol';
import { createActions } from '../../../store/actions';
import type { DatasetSlice } from '../../../store/datasetSlice';
import { createLiveRun } from '../../../store/live';
import { consequenceOf, initialSettings, type SettingsSlice } from '../../../store/settings';
import { adviceBeyondPlain, selectStatusSentence } from '../../../store/status';
import { createLabStore } from '../../../store/store';
import {
  selectFittedData,
  selectStart,
  selectTrainingData,
  selectTrainingSettings,
} from '../../../store/trainingInputs';
import type { Frame } from '../../../trainer/protocol';
import { freshKernels } from '../../../trainer/testing/straightRun';
import { TrainingRun } from '../../../trainer/trainingRun';
import { standingStatus } from '../../run/controller';
import { compareWithPossible } from '../comparison';

/** The page without a browser, waiting for everything: the same store, engine, analysis and sentence. */
export function openDesk(dataset: DatasetSlice, settings: Partial<SettingsSlice> = {}) {
  const store = createLabStore({ dataset, settings: { ...initialSettings, ...settings } });
  const actions = createActions(store);
  const live = createLiveRun();
  let run = startRun();

  function startRun(): TrainingRun {
    const state = store.getState();
    const segment = { since: 0, settings: selectTrainingSettings(state), data: selectTrainingData(state) };
    return new TrainingRun(freshKernels(), selectStart(state), [segment], null);
  }

  /** Trains to an epoch; from the start where the run is there already. */
  function trainTo(last: number): void {
    if (run.epoch >= last || store.getState().run.status === 'diverged') run = startRun();
    let isWell = true;
    while (isWell && run.epoch < last) isWell = run.advance(last - run.epoch);
    const frame: Frame = { kind: 'frame', runId: 1, revision: 0, sequence: 0, ...run.describe() };
    live.frame = frame;
    const status = isWell ? standingStatus(store.getState(), frame) : 'diverged';
    actions.setRun({ status, trend: frame.trend });
  }

  function look(): void {
    actions.setInsight({ outlook: askOutlook() });
    compareWithPossible({ store, actions, live });
    actions.setInsight({ advice: adviceBeyondPlain(store.getState()) });
  }

  function askOutlook(): OutlookAnswer | null {
    const state = store.getState();
    const answer = createAnswerer();
    answer({ kind: 'load', data: selectFittedData(state) });
    const { epochs } = state.settings;
    const question = { settings: selectTrainingSettings(state), epochs, start: selectStart(state) };
    const reply = answer({ kind: 'ask', id: 1, question: { kind: 'outlook', ...question } });
    if (reply?.kind !== 'answered') throw new Error(reply?.message ?? 'no answer');
    return reply.answer as OutlookAnswer | null;
  }

  return {
    store,
    live,
    /** Changes settings of a run at rest. */
    set(change: Partial<SettingsSlice>): void {
      const before = store.getState().settings;
      actions.setSettings(change);
      const consequence = consequenceOf(store.getState().settings, before);
      if (consequence === 'restart') run = startRun();
      if (consequence === 'revise') run.revise(selectTrainingSettings(store.getState()), null);
    },
    /** Presses Train and waits for the end. */
    train(): void {
      trainTo(store.getState().settings.epochs);
      look();
    },
    /** Without what the page says of the run, which takes long. */
    trainTo,
    sentence: () => selectStatusSentence(store.getState()),
    objective: () => live.frame?.objective ?? Number.NaN,
  };
}

export type Desk = ReturnType<typeof openDesk>;
