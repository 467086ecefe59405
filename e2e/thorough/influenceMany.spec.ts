import { expect, test } from '../pages/test';

test('of very many points the line is drawn for those of the list only, and the page says so @chromium', async ({
  lab,
  page,
}) => {
  await lab.set('Number of points', 30_000);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '30000');
  await page.getByRole('tab', { name: 'Inference' }).click();
  await lab.settled();
  await expect(lab.readout('without')).toHaveText(/^Above 20,000 points a single one hardly moves the line/);
  await expect(page.getByText('Above 10,000 points the plane shows their density')).toBeVisible();
  await page.getByRole('radio', { name: 'Leverage' }).check({ force: true });
  await lab.settled();
  await expect(lab.readout('mark-sizes')).toHaveCount(0);

  const box = await lab.plane.boundingBox();
  if (!box) throw new Error('no plane');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await lab.settled();
  await expect(lab.plane.locator('.without-line')).toHaveCount(0);
  await page
    .getByRole('table', { name: 'The most influential points' })
    .getByRole('button', { name: /^Point / })
    .first()
    .click();
  await expect(lab.plane.locator('.without-line')).toHaveCount(1);
});

test('points held back are not left out, and curved boundaries are', async ({ lab, page }) => {
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('Polynomial degree', 2);
  await lab.set('Test share', 30);
  await page.getByRole('tab', { name: 'Inference' }).click();
  await lab.settled();
  const chosen = page
    .getByRole('table', { name: 'The most influential points' })
    .getByRole('button', { name: /^Point / })
    .first();
  await chosen.click();
  await lab.settled();
  // A curve, not a line from edge to edge.
  await expect(lab.plane.locator('.without-line')).toHaveAttribute('d', /L.*L/);
  await expect(lab.readout('without')).toContainText(
    'All others change less, measured by their standard errors.',
  );
  await chosen.click();

  await lab.plane.focus();
  for (let i = 0; i < 100; i++) {
    await lab.plane.press('PageDown');
    await lab.painted();
    await lab.settled();
    if (((await lab.readout('without').textContent()) ?? '').includes('held back')) break;
  }
  await expect(lab.readout('without')).toHaveText(
    /^Point \d+ is held back: the best weights do not depend on it/,
  );
  await expect(lab.plane.locator('.without-line')).toHaveCount(0);
});
