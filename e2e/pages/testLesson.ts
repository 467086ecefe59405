import type { Lesson } from '../../src/lessons/schema';
import { LessonPage, type Play, type Sides, type Way } from './lesson';
import { test } from './test';

/** Each way with right and with wrong guesses: by mouse all of a kind, else by turns, so that either is made in each step. */
const rounds: readonly (readonly [Way, Sides])[] = [
  ['mouse', 'right'],
  ['mouse', 'wrong'],
  ['keys', 'right, wrong, …'],
  ['touch', 'wrong, right, …'],
];

/** Plays a lesson to its end by mouse, by keys alone and by touch, with right and wrong guesses. */
export function testLesson(file: object, plays: readonly Play[]): void {
  const lesson = file as Lesson;
  test.describe(`the lesson “${lesson.title}”`, () => {
    for (const [way, sides] of rounds) {
      test.describe(way === 'touch' ? 'by touch @chromium' : `by ${way}`, () => {
        if (way === 'touch') test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
        test(`is played to its end with guesses that are ${sides}`, async ({ lab, page }) => {
          await new LessonPage(lab, page, way, lesson).play(plays, sides);
        });
      });
    }
  });
}

/**
 * Tries the last step, the challenge: it is not solved by leaving things as they are, which is training it as it is put, and is in
 * each of these ways.
 */
export function testChallenge(file: object, ways: Readonly<Record<string, Play['solve'] & object>>): void {
  const lesson = file as Lesson;
  test.describe(`the challenge of “${lesson.title}”`, () => {
    for (const [name, solve] of Object.entries(ways)) {
      test(`is not solved by leaving things as they are, and is solved ${name}`, async ({ lab, page }) => {
        const at = new LessonPage(lab, page, 'mouse', lesson);
        await at.open();
        for (let step = 1; step < lesson.steps.length; step++) await at.next();
        await at.isDone(false);
        await at.train();
        await at.isDone(false);
        await at.press(at.button('Put it back'));
        await at.lab.settled();
        await solve(at);
        await at.isDone(true);
      });
    }
  });
}
