import { expect, test } from './pages/test';

test('undo, redo and the class chosen by keys are spoken on the plane', async ({ lab, page }) => {
  const spoken = lab.plane.locator('xpath=../..').locator('[aria-live=polite]');
  await lab.plane.focus();
  await lab.plane.press('PageDown');
  await lab.plane.press('Delete');
  await expect(spoken).toHaveText('Point deleted.');
  await lab.plane.press('ControlOrMeta+z');
  await expect(spoken).toHaveText('Undone. Points now: 100.');
  await lab.plane.press('ControlOrMeta+Shift+z');
  await expect(spoken).toHaveText('Redone. Points now: 99.');
  for (const [key, label] of [
    ['x', 0],
    ['1', 1],
    ['0', 0],
  ] as const) {
    await lab.plane.press(key);
    await expect(spoken).toHaveText(`New points are of class ${label}.`);
  }
  await expect(page.getByRole('radio', { name: 'Class 0' })).toBeChecked();
});

test('a typed probe speaks its probability', async ({ lab }) => {
  await lab.set('Probe x₁', -0.5);
  const text = await lab.readout('probability').textContent();
  const spoken = lab.page.locator('.controls [aria-live=polite]');
  await expect(spoken).toHaveText(`Probability of class 1: ${text}.`);
});

test('the plane’s description is one short sentence or two', async ({ lab }) => {
  const description = await lab.plane.evaluate((plane) => {
    const id = plane.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent ?? '';
  });
  expect(description).toMatch(/Arrow keys .* Keyboard shortcuts/);
  expect(description.length).toBeLessThan(140);
});

test('the first Tab offers to skip to Train', async ({ lab, page }) => {
  await page.keyboard.press('Tab');
  const skip = lab.button('Skip to Train');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(lab.train).toBeFocused();
  expect(new URL(page.url()).hash).not.toContain('train');
});

test('a closed notice leaves the focus at the page’s main part', async ({ lab, page }) => {
  await page.goto('./#v1.c29tZXRoaW5n');
  const dismiss = lab.button('Dismiss');
  await expect(dismiss).toBeVisible();
  await dismiss.press('Enter');
  await expect(dismiss).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(lab.plane).toBeFocused();
});
