import { isSound, putInAxe } from '../pages/axe';
import { openElsewhere } from '../pages/elsewhere';
import { expect, test } from '../pages/test';
import { writeIn } from '../pages/write';

test.beforeEach(({ page }) => putInAxe(page));

test('a task is made in Share, and whoever opens its link plays it', async ({ lab, page }) => {
  await lab.set('Random seed', 7);
  await lab.set('Learning rate', 0.01);
  await lab.button('Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('Task: a question about this page').click();
  await expect(dialog.getByText('Write the question, and the link appears here.')).toBeVisible();
  await writeIn(
    dialog.getByRole('textbox', { name: 'Question' }),
    'Bring the loss to its best.\n\nHow many epochs?',
  );
  const preview = dialog.getByRole('region', { name: 'What is seen' });
  await expect(preview).toContainText('Metrics');
  for (const name of [
    'Metrics',
    'Best possible weights and loss',
    'Training status',
    'All settings, one press away',
  ])
    await dialog.getByRole('checkbox', { name }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Epochs' }).check();
  await expect(preview).not.toContainText('Metrics');
  await expect(preview).toContainText('Epochs');
  await dialog
    .getByRole('combobox', { name: 'Done when' })
    .selectOption({ label: 'the accuracy is at least …' });
  const least = dialog.getByRole('spinbutton', { name: 'Least accuracy, %' });
  await writeIn(least, '80');
  await least.press('Enter');
  await isSound(page);
  await lab.settled();
  const link = await dialog.getByRole('textbox', { name: 'Link of the task' }).inputValue();

  const pupil = await openElsewhere(page, link);
  const region = pupil.page.getByRole('region', { name: 'Task' });
  await expect(region).toContainText('Bring the loss to its best.');
  await expect(region).toHaveAttribute('data-done', 'false');
  await pupil.settled();
  await expect(pupil.field('Learning rate')).toHaveValue('0.01');
  await expect(pupil.field('Epochs')).toBeVisible();
  await expect(pupil.field('Random seed')).toHaveCount(0);
  await expect(pupil.page.getByRole('tab', { name: 'Metrics' })).toHaveCount(0);
  await expect(pupil.page.getByRole('heading', { name: 'Best possible weights' })).toHaveCount(0);
  await expect(pupil.page.getByRole('switch', { name: 'All settings' })).toHaveCount(0);
  await expect(pupil.status).toHaveCount(0);
  // What was done is there after a reload, and Put it back begins again.
  await pupil.set('Learning rate', 2);
  await pupil.settled();
  await expect
    .poll(async () => {
      await pupil.page.reload();
      await pupil.settled();
      return pupil.field('Learning rate').inputValue();
    })
    .toBe('2');
  await pupil.train.click();
  await expect(region).toHaveAttribute('data-done', 'true');
  await expect(region.locator('.lesson-outcome')).toContainText(/Done: the accuracy is \d\d\.\d%/);
  await region.getByRole('button', { name: 'Put it back' }).click();
  await expect(region).toHaveAttribute('data-done', 'false');
  await expect(pupil.field('Learning rate')).toHaveValue('0.01');
  await pupil.page.context().close();
});

test('a question has whatever signs, and is found among the lessons too', async ({ lab, page }) => {
  await lab.button('Lessons').click();
  const dialog = page.getByRole('dialog', { name: 'Lessons' });
  await dialog.getByRole('radio', { name: 'Make a task' }).check();
  const question = 'Is {x} worth $5 or $10, for [[a]] *b*?';
  await writeIn(dialog.getByRole('textbox', { name: 'Question' }), question);
  await isSound(page);
  await lab.settled();
  const link = await dialog.getByRole('textbox', { name: 'Link of the task' }).inputValue();
  const pupil = await openElsewhere(page, link);
  await expect(pupil.page.getByRole('region', { name: 'Task' })).toContainText(question);
  await pupil.page.context().close();
  // The same box is in Share, above the code that embeds the page.
  await page.keyboard.press('Escape');
  await lab.button('Share').click();
  const share = page.getByRole('dialog', { name: 'Share' });
  const task = await share.getByText('Task: a question about this page').boundingBox();
  const embed = await share.getByRole('heading', { name: 'Embed it' }).boundingBox();
  expect(task?.y).toBeLessThan(embed?.y ?? 0);
});
