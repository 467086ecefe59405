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
