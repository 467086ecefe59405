import { expect, test } from '../pages/test';

test.beforeEach(async ({ lab }) => {
  await lab.choose('Vertical feature', 'None');
  await lab.atEpoch(0);
});

test('shows the probability over one feature: curve, threshold and boundary', async ({ lab }) => {
  const [bottom, top] = await lab.domain('x2');
  expect(bottom).toBeLessThan(0);
  expect(top).toBeGreaterThan(1);
  await expect(lab.page.getByText('probability of class 1').first()).toBeVisible();
  const curve = lab.plane.locator('.probability-curve');
  await lab.settled();
  const before = await curve.getAttribute('d');
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
  await expect(curve).not.toHaveAttribute('d', before ?? '');
  const [w1, bias] = [await lab.value('w1'), await lab.value('bias')];
  await expect(lab.plane.locator('.boundary')).toHaveCount(1);
  await lab.settled();
  const line = (await lab.plane.locator('.boundary').getAttribute('d')) ?? '';
  const [left, right] = await lab.domain('x1');
  const { width } = (await lab.plane.boundingBox()) ?? { width: 1 };
  const x1 = left + (Number(/M([\d.]+)/.exec(line)?.[1]) / width) * (right - left);
  expect(x1).toBeCloseTo(-bias / w1, 2);
  await lab.choose('Vertical feature', 'x₂');
  await expect(curve).toHaveCount(0);
});

test('adds a point anywhere on the plane, drags it sideways only and deletes it', async ({ lab, page }) => {
  const ones = await lab.value('class1');
  await lab.click(1.05, 0.5);
  await expect(lab.readout('class1')).toHaveAttribute('data-value', String(ones + 1));
  await expect(page.getByText('Class 1 point added at x₁ 1.05')).toBeAttached();

  await lab.plane.focus();
  await lab.plane.press('ArrowRight');
  await lab.plane.press('PageUp');
  await lab.plane.press('PageUp');
  await lab.plane.press('PageDown');
  await expect(page.getByText(/Class 1 point at x₁ 1\.05\d?\. Probability of class 1/)).toBeAttached();
  await lab.plane.press('Enter');
  for (let i = 0; i < 4; i++) await lab.plane.press('ArrowUp');
  for (let i = 0; i < 4; i++) await lab.plane.press('ArrowLeft');
  await lab.plane.press('Enter');
  await expect(page.getByText(/Point dropped at x₁ 0\.8\d+\./)).toBeAttached();
  await lab.plane.press('Delete');
  await expect(lab.readout('class1')).toHaveAttribute('data-value', String(ones));
});

test('keeps the probe on the curve', async ({ lab, page }) => {
  const { x, y } = await lab.at(0.5, await lab.value('probability'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const aside = await lab.at(-0.5, 0.9);
  await page.mouse.move(aside.x, aside.y, { steps: 4 });
  await page.mouse.up();
  await expect(lab.field('Probe x₁')).toHaveValue(/^[−-]0\.5/);
  const label = lab.plane.locator('[data-readout="probe-label"]');
  await lab.settled();
  expect(Number(await label.getAttribute('data-value'))).toBe(await lab.value('probability'));
});
