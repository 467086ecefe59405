import type { Lab } from '../lab/ports';
import { keepProgress, keptProgress } from './lessonStorage';

/** Opens the lesson that the address asks for, as `lesson=ID` or `lesson=ID.step` with steps from 1. True if there is one. */
export function openLessonOfAddress({ lessons }: Pick<Lab, 'lessons'>): boolean {
  const asked = new URLSearchParams(window.location.search).get('lesson');
  if (asked === null) return false;
  const [, id, step = '1'] = /^(.*?)(?:\.(\d{1,3}))?$/.exec(asked) ?? [];
  lessons.open(id ?? '', Math.max(0, Number(step) - 1), true);
  return true;
}

/** The same for a page that is kept, whose address is short again then: loaded again, it stands where it was left. */
export function takeLessonOfAddress(lab: Pick<Lab, 'lessons'>): void {
  if (!openLessonOfAddress(lab)) return;
  const address = new URL(window.location.href);
  address.searchParams.delete('lesson');
  try {
    window.history.replaceState(null, '', address);
  } catch {
    // A page opened as a file may not change its address.
  }
}

/** Invites to the first lesson until one was opened on this device, or somebody has declined. */
export function inviteToLessons({ store, actions }: Pick<Lab, 'store' | 'actions'>): void {
  actions.setLesson({ isInvited: keptProgress() === null && !store.getState().lesson.open });
  store.subscribe(({ lesson }, { lesson: before }) => {
    if (lesson.open && lesson.isInvited) actions.setLesson({ isInvited: false });
    if (before.isInvited && !lesson.isInvited && keptProgress() === null) keepProgress('{}');
  });
}
