import { putInAxe, violations } from './pages/axe';
import type { Lab } from './pages/lab';
import { clinicPage, openClinic } from './pages/slice';
import { expect, test } from './pages/test';

test.beforeEach(({ page }) => putInAxe(page));

/** The weights of age, pressure, bmi, ward = north, ward = west and smoker = yes, and the bias. */
async function weights(lab: Lab): Promise<{ w: number[]; bias: number }> {
  const w = await Promise.all([1, 2, 3, 4, 5, 6].map((j) => lab.value(`w${j}`)));
  return { w, bias: await lab.value('bias') };
}

/** Where the boundary crosses the upright through this age, in units of pressure, as it is drawn. */
async function pressureOnBoundary(lab: Lab, age: number): Promise<number> {
  await lab.settled();
  const path = (await lab.plane.locator('.contour.boundary').getAttribute('d')) ?? '';
  const [x1, y1, x2, y2] = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  const box = await lab.plane.boundingBox();
  if (!box) throw new Error('the plane is not on the screen');
  const [left, right] = await lab.domain('x1');
  const [bottom, top] = await lab.domain('x2');
  const x = ((age - left) / (right - left)) * box.width;
  const y = y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
  return top - (y / box.height) * (top - bottom);
}

const held = (lab: Lab, name: string) => lab.field(`Hold ${name}`);
const chip = (lab: Lab) => lab.plane.locator('.plane-slice-chip');

