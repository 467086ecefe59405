import { expect, test } from '../pages/test';
import { column, openUpdate, panel, pulls, region, view } from '../pages/update';

test('steps in four stages by keyboard, each in one sentence, and then really trains', async ({
  lab,
  page,
}) => {
  await openUpdate(page);
  await expect(pulls(lab)).toHaveAttribute('data-shown', 'circles arrows');
  const next = await column(page, 'next');
  const go = page.getByRole('button', { name: 'Next stage' });
  const sentence = panel(page).locator('.update-stage');
  await go.focus();
  for (const [stage, shown] of [
    ['scores', ''],
    ['errors', 'circles'],
    ['gradient', 'arrows mean'],
    ['update', 'mean'],
  ]) {
    await page.keyboard.press('Enter');
    await expect(view(page)).toHaveAttribute('data-stage', stage);
    await expect(sentence).toHaveText(new RegExp(`^Stage \\d of 4, ${stage}: `));
    await expect(pulls(lab)).toHaveAttribute('data-shown', shown);
    await expect(lab.readout('epoch')).toHaveAttribute('data-value', '0');
  }
  await page.getByRole('button', { name: 'Previous stage' }).press('Enter');
  await expect(view(page)).toHaveAttribute('data-stage', 'gradient');
  await go.press('Enter');
  await go.press('Enter');
  await lab.atEpoch(1);
  await expect(view(page)).toHaveAttribute('data-stage', 'none');
  await expect(sentence).toHaveText(
    'Epoch 1 is trained: the new weights are those worked out here, to the last digit.',
  );
  expect(await column(page, 'now')).toEqual(next);

  await go.press('Enter');
  await go.press('Escape');
  await expect(view(page)).toHaveAttribute('data-stage', 'none');
  await lab.atEpoch(1);
});

test('goes on by hand, one stage a press, and nothing moves or scrolls by itself', async ({ lab, page }) => {
  await openUpdate(page);
  const play = page.getByRole('button', { name: 'Step slowly' });
  await play.scrollIntoViewIfNeeded();
  await lab.settled();
  const place = async () => (await region(page).boundingBox())?.y;
  const before = await place();
  expect(before).toBeGreaterThan(0);
  for (const stage of ['scores', 'errors', 'gradient', 'update']) {
    await play.click();
    await expect(view(page)).toHaveAttribute('data-stage', stage);
    // While it plays along, nothing settles before its end.
    await lab.settled();
    await expect(view(page)).toHaveAttribute('data-stage', stage);
    expect(await place()).toBe(before);
  }
  await play.click();
  await expect(view(page)).toHaveAttribute('data-stage', 'none');
  await lab.atEpoch(1);
});

test('plays along where that is wanted, can be held, and stands back when training begins', async ({
  lab,
  page,
}) => {
  await openUpdate(page);
  const along = page.getByRole('switch', { name: 'Plays along' });
  await expect(along).not.toBeChecked();
  await along.check();
  await page.getByRole('button', { name: 'Step slowly' }).click();
  await expect(view(page)).toHaveAttribute('data-stage', 'scores');
  await expect(view(page)).toHaveAttribute('data-stage', 'errors');
  await page.getByRole('button', { name: 'Hold' }).click();
  await expect(page.getByRole('button', { name: 'Step slowly' })).toBeVisible();
  await page.getByRole('button', { name: 'Step slowly' }).click();
  await lab.atEpoch(1);
  await expect(view(page)).toHaveAttribute('data-stage', 'none');
  // Another view, and back: the choice stays.
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await openUpdate(page);
  await expect(along).toBeChecked();
  await along.uncheck();

  // In a step under way it takes effect at once.
  await page.getByRole('button', { name: 'Next stage' }).click();
  await along.check();
  await lab.atEpoch(2);

  await page.getByRole('button', { name: 'Next stage' }).click();
  await lab.train.click();
  await expect(view(page)).toHaveAttribute('data-stage', 'none');
  await lab.pause.click();
});
