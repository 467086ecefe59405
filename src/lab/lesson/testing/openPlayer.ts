import type { Lesson } from '../../../lessons/schema';
import { createSettled } from '../../../render/settled';
import { createActions } from '../../../store/actions';
import { createLiveRun } from '../../../store/live';
import type { LabState } from '../../../store/state';
import { createLabStore } from '../../../store/store';
import { createPageStates } from '../../pageState/pageState';
import { createPlayer, type LessonOutside } from '../player';

export const mine: Lesson = {
  format: 'logit-lab/lesson',
  version: 1,
  id: 'mine',
  title: 'Mine',
  question: '?',
  minutes: 5,
  steps: [
    {
      say: ['Begin.'],
      put: { data: { kind: 'moons', seed: 3, count: 30 }, settings: { epochs: 200 } },
      ask: { kind: 'choice', question: '?', options: [{ say: 'a' }, { say: 'b' }], right: [1] },
      hints: ['first', 'second'],
    },
    { say: ['Now at rate {learning-rate}.'], until: { number: 'learning-rate', atLeast: 2 } },
    { say: ['Real.'], put: { data: { real: 'iris' } } },
  ],
};

/** A page with a player of lessons, which draws at once. */
export function openLab(change: Partial<LessonOutside> = {}) {
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  const kept: string[] = [];
  const training = { repeatableEpoch: () => 0, trainTo: () => true };
  const pageStates = createPageStates({ store, actions }, training);
  const settled = createSettled();
  const player = createPlayer(
    { store, actions, live },
    pageStates,
    {
      fetchFile: () => Promise.reject(new Error('offline')),
      spawn() {
        throw new Error('no worker');
      },
      keptProgress: () => null,
      isPressed: () => false,
      keptMade: () => null,
      keepMade: () => {},
      keepProgress: (progress) => kept.push(progress),
      ...change,
    },
    settled,
  );
  // A page that draws at once.
  let tell = () => {};
  settled.attach({
    rendered: () => Promise.resolve(),
    painted: () => Promise.resolve(),
    show: (isSettled) => isSettled && tell(),
  });
  const rest = async () => {
    for (let k = 0; k < 40; k++) await new Promise<void>((resolve) => setTimeout(resolve));
    settled.touch();
    await new Promise<void>((resolve) => {
      tell = resolve;
    });
    tell = () => {};
  };
  /** Begins the lesson of this test. */
  const begin = async (step = 0) => {
    actions.setLesson({ open: { id: 'mine', step, own: mine } });
    player.follow();
    await rest();
    player.putBack();
    await rest();
  };
  const lesson = (): LabState['lesson'] => store.getState().lesson;
  /** That of the lesson of this test, by its content. */
  const progress = () => lesson().progress[lesson().text?.key ?? ''] ?? Object.values(lesson().progress)[0];
  return { store, actions, player, kept, rest, begin, lesson, progress };
}
