import { expect, test } from '../pages/test';

test('the card says what the model makes of the point under the pointer', async ({ lab, page }) => {
  await lab.button('Clear').click();
  await lab.click(0.95, 0.95);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '1');
  const { x, y } = await lab.at(0.95, 0.95);
  await page.mouse.move(x, y);
  await expect(lab.readout('point-class')).toHaveText('Class 1');
  const [w1, w2, b] = await lab.parameters();
  const [x1, x2] = [await lab.value('point-x1'), await lab.value('point-x2')];
  expect(Math.abs(x1 - 0.95)).toBeLessThan(0.005);
  const z = w1 * x1 + w2 * x2 + b;
  const p = 1 / (1 + Math.exp(-z));
  expect(await lab.value('point-z')).toBeCloseTo(z, 10);
  expect(await lab.value('point-p')).toBeCloseTo(p, 12);
  expect(await lab.value('point-loss')).toBeCloseTo(-Math.log(p), 10);
  expect(await lab.value('point-pull')).toBeCloseTo(p - 1, 10);
  await page.mouse.move(x - 200, y + 150);
  await expect(lab.readout('point-p')).toBeHidden();
});

test('the card follows the keyboard from point to point, inside the plane, and makes way for the menu', async ({
  lab,
  page,
}) => {
  await lab.plane.focus();
  for (let i = 0; i < 12; i++) {
    await lab.plane.press('PageDown');
    const card = page.locator('.point-card');
    await expect(card).toBeVisible();
    await lab.settled();
    const [inner, outer] = [await card.boundingBox(), await lab.plane.boundingBox()];
    if (!inner || !outer) throw new Error('nothing to be seen');
    expect(inner.x).toBeGreaterThanOrEqual(outer.x);
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
  }
  await expect(page.getByText(/Its loss: \d/)).toHaveCount(1);
  await lab.plane.press('m');
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(page.locator('.point-card')).toBeHidden();
});
