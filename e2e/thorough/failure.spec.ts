import { expect, type Page, test } from '@playwright/test';
import { Lab } from '../pages/lab';

/** Lets no choice be drawn any more. */
const breakChoices = (page: Page) =>
  page.evaluate(() => {
    const { map } = Array.prototype;
    Array.prototype.map = function (this: unknown[], ...task: Parameters<typeof map>) {
      const [first] = this;
      if (typeof first === 'object' && first !== null && 'label' in first)
        throw new Error('broken on purpose');
      return map.apply(this, task);
    } as typeof map;
  });

test('says what to do when the page itself fails, and loses nothing', async ({ page }) => {
  const lab = new Lab(page);
  const stopped = page.getByRole('heading', { name: 'This page has stopped' });
  await lab.open();
  await lab.click(-1.05, -1.05);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  await lab.set('Epochs', 33);
  await breakChoices(page);
  await page.getByRole('tab', { name: 'Weights' }).click();
  await expect(stopped).toBeVisible();
  await lab.button('Load the page again').click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  await expect(lab.field('Epochs')).toHaveValue('33');

  await breakChoices(page);
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await expect(stopped).toBeVisible();
  await lab.button('Start fresh').click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await expect(lab.field('Epochs')).toHaveValue('1000');
});
