import { expect, test } from './pages/test';

test('takes any number in range exactly as typed, on Enter and on leaving the field', async ({ lab }) => {
  await lab.type('Learning rate', '0.0123456789');
  await lab.field('Learning rate').press('Enter');
  await expect(lab.field('Learning rate')).toHaveValue('0.0123456789');
  await lab.type('Epochs', '1,234');
  await lab.field('Epochs').blur();
  await expect(lab.field('Epochs')).toHaveValue('1234');
  await expect(lab.field('Epochs')).toHaveAttribute('aria-valuenow', '1234');
});

test('says what is wrong with a bad entry and keeps the old value', async ({ lab, page }) => {
  for (const [field, entry, reason, kept] of [
    ['Learning rate', 'fast', 'is not a number', '0.5'],
    ['Learning rate', '1000', 'outside 0.000001 to 100', '0.5'],
    ['Learning rate', '-1', 'outside', '0.5'],
    ['Epochs', '2.5', 'not a whole number', '1000'],
    ['Number of points', '1', 'outside 2 to', '100'],
  ] as const) {
    await lab.set(field, entry);
    await expect(page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
    await expect(lab.field(field)).toHaveValue(kept);
    await expect(lab.field(field)).toHaveAttribute('aria-invalid', 'true');
  }
  await lab.set('Learning rate', '0.2');
  await expect(lab.field('Learning rate')).toHaveAttribute('aria-invalid', 'false');
});

test('moves a setting by its slider, with the keys and with the pointer, as one step of undo', async ({
  lab,
  page,
}) => {
  await lab.set('Learning rate', 0.01);
  const slider = lab.slider('Learning rate');
  await slider.press('ArrowRight');
  await expect(lab.field('Learning rate')).toHaveValue('0.012');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.012');
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Number(await lab.field('Learning rate').inputValue())).toBeGreaterThan(1);
  await lab.button('Undo').click();
  await expect(lab.field('Learning rate')).toHaveValue('0.012');
  await lab.button('Undo').click();
  await expect(lab.field('Learning rate')).toHaveValue('0.01');
});

test('gives the same points for the same seed, and as many as asked for', async ({ lab }) => {
  const loss = await lab.value('loss');
  await lab.set('Random seed', 7);
  await expect.poll(() => lab.value('loss')).not.toBe(loss);
  await lab.set('Random seed', 1);
  await expect.poll(() => lab.value('loss')).toBe(loss);
  await lab.set('Number of points', 1000);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '1000');
  await lab.set('Noise', 0);
  await lab.set('Learning rate', 10);
  await lab.trainToEnd();
  expect(await lab.value('accuracy')).toBeGreaterThan(0.97);
});

test('undoes and redoes changes of points and settings by button and by key', async ({ lab, page }) => {
  await expect(lab.button('Undo')).toBeDisabled();
  await lab.set('Epochs', 5);
  await lab.click(-1.05, -1.05);
  await lab.button('New points').click();
  await lab.choose('Data set', 'Random points, coin-flip labels');
  const points = lab.readout('points');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(points).toHaveAttribute('data-value', '101');
  await lab.button('Undo').click();
  await expect(points).toHaveAttribute('data-value', '100');
  await lab.button('Undo').click();
  await expect(lab.field('Epochs')).toHaveValue('1000');
  await expect(lab.button('Undo')).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await expect(lab.field('Epochs')).toHaveValue('5');
  await page.keyboard.press('Control+y');
  await expect(points).toHaveAttribute('data-value', '101');
});

test('keeps training through an undo of an added point', async ({ lab, page }) => {
  await lab.set('Epochs', 1000000);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(10);
  await lab.now.click(-1.05, -1.05);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  await page.keyboard.press('Control+z');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '100');
  await lab.hasState('training');
  expect(await lab.now.value('epoch')).toBeGreaterThan(10);
});

test('goes from one epoch a second to full speed', async ({ lab }) => {
  await lab.slider('Speed').press('Home');
  await expect(lab.field('Speed')).toHaveValue('1');
  await lab.train.click();
  await lab.now.atEpoch(1);
  await lab.slider('Speed').press('End');
  await expect(lab.field('Speed')).toHaveValue('full speed');
  await lab.hasState(/finished|converged/);
  await lab.atEpoch(1000);
});

test('changes the theme, follows the system, and remembers a choice @chromium', async ({ lab, page }) => {
  const root = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await lab.button('Settings').click();
  const light = page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: 'Light' });
  await light.check();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('has shortcuts, a list of them, and a switch to turn them off', async ({ lab, page }) => {
  await page.keyboard.press('s');
  await lab.atEpoch(1);
  await page.keyboard.press('Space');
  await lab.hasState('training');
  await page.keyboard.press('Space');
  await lab.hasState('paused');
  await page.keyboard.press('r');
  await lab.atEpoch(0);
  await page.keyboard.press('0');
  await expect(page.getByRole('radio', { name: 'Class 0' })).toBeChecked();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await lab.button('Keyboard shortcuts').click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await lab.button('Close').click();

  await lab.button('Settings').click();
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: 'Class 0' })).toBeChecked();
});

test('explains a control at one click', async ({ lab, page }) => {
  await lab.button('What is “Learning rate”?').click();
  await expect(page.getByText('η, the size of each step')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('η, the size of each step')).toBeHidden();
});
