import type { Page } from '@playwright/test';
import { isSound, look, looks, putInAxe } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { read } from '../pages/pictureFile';
import { expect, test } from '../pages/test';

async function openTab(page: Page, lab: Lab): Promise<void> {
  await page.getByRole('tab', { name: 'Inference' }).click();
  await expect(page.getByRole('heading', { name: 'Likelihood lens' })).toBeVisible();
  await lab.settled();
}

async function openScene(page: Page, lab: Lab, id: string): Promise<void> {
  await page.goto(`./?lesson=${id}`);
  await expect(page.getByRole('button', { name: 'Exit lesson' })).toBeVisible();
  await lab.settled();
}

const lens = (page: Page) => page.getByRole('img', { name: /^Likelihood of / });
const curves = (page: Page) =>
  Promise.all(['.profile-line', '.wald-line'].map((name) => lens(page).locator(name).getAttribute('d')));

test('both curves of a parameter follow a dragged point, and part', async ({ lab, page }) => {
  await openTab(page, lab);
  await lab.choose('Parameter of the lens', 'w₂');
  await lab.settled();
  await expect(lens(page)).toHaveAccessibleName('Likelihood of w₂, and Wald’s parabola');
  const before = { curves: await curves(page), ...(await numbers(lab)) };
  expect(before.ratio).toBeGreaterThan(before.square);
  // A point of class 1 that stands on the wrong side, by hand to its own.
  const [from, to] = [await lab.at(0.593, -0.582), await lab.at(0.593, 0.85)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  let known = before.curves;
  for (const share of [0.4, 0.7, 1]) {
    await page.mouse.move(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y), { steps: 4 });
    await lab.settled();
    const now = await curves(page);
    for (const k of [0, 1]) expect(now[k]).not.toBe(known[k]);
    known = now;
  }
  // While the hand still holds it.
  const after = await numbers(lab);
  await page.mouse.up();
  expect(after.ratio).toBeGreaterThan(before.ratio);
  expect(after.ratio - after.square).toBeGreaterThan(before.ratio - before.square);
  expect(await numbers(lab)).toEqual(after);
});

async function numbers(lab: Lab) {
  return { ratio: await lab.value('lens-ratio'), square: await lab.value('lens-z-squared') };
}

test('the bias has its curve, pointer and keys read both, and the numbers are those of the table', async ({
  lab,
  page,
}) => {
  await openTab(page, lab);
  await lab.choose('Parameter of the lens', 'b, the bias');
  const [low, high] = [await lab.value('lens-low'), await lab.value('lens-high')];
  const [waldLow, waldHigh] = [await lab.value('lens-wald-low'), await lab.value('lens-wald-high')];
  expect(low).toBeLessThan(high);
  expect(waldLow).not.toBe(low);

  const keys = lab.slider('Go along the values of the parameter');
  await keys.focus();
  await keys.press('Home');
  const first = await lab.value('lens-reading');
  expect(first).toBeLessThan(Math.min(low, waldLow));
  await expect(keys).toHaveAttribute('aria-valuetext', /^At b = .*: likelihood \d.*, Wald \d/);
  await keys.press('End');
  expect(await lab.value('lens-reading')).toBeGreaterThan(Math.max(high, waldHigh));

  await lens(page).scrollIntoViewIfNeeded();
  const end = await lens(page).locator('.profile-end').first().boundingBox();
  await page.mouse.move((end?.x ?? 0) + 4, (end?.y ?? 0) - 20);
  await expect(lab.readout('lens-reading')).toContainText(/At b = .*likelihood (3\.[5-9]|4\.[0-2])/);
});

test('z falls step by step while the likelihood ratio grows', async ({ lab, page }) => {
  await openTab(page, lab);
  await lab.button('Show z falling while the evidence grows').click();
  await lab.settled();
  const step = lab.button('Move the point one step');
  for (let steps = 0; steps < 5; steps++) {
    await step.click();
    await lab.settled();
  }
  await expect(step).toBeDisabled();
  await expect(page.getByText('One step more, and no point is wrong')).toBeVisible();
  const column = (name: string) =>
    Promise.all([1, 2, 3, 4, 5, 6].map((row) => lab.value(`fall-${name}-${row}`)));
  const [z, ratios] = [await column('z'), await column('ratio')];
  for (let row = 1; row < 6; row++) {
    expect(z[row]).toBeLessThan(z[row - 1]);
    expect(ratios[row]).toBeGreaterThan(ratios[row - 1]);
  }
  expect(ratios[5]).toBeCloseTo(await lab.value('lens-ratio'), 9);
  expect(z[5] ** 2).toBeCloseTo(await lab.value('lens-z-squared'), 9);
  await expect(lab.readout('lens-statistics')).toContainText('Wald’s test makes less of these points');
  await expect(page.getByText('z went from 2.445 to 0.825')).toBeVisible();
  // The point is meant to move: nothing is said of other points.
  await expect(page.locator('[data-other-points]')).toHaveAttribute('data-other-points', 'false');
  // The step is done, and one Undo takes the point back by one step.
  await expect(page.getByRole('region', { name: 'z falls, the evidence grows' })).toHaveAttribute(
    'data-done',
    'true',
  );
  await lab.button('Undo').click();
  expect(await lab.value('lens-ratio')).toBeCloseTo(ratios[4], 9);
});

