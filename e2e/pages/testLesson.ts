import type { Lesson } from '../../src/lessons/schema';
import { LessonPage, type Play, type Way } from './lesson';
import { test } from './test';

/** Each way with a right or a wrong guess; the mouse with both. */
const rounds: readonly (readonly [Way, 'right' | 'wrong'])[] = [
  ['mouse', 'right'],
  ['mouse', 'wrong'],
  ['keys', 'wrong'],
  ['touch', 'right'],
];

/** Plays a lesson to its end by mouse, by keys alone and by touch, with right and wrong guesses. */
export function testLesson(file: object, plays: readonly Play[]): void {
  const lesson = file as Lesson;
  test.describe(`the lesson “${lesson.title}”`, () => {
    for (const [way, side] of rounds) {
      test.describe(way === 'touch' ? 'by touch @chromium' : `by ${way}`, () => {
        if (way === 'touch') test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
        test(`is played to its end with a ${side} guess`, async ({ lab, page }) => {
          await new LessonPage(lab, page, way, lesson).play(plays, side);
        });
      });
    }
  });
}

/** Tries the last step, the challenge: training it as it is put does not solve it, and this other way does. */
export function testChallenge(file: object, otherWay: Play['solve'] & object): void {
  const lesson = file as Lesson;
  test(`the challenge of “${lesson.title}” is not solved as put, and is in another way`, async ({
    lab,
    page,
  }) => {
    const at = new LessonPage(lab, page, 'mouse', lesson);
    await at.open();
    for (let step = 1; step < lesson.steps.length; step++) await at.next();
    await at.train();
    await at.isDone(false);
    await otherWay(at);
    await at.isDone(true);
  });
}
