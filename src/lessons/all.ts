import coinFlips from './en/coin-flips.json';
import line from './en/line.json';
import noLine from './en/no-line.json';
import odds from './en/odds.json';
import tooGood from './en/too-good.json';
import whereToCut from './en/where-to-cut.json';
import type { Lesson } from './schema';

/** The page's own lessons, in the order in which they are offered; a test holds each to the schema. */
export const lessonList = [
  line,
  odds,
  coinFlips,
  tooGood,
  noLine,
  whereToCut,
] as unknown as readonly Lesson[];

/** The lesson of this id; null where there is none. */
export const findLesson = (id: string): Lesson | null =>
  lessonList.find((lesson) => lesson.id === id) ?? null;
