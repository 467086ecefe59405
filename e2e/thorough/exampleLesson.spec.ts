import { readFile } from 'node:fs/promises';
import type { Lesson } from '../../src/lessons/schema';
import { importFile } from '../pages/fileIn';
import { LessonPage } from '../pages/lesson';
import { expect, test } from '../pages/test';

test('the example of docs/lessons.md is played to its end', async ({ lab, page }) => {
  const text = await readFile('docs/example.lesson.json', 'utf8');
  const lesson = JSON.parse(text) as Lesson;
  await importFile(page, 'example.lesson.json', text);
  const at = new LessonPage(lab, page, 'mouse', lesson);
  await expect(at.region).toHaveAttribute('data-step', '1');
  await lab.settled();
  await expect(page.getByRole('tab', { name: 'Complexity' })).toHaveCount(0);
  const { ask } = lesson.steps[0];
  if (ask) await at.guess(ask, { kind: 'choice', value: 1 });
  await at.train();
  await at.isDone(true);
  await expect(at.region).toContainText('You saw it coming.');
  // What the lesson claims to be right is so.
  expect(await lab.value('loss')).toBeGreaterThan(1.01 * (await lab.value('optimum-loss')));
  await at.next();
  await at.isDone(false);
  await at.set('Learning rate', 1);
  await at.set('Epochs', 1000);
  await at.train();
  await at.isDone(true);
  await expect(at.region).toContainText(/Done at a learning rate of 1/);
});