test('separable points have the widest margin, an angle that falls, and Firth’s fit; all of it in the picture', async ({
  lab,
  page,
}) => {
  await openScene(page, lab, 'scene-separable');
  await lab.button('Exit lesson').click();
  await lab.trainToEnd();
  await openTab(page, lab);
  await expect(page.getByText('No weights are best, so there is no curve')).toBeVisible();
  expect(await lab.value('margin-half-width')).toBeCloseTo(0.25, 2);
  const late = await lab.value('margin-angle');
  await lab.epoch.fill('50');
  await lab.atEpoch(50);
  expect(await lab.value('margin-angle')).toBeGreaterThan(late);
  const keys = lab.slider('Epoch of this angle');
  await expect(keys).toHaveAttribute('aria-valuetext', /^epoch 50, angle \d/);
  await keys.press('End');
  await lab.atEpoch(2000);

  const lines = (name: string) => lab.plane.locator(name);
  await expect(lines('.margin-line')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Draw the widest margin' }).check();
  await page.getByRole('switch', { name: 'Draw Firth’s fit' }).check();
  await lab.settled();
  await expect(lines('.margin-line')).toHaveCount(1);
  await expect(lines('.margin-edge')).toHaveCount(2);
  await expect(lines('.firth-boundary')).toHaveCount(1);
  const [w2, low, high] = [
    await lab.value('firth-w2'),
    await lab.value('firth-low-w2'),
    await lab.value('firth-high-w2'),
  ];
  expect(low).toBeGreaterThan(0);
  expect(w2).toBeGreaterThan(low);
  expect(high).toBeGreaterThan(w2);

  const download = page.waitForEvent('download');
  await lab.button('Export').click();
  await page.getByRole('menuitem', { name: 'Picture (SVG)' }).click();
  const file = await read(page, await textOf(await download));
  expect(file).toMatchObject({ isWhole: true, foreign: [], classes: 0 });
  expect(file.words).toEqual(expect.arrayContaining(['widest margin', 'Firth’s fit']));

  // They are the page's, not the tab's; a page that is loaded again has them.
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await page.reload();
  await lab.settled();
  await expect(lines('.firth-boundary')).toHaveCount(1);
  await expect(lines('.margin-edge')).toHaveCount(2);
  // A point among the others: no margin any more, and Firth's fit is still there.
  await lab.click(0.05, 0.6);
  await lab.settled();
  await expect(lines('.margin-line')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Class 0' }).check({ force: true });
  await lab.click(-0.35, 0.6);
  await lab.settled();
  await expect(lines('.margin-line')).toHaveCount(0);
  await expect(lines('.firth-boundary')).toHaveCount(1);
});

async function textOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

test('points that overlap have Firth’s fit on wish, close to the best weights', async ({ lab, page }) => {
  await openTab(page, lab);
  await expect(page.getByText('These points overlap: there are best weights.')).toBeVisible();
  await expect(lab.readout('firth-w1')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Draw Firth’s fit' }).check();
  const [low, high] = [await lab.value('lens-low'), await lab.value('lens-high')];
  const firth = await lab.value('firth-w1');
  expect(firth).toBeGreaterThan(low);
  expect(firth).toBeLessThan(high);
  await expect(lab.plane.locator('.firth-boundary')).toHaveCount(1);
  await lab.button('Show such points').click();
  await lab.settled();
  await expect(page.getByRole('region', { name: 'Separable, and a penalty' })).toBeVisible();
});

test('curved models and one feature have their lines too', async ({ lab, page }) => {
  await openScene(page, lab, 'scene-separable');
  await lab.button('Exit lesson').click();
  await openTab(page, lab);
  await page.getByRole('switch', { name: 'Draw the widest margin' }).check();
  await page.getByRole('switch', { name: 'Draw Firth’s fit' }).check();
  await lab.openAll();
  await lab.set('Polynomial degree', 2);
  await lab.settled();
  await expect(lab.plane.locator('.margin-edge')).toHaveCount(2);
  expect((await lab.plane.locator('.firth-boundary').getAttribute('d'))?.length).toBeGreaterThan(100);
  await page.getByRole('switch', { name: 'Standardize features' }).check();
  await lab.settled();
  await expect(page.getByText('Widest margin: in standardized units')).toBeVisible();
  await expect(lab.plane.locator('.margin-line')).toHaveCount(1);
});

test('axe finds nothing in either lens, and nothing is wider than the window', async ({ lab, page }) => {
  await putInAxe(page);
  await page.reload();
  await openTab(page, lab);
  await page.getByRole('switch', { name: 'Draw Firth’s fit' }).check();
  await lab.settled();
  for (const each of looks) await isSound(page, [each]);
  await look(page, [1440, 'light']);
  await openScene(page, lab, 'scene-separable');
  await lab.button('Exit lesson').click();
  await openTab(page, lab);
  await page.getByRole('switch', { name: 'Draw the widest margin' }).check();
  await lab.settled();
  for (const each of looks) await isSound(page, [each]);
  await openScene(page, lab, 'scene-z-falls');
  await lab.button('Move the point one step').click();
  await lab.settled();
  for (const each of looks) await isSound(page, [each]);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('what can be pressed is 44 px high', async ({ lab, page }) => {
    await openTab(page, lab);
    const pressed = [
      lab.button('Show z falling while the evidence grows'),
      page.getByRole('combobox', { name: 'Parameter of the lens' }),
      lab.button('Show such points'),
      page.locator('label.switch', { hasText: 'Firth’s fit' }),
    ];
    for (const each of pressed) {
      const box = await each.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  });
});
