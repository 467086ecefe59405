import { readMade } from '../../lessons/making';
import type { LessonProgress } from '../../store/lessonSlice';
import type { LabParts } from '../ports';
import { readProgress } from './progress';

/** What of lessons is kept on the device; each null where nothing was, or where the browser keeps nothing. */
export interface LessonStorage {
  readonly keptProgress: () => string | null;
  readonly keepProgress: (progress: string) => void;
  /** The lesson being made. */
  readonly keptMade: () => string | null;
  readonly keepMade: (made: string | null) => void;
}

/** Takes up what was done in lessons and the one being made, and keeps each change. Other tabs may keep other lessons meanwhile. */
export function keepLessons(
  { store, actions }: Pick<LabParts, 'store' | 'actions'>,
  { keptProgress, keepProgress, keptMade, keepMade }: LessonStorage,
): void {
  actions.setLesson({ progress: readProgress(keptProgress()), made: readMade(keptMade()) });

  function keep(progress: LessonProgress, before: LessonProgress): void {
    const changed = Object.entries(progress).filter(([key, steps]) => steps !== before[key]);
    keepProgress(JSON.stringify({ ...readProgress(keptProgress()), ...Object.fromEntries(changed) }));
  }

  store.subscribe(({ lesson }, { lesson: before }) => {
    if (lesson.progress !== before.progress) keep(lesson.progress, before.progress);
    if (lesson.made !== before.made) keepMade(lesson.made ? JSON.stringify(lesson.made) : null);
  });
}
