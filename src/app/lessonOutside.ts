import type { LessonOutside } from '../lab/lesson/player';
import { browserFiles } from './browserFiles';
import { keepMade, keepProgress, keptMade, keptProgress } from './lessonStorage';

const { fetchFile, spawn } = browserFiles;

let pressed = false;
for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
  window.addEventListener(
    type,
    () => {
      pressed = type === 'pointerdown';
    },
    { capture: true, passive: true },
  );
const isPressed = () => pressed;

/** Lessons by way of the browser: data sets of the page itself, and what was done kept for all tabs. */
export const lessonOutside: LessonOutside = {
  fetchFile,
  spawn,
  isPressed,
  keptProgress,
  keepProgress,
  keptMade,
  keepMade,
};

/** The same within another page, where nothing is kept. */
export const embeddedLessonOutside: LessonOutside = {
  fetchFile,
  spawn,
  isPressed,
  keptProgress: () => null,
  keepProgress() {},
  keptMade: () => null,
  keepMade() {},
};
