import type { Page } from '@playwright/test';
import { expect, test } from './pages/test';
import { viewNames } from './pages/views';

/** Words in sight whose letters are smaller than 18 CSS pixels, each with its size. */
function smallWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, textContent: text } = walker.currentNode;
      // Subscripts are smaller than their letters by nature.
      if (!parent || !text?.trim() || parent.closest('.visually-hidden, .skip, option, msub, msup, sub, sup'))
        continue;
      const range = document.createRange();
      range.selectNode(walker.currentNode);
      const { width, height } = range.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const svg = parent.closest('svg');
      const own = svg ? Number.parseFloat(getComputedStyle(svg).width) : 1;
      const stretch = svg ? svg.getBoundingClientRect().width / own : 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * stretch;
      if (size < 18) found.push(`${size} ${parent.getAttribute('class') ?? parent.tagName}: ${text.trim()}`);
    }
    return found;
  });
}

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
] as const) {
  test(`presented at ${width}×${height}: letters from 18 px, and a plane of 60 % of the height`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await lab.trainToEnd();
    await page.goto('./?present=on');
    await lab.settled();
    expect.soft(await smallWords(page), 'Loss curve').toEqual([]);
    await lab.button('Views').click();
    for (const view of viewNames) {
      await page.getByRole('tab', { name: view }).click();
      await lab.settled();
      expect.soft(await smallWords(page), view).toEqual([]);
    }
    const plane = await lab.plane.boundingBox();
    expect(plane?.height).toBeGreaterThanOrEqual(0.6 * height);
    for (const name of ['Train', 'Step', 'Reset'])
      await expect(lab.button(name)).toBeInViewport({ ratio: 1 });
    for (const part of [
      lab.slider('Learning rate'),
      page.getByRole('radio', { name: 'Class 1' }),
      lab.readout('loss'),
    ])
      await expect(part.first()).toBeInViewport({ ratio: 1 });
    for (const name of ['Import', 'Export', 'Share', 'New points'])
      await expect(lab.button(name)).toBeHidden();
    await expect(lab.field('Noise')).toBeHidden();
  });
}

test('D and the settings switch it, the address keeps it, and places on figures stay true', async ({
  lab,
  page,
}) => {
  await lab.trainToEnd();
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/\?present=on$/);
  await lab.settled();
  await page.keyboard.press('1');
  await expect(page.locator('.shown-keys')).toHaveText('1');
  // A click lands where the axes say.
  await lab.click(0.4, -0.6);
  await expect(lab.readout('class1')).toHaveAttribute('data-value', /./);
  await page.reload();
  await lab.settled();
  await expect(lab.button('Usual size')).toBeVisible();
  // A press on the curve goes back to the epoch below it.
  const curve = page.getByRole('img', { name: 'Loss curve', exact: true });
  const box = await curve.boundingBox();
  if (!box) throw new Error('no curve');
  const axis = await curve.locator('.tick-x').evaluateAll((ticks) =>
    ticks.map((tick) => {
      const { left, width } = tick.getBoundingClientRect();
      return { epoch: Number(tick.textContent?.replace(/,/g, '')), x: left + width / 2 };
    }),
  );
  const middle = axis.find(({ epoch }) => epoch === 400);
  if (!middle) throw new Error('no tick at epoch 400');
  await page.mouse.click(middle.x, box.y + box.height / 2);
  await expect.poll(async () => Math.abs((await lab.value('epoch')) - 400)).toBeLessThan(12);
  await lab.button('Settings').click();
  await page.getByRole('switch', { name: 'Presentation size' }).click();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/present/);
  await expect(lab.button('Import')).toBeVisible();
  expect(await lab.value('points')).toBe(101);
});

test('a mouse alone goes between the loss curve and the views, and back to the usual size', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./?present=on');
  await lab.settled();
  const curve = page.getByRole('img', { name: 'Loss curve', exact: true });
  await expect(curve).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('tablist')).toBeHidden();
  await lab.button('Views').click();
  await page.getByRole('tab', { name: 'Weights' }).click();
  await expect(page.getByRole('img', { name: /weights/i }).first()).toBeVisible();
  await expect(curve).toBeHidden();
  await lab.button('Loss curve').click();
  await expect(curve).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('tab', { name: 'Weights' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(curve).toBeVisible();
  await lab.button('Usual size').click();
  await expect(lab.button('Settings')).toBeFocused();
  await expect(page.getByRole('tablist')).toBeVisible();
});

test('a picture of one feature without its answer has neither curve nor boundary', async ({ lab, page }) => {
  await lab.choose('Vertical feature', 'None');
  await lab.trainToEnd();
  await expect(lab.plane.locator('.boundary-label')).toBeVisible();
  await lab.button('Settings').click();
  await page.getByRole('switch', { name: 'decision boundary and its neighbors' }).click();
  await page.keyboard.press('Escape');
  for (const part of ['.boundary', '.boundary-label', '.probability-curve', '.threshold-line'])
    for (const one of await lab.plane.locator(part).all()) await expect(one).toBeHidden();
  await expect(page.getByText('curve: probability of class 1')).toHaveCount(0);
});

test('the boundary alone can be drawn, without the lines of other probabilities', async ({ lab, page }) => {
  await lab.trainToEnd();
  const others = lab.plane.locator('.contour:not(.boundary), .contour-label');
  await expect(others.first()).toBeVisible();
  await lab.button('Settings').click();
  await page.getByRole('switch', { name: 'lines of other probabilities' }).click();
  await page.keyboard.press('Escape');
  for (const one of await others.all()) await expect(one).toBeHidden();
  await expect(lab.plane.locator('.boundary').first()).toBeVisible();
});

test('what is left out of the plane is left out of pictures, links and reach', async ({ lab, page }) => {
  await lab.trainToEnd();
  await lab.button('Settings').click();
  for (const name of [
    'decision boundary and its neighbors',
    'weight arrow and ‖w‖',
    'rings round points on the wrong side',
    'shading by probability',
    'probe',
  ])
    await page.getByRole('switch', { name }).click();
  await page.keyboard.press('Escape');
  for (const part of [
    '.boundary',
    '.contour-label',
    '.weight-arrow',
    '.probe-box',
    '.plane-rings',
    '.plane-heat',
  ])
    await expect(lab.plane.locator(part).first()).toBeHidden();
  await expect(page.locator('.ring-legend, .shading')).toHaveCount(0);
  await page.reload();
  await lab.settled();
  await expect(lab.plane.locator('.boundary').first()).toBeHidden();
  // The probe that is not to be seen is not in the way of a new point.
  await lab.click(0.5, -0.2);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
});
