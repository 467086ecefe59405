import { openElsewhere } from './pages/elsewhere';
import { expect, test } from './pages/test';

test('a view and the loss curve take half of the page beside the plane, by button and key, and come back', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await lab.settled();
  const plane = await lab.plane.boundingBox();
  const curve = page.getByRole('img', { name: 'Loss curve', exact: true });
  const views = page.locator('.tabs');
  await page.getByRole('tab', { name: 'Sigmoid' }).click();
  await views.getByRole('button', { name: 'Enlarge' }).click();
  await lab.settled();
  expect((await views.boundingBox())?.width).toBeGreaterThan(590);
  expect((await lab.plane.boundingBox())?.width).toBeGreaterThanOrEqual((plane?.width ?? 0) - 8);
  const picture = page.locator('.sigmoid-picture svg').first();
  await expect(picture).toBeInViewport({ ratio: 1 });
  expect((await picture.boundingBox())?.height).toBeGreaterThan(300);
  await expect(curve).toBeHidden();
  // Another tab is as large, and training goes on beside it.
  await page.getByRole('tab', { name: 'Loss surface' }).click();
  await lab.button('Step').click();
  await lab.atEpoch(1);
  await page.keyboard.press('f');
  await lab.settled();
  expect((await curve.boundingBox())?.height).toBeGreaterThan(400);
  await expect(views).toBeHidden();
  await lab.button('Back to the side').click();
  await lab.settled();
  await expect(curve).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Loss surface' })).toHaveAttribute('aria-selected', 'true');
  expect(await lab.plane.boundingBox()).toEqual(plane);
});

// Steered by a test, Firefox clicks twice and sends no dblclick.
test('a double click enlarges where nothing else takes it @chromium', async ({ lab, page }) => {
  await page.getByText('What the weights mean').dblclick();
  await expect(lab.button('Back to the side')).toBeVisible();
  await page.getByText('What the weights mean').dblclick();
  await expect(lab.button('Back to the side')).toHaveCount(0);
  await page.getByRole('heading', { name: 'Loss curve' }).dblclick();
  await expect(page.locator('.tabs')).toBeHidden();
});

test('what is enlarged comes along with a link', async ({ lab, page }) => {
  await page.getByRole('tab', { name: 'Weights' }).click();
  await page.locator('.tabs').getByRole('button', { name: 'Enlarge' }).click();
  await lab.button('Share').click();
  const link = page.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#v1/);
  const other = await openElsewhere(page, await link.inputValue());
  await expect(other.page.getByRole('tab', { name: 'Weights' })).toHaveAttribute('aria-selected', 'true');
  await expect(other.button('Back to the side')).toBeVisible();
});

test('a page of one column has nothing to enlarge', async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(lab.button('Enlarge')).toHaveCount(0);
});
