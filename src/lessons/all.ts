import calibration from './en/calibration.json';
import challenger from './en/challenger.json';
import coinFlips from './en/coin-flips.json';
import howSure from './en/how-sure.json';
import howWrong from './en/how-wrong.json';
import line from './en/line.json';
import noLine from './en/no-line.json';
import odds from './en/odds.json';
import otherPoints from './en/other-points.json';
import scenes from './en/scenes.json';
import stepSize from './en/step-size.json';
import tooGood from './en/too-good.json';
import twoPrograms from './en/two-programs.json';
import whereToCut from './en/where-to-cut.json';
import whoPulls from './en/who-pulls.json';
import zigZag from './en/zig-zag.json';
import type { Lesson } from './schema';

/** The page's own lessons, in the order in which they are offered; a test holds each to the schema. */
export const lessonList = [
  line,
  howSure,
  howWrong,
  whoPulls,
  stepSize,
  odds,
  coinFlips,
  tooGood,
  noLine,
  whereToCut,
  calibration,
  zigZag,
  otherPoints,
  twoPrograms,
  challenger,
] as unknown as readonly Lesson[];

/** Ready states to start from: lessons of one step, each with one question. */
export const sceneList = scenes as unknown as readonly Lesson[];

/** The lesson or scene of this id; null where there is none. */
export const findLesson = (id: string): Lesson | null =>
  [...lessonList, ...sceneList].find((lesson) => lesson.id === id) ?? null;
