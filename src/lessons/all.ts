import howSure from './en/how-sure.json';
import howWrong from './en/how-wrong.json';
import line from './en/line.json';
import stepSize from './en/step-size.json';
import whoPulls from './en/who-pulls.json';
import type { Lesson } from './schema';

/** The page's own lessons, in the order in which they are offered; a test holds each to the schema. */
export const lessonList = [line, howSure, howWrong, whoPulls, stepSize] as unknown as readonly Lesson[];

/** The lesson of this id; null where there is none. */
export const findLesson = (id: string): Lesson | null =>
  lessonList.find((lesson) => lesson.id === id) ?? null;
