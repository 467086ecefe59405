import type { LessonOutside } from '../lab/lesson/player';
import { browserFiles } from './browserFiles';
import { keepMade, keepProgress, keptMade, keptProgress } from './lessonStorage';

const { fetchFile, spawn } = browserFiles;

/** Lessons by way of the browser: data sets of the page itself, and what was done kept for all tabs. */
export const lessonOutside: LessonOutside = {
  fetchFile,
  spawn,
  keptProgress,
  keepProgress,
  keptMade,
  keepMade,
};

/** The same within another page, where nothing is kept. */
export const embeddedLessonOutside: LessonOutside = {
  fetchFile,
  spawn,
  keptProgress: () => null,
  keepProgress() {},
  keptMade: () => null,
  keepMade() {},
};
