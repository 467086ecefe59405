import { expect, it } from 'vitest';
import { type MadeLesson, newMade } from '../../../lessons/making';
import type { LessonStep } from '../../../lessons/schema';
import { readyOf } from './notReady';

const made = (...steps: LessonStep[]): MadeLesson => ({ ...newMade, title: 'a', question: 'b', steps });
const whyNot = (lesson: MadeLesson) => readyOf(lesson).why;

it('is ready once nothing is lacking', () => {
  const { lesson, why } = readyOf(made({ say: ['Look.'] }));
  expect(why).toBeNull();
  expect(lesson).toMatchObject({ id: 'a', steps: [{ say: ['Look.'] }] });
});

it('names what is lacking, and the step that says nothing', () => {
  expect(whyNot(newMade)).toBe(
    'This lesson cannot be tried, saved or sent yet. It has no title. It has no question. It has no step.',
  );
  expect(whyNot(made({ say: ['Look.'] }, { say: [] }))).toBe(
    'This lesson cannot be tried, saved or sent yet. Step 2 says nothing.',
  );
  const ask: LessonStep['ask'] = { kind: 'order', question: 'Which first?', items: ['a', ''] };
  expect(whyNot(made({ say: ['Look.'], ask }))).toContain('In step 1 a text of the guess is empty.');
});

it('names the step and the field that could not be opened again', () => {
  expect(whyNot(made({ say: ['Look.'] }, { say: ['Now {los}.'] }))).toBe(
    'This lesson cannot be tried, saved or sent yet. Step 2, what it says: {los} is no number of the page.',
  );
  const ask: LessonStep['ask'] = { kind: 'number', question: 'How many?', label: 'n', min: 5, max: 5 };
  expect(whyNot(made({ say: ['Look.'], ask }))).toContain('Step 1, the guess: 5 stands here');
});

it('is too long where its file would be', () => {
  const long = Array.from({ length: 30 }, () => ({
    say: Array<string>(12).fill('x'.repeat(2000)),
    hints: Array<string>(12).fill('y'.repeat(2000)),
  }));
  expect(whyNot(made(...long))).toContain('more than 1 MB');
});
