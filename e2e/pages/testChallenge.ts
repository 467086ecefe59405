import type { Lesson } from '../../src/lessons/schema';
import { LessonPage } from './lesson';
import { test } from './test';

/** Solves a lesson's last step in each of some ways, by mouse; it is never done as it is put. */
export function testChallenge(
  file: object,
  ways: Readonly<Record<string, (at: LessonPage) => Promise<void>>>,
): void {
  const lesson = file as Lesson;
  test.describe(`the challenge of “${lesson.title}”`, () => {
    for (const [name, solve] of Object.entries(ways)) {
      test(`is not met as it is put, and is met ${name}`, async ({ lab, page }) => {
        const at = new LessonPage(lab, page, 'mouse', lesson);
        await at.open();
        for (let step = 1; step < lesson.steps.length; step++) await at.next();
        await at.isDone(false);
        await solve(at);
        await at.isDone(true);
      });
    }
  });
}
