import { createAnswerer } from '../../../analysis/answers';
import type { OptimumAnswer, Question, StabilityAnswer } from '../../../analysis/protocol';
import type { Recipe } from '../../../core/data/catalog';
import type { Dataset } from '../../../core/data/dataset';
import { prepareFeatures } from '../../../core/features/prepare';
import { accuracy, confusion } from '../../../core/metrics/confusion';
import type { PageFacts } from '../../../lessons/condition';
import type { Guess } from '../../../lessons/guess';
import type { Lesson } from '../../../lessons/schema';
import { type Display, initialDisplay } from '../../../store/display';
import { createLiveRun, modelOf } from '../../../store/live';
import type { SettingsSlice } from '../../../store/settings';
import { createLabStore } from '../../../store/store';
import {
  selectFittedData,
  selectObjective,
  selectSplit,
  selectStart,
  selectTrainingData,
  selectTrainingSettings,
} from '../../../store/trainingInputs';
import type { Frame } from '../../../trainer/protocol';
import { trainStraight } from '../../../trainer/testing/straightRun';
import { standingStatus } from '../../run/controller';
import { lessonPage, putUpTo } from '../lessonPage';
import { pageFacts } from '../pageFacts';
import { certaintyOf, type InInference } from './certainty';

/** What is other than a step puts it. */
export interface Change {
  /** Of random points: another seed, or other parts of their recipe. */
  readonly seed?: number;
  readonly data?: Partial<Recipe>;
  /** In the place of those that are put. */
  readonly points?: Dataset;
  readonly settings?: Partial<SettingsSlice>;
  readonly view?: Partial<Display>;
  /** Where the tab Inference is open, what is done there. */
  readonly inference?: InInference;
}

const outside = {
  fetchFile: () => Promise.reject(new Error('the network is not for this')),
  spawn: () => {
    throw new Error('such a lesson wants no loader');
  },
};

/** The page as a step of a lesson puts it, without a browser: the same points, settings, engine and numbers. */
export async function stepPage(file: object, index: number, change: Change = {}) {
  const { seed, data, points, settings, view, inference } = change;
  const lesson = file as Lesson;
  const whole = putUpTo(lesson, index);
  const recipe = whole.data && 'kind' in whole.data ? whole.data : null;
  const changed = {
    ...whole,
    ...(recipe && { data: { ...recipe, ...(seed !== undefined && { seed }), ...data } }),
    settings: { ...whole.settings, ...settings },
    view: { ...whole.view, ...view },
  };
  const put = await lessonPage(changed, initialDisplay, lesson.steps[index], outside);
  const page = points ? { ...put, dataset: { ...put.dataset, points } } : put;
  const store = createLabStore(page);
  const state = store.getState();
  const answerer = createAnswerer();
  const fitted = selectFittedData(state);
  answerer({ kind: 'load', data: fitted });

  function ask<Answer>(question: Question): Answer {
    const reply = answerer({ kind: 'ask', id: 1, question });
    if (reply?.kind !== 'answered') throw new Error(reply?.message ?? 'no answer');
    return reply.answer as Answer;
  }

  /** Trains from the start to an epoch: the numbers there, and the loss of each epoch up to it. */
  function trained(epoch: number) {
    const segment = { since: 0, settings: selectTrainingSettings(state), data: selectTrainingData(state) };
    return trainStraight(selectStart(state), [segment], epoch);
  }

  const { standardization } = prepareFeatures(fitted.features, fitted, fitted.isStandardized);
  const { penalties, weights } = selectObjective(state);
  const optimum = () => ask<OptimumAnswer>({ kind: 'optimum', ...penalties, weights });

  return {
    page,
    trained,
    optimum,
    /** What is true of the page once it stands at an epoch, and of a guess made on it. */
    facts(epoch: number, guess?: Guess): PageFacts {
      const frame = { ...trained(epoch), furthest: epoch, standardization } as unknown as Frame;
      const live = createLiveRun();
      const model = modelOf(frame.parameters, standardization, state.dataset);
      const { train, test } = selectSplit(state);
      const counts = confusion(train, model, state.tabs.threshold);
      const testCounts = test && confusion(test, model, state.tabs.threshold);
      Object.assign(live, { frame, model, confusion: counts, accuracy: accuracy(counts) });
      Object.assign(live, { testConfusion: testCounts, testAccuracy: testCounts && accuracy(testCounts) });
      if (inference) Object.assign(live, certaintyOf(state, ask, inference));
      const best = optimum();
      if (state.settings.loss === 'log-loss' && best.kind === 'found') {
        const { parameters, loss, objective } = best;
        live.optimum = {
          ...modelOf(parameters, standardization, state.dataset),
          trained: parameters,
          loss,
          objective,
          isUnique: true,
        };
        live.stability = ask<StabilityAnswer>({ kind: 'stability', parameters, l2: penalties.l2, weights });
      }
      const run = { ...state.run, status: standingStatus(state, frame), trend: frame.trend };
      return pageFacts({ store: { ...store, getState: () => ({ ...state, run }) }, live }, guess);
    },
  };
}
