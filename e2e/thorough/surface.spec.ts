import { hiddenHeight, isSound, looks, putInAxe } from '../pages/axe';
import { Surface } from '../pages/surface';
import { expect, test } from '../pages/test';

test.describe('the loss surface', () => {
  test('shows contours, the model at its weights and the best place at the best weights', async ({ lab }) => {
    const surface = new Surface(lab);
    const [best1, best2] = [await lab.value('optimum-w1'), await lab.value('optimum-w2')];
    await surface.open();
    await lab.settled();
    expect(await surface.bands.count()).toBeGreaterThan(4);
    const [w1, w2] = await lab.parameters();
    await expect.poll(() => surface.distance(surface.dot, w1, w2)).toBeLessThan(1);
    const ring = surface.box.locator('.surface-optimum-ring');
    await expect.poll(() => surface.distance(ring, best1, best2)).toBeLessThan(1);
    await expect(surface.box.getByRole('img', { name: 'Contours of the loss' })).toHaveAccessibleDescription(
      /At epoch 0 the model stands at w₁ .*The best place is at w₁ −1\.0/,
    );
    await expect(lab.page.getByText('w₁ (per unit of x₁)')).toBeVisible();
  });

  test('training moves the model downhill to the best place and draws its way', async ({ lab }) => {
    const surface = new Surface(lab);
    await surface.open();
    const path = surface.box.locator('.surface-path');
    await lab.settled();
    const before = (await path.getAttribute('d'))?.length ?? 0;
    const arrow = (await surface.box.locator('.surface-arrow').getAttribute('d')) ?? '';
    const [fromX, fromY, toX, toY] = (arrow.match(/-?[\d.]+/g) ?? []).map(Number);
    await lab.set('Learning rate', 1);
    await lab.trainToEnd();
    const [w1, w2] = await lab.parameters();
    await expect.poll(() => surface.distance(surface.dot, w1, w2)).toBeLessThan(1);
    await lab.settled();
    expect((await path.getAttribute('d'))?.length).toBeGreaterThan(before + 100);
    // At the start the arrow pointed to where the path then went: to smaller w₁ and larger w₂.
    expect([Math.sign(toX - fromX), Math.sign(toY - fromY)]).toEqual([Math.sign(w1), -Math.sign(w2)]);
    expect(await lab.value('surface-held')).toBe(await lab.value('bias'));
  });

  test('a click starts training from there, within a pixel, as one step of undo', async ({ lab, page }) => {
    const surface = new Surface(lab);
    await surface.open();
    await lab.button('Step').click();
    await lab.atEpoch(1);
    const [, , bias] = await lab.parameters();
    const [x, y] = await surface.place(0.8, 0.3);
    const at = await surface.at(x, y);
    await page.mouse.click(at.x, at.y);
    await lab.atEpoch(0);
    const [px, py] = await surface.pixel();
    await expect.poll(async () => Math.abs((await lab.parameters())[0] - x) / px).toBeLessThan(1);
    const [w1, w2, held] = await lab.parameters();
    expect(Math.abs(w2 - y) / py).toBeLessThan(1);
    // The bias is as it was at epoch 0, not as one epoch had made it.
    expect([held, bias === 0]).toEqual([0, false]);
    await page.getByText('More settings', { exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Initial weights' })).toHaveValue('custom');
    await expect(lab.field('Initial weight 1')).toHaveValue(String(w1));
    await expect(lab.field('Initial weight 2')).toHaveValue(String(w2));
    await lab.button('Undo').click();
    await expect(page.getByRole('combobox', { name: 'Initial weights' })).toHaveValue('small-random');
    await expect(lab.button('Undo')).toBeDisabled();
  });

  test('the model can be dragged to another start, as one step of undo', async ({ lab, page }) => {
    const surface = new Surface(lab);
    await surface.open();
    const [from1, from2] = await lab.parameters();
    const start = await surface.at(from1, from2);
    const [x, y] = await surface.place(0.25, 0.4);
    const end = await surface.at(x, y);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 6 });
    const [px] = await surface.pixel();
    await expect.poll(async () => Math.abs((await lab.parameters())[0] - x) / px).toBeLessThan(1);
    await page.mouse.up();
    await lab.button('Undo').click();
    await expect.poll(async () => (await lab.parameters())[0]).toBe(from1);
    await expect(lab.button('Undo')).toBeDisabled();
  });

  test('wheel and buttons zoom, a drag moves the map, Fit brings all back; none of it sets a start', async ({
    lab,
    page,
  }) => {
    const surface = new Surface(lab);
    await surface.open();
    const fitted = await surface.domain('x');
    const [x, y] = await surface.place(0.7, 0.5);
    const at = await surface.at(x, y);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -200);
    await expect.poll(async () => (await surface.domain('x'))[0]).toBeGreaterThan(fitted[0]);
    const after = await surface.at(x, y);
    expect(Math.hypot(after.x - at.x, after.y - at.y)).toBeLessThan(1.5);
    const zoomed = await surface.domain('x');
    await page.mouse.down();
    await page.mouse.move(at.x - 60, at.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await surface.domain('x'))[0]).toBeGreaterThan(zoomed[0]);
    const moved = await surface.at(x, y);
    expect(Math.abs(moved.x - at.x + 60)).toBeLessThan(2);
    await lab.button('Zoom out').click();
    await lab.button('Zoom in').click();
    await expect.poll(async () => Math.abs((await surface.at(x, y)).x - moved.x)).toBeLessThan(1);
    await lab.button('Fit').click();
    await expect.poll(() => surface.domain('x')).toEqual(fitted);
    await expect(lab.button('Undo')).toBeDisabled();
  });

  test('reads out the loss under the pointer', async ({ lab, page }) => {
    const surface = new Surface(lab);
    await surface.open();
    const [w1, w2] = await lab.parameters();
    const at = await surface.at(w1, w2);
    await page.mouse.move(at.x, at.y);
    await expect
      .poll(async () => Math.abs((await lab.value('surface-loss')) - (await lab.value('loss'))))
      .toBeLessThan(2e-3);
    const best = await surface.at(await surface.place(0.9, 0.1).then(([x]) => x), w2);
    await page.mouse.move(best.x, best.y);
    await expect.poll(() => lab.value('surface-loss')).toBeGreaterThan(await lab.value('loss'));
    await expect(page.getByText(/w₁ .*, w₂ .*: loss/).first()).toBeVisible();
  });

  test('all by keyboard, read out', async ({ lab, page }) => {
    const surface = new Surface(lab);
    await surface.open();
    await surface.box.focus();
    await surface.box.press('Enter');
    for (let i = 0; i < 3; i++) await surface.box.press('ArrowRight');
    await surface.box.press('Shift+ArrowUp');
    const [w1] = await lab.parameters();
    await expect(page.getByText(/^w₁ .*, w₂ .*: loss 0\.\d{4}\.$/)).toBeAttached();
    const loss = await lab.value('surface-loss');
    const [px] = await surface.pixel();
    await surface.box.press('Enter');
    await expect.poll(async () => Math.abs((await lab.parameters())[0] - w1 - 30 * px) / px).toBeLessThan(2);
    await expect.poll(() => lab.value('loss')).toBeCloseTo(loss, 12);
    await expect(page.getByText(/^New start: w₁ /)).toBeAttached();
    const [left, right] = await surface.domain('x');
    await surface.box.press('+');
    await expect
      .poll(async () => {
        const [min, max] = await surface.domain('x');
        return (max - min) / (right - left);
      })
      .toBeCloseTo(1 / 1.5, 6);
    await surface.box.press('Home');
    await surface.box.press('Escape');
    await expect(surface.box.locator('.surface-cursor')).toHaveCount(0);
    await surface.box.press('Tab');
    await expect(surface.box).not.toBeFocused();
  });

  test('runs over any two parameters; the same one twice makes them change places', async ({ lab, page }) => {
    const surface = new Surface(lab);
    await surface.open();
    await lab.choose('Vertical parameter', 'b');
    await expect(surface.box.getByText('b (bias)')).toBeVisible();
    const [w1, , bias] = await lab.parameters();
    await expect.poll(() => surface.distance(surface.dot, w1, bias)).toBeLessThan(1);
    expect(await lab.value('surface-held')).toBe(await lab.value('w2'));
    await lab.choose('Horizontal parameter', 'b');
    await expect(page.getByRole('combobox', { name: 'Vertical parameter' })).toHaveValue('0');
    await page.getByText('More settings', { exact: true }).click();
    await lab.set('Polynomial degree', 2);
    await lab.choose('Vertical parameter', 'w₄ (x₁x₂)');
    await expect(page.getByText('The other 4 parameters are held')).toBeVisible();
    await page.getByRole('switch', { name: 'Standardize features' }).click();
    await expect(surface.box.getByText('w₄ (per standard deviation of x₁x₂)')).toBeVisible();
    await expect(surface.bands.first()).toBeAttached();
  });

  test('says why there is no best place, and of how many points the map is', async ({ lab, page }) => {
    const surface = new Surface(lab);
    await surface.open();
    await lab.set('Noise', 0);
    await expect(page.getByText('the valley goes down for ever')).toBeVisible();
    await expect(surface.box.locator('.surface-optimum')).toHaveCount(0);
    await page.getByText('More settings', { exact: true }).click();
    await lab.choose('Loss', 'Squared error');
    await expect(page.getByText('With squared error there can be plateaus')).toBeVisible();
    await lab.button('Clear').click();
    await expect(surface.bands).toHaveCount(0);
    await lab.button('Undo').click();
    await expect(surface.bands.first()).toBeAttached();
    await lab.set('Number of points', 30000);
    await expect(page.getByText('Of the 30,000 points, 20,001 evenly chosen ones')).toBeVisible();
  });

  test('follows the training of ten thousand points to its end', async ({ lab }) => {
    const surface = new Surface(lab);
    await lab.set('Number of points', 10000);
    await surface.open();
    await lab.set('Learning rate', 1);
    await lab.trainToEnd();
    const [w1, w2] = await lab.parameters();
    await expect.poll(() => surface.distance(surface.dot, w1, w2)).toBeLessThan(1);
  });
});

