import type { Page } from '@playwright/test';
import { isSound, looks, putInAxe } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

const picture = (page: Page) => page.getByRole('img', { name: 'Best possible loss' });
const degrees = [1, 2, 3, 4, 5];

async function openView(page: Page, lab: Lab): Promise<void> {
  await page.getByRole('tab', { name: 'Complexity' }).click();
  await expect(picture(page)).toBeVisible();
  await lab.settled();
}

/** The marks of a line, from the left, in pixels of the window. */
async function marks(page: Page, kind: 'loss-dot' | 'test-dot'): Promise<{ x: number; y: number }[]> {
  const boxes = await Promise.all(
    (await picture(page).locator(`.${kind}`).all()).map((dot) => dot.boundingBox()),
  );
  return boxes
    .map((box) => ({
      x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
      y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
    }))
    .sort((one, other) => one.x - other.x);
}

test('has for each degree the loss of the best possible weights, of training and of test points', async ({
  lab,
  page,
}) => {
  await lab.openAll();
  await lab.set('Test share', 40);
  await openView(page, lab);
  const losses = await Promise.all(degrees.map((degree) => lab.value(`complexity-training-${degree}`)));
  const tests = await Promise.all(degrees.map((degree) => lab.value(`complexity-test-${degree}`)));
  const lowest = degrees[tests.indexOf(Math.min(...tests))];
  await expect(lab.readout('complexity-lowest')).toHaveText(
    new RegExp(`^The test loss is lowest at degree ${lowest}: ${Math.min(...tests).toFixed(4)}\\.`),
  );
  expect(await lab.value('complexity-lowest')).toBe(lowest);
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await lab.choose('Optimizer', 'Newton (IRLS)');
  await lab.set('Epochs', 30);
  for (const degree of [1, 2]) {
    await lab.set('Polynomial degree', degree);
    expect(await lab.value('optimum-loss')).toBeCloseTo(losses[degree - 1], 12);
    // Newton's method ends at the best weights, whose test loss the page has by itself.
    await lab.trainToEnd();
    expect(await lab.value('test-loss')).toBeCloseTo(tests[degree - 1], 9);
  }
});

test('a click sets a degree and undo takes it back; keys do the same', async ({ lab, page }) => {
  await lab.openAll();
  await openView(page, lab);
  await picture(page).scrollIntoViewIfNeeded();
  const [, , third] = await marks(page, 'loss-dot');
  await page.mouse.click(third.x, third.y);
  await expect(lab.field('Polynomial degree')).toHaveValue('3');
  await lab.settled();
  await expect(lab.readout('w9')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Degree 3', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await lab.button('Undo').click();
  await expect(lab.field('Polynomial degree')).toHaveValue('1');

  const keys = lab.slider('Go from mark to mark');
  await keys.press('ArrowRight');
  await expect(keys).toHaveAttribute('aria-valuetext', /^Degree 2: training loss 0\.\d+\. Press it/);
  await keys.press('Enter');
  await expect(lab.field('Polynomial degree')).toHaveValue('2');
  await page.getByRole('button', { name: 'Degree 5', exact: true }).click();
  await expect(lab.field('Polynomial degree')).toHaveValue('5');
  await lab.button('Undo').click();
  await lab.button('Undo').click();
  await expect(lab.field('Polynomial degree')).toHaveValue('1');
});

test('compares penalties by their logarithm, and says where no weights are best', async ({ lab, page }) => {
  await lab.openAll();
  await lab.set('Noise', 0);
  await openView(page, lab);
  await expect(lab.readout('complexity-training-1')).toHaveText('limit 0');
  await expect(lab.readout('complexity-training-1')).toHaveAttribute('data-value', '');
  await expect(page.getByText('larger weights always lower the training loss')).toBeVisible();
  await page.getByRole('radio', { name: 'Penalty' }).check({ force: true });
  await lab.settled();
  await expect(lab.readout('complexity-training-0')).toHaveText('limit 0');
  const loss = await lab.value('complexity-training-0.1');
  const dots = await marks(page, 'loss-dot');
  expect(dots).toHaveLength(13);
  await picture(page).scrollIntoViewIfNeeded();
  const [, , , , , , , , tenth] = await marks(page, 'loss-dot');
  await page.mouse.click(tenth.x, tenth.y);
  await expect(lab.field('L2 penalty')).toHaveValue('0.1');
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await expect.poll(() => lab.value('optimum-loss')).toBeCloseTo(loss, 12);
});

test('without test points it says how to get some, and follows the points', async ({ lab, page }) => {
  await openView(page, lab);
  await expect(picture(page).locator('.test-dot')).toHaveCount(0);
  await expect(page.getByText('Hold some of them back with Test share')).toBeVisible();
  const before = await lab.value('complexity-training-2');
  await lab.click(-0.9, 0.9);
  await lab.settled();
  expect(await lab.value('complexity-training-2')).not.toBe(before);
  await lab.emptyPlane();
  await expect(page.getByText('No points yet.').last()).toBeVisible();
});

test('axe finds nothing on the tab, in either comparison', async ({ page, lab }) => {
  await putInAxe(page);
  await page.reload();
  await lab.openAll();
  await lab.set('Test share', 40);
  await openView(page, lab);
  for (const name of ['Degree', 'Penalty']) {
    await page.getByRole('radio', { name }).check({ force: true });
    await lab.settled();
    for (const look of looks) await isSound(page, [look]);
  }
});

test('what is known stays when the tab is left, and the comparison comes along with the page', async ({
  lab,
  page,
}) => {
  await openView(page, lab);
  await page.getByRole('radio', { name: 'Penalty' }).check({ force: true });
  await lab.settled();
  const loss = await lab.value('complexity-training-0.1');
  let workers = 0;
  page.on('worker', () => workers++);
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await page.getByRole('tab', { name: 'Complexity' }).click();
  await lab.settled();
  expect(await lab.value('complexity-training-0.1')).toBe(loss);
  expect(workers).toBe(0);
  await page.reload();
  await openView(page, lab);
  await expect(page.getByRole('radio', { name: 'Penalty' })).toBeChecked();
  expect(await lab.value('complexity-training-0.1')).toBe(loss);
});
