import type { Locator } from '@playwright/test';
import { importFile } from './pages/fileIn';
import type { Lab } from './pages/lab';
import { expect, test } from './pages/test';

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
}

const curve = (lab: Lab) => lab.page.getByRole('img', { name: 'Loss curve', exact: true });

/** The least side of the plane in pixels at each size of a window, and what is in sight there without scrolling. */
const windows: readonly [number, number, number, (lab: Lab) => Locator[]][] = [
  [
    1280,
    720,
    480,
    (lab) => [...first(lab), lab.page.getByRole('tabpanel').getByText('The weights are still tiny')],
  ],
  [1440, 900, 620, (lab) => [...first(lab), lab.readout('probability')]],
  [1920, 1080, 820, (lab) => [...first(lab), lab.readout('probability')]],
  [1024, 768, 460, (lab) => [lab.train, lab.status, curve(lab)]],
  [768, 1024, 660, (lab) => ofOneColumn(lab)],
  [390, 844, 300, (lab) => [...ofOneColumn(lab), lab.slider('Learning rate'), lab.field('Learning rate')]],
  [360, 640, 270, (lab) => [...ofOneColumn(lab), lab.slider('Learning rate'), lab.field('Learning rate')]],
  [844, 390, 230, (lab) => [...ofOneColumn(lab), lab.slider('Learning rate'), lab.field('Learning rate')]],
];

function first(lab: Lab): Locator[] {
  return [
    ...['loss', 'accuracy', 'w1', 'bias'].map((name) => lab.readout(name).first()),
    lab.train,
    lab.epoch,
    lab.status,
    curve(lab),
    ...['Learning rate', 'Epochs'].flatMap((name) => [lab.slider(name), lab.field(name)]),
    lab.page.getByRole('radio', { name: 'Class 1' }),
  ];
}

function ofOneColumn(lab: Lab): Locator[] {
  const { page } = lab;
  return [
    lab.train,
    lab.status,
    page.getByRole('radio', { name: 'Class 0' }),
    page.getByRole('radio', { name: 'Class 1' }),
    lab.readout('loss').first(),
    lab.readout('accuracy').first(),
  ];
}

for (const [width, height, least, inSight] of windows) {
  test(`the plane is at least ${least} px at ${width}×${height}, with what belongs to it in sight`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await lab.settled();
    const plane = await boxOf(lab.plane);
    expect(plane.width).toBeGreaterThanOrEqual(least);
    expect(Math.abs(plane.width - plane.height)).toBeLessThan(1);
    for (const locator of [lab.plane, ...inSight(lab)]) await expect(locator).toBeInViewport({ ratio: 1 });
    // What is in sight lies below nothing else.
    for (const locator of inSight(lab)) {
      const isHit = await locator.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
      expect(isHit).toBe(true);
    }
  });
}

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`the plane stays to the pixel whatever is trained and shown at ${width}×${height}`, async ({
    lab,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await lab.openAll();
    await lab.settled();
    const before = await boxOf(lab.plane);
    const stays = async (what: string) => expect(await boxOf(lab.plane), what).toEqual(before);
    await lab.trainToEnd();
    await stays('trained');
    await lab.set('Polynomial degree', 5);
    await lab.trainToEnd();
    await stays('degree 5');
    await lab.set('Polynomial degree', 1);
    await lab.set('Test share', 30);
    await lab.trainToEnd();
    await stays('a test part');
    await lab.set('L2 penalty', 0.1);
    await lab.settled();
    await stays('a penalty');
    await page.getByRole('radio', { name: 'Eraser' }).check({ force: true });
    await lab.settled();
    await stays('a tool with options');
  });
}

test('the plane stays to the pixel through losses of a billionth', async ({ lab, page }) => {
  await importFile(page, 'apart.csv', 'x1,x2,label\n-3,-3,0\n-2,-3,0\n3,3,1\n2,3,1\n');
  await expect(lab.readout('points')).toHaveAttribute('data-value', '4');
  await lab.settled();
  const before = await boxOf(lab.plane);
  await lab.set('Learning rate', 100);
  await lab.trainToEnd();
  await lab.set('Epochs', 1_000_000);
  await lab.set('Speed', 10_000_000);
  await lab.train.click();
  await expect
    .poll(async () => Number(await lab.readout('loss').first().getAttribute('data-value')))
    .toBeLessThan(1e-6);
  expect(await boxOf(lab.plane)).toEqual(before);
});

test('all tabs are in one row, each with its name', async ({ lab, page }) => {
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
    [1920, 1080],
    [1024, 768],
  ]) {
    await page.setViewportSize({ width, height });
    await lab.settled();
    const boxes = await Promise.all((await page.getByRole('tab').all()).map(boxOf));
    expect(new Set(boxes.map(({ y }) => y)).size, `${width}×${height}`).toBe(1);
    for (const tab of await page.getByRole('tab').all()) await expect(tab).toBeInViewport({ ratio: 1 });
    // Also beside the longest name.
    await page.getByRole('tab', { name: 'Loss surface' }).click();
    const widths = await Promise.all((await page.getByRole('tab').all()).map(boxOf));
    expect(Math.min(...widths.map((box) => box.width)), `${width}×${height}`).toBeGreaterThanOrEqual(24);
    await page.getByRole('tab', { name: 'Meaning' }).click();
  }
});

test('on a phone all controls are one tap away, with the plane in sight', async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.button('Controls').click();
  await expect(lab.button('Close controls')).toBeFocused();
  await expect(lab.slider('Epochs')).toBeInViewport({ ratio: 1 });
  await expect(lab.train).toBeInViewport({ ratio: 1 });
  const plane = await boxOf(lab.plane);
  await lab.set('Epochs', 500);
  await lab.slider('Noise').scrollIntoViewIfNeeded();
  expect(await boxOf(lab.plane)).toEqual(plane);
  await page.keyboard.press('Escape');
  await expect(lab.button('Controls')).toBeFocused();
  await expect(lab.button('Close controls')).toHaveCount(0);
});

test('on narrow phones the numbers of a test part leave room for classes and tools', async ({
  lab,
  page,
}) => {
  await lab.openAll();
  await lab.set('Test share', 40);
  for (const l2 of [0, 0.1]) {
    await lab.set('L2 penalty', l2);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await lab.settled();
      for (const name of ['Class 0', 'Class 1', 'Point', 'Spray', 'Eraser', 'Select']) {
        const box = await boxOf(page.getByRole('radio', { name, exact: true }));
        expect(Math.min(box.width, box.height), `${name} at ${width}`).toBeGreaterThanOrEqual(24);
      }
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});
