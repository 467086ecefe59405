import type { Lesson } from './schema';

/** The longest lesson of somebody's own, as a file: a session file holds it whole, and a link has as much room. */
export const maxLessonBytes = 1_000_000;

const listOfNumbers = /\[\n\s*([-+.\deE,\s]+?)\n\s*\]/g;

/** The file of a lesson: one field a line, and each point on one. */
export const writeLesson = (lesson: Lesson): string =>
  // In JSON an end of line is never within a text.
  `${JSON.stringify(lesson, null, 2).replace(listOfNumbers, (_, list: string) => `[${list.replace(/,\s+/g, ', ')}]`)}\n`;

/** True of a file that is too long to be opened again. */
export const isTooLong = (file: string): boolean => new TextEncoder().encode(file).length > maxLessonBytes;
