import { expect, test } from './pages/test';

/** Empty places of the first data set, and the label that a click there gives. */
const emptyCorner = [-1.05, -1.05] as const;
const otherCorner = [1.05, -1.05] as const;

test('adds a point of the chosen class under the cursor', async ({ lab, page }) => {
  const [zeros, ones] = [await lab.value('class0'), await lab.value('class1')];
  await lab.click(...emptyCorner);
  await expect(lab.readout('class1')).toHaveAttribute('data-value', String(ones + 1));
  await page.getByRole('radio', { name: 'Class 0' }).check();
  await lab.click(...otherCorner);
  await expect(lab.readout('class0')).toHaveAttribute('data-value', String(zeros + 1));
  expect(await lab.value('points')).toBe(zeros + ones + 2);
});

test('adds the point at the very place that was clicked, in a scrolled window of any size', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 500 });
  await page.getByRole('main').evaluate((main) => main.scrollBy(0, 60));
  await lab.plane.hover({ position: { x: 6, y: 6 } });
  const { x, y } = await lab.at(-1.05, 1.04);
  await page.mouse.click(x, y);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  await page.mouse.click(x, y, { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  const pixel = 2.2 / ((await lab.plane.boundingBox())?.width ?? 1);
  await page.keyboard.press('Escape');
  await lab.plane.press('Shift+ArrowLeft');
  await lab.plane.press('PageUp');
  await lab.settled();
  const spoken = await page.getByText(/Class 1 point at x₁/).textContent();
  const [x1, x2] = (spoken?.match(/−?\d+\.\d+/g) ?? []).map((text) => Number(text.replace('−', '-')));
  expect(Math.abs(x1 - -1.05)).toBeLessThan(pixel);
  expect(Math.abs(x2 - 1.04)).toBeLessThan(pixel);
});

test('drags a point to another place, as one step of undo', async ({ lab }) => {
  const loss = () => lab.value('loss');
  const untouched = await loss();
  await lab.click(...emptyCorner);
  const before = await loss();
  expect(before).not.toBe(untouched);
  await lab.drag(emptyCorner, otherCorner);
  expect(await loss()).not.toBe(before);
  expect(await lab.value('points')).toBe(101);
  await lab.button('Undo').click();
  expect(await loss()).toBe(before);
  await lab.button('Undo').click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
});

test('removes the point under the pointer by Delete', async ({ lab, page }) => {
  await lab.click(...emptyCorner);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  const { x, y } = await lab.at(...emptyCorner);
  await page.mouse.move(x + 1, y);
  await page.keyboard.press('Delete');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
});

test('opens a menu by right click, to change the class and to delete', async ({ lab, page }) => {
  await lab.click(...emptyCorner);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  const [zeros, ones] = [await lab.value('class0'), await lab.value('class1')];
  const { x, y } = await lab.at(...emptyCorner);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Change to class 0' }).click();
  await expect(lab.readout('class0')).toHaveAttribute('data-value', String(zeros + 1));
  expect(await lab.value('class1')).toBe(ones - 1);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete point' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('leaves the points alone when the menu is closed by Escape', async ({ lab, page }) => {
  await lab.click(...emptyCorner);
  const { x, y } = await lab.at(...emptyCorner);
  await page.mouse.click(x, y, { button: 'right' });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(lab.plane).toBeFocused();
  expect(await lab.value('points')).toBe(101);
});

test('adds nothing by the click that only closes the menu', async ({ lab, page }) => {
  await lab.click(...emptyCorner);
  const { x, y } = await lab.at(...emptyCorner);
  await page.mouse.click(x, y, { button: 'right' });
  await lab.click(...otherCorner);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await lab.click(...otherCorner);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '102');
});