test('axe finds nothing on the loss surface, and nothing of it is below the window @once', async ({
  page,
  lab,
}) => {
  await putInAxe(page);
  await lab.open();
  const surface = new Surface(lab);
  await surface.open();
  await lab.button('Step').click();
  await lab.atEpoch(1);
  for (const [width, theme] of looks) {
    await isSound(page, [[width, theme]]);
    expect(await hiddenHeight(page)).toBeLessThanOrEqual(0);
  }
});

// Only Chromium lets a test hold fingers down.
test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap sets a start, a finger drags the model, two zoom, one beside it scrolls', async ({
    lab,
    page,
  }) => {
    const surface = new Surface(lab);
    await surface.open();
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const [x, y] = await surface.place(0.7, 0.6);
    const at = await surface.at(x, y);
    await page.touchscreen.tap(at.x, at.y);
    const [px] = await surface.pixel();
    await expect.poll(async () => Math.abs((await lab.parameters())[0] - x) / px).toBeLessThan(1);
    await expect.poll(() => surface.distance(surface.dot, x, y)).toBeLessThan(2);

    await send('touchStart', [at]);
    for (let i = 1; i <= 6; i++) await send('touchMove', [{ x: at.x - 10 * i, y: at.y + 8 * i }]);
    await send('touchEnd', []);
    await expect.poll(async () => Math.abs((await lab.parameters())[0] - x + 60 * px) / px).toBeLessThan(1.5);

    const [left, right] = await surface.domain('x');
    const middle = await surface.at(...(await surface.place(0.3, 0.3)));
    const fingers = (apart: number) => [
      { x: middle.x - apart, y: middle.y },
      { x: middle.x + apart, y: middle.y },
    ];
    await send('touchStart', fingers(20));
    for (let i = 1; i <= 5; i++) await send('touchMove', fingers(20 + 4 * i));
    await send('touchEnd', []);
    await expect
      .poll(async () => {
        const [min, max] = await surface.domain('x');
        return (max - min) / (right - left);
      })
      .toBeLessThan(0.7);

    const scrolled = () => page.getByRole('main').evaluate((main) => main.scrollTop);
    const before = await scrolled();
    const from = await surface.at(...(await surface.place(0.1, 0.2)));
    await send('touchStart', [from]);
    for (let i = 1; i <= 8; i++) await send('touchMove', [{ x: from.x, y: from.y - 15 * i }]);
    await send('touchEnd', []);
    await expect.poll(scrolled).toBeGreaterThan(before);
  });

  test('touch targets are at least 44 px', async ({ lab, page }) => {
    await new Surface(lab).open();
    const targets = [
      lab.button('Zoom in'),
      lab.button('Zoom out'),
      lab.button('Fit'),
      page.getByRole('combobox', { name: 'Horizontal parameter' }),
      page.getByRole('combobox', { name: 'Vertical parameter' }),
    ];
    for (const target of targets) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});
