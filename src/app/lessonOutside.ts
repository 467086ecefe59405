import type { LessonOutside } from '../lab/lesson/player';
import { browserFiles } from './browserFiles';

const storageKey = 'logit-lab/lessons';
const madeKey = 'logit-lab/lesson-made';

/** Lessons by way of the browser: data sets of the page itself, and what was done kept for all tabs. */
export const lessonOutside: LessonOutside = {
  fetchFile: browserFiles.fetchFile,
  spawn: browserFiles.spawn,
  keptProgress: () => kept(storageKey),
  keepProgress: (progress) => keep(storageKey, progress),
  keptMade: () => kept(madeKey),
  keepMade: (made) => keep(madeKey, made),
};

function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // A full or forbidden storage: what was done holds for this visit.
  }
}
