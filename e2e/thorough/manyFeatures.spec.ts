import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { importFile } from '../pages/fileIn';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

const read = (name: string) =>
  readFileSync(new URL(`../../src/core/golden/many/${name}`, import.meta.url), 'utf8');

const names = ['age', 'pressure', 'bmi', 'income', 'smoker = yes', 'ward = north', 'ward = west'];

/** Imports the clinic's table with all of its columns in the model. */
async function open(page: Page): Promise<void> {
  await importFile(page, 'clinic-all.csv', read('clinic-all.csv'));
  const dialog = page.getByRole('dialog');
  for (const name of ['bmi', 'income', 'smoker', 'ward'])
    await dialog.getByRole('checkbox', { name, exact: true }).check();
  await dialog.getByRole('button', { name: 'Import 240 points' }).click();
}

const equation = (page: Page): Locator => page.locator('.equation');

/** The features that read-outs say they are about, in their order on the page. */
const featuresOf = (scope: Page | Locator, start: string): Promise<(string | undefined)[]> =>
  scope
    .locator(`[data-readout^="${start}"][data-feature]`)
    .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset.feature));

/** How far the best weights on the page are from R's, relative to those, at most. */
async function offBy(lab: Lab, start: string, expected: readonly number[]): Promise<number> {
  const off = expected.map(async (value, j) => {
    const name = j === expected.length - 1 ? 'bias' : `w${j + 1}`;
    return Math.abs((await lab.value(`${start}${name}`)) / value - 1);
  });
  return Math.max(...(await Promise.all(off)));
}

test('all terms of the equation go by name, folded where they need more than two lines', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await lab.settled();
  expect(await featuresOf(equation(page), 'w')).toEqual(names);
  const fold = equation(page).getByRole('button', { name: '+ 5 more' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(lab.readout('w2')).toBeVisible();
  await expect(lab.readout('w3')).toBeHidden();
  await expect(lab.readout('w7')).toHaveAttribute('data-value', /./);
  await fold.click();
  await expect(lab.readout('w7')).toBeVisible();
  const fewer = equation(page).getByRole('button', { name: 'fewer terms' });
  await expect(fewer).toHaveAttribute('aria-expanded', 'true');
  await fewer.click();
  await expect(lab.readout('w3')).toBeHidden();
  await expect(page.getByRole('list', { name: 'Names of features and classes' })).toContainText(
    'x₁ = age, across the plane',
  );
});

test('the equation never scrolls, and training does not change its height', async ({ lab, page }) => {
  await open(page);
  const height = async () => (await equation(page).boundingBox())?.height;
  for (const [width, size] of [
    [1280, 720],
    [320, 568],
  ]) {
    await page.setViewportSize({ width, height: size });
    await lab.settled();
    for (const isOpen of [false, true]) {
      if (isOpen) await equation(page).getByRole('button', { name: '+ 5 more' }).click();
      const before = await height();
      await lab.button('Step').click();
      await lab.settled();
      expect(await height()).toBe(before);
      expect(
        await equation(page).evaluate((box) => {
          const own = box.getBoundingClientRect();
          return [...box.querySelectorAll('math, span, button')].every(
            (part) => part.getBoundingClientRect().right <= own.right + 1,
          );
        }),
      ).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await equation(page).getByRole('button', { name: 'fewer terms' }).click();
  }
});

test('few terms that fit in two lines are not folded', async ({ lab, page }) => {
  await importFile(page, 'clinic-numbers.csv', read('clinic-numbers.csv'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'bmi', exact: true }).check();
  await dialog.getByRole('button', { name: /^Import \d+ points$/ }).click();
  await lab.settled();
  await expect(lab.readout('w3')).toBeVisible();
  await expect(equation(page).getByRole('button')).toHaveCount(0);
});

test('the best weights are those of R, each by the name of its feature', async ({ lab, page }) => {
  const golden = JSON.parse(read('clinic-all.json'));
  await open(page);
  // In the values' own units, as R has them.
  await page.getByRole('tab', { name: 'Weights' }).click();
  const certainty = page.getByRole('region', { name: 'How sure the best weights are' });
  await lab.settled();
  await expect(certainty.locator('[data-readout^="optimum-w"]')).toHaveCount(7);
  expect(await featuresOf(certainty, 'optimum-w')).toEqual(names);
  expect(await featuresOf(certainty, 'se-w')).toEqual(names);
  expect(await offBy(lab, 'optimum-', [...golden.weights, golden.bias])).toBeLessThan(1e-9);
  expect(await offBy(lab, 'se-', golden.standardErrors)).toBeLessThan(1e-7);
  expect(await featuresOf(page, 'weight-w')).toEqual(names);
});

test('the meaning tells the strongest features and the rest is in Weights', async ({ lab, page }) => {
  await open(page);
  await lab.trainToEnd();
  const meaning = page.getByRole('region', { name: 'What the weights mean' });
  for (const sentence of [
    'Each sentence is about one feature, while all others stay as they are.',
    'w₁ is positive: a larger x₁ (age, further right) makes “yes” likelier.',
    'ward = north makes “yes” likelier than ward = east.',
    'smoker = yes makes “yes” likelier than smoker = no.',
    '2 more are in Weights.',
    'age and pressure count for most',
    'The bias b is negative: where all numbers are 0 and smoker = no, ward = east, the model leans to “no”.',
  ])
    await expect(meaning).toContainText(sentence);
  await expect(meaning).not.toContainText(/class [01]/);
});

test('one unit more, one update and the loss surface know every feature by name', async ({ lab, page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Weights' }).click();
  await lab.choose('Feature to change', 'ward = north');
  const unit = page.getByRole('region', { name: 'One unit more' });
  await expect(unit).toContainText('A unit is the step from ward = east to ward = north.');
  await expect(unit).toContainText('w₆ (ward = north) × units');

  await page.getByRole('tab', { name: 'One update' }).click();
  await lab.choose('Worked out for', 'w₅ (smoker = yes)');
  await lab.settled();
  expect(await lab.value('update-slope')).toBe(await lab.value('update-gradient-w5'));
  // Of many features, the product with the slope is there for the one that is worked out.
  for (const name of ['feature smoker = yes', 'slope of the loss times feature smoker = yes'])
    await expect(page.getByRole('columnheader', { name, exact: true })).toBeAttached();
  await expect(page.getByRole('columnheader', { name: /^slope of the loss times/ })).toHaveCount(1);
  const scroller = page.getByRole('region', { name: /^Points worked out/ });
  expect(await scroller.evaluate((box) => box.scrollWidth > box.clientWidth && box.tabIndex === 0)).toBe(
    true,
  );

  await page.getByRole('tab', { name: 'Loss surface' }).click();
  await lab.choose('Horizontal parameter', 'w₃ (bmi)');
  await lab.choose('Vertical parameter', 'w₇ (ward = west)');
  await lab.settled();
  await expect(page.getByText('Each place is one pair of w₃ (bmi) and w₇ (ward = west).')).toBeVisible();
  const picture = page.getByRole('img', { name: 'Contours of the loss' });
  await expect(picture).toContainText('w₃ (per standard deviation of bmi)');
});
