import { readFile } from 'node:fs/promises';
import type { Lesson } from '../../src/lessons/schema';
import { isSound, putInAxe } from '../pages/axe';
import { openElsewhere } from '../pages/elsewhere';
import { dragFile, importFile } from '../pages/fileIn';
import { expect, test } from '../pages/test';
import { writeIn } from '../pages/write';

test.beforeEach(({ page }) => putInAxe(page));

test('a lesson is made of recorded steps, kept, tried, saved, opened again and sent @chromium', async ({
  lab,
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: 'Lessons' });
  const openMaker = async () => {
    await lab.button('Lessons').click();
    await dialog.getByRole('radio', { name: 'Make a lesson' }).check();
  };
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const write = (name: string, text: string) =>
    writeIn(dialog.getByRole('textbox', { name, exact: true }), text);

  await lab.set('Random seed', 11);
  await lab.set('Learning rate', 4);
  await page.getByRole('tab', { name: 'Weights' }).click();
  await openMaker();
  await write('Title', 'How fast?');
  await write('Question of the lesson', 'What does a large learning rate do?');
  await expect(dialog.getByText('cannot be tried, saved or sent yet. It has no step.')).toBeVisible();
  await press('Record a step');
  await expect(dialog.getByText('Step 1 says nothing.')).toBeVisible();
  for (const name of ['Try it', 'Save', 'Link'])
    await expect(dialog.getByRole('button', { name, exact: true })).toHaveCount(0);
  await write('What the step says', 'The learning rate is *large* here.\n\nThe loss is {loss}.');
  await dialog.getByRole('checkbox', { name: 'Learning rate', exact: true }).check();
  await dialog
    .getByRole('combobox', { name: 'Guess asked for' })
    .selectOption({ label: 'one of several answers' });
  await write('What is to be guessed', 'What will the loss do?');
  await write('Answer 1', 'Fall');
  await write('Answer 2', 'Rise');
  await write('Why, or why not, answer 2', 'It falls all the same.');
  await isSound(page);
  // With room for all settings beside the lesson again.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Escape');

  // The page as the second step needs it; what was made is kept on this device.
  await lab.set('Learning rate', 0.001);
  await page.reload();
  await lab.settled();
  await openMaker();
  await expect(dialog.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('How fast?');
  await press('Record a step');
  await write('What the step says', 'Bring it to its best.');
  await dialog
    .getByRole('combobox', { name: 'Done when' })
    .selectOption({ label: 'the loss is within 1% of the best possible' });
  await write('Hints, a paragraph each', 'A larger rate.\n\nTry 2.');
  await press('Step 2: close');
  // A step too many goes; steps change places and back.
  await press('Record a step');
  await expect(dialog.getByRole('textbox', { name: 'What the step says' })).toBeFocused();
  await press('Step 3: remove');
  await expect(dialog.getByRole('button', { name: 'Record a step' })).toBeFocused();
  await press('Step 2: move up');
  await expect(dialog.getByText('Step 1: Bring it to its best.')).toBeVisible();
  await press('Step 2: move up');
  await expect(dialog.getByText('Step 1: The learning rate')).toBeVisible();

  await press('Try it');
  const region = page.getByRole('region', { name: 'How fast?' });
  await expect(region).toHaveAttribute('data-steps', '2');
  await lab.settled();
  await expect(lab.field('Learning rate')).toHaveValue('4');
  await expect(lab.field('Random seed')).toHaveCount(0);
  await region.getByRole('radio', { name: 'Rise' }).check();
  await region.getByRole('button', { name: 'That is my guess' }).click();
  await expect(region).toContainText('It falls all the same.');
  await region.getByRole('button', { name: 'Next step' }).click();
  await expect(region).toHaveAttribute('data-step', '2');
  await lab.settled();
  await region.getByRole('switch', { name: 'All settings' }).check();
  await expect(lab.field('Learning rate')).toHaveValue('0.001');
  await lab.set('Learning rate', 2);
  await lab.trainToEnd();
  await expect(region).toHaveAttribute('data-done', 'true');
  await region.getByRole('button', { name: 'Exit lesson' }).click();

  await openMaker();
  const saved = page.waitForEvent('download');
  await press('Save');
  const file = await saved;
  expect(file.suggestedFilename()).toBe('how-fast.lesson.json');
  const text = await readFile(await file.path(), 'utf8');
  await press('Link');
  const link = await dialog.getByRole('textbox', { name: 'Link of the lesson' }).inputValue();

  for (const open of ['file', 'link'] as const) {
    const other = await openElsewhere(page, open === 'link' ? link : './');
    if (open === 'file') await importFile(other.page, file.suggestedFilename(), text);
    await expect(other.page.getByRole('region', { name: 'How fast?' })).toHaveAttribute('data-step', '1');
    await other.settled();
    await expect(other.field('Learning rate')).toHaveValue('4');
    await expect(other.page.getByRole('tab', { name: 'Weights' })).toHaveAttribute('aria-selected', 'true');
    await other.page.context().close();
  }

  await press('Drop the lesson');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await press('Drop it for good');
  await expect(dialog.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await page.reload();
  await openMaker();
  await expect(dialog.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('');
  await expect(dialog.getByRole('button', { name: 'Drop the lesson' })).toHaveCount(0);
});

test('a saved lesson is taken up again, and replaces none unasked', async ({ lab, page }) => {
  const dialog = page.getByRole('dialog', { name: 'Lessons' });
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
  const open = (content: string) =>
    dialog
      .getByLabel('File of a lesson')
      .setInputFiles({ name: 'a.lesson.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  const example = await readFile('docs/example.lesson.json', 'utf8');
  const lesson = JSON.parse(example) as Lesson;

  await lab.button('Lessons').click();
  await dialog.getByRole('radio', { name: 'Make a lesson' }).check();
  await open(example.replace('"minutes": 5', '"minutes": 500'));
  await expect(dialog.getByRole('alert')).toContainText(
    /Line \d+, minutes: 500 stands here, and it should be 60 or less/,
  );
  await expect(title).toHaveValue('');
  await open(example);
  await expect(title).toHaveValue(lesson.title);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await writeIn(title, 'Mine now');
  await open(example);
  await expect(dialog.getByRole('alert')).toContainText('Put “Are small steps safe steps?” in its place?');
  await isSound(page);
  await press('Keep the lesson under way');
  await expect(title).toHaveValue('Mine now');
  // Dropped, it is taken up just so; beside the maker it is begun, and no dialog stands before it.
  await dragFile(page, 'a.lesson.json', example, 'drop');
  await press('Replace it');
  await expect(title).toHaveValue(lesson.title);
  await dialog.getByRole('radio', { name: 'All lessons' }).check();
  await dragFile(page, 'a.lesson.json', example, 'drop');
  await expect(page.getByRole('region', { name: lesson.title })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test('an order and a curve are asked for, and judged as they were ticked', async ({ lab, page }) => {
  const dialog = page.getByRole('dialog', { name: 'Lessons' });
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const write = (name: string, text: string) =>
    writeIn(dialog.getByRole('textbox', { name, exact: true }), text);
  const choose = (name: string, label: string) =>
    dialog.getByRole('combobox', { name }).selectOption({ label });

  await lab.set('Epochs', 30);
  await lab.button('Lessons').click();
  await dialog.getByRole('radio', { name: 'Make a lesson' }).check();
  await write('Title', 'Two guesses');
  await write('Question of the lesson', 'Which?');
  await press('Record a step');
  await write('What the step says', 'Put them in order.');
  await choose('Guess asked for', 'an order');
  await write('Answer 1', 'Large');
  await expect(dialog.getByText('In step 1 a text of the guess is empty.')).toBeVisible();
  await write('Answer 2', 'Small');
  await press('One more answer');
  await write('Answer 3', 'Middling');
  await dialog.getByRole('checkbox', { name: 'There is a right order' }).check();
  await choose('Right place of answer 3', '2');
  await choose('Right place of answer 2', '1');
  await expect(dialog.getByRole('combobox', { name: 'Right place of answer 1' })).toHaveValue('2');
  await write('Said once it is done, after a right guess', 'Small to large.');
  await write('Said once it is done, after a wrong guess', 'No: small to large.');
  await press('Step 1: close');
  await press('Record a step');
  await write('What the step says', 'Draw how the loss goes.');
  await choose('Guess asked for', 'a curve on the loss chart');
  await expect(dialog.getByRole('spinbutton', { name: 'Epochs along the chart' })).toHaveValue('30');
  await choose('Right guess', 'a curve that ends at the loss once the step is done');
  await expect(dialog.getByText('This step is done as soon as the guess is made')).toBeVisible();
  await choose('Done when', 'training has finished');
  await expect(dialog.getByText('This step is done as soon as the guess is made')).toHaveCount(0);
  await write('Said once it is done, after a right guess', 'That near.');
  await write('Said once it is done, after a wrong guess', 'Not that near.');
  await isSound(page);
  await press('Try it');

  const region = page.getByRole('region', { name: 'Two guesses' });
  await region.getByRole('button', { name: 'Small: move up' }).click();
  await region.getByRole('button', { name: 'Middling: move up' }).click();
  await region.getByRole('button', { name: 'That is my guess' }).click();
  await expect(region.locator('.lesson-outcome')).toHaveText('Small to large.');
  await region.getByRole('button', { name: 'Next step' }).click();
  await lab.settled();
  await region.getByText('Draw with sliders').click();
  const knots = region.getByRole('slider', { name: /^Loss at epoch/ });
  await knots.last().press('End');
  await region.getByRole('button', { name: 'That is my guess' }).click();
  await lab.train.click();
  await lab.atEpoch(30);
  await lab.settled();
  await expect(region.locator('.lesson-outcome')).toHaveText('Not that near.');
  await region.getByRole('button', { name: 'Guess again' }).click();
  await region.getByText('Draw with sliders').click();
  const loss = await lab.value('loss');
  await knots.last().press('Home');
  for (let k = 0; k < Math.round(loss / 0.025); k++) await knots.last().press('ArrowRight');
  await region.getByRole('button', { name: 'That is my guess' }).click();
  await expect(region.locator('.lesson-outcome')).toHaveText('That near.');
});
