import calibration from './en/calibration.json';
import challenger from './en/challenger.json';
import line from './en/line.json';
import scenes from './en/scenes.json';
import twoPrograms from './en/two-programs.json';
import zigZag from './en/zig-zag.json';
import type { Lesson } from './schema';

/** The page's own lessons, in the order in which they are offered; a test holds each to the schema. */
export const lessonList = [
  line,
  calibration,
  zigZag,
  twoPrograms,
  challenger,
] as unknown as readonly Lesson[];

/** Ready states to start from: lessons of one step, each with one question. */
export const sceneList = scenes as unknown as readonly Lesson[];

/** The lesson or scene of this id; null where there is none. */
export const findLesson = (id: string): Lesson | null =>
  [...lessonList, ...sceneList].find((lesson) => lesson.id === id) ?? null;
