import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTooLong, maxLessonBytes, writeLesson } from './lessonFile';
import { readLesson } from './readLesson';
import type { Lesson } from './schema';

const lessonOf = (points: [number, number, 0 | 1][], title = 'Mine'): Lesson => ({
  format: 'logit-lab/lesson',
  version: 1,
  id: 'mine',
  title,
  question: 'What?',
  minutes: 5,
  steps: [{ say: ['Look.'], put: { data: { points } } }],
});

const point = fc.tuple(
  fc.double({ noNaN: true, min: -1e100, max: 1e100 }).map((x) => x + 0),
  fc.double({ noNaN: true, min: -1, max: 1 }).map((x) => x + 0),
  fc.constantFrom<0 | 1>(0, 1),
);
/** Texts with what lists of numbers are made of. */
const title = fc.oneof(fc.string({ minLength: 1, maxLength: 160 }), fc.constant('[\n 1,\n 2\n]'));

it('is the lesson again, whatever its points and texts are', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), title, (points, title) => {
      const lesson = lessonOf(points, title);
      expect(readLesson(writeLesson(lesson)).lesson).toEqual(lesson);
    }),
  );
});

it('has each point on one line', () => {
  const lines = writeLesson(
    lessonOf([
      [0.25, -1e-7, 1],
      [3, 4, 0],
    ]),
  )
    .split('\n')
    .map((line) => line.trim());
  expect(lines).toContain('[0.25, -1e-7, 1],');
  expect(lines).toContain('[3, 4, 0]');
});

it('is short enough to be opened again with as many points as a step takes, six steps of them', () => {
  const points = Array.from({ length: 2000 }, (_, i): [number, number, 0 | 1] => [
    -Math.sqrt(i + 2),
    -Math.PI / 97,
    1,
  ]);
  const [step] = lessonOf(points).steps;
  const file = writeLesson({ ...lessonOf([]), steps: Array.from({ length: 6 }, () => step) });
  expect(isTooLong(file)).toBe(false);
  expect(readLesson(file).faults).toBeNull();
});

it('is too long by its bytes', () => {
  expect(isTooLong('a'.repeat(maxLessonBytes))).toBe(false);
  expect(isTooLong('é'.repeat(maxLessonBytes / 2 + 1))).toBe(true);
});
