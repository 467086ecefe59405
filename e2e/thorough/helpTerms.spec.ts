import type { Page } from '@playwright/test';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

/** Opens a term of a help text, and the lesson that shows it, by keys alone. */
async function opensByKeys(lab: Lab, page: Page): Promise<void> {
  await lab.button('What is “Learning rate”?').focus();
  await page.keyboard.press('Enter');
  const box = page.locator('.help-text').filter({ visible: true });
  await expect(box).toContainText('new weight = old weight');
  const term = box.getByRole('button', { name: 'gradient', exact: true });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(term).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await expect(box.locator('.help-meaning')).toBeVisible();
  const lesson = box.locator('.term-open');
  const title = await lesson.innerText();
  await lesson.press('Enter');
  await expect(page.getByRole('region', { name: title, exact: true })).toHaveAttribute('data-step', '1');
  await expect(box).toHaveCount(0);
}

test('a term in a help text opens in place, and opens its lesson', async ({ lab, page }) => {
  await opensByKeys(lab, page);
});

test('it does so where the browser knows no popovers, and Escape goes back to the button', async ({
  lab,
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
  await lab.open('./');
  const button = lab.button('What is “Learning rate”?');
  await button.press('Enter');
  const first = page.locator('.help-box').getByRole('button', { name: 'weight', exact: true });
  await expect(first).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(page.locator('.help-box')).toHaveCount(0);
  await opensByKeys(lab, page);
});

test('a press on a term opens it, and another shuts it', async ({ lab, page }) => {
  await lab.button('What is “Learning rate”?').click();
  const term = page.getByRole('button', { name: 'gradient', exact: true });
  const meaning = page.locator('.help-meaning').filter({ visible: true });
  await term.click();
  await expect(meaning).toContainText('gradient');
  await term.click();
  await expect(meaning).toHaveCount(0);
});