test('a held value shifts the line by −w·Δ/w₂ and trains nothing; undo takes it back in one step', async ({
  lab,
  page,
}) => {
  await openClinic(lab);
  const { w } = await weights(lab);
  const [epoch, loss] = [await lab.value('epoch'), await lab.value('loss')];
  const before = await pressureOnBoundary(lab, 50);
  const score = await lab.value('score');
  const middle = Number(await held(lab, 'bmi').getAttribute('aria-valuenow'));
  await expect(chip(lab)).toContainText('slice at bmi 27.375');
  await expect(page.getByText('ring: predicted wrongly')).toBeVisible();
  await lab.set('Hold bmi', 25);
  expect(await lab.value('score')).toBeCloseTo(score + w[2] * (25 - middle), 9);
  expect(await pressureOnBoundary(lab, 50)).toBeCloseTo(before - (w[2] * (25 - middle)) / w[1], 1);
  expect(await lab.value('epoch')).toBe(epoch);
  expect(await lab.value('loss')).toBe(loss);
  await lab.hasState(/finished|converged/);
  await expect(lab.status).not.toContainText('Changed');
  await expect(chip(lab)).toContainText('bmi 25');
  await lab.button('Undo').click();
  await expect(held(lab, 'bmi')).toHaveAttribute('aria-valuenow', String(middle));

  // A slider dragged from one end to the other is one step as well; beyond its range a number can be typed.
  const slider = await lab.slider('Hold bmi').boundingBox();
  if (!slider) throw new Error('there is no slider');
  const y = slider.y + slider.height / 2;
  await page.mouse.move(slider.x + slider.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(slider.x + slider.width, y, { steps: 8 });
  await page.mouse.move(slider.x + 1, y, { steps: 8 });
  await page.mouse.up();
  await expect(held(lab, 'bmi')).toHaveAttribute('aria-valuenow', '18');
  await lab.button('Undo').click();
  await expect(held(lab, 'bmi')).toHaveAttribute('aria-valuenow', String(middle));
  // So is a run of presses of keys.
  for (const key of ['ArrowRight', 'ArrowRight', 'PageDown']) await lab.slider('Hold bmi').press(key);
  await expect(held(lab, 'bmi')).not.toHaveAttribute('aria-valuenow', String(middle));
  await lab.button('Undo').click();
  await expect(held(lab, 'bmi')).toHaveAttribute('aria-valuenow', String(middle));
  await lab.set('Hold bmi', 60);
  expect(await lab.value('score')).toBeCloseTo(score + w[2] * (60 - middle), 9);
  await lab.button('Middle values').click();
  expect(await lab.value('score')).toBeCloseTo(score, 9);
});

test('a column of levels is held at one of them, and the plane says where the slice lies', async ({
  lab,
  page,
}) => {
  await openClinic(lab);
  await lab.choose('Hold smoker', 'yes');
  await lab.choose('Hold ward', 'north');
  await expect(held(lab, 'smoker = yes')).toHaveValue('1');
  await expect(held(lab, 'ward = north')).toHaveValue('1');
  await lab.slider('Hold ward = west').press('End');
  await expect(held(lab, 'ward = north')).toHaveValue('0');
  await expect(page.getByRole('combobox', { name: 'Hold ward' }).locator(':checked')).toHaveText('west');
  await expect(lab.plane).toHaveAccessibleDescription(/held at bmi 27\.375, ward = west, smoker = yes\./);
  await expect(lab.plane.locator('..').locator('.plane-axes')).toContainText('pressure');
  await page.getByRole('switch', { name: 'Fade points off the slice' }).click();
  expect(await violations(page)).toEqual([]);
});

test('the probe has values of its own, until it takes those held again', async ({ lab }) => {
  await openClinic(lab);
  const { w, bias } = await weights(lab);
  const asHeld = await lab.value('score');
  const values = [50, 120, 31.5, 0, 1, 1];
  const tag = lab.plane.locator('[data-readout="probe-label"]');
  await expect(tag).not.toContainText('own values');
  await lab.set('Probe bmi', 31.5);
  await expect(tag).toContainText('own values');
  await lab.choose('Probe smoker', 'yes');
  await lab.set('Probe ward = west', 1);
  const z = values.reduce((sum, value, j) => sum + w[j] * value, bias);
  expect(await lab.value('score')).toBeCloseTo(z, 9);
  expect(await lab.value('probability')).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
  expect(await lab.value('probe-label')).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
  await lab.set('Hold bmi', 20);
  expect(await lab.value('score')).toBeCloseTo(z, 9);
  await lab.drag([50, 120], [60, 130]);
  expect(await lab.value('score')).toBeGreaterThan(z + w[0] * 9);
  await lab.set('Probe x₁', 50);
  await lab.set('Probe x₂', 120);
  expect(await lab.value('score')).toBeCloseTo(z, 9);
  await lab.button('As held').click();
  await expect(tag).not.toContainText('own values');
  await lab.button('Middle values').click();
  expect(await lab.value('score')).toBeCloseTo(asHeld, 9);
});

test('the slice goes through a point, and a new point takes the held values, which can be changed', async ({
  lab,
  page,
}) => {
  const start = clinicPage();
  await openClinic(lab, start);
  const { points } = start.dataset;
  const i = points.y.findIndex((_, k) => points.others[1][k] === 1 && points.others[3][k] === 1);
  const menu = page.getByRole('menu', { name: 'Point' });
  const at = await lab.at(points.x1[i], points.x2[i]);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await menu.getByRole('menuitem', { name: 'Hold as this point' }).click();
  const bmi = String(points.others[0][i]);
  await expect(held(lab, 'bmi')).toHaveValue(bmi);
  await expect(held(lab, 'ward = north')).toHaveValue('1');
  await expect(held(lab, 'smoker = yes')).toHaveValue('1');

  await lab.click(22, 155);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '81');
  await expect(page.getByText('Its other values are those held.')).toBeAttached();
  await expect(lab.readout('point-other-1')).toHaveAttribute('data-value', /./);
  const { x, y } = await lab.at(22, 155);
  await page.mouse.click(x, y, { button: 'right' });
  await menu.getByRole('menuitem', { name: 'Change its other values' }).click();
  const card = page.getByRole('dialog', { name: 'Other values of the point' });
  await expect(card.getByRole('spinbutton', { name: 'bmi' })).toHaveValue(bmi);
  await expect(card.getByRole('combobox', { name: 'ward' }).locator(':checked')).toHaveText('north');
  const loss = await lab.value('loss');
  await card.getByRole('combobox', { name: 'ward' }).selectOption('west');
  await card.getByRole('spinbutton', { name: 'bmi' }).fill('40');
  await card.getByRole('spinbutton', { name: 'bmi' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(lab.plane).toBeFocused();
  expect(await lab.value('loss')).not.toBe(loss);
  await lab.button('Undo').click();
  await lab.button('Undo').click();
  expect(await lab.value('loss')).toBe(loss);
});

test('other columns on the axes keep the weights that were trained, each with its column', async ({
  lab,
  page,
}) => {
  await openClinic(lab);
  const weights = () => Promise.all(['w1', 'w2', 'w3', 'w4', 'w6', 'bias'].map((name) => lab.value(name)));
  const [w1, w2, w3, ...rest] = await weights();
  await page.getByRole('combobox', { name: 'Vertical feature' }).selectOption('bmi');
  await expect(lab.field('Hold pressure')).toBeVisible();
  await lab.atEpoch(12);
  expect(await weights()).toEqual([w1, w3, w2, ...rest]);
  await lab.button('Undo').click();
  await expect(lab.field('Hold bmi')).toBeVisible();
  await lab.atEpoch(12);
  expect(await weights()).toEqual([w1, w2, w3, ...rest]);
});
