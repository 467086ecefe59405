import { bar, choose, draw, hasPoints, lowerTwo, threePoints } from './pages/drawing';
import { expect, test } from './pages/test';

test('sprays points of the chosen class, as one step of undo', async ({ lab, page }) => {
  const [zeros, ones] = [await lab.value('class0'), await lab.value('class1')];
  await page.getByRole('radio', { name: 'Class 0' }).check();
  await choose(page, 'Spray');
  await draw(lab, [
    [-0.8, -0.8],
    [0.8, -0.8],
  ]);
  await expect(page.getByText(/^\d+ class 0 points added\.$/)).toHaveCount(1);
  expect(await lab.value('class0')).toBeGreaterThan(zeros + 20);
  expect(await lab.value('class1')).toBe(ones);
  await lab.settled();
  expect(await lab.plane.getAttribute('data-x1-domain')).toBe('-1.1,1.1');
  await lab.button('Undo').click();
  await hasPoints(lab, zeros + ones);
  await expect(lab.button('Undo')).toBeDisabled();
});

test('sprays on while the pointer stands still', async ({ lab, page }) => {
  await choose(page, 'Spray');
  const { x, y } = await lab.at(0.9, -0.9);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expect.poll(() => lab.now.value('points')).toBeGreaterThan(105);
  await page.mouse.up();
});

test('erases what the brush passes over, as one step of undo', async ({ lab, page }) => {
  await threePoints(lab);
  await choose(page, 'Eraser');
  await lab.set('Brush size', 20);
  await draw(lab, [
    [-0.7, -0.9],
    [-0.7, 0.2],
  ]);
  await hasPoints(lab, 1);
  await expect(page.getByText('2 points deleted.')).toHaveCount(1);
  await lab.button('Undo').click();
  await hasPoints(lab, 3);
});

test('takes back the stroke under way by Escape', async ({ lab, page }) => {
  await threePoints(lab);
  await choose(page, 'Eraser');
  const { x, y } = await lab.at(-0.7, 0);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await hasPoints(lab, 2);
  await page.keyboard.press('Escape');
  await hasPoints(lab, 3);
  await page.mouse.move(x, y + 100, { steps: 4 });
  await page.mouse.up();
  await hasPoints(lab, 3);
});

test('moves the points inside a lasso together, as one step of undo', async ({ lab, page }) => {
  await threePoints(lab);
  await choose(page, 'Select');
  await draw(lab, lowerTwo);
  await expect(bar(page)).toContainText('2 selected');
  const loss = await lab.value('loss');
  await draw(lab, [
    [-0.7, 0],
    [0.3, 0.2],
  ]);
  await expect.poll(() => lab.value('loss')).not.toBe(loss);
  await expect(bar(page)).toContainText('2 selected');
  // A click on either place finds a point there, and on the place left behind none.
  for (const [x1, x2, found] of [
    [0.3, 0.2, true],
    [0.3, -0.3, true],
    [-0.7, 0.5, true],
    [-0.7, 0, false],
  ] as const) {
    await lab.click(x1, x2);
    if (found) await expect(bar(page)).toContainText('1 selected');
    else await expect(bar(page)).toHaveCount(0);
  }
  await lab.button('Undo').click();
  await expect.poll(() => lab.value('loss')).toBe(loss);
  await lab.click(-0.7, 0);
  await expect(bar(page)).toContainText('1 selected');
});

test('adds to the selection with Shift, takes out with Alt, and clears by a click on empty ground', async ({
  lab,
  page,
}) => {
  await threePoints(lab);
  await choose(page, 'Select');
  await lab.click(-0.7, 0.5);
  await expect(bar(page)).toContainText('1 selected');
  await page.keyboard.down('Shift');
  await draw(lab, lowerTwo);
  await page.keyboard.up('Shift');
  await expect(bar(page)).toContainText('3 selected');
  await page.keyboard.down('Alt');
  await draw(lab, lowerTwo);
  await page.keyboard.up('Alt');
  await expect(bar(page)).toContainText('1 selected');
  await expect(page.getByText('1 point selected.')).toHaveCount(1);
  await lab.click(0.5, 0.5);
  await expect(bar(page)).toHaveCount(0);
  await hasPoints(lab, 3);
});

