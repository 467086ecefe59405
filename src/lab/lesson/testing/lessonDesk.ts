import { createAnswerer } from '../../../analysis/answers';
import type { OptimumAnswer, Question, StabilityAnswer } from '../../../analysis/protocol';
import { accuracy, confusion } from '../../../core/metrics/confusion';
import { holds } from '../../../lessons/condition';
import type { Guess } from '../../../lessons/guess';
import type { Condition, Lesson } from '../../../lessons/schema';
import { initialDisplay, withDisplay } from '../../../store/display';
import { modelOf } from '../../../store/live';
import type { SettingsSlice } from '../../../store/settings';
import {
  selectClassWeights,
  selectFittedData,
  selectObjective,
  selectSplit,
} from '../../../store/trainingInputs';
import type { Frame } from '../../../trainer/protocol';
import { openDesk } from '../../analysis/testing/desk';
import { bytesOf } from '../../analysis/testing/everyData';
import { lessonPage, putUpTo } from '../lessonPage';
import { pageFacts } from '../pageFacts';

const outside: Parameters<typeof lessonPage>[3] = {
  fetchFile: async (address) => new Blob([bytesOf(`../../../../public/${address}`)]),
  spawn: () => {
    throw new Error('no points of a lesson are so many that a worker draws them');
  },
};

/** What of the put points is changed: the seed, so that a claim is tried on many. */
export interface Elsewhere {
  readonly seed?: number;
}

/** The page as a step of a lesson puts it (counted from 1, as the page does), trained and asked without a browser. */
export async function openStep(file: object, number: number, { seed }: Elsewhere = {}) {
  const lesson = file as Lesson;
  const index = number - 1;
  const whole = putUpTo(lesson, index);
  const put =
    seed !== undefined && whole.data && 'kind' in whole.data
      ? { ...whole, data: { ...whole.data, seed } }
      : whole;
  const { dataset, settings, display, epoch } = await lessonPage(
    put,
    initialDisplay,
    lesson.steps[index],
    outside,
  );
  const desk = openDesk(dataset, settings);
  const { store, live } = desk;
  store.setState(withDisplay(store.getState(), display));

  /** What a page has worked out once it is settled. */
  function settle(): void {
    const state = store.getState();
    const { frame } = live;
    if (!frame) return;
    live.model = modelOf(frame.parameters, frame.standardization, state.dataset);
    const { train, test } = selectSplit(state);
    live.confusion = confusion(train, live.model, state.tabs.threshold);
    live.accuracy = accuracy(live.confusion);
    live.testConfusion = test && confusion(test, live.model, state.tabs.threshold);
    live.testAccuracy = live.testConfusion && accuracy(live.testConfusion);
    const answer = optimumOf();
    const parameters = answer?.kind === 'found' ? answer.parameters : frame.parameters;
    live.stability = ask<StabilityAnswer>({
      kind: 'stability',
      parameters,
      l2: state.settings.l2,
      weights: selectClassWeights(state),
    });
    live.optimum =
      answer?.kind === 'found'
        ? {
            ...modelOf(answer.parameters, answer.standardization, state.dataset),
            trained: answer.parameters,
            loss: answer.loss,
            objective: answer.objective,
            isUnique: answer.collinear.length === 0,
          }
        : null;
  }

  function optimumOf(): OptimumAnswer | null {
    const { loss, penalties, weights } = selectObjective(store.getState());
    return loss === 'log-loss' ? ask<OptimumAnswer>({ kind: 'optimum', ...penalties, weights }) : null;
  }

  function ask<Answer>(question: Question): Answer {
    const answerer = createAnswerer();
    answerer({ kind: 'load', data: selectFittedData(store.getState()) });
    const reply = answerer({ kind: 'ask', id: 1, question });
    if (reply?.kind !== 'answered') throw new Error(reply?.message ?? 'no answer');
    return reply.answer as Answer;
  }

  const facts = (guess?: Guess) => pageFacts({ store, live }, guess);
  function trainTo(last = store.getState().settings.epochs): void {
    desk.trainTo(last);
    settle();
  }
  /** The first epoch at which J is within 1% of its lowest; of at most 5,000. */
  function epochWithin1Percent(): number {
    trainTo(1);
    const enough = 1.01 * (live.optimum?.objective ?? 0);
    for (let last = 2; desk.objective() > enough; last++) {
      if (last > 5000) return Number.POSITIVE_INFINITY;
      desk.trainTo(last);
    }
    settle();
    return live.frame?.epoch ?? 0;
  }
  if (epoch > 0) trainTo(epoch);
  return {
    store,
    live,
    set(change: Partial<SettingsSlice>): void {
      desk.set(change);
      settle();
    },
    /** Trains to an epoch of the run as it is set, the last one where none is given. */
    trainTo,
    epochWithin1Percent,
    /** The run at an epoch, without what the page works out of it. */
    frameAt(epoch: number): Frame {
      desk.trainTo(epoch);
      if (!live.frame) throw new Error('no run');
      return live.frame;
    },
    settle,
    /** A number of the page. Throws where it has none now. */
    number(name: string, guess?: Guess): number {
      const value = facts(guess).number(name);
      if (value === null) throw new Error(`no ${name} now`);
      return value;
    },
    /** What is judged of a guess. */
    facts,
    holds: (condition: Condition, guess?: Guess) => holds(condition, facts(guess)),
    /** True if the step would be done as the page stands. */
    isDone: () => holds(lesson.steps[index].until ?? { all: [] }, facts()),
  };
}
