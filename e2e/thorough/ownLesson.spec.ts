import { readFile } from 'node:fs/promises';
import { isSound, putInAxe } from '../pages/axe';
import { openElsewhere } from '../pages/elsewhere';
import { importFile } from '../pages/fileIn';
import { expect, test } from '../pages/test';

test.beforeEach(({ page }) => putInAxe(page));

test('a lesson is made of recorded steps, kept, tried, saved, opened again and sent', async ({
  lab,
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: 'Lessons' });
  const openMaker = async () => {
    await lab.button('Lessons').click();
    await dialog.getByText(/^A lesson of your own$|^Your own lesson/).click();
  };
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const write = (name: string, text: string) => dialog.getByRole('textbox', { name, exact: true }).fill(text);

  await lab.set('Random seed', 11);
  await lab.set('Learning rate', 4);
  await page.getByRole('tab', { name: 'Weights' }).click();
  await openMaker();
  await press('Make a lesson');
  await write('Title', 'How fast?');
  await write('Question of the lesson', 'What does a large learning rate do?');
  await expect(dialog.getByText('are needed before')).toBeVisible();
  await press('Record a step');
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
  await press('Step 3: remove');
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
  await press('Drop it for good');
  await page.reload();
  await openMaker();
  await expect(dialog.getByRole('button', { name: 'Make a lesson' })).toBeVisible();
});
