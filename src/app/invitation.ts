import type { Lab } from '../lab/ports';
import { keepProgress, keptProgress } from './lessonStorage';

/** Invites to the first lesson until one was opened on this device, or somebody has declined. */
export function inviteToLessons({ store, actions }: Pick<Lab, 'store' | 'actions'>): void {
  actions.setLesson({ isInvited: keptProgress() === null && !store.getState().lesson.open });
  store.subscribe(({ lesson }, { lesson: before }) => {
    if (lesson.open && lesson.isInvited) actions.setLesson({ isInvited: false });
    if (before.isInvited && !lesson.isInvited && keptProgress() === null) keepProgress('{}');
  });
}