test('gives selected points another class and deletes them, each as one step of undo', async ({
  lab,
  page,
}) => {
  await threePoints(lab);
  await choose(page, 'Select');
  await draw(lab, lowerTwo);
  await lab.button('To class 0').click();
  await expect(lab.readout('class0')).toHaveAttribute('data-value', '2');
  await expect(page.getByText('2 points changed to class 0.')).toHaveCount(1);
  await expect(bar(page)).toContainText('2 selected');
  await lab.button('Undo').click();
  await expect(lab.readout('class0')).toHaveAttribute('data-value', '0');

  await draw(lab, lowerTwo);
  await lab.button('Delete').click();
  await hasPoints(lab, 1);
  await expect(bar(page)).toHaveCount(0);
  await expect(lab.plane).toBeFocused();
  await lab.button('Undo').click();
  await hasPoints(lab, 3);

  await draw(lab, lowerTwo);
  await page.keyboard.press('Delete');
  await hasPoints(lab, 1);
});

test('opens the menu of a point in every tool', async ({ lab, page }) => {
  await threePoints(lab);
  const { x, y } = await lab.at(-0.7, 0);
  for (const tool of ['Spray', 'Eraser', 'Select'] as const) {
    await choose(page, tool);
    await page.mouse.click(x, y, { button: 'right' });
    await expect(page.getByRole('menuitem', { name: 'Delete point' })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await hasPoints(lab, 3);
});

test('chooses tools, brush and class by single keys, and not when those are off', async ({ lab, page }) => {
  const isChosen = (name: string) => expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  await lab.plane.focus();
  await page.keyboard.press('b');
  await isChosen('Spray');
  await expect(lab.field('Brush size')).toHaveValue('24');
  await page.keyboard.press(']');
  await expect(lab.field('Brush size')).toHaveValue('28');
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(lab.field('Brush size')).toHaveValue('20');
  await page.keyboard.press('e');
  await isChosen('Eraser');
  await page.keyboard.press('l');
  await isChosen('Select');
  await page.keyboard.press('v');
  await isChosen('Point');
  await expect(lab.field('Brush size')).toHaveCount(0);
  await page.keyboard.press('x');
  await isChosen('Class 0');
  await page.keyboard.press('x');
  await isChosen('Class 1');

  await lab.button('Settings').click();
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await lab.plane.focus();
  await page.keyboard.press('b');
  await page.keyboard.press('x');
  await isChosen('Point');
  await isChosen('Class 1');
});

test('does by keyboard all that the tools can', async ({ lab, page }) => {
  await lab.button('Clear').click();
  await lab.plane.focus();
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await hasPoints(lab, 10);
  await expect(page.getByText('10 class 1 points added.')).toHaveCount(1);
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await hasPoints(lab, 0);
  await page.keyboard.press('Control+z');
  await hasPoints(lab, 10);

  await page.keyboard.press('l');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('1 selected');
  await page.keyboard.press('Space');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('10 selected');

  const loss = await lab.value('loss');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => lab.value('loss')).not.toBe(loss);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Selected points put back.')).toHaveCount(1);
  await expect.poll(() => lab.value('loss')).toBe(loss);

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Selected points dropped.')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => lab.value('loss')).toBe(loss);

  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await hasPoints(lab, 0);
});

test('clears the plane, says what to do next, and brings the points back', async ({ lab, page }) => {
  await choose(page, 'Select');
  await lab.plane.press('Control+a');
  await expect(bar(page)).toContainText('100 selected');
  await lab.button('Clear').click();
  await hasPoints(lab, 0);
  await expect(bar(page)).toHaveCount(0);
  await expect(lab.button('Clear')).toBeDisabled();
  await expect(page.getByText('No points here.')).toBeVisible();
  await expect(page.getByText('There are no points.')).toBeVisible();
  await lab.button('Undo').click();
  await hasPoints(lab, 100);
  await lab.button('Clear').click();
  await choose(page, 'Point');
  await lab.click(0.1, 0.1);
  await hasPoints(lab, 1);
});

test('selects and moves twenty thousand points', async ({ lab, page }) => {
  await lab.set('Number of points', 20_000);
  await hasPoints(lab, 20_000);
  await choose(page, 'Select');
  await draw(lab, [
    [-1.08, -1.08],
    [1.08, -1.08],
    [1.08, 1.08],
    [-1.08, 1.08],
  ]);
  await expect(bar(page)).toContainText('20,000 selected');
  const loss = await lab.value('loss');
  await draw(lab, [
    [0, 0.5],
    [0.1, 0.5],
  ]);
  await expect.poll(() => lab.value('loss')).not.toBe(loss);
  await lab.button('Undo').click();
  await expect.poll(() => lab.value('loss')).toBe(loss);
});
