import type { LessonOutside } from '../lab/lesson/player';
import { browserFiles } from './browserFiles';

const storageKey = 'logit-lab/lessons';

/** Lessons by way of the browser: data sets of the page itself, and what was done kept for all tabs. */
export const lessonOutside: LessonOutside = {
  fetchFile: browserFiles.fetchFile,
  spawn: browserFiles.spawn,
  keptProgress() {
    try {
      return window.localStorage.getItem(storageKey);
    } catch {
      return null;
    }
  },
  keepProgress(progress) {
    try {
      window.localStorage.setItem(storageKey, progress);
    } catch {
      // A full or forbidden storage: what was done holds for this visit.
    }
  },
};
