import { createAnswerer } from '../../../analysis/answers';
import type { OptimumAnswer, Question, StabilityAnswer } from '../../../analysis/protocol';
import type { Recipe } from '../../../core/data/catalog';
import type { Dataset } from '../../../core/data/dataset';
import { accuracy, confusion } from '../../../core/metrics/confusion';
import { holds, type PageFacts } from '../../../lessons/condition';
import type { Guess } from '../../../lessons/guess';
import type { Condition, Lesson } from '../../../lessons/schema';
import { type Display, initialDisplay, withDisplay } from '../../../store/display';
import { modelOf } from '../../../store/live';
import type { SettingsSlice } from '../../../store/settings';
import {
  selectClassWeights,
  selectFittedData,
  selectObjective,
  selectSplit,
  selectStart,
  selectTrainingData,
  selectTrainingSettings,
} from '../../../store/trainingInputs';
import type { Frame } from '../../../trainer/protocol';
import { trainStraight } from '../../../trainer/testing/straightRun';
import { openDesk } from '../../analysis/testing/desk';
import { bytesOf } from '../../analysis/testing/everyData';
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

const outside: Parameters<typeof lessonPage>[3] = {
  fetchFile: async (address) => new Blob([bytesOf(`../../../../public/${address}`)]),
  spawn: () => {
    throw new Error('no points of a lesson are so many that a worker draws them');
  },
};

/**
 * The page as a step of a lesson puts it, without a browser: the same points, settings, engine, analysis and numbers. Steps
 * are counted from 0. Where the step puts a trained run, the page stands at its epoch.
 */
export async function stepPage(file: object, index: number, change: Change = {}) {
  const lesson = file as Lesson;
  const step = lesson.steps[index];
  const put = await lessonPage(changed(putUpTo(lesson, index), change), initialDisplay, step, outside);
  const { points } = change;
  const page = points ? { ...put, dataset: { ...put.dataset, points } } : put;
  const desk = openDesk(page.dataset, page.settings);
  const { store, live } = desk;
  store.setState(withDisplay(store.getState(), page.display));

  function ask<Answer>(question: Question): Answer {
    const answerer = createAnswerer();
    answerer({ kind: 'load', data: selectFittedData(store.getState()) });
    const reply = answerer({ kind: 'ask', id: 1, question });
    if (reply?.kind !== 'answered') throw new Error(reply?.message ?? 'no answer');
    return reply.answer as Answer;
  }
  function optimum(): OptimumAnswer {
    const { penalties, weights } = selectObjective(store.getState());
    return ask<OptimumAnswer>({ kind: 'optimum', ...penalties, weights });
  }

  /** What a page has worked out once it is settled. */
  function settle(): void {
    const state = store.getState();
    const { frame } = live;
    if (!frame) return;
    if (change.inference) Object.assign(live, certaintyOf(state, ask, change.inference));
    live.model = modelOf(frame.parameters, frame.standardization, state.dataset);
    const { train, test } = selectSplit(state);
    live.confusion = confusion(train, live.model, state.tabs.threshold);
    live.accuracy = accuracy(live.confusion);
    live.testConfusion = test && confusion(test, live.model, state.tabs.threshold);
    live.testAccuracy = live.testConfusion && accuracy(live.testConfusion);
    const best = selectObjective(state).loss === 'log-loss' ? optimum() : null;
    const found = best?.kind === 'found' ? best : null;
    const parameters = found?.parameters ?? frame.parameters;
    live.stability = ask<StabilityAnswer>({
      kind: 'stability',
      parameters,
      l2: state.settings.l2,
      weights: selectClassWeights(state),
    });
    live.optimum = found && {
      ...modelOf(found.parameters, found.standardization, state.dataset),
      trained: found.parameters,
      loss: found.loss,
      objective: found.objective,
      isUnique: found.collinear.length === 0,
    };
  }
  function trainTo(last = store.getState().settings.epochs): void {
    desk.trainTo(last);
    settle();
  }
  /** What is true of the page as it stands now, also once it stands otherwise. */
  function now(guess?: Guess): PageFacts {
    const state = store.getState();
    return pageFacts({ store: { ...store, getState: () => state }, live: { ...live } }, guess);
  }
  if (page.epoch > 0) trainTo(page.epoch);
  return {
    page,
    store,
    live,
    optimum,
    set(settings: Partial<SettingsSlice>): void {
      desk.set(settings);
      settle();
    },
    /** Trains to an epoch of the run as it is set, the last one where none is given. */
    trainTo,
    settle,
    now,
    /** What is true of the page once it stands at an epoch, and of a guess made on it. */
    facts(epoch: number, guess?: Guess): PageFacts {
      trainTo(epoch);
      return now(guess);
    },
    /** A number of the page. Throws where it has none now. */
    number(name: string, guess?: Guess): number {
      const value = now(guess).number(name);
      if (value === null) throw new Error(`no ${name} now`);
      return value;
    },
    holds: (condition: Condition, guess?: Guess) => holds(condition, now(guess)),
    /** True if the step would be done as the page stands. */
    isDone: () => holds(step.until ?? { all: [] }, now()),
    /** The run at an epoch, without what the page works out of it. */
    frameAt(epoch: number): Frame {
      desk.trainTo(epoch);
      if (!live.frame) throw new Error('no run');
      return live.frame;
    },
    /** Trains from the start to an epoch, apart from the page: the numbers there, and the losses of each epoch up to it. */
    trained(epoch: number) {
      const state = store.getState();
      const segment = { since: 0, settings: selectTrainingSettings(state), data: selectTrainingData(state) };
      return trainStraight(selectStart(state), [segment], epoch);
    },
    /** The first epoch at which J is within 1% of its lowest; of at most 5,000. */
    epochWithin1Percent(): number {
      trainTo(1);
      const enough = 1.01 * (live.optimum?.objective ?? 0);
      for (let last = 2; desk.objective() > enough; last++) {
        if (last > 5000) return Number.POSITIVE_INFINITY;
        desk.trainTo(last);
      }
      settle();
      return live.frame?.epoch ?? 0;
    },
  };
}

/** What is put, with something of it other. */
function changed(put: ReturnType<typeof putUpTo>, { seed, data, settings, view }: Change) {
  const recipe = put.data && 'kind' in put.data ? put.data : null;
  return {
    ...put,
    ...(recipe && { data: { ...recipe, ...(seed !== undefined && { seed }), ...data } }),
    settings: { ...put.settings, ...settings },
    view: { ...put.view, ...view },
  };
}