test('undoes a relabelled and a deleted point', async ({ lab, page }) => {
  await lab.click(...emptyCorner);
  const ones = lab.readout('class1');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  const before = await lab.value('class1');
  const { x, y } = await lab.at(...emptyCorner);
  for (const item of ['Change to class 0', 'Delete point']) {
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
    await expect(ones).toHaveAttribute('data-value', String(before - 1));
    await page.keyboard.press('Control+z');
    await expect(ones).toHaveAttribute('data-value', String(before));
  }
});

test('stops a drag when the points change under it', async ({ lab, page }) => {
  await lab.click(...emptyCorner);
  const { x, y } = await lab.at(...emptyCorner);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 40, { steps: 3 });
  await page.keyboard.press('Delete');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  const loss = await lab.value('loss');
  await page.mouse.move(x + 200, y - 200, { steps: 3 });
  await page.mouse.up();
  expect(await lab.value('points')).toBe(100);
  expect(await lab.value('loss')).toBe(loss);
});

test('does by keyboard all that a pointer can', async ({ lab, page }) => {
  await lab.emptyPlane();
  await lab.plane.press('ArrowRight');
  await lab.plane.press('ArrowUp');
  await expect(page.getByText('Probability of class 1:')).toHaveCount(1);
  await lab.plane.press('0');
  await lab.plane.press('Enter');
  await expect(lab.readout('class0')).toHaveAttribute('data-value', '1');

  await lab.plane.press('Enter');
  await expect(page.getByText('Point picked up.')).toHaveCount(1);
  for (let i = 0; i < 10; i++) await lab.plane.press('ArrowRight');
  await lab.plane.press('Enter');
  await expect(page.getByText('Point dropped at x₁')).toHaveCount(1);

  await lab.plane.press('Enter');
  await lab.plane.press('ArrowDown');
  await lab.plane.press('Escape');
  await expect(page.getByText('Point put back.')).toHaveCount(1);

  await lab.plane.press('m');
  await page.getByRole('menuitem', { name: 'Change to class 1' }).press('Enter');
  await expect(lab.readout('class1')).toHaveAttribute('data-value', '1');

  await lab.plane.press('p');
  await expect(lab.field('Probe x₁')).not.toHaveValue('0.5');
  await lab.plane.press('Delete');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '0');
  await expect(page.getByText('No points here.')).toBeVisible();
});

test('takes the probe rather than the point below it', async ({ lab }) => {
  await lab.drag([0.5, -0.2], [-1.05, 1.05]);
  const probe = async () => Number(await lab.field('Probe x₁').getAttribute('aria-valuenow'));
  await expect.poll(probe).toBeCloseTo(-1.05, 2);
  await expect(lab.button('Undo')).toBeDisabled();
});

// Only Chromium lets a test hold a finger down.
test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap adds a point and a long press opens its menu', async ({ lab, page }) => {
    const { x, y } = await lab.at(...emptyCorner);
    await page.touchscreen.tap(x, y);
    await expect(lab.readout('points')).toHaveAttribute('data-value', '101');

    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await expect(page.getByRole('menu')).toBeVisible();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('menuitem', { name: 'Delete point' }).tap();
    await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  });

  test('a finger drags a point without scrolling the page, and scrolls it from empty ground', async ({
    lab,
    page,
  }) => {
    const start = await lab.at(...emptyCorner);
    await page.touchscreen.tap(start.x, start.y);
    await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
    const loss = await lab.value('loss');
    const touch = await page.context().newCDPSession(page);
    const swipe = async (from: { x: number; y: number }, dy: number) => {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
      for (let i = 1; i <= 8; i++) {
        const at = { x: from.x, y: from.y + (dy * i) / 8 };
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
      }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(start, -150);
    expect(await lab.value('loss')).not.toBe(loss);
    const scrolled = () => page.getByRole('main').evaluate((main) => main.scrollTop);
    expect(await scrolled()).toBe(0);

    await swipe(await lab.at(-1.05, -1.05), -150);
    await expect.poll(scrolled).toBeGreaterThan(50);
    expect(await lab.value('points')).toBe(101);
  });
});
