import type { Page } from '@playwright/test';
import { isSound, putInAxe } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { saved } from '../pages/pictureFile';
import { expect, test } from '../pages/test';

const band = (page: Page) => page.getByRole('switch', { name: '95% band' });
const lines = (page: Page) => page.getByRole('switch', { name: 'Lines of resamples' });
const region = (page: Page) => page.locator('.certainty-band .band-region');
const canvas = (page: Page) => page.locator('.certainty-lines');
const drawn = async (page: Page, key: 'lines' | 'dashed') =>
  Number(await canvas(page).getAttribute(`data-${key}`));

async function openView(lab: Lab, page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Inference', exact: true }).click();
  await expect(band(page)).toBeVisible();
  await lab.settled();
}

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the band holds a place exactly where the interval of its p holds the threshold', async ({
    lab,
    page,
  }) => {
    await openView(lab, page);
    await band(page).check();
    const seen = new Set<boolean>();
    for (const degree of [1, 3]) {
      await lab.openAll();
      await lab.set('Polynomial degree', degree);
      for (const [x1, x2] of [
        [0.5, -0.2],
        [0.5, 0.2],
        [-0.5, 0.6],
        [-0.8, -0.3],
        [0.2, -0.6],
      ]) {
        await lab.set('Probe x₁', x1);
        await lab.set('Probe x₂', x2);
        const [low, high] = [await lab.value('probe-low'), await lab.value('probe-high')];
        const [left, right] = await lab.domain('x1');
        const [bottom, top] = await lab.domain('x2');
        const isWithin = await region(page).evaluate(
          (path, share) => {
            const { width, height } = path.parentElement?.getBoundingClientRect() ?? new DOMRect();
            const point = new DOMPoint(share.x * width, share.y * height);
            return (path as SVGPathElement).isPointInFill(point);
          },
          { x: (x1 - left) / (right - left), y: (top - x2) / (top - bottom) },
        );
        expect(isWithin, `degree ${degree} at ${x1}, ${x2}`).toBe(low <= 0.5 && high >= 0.5);
        seen.add(isWithin);
      }
    }
    expect(seen.size).toBe(2);
  });

  test('the lines come at once, as many as are wanted, and others by another seed', async ({ lab, page }) => {
    await openView(lab, page);
    await lines(page).check();
    await expect(page.getByRole('button', { name: 'Replay' })).toHaveCount(0);
    expect(await lab.value('resamples-known')).toBe(200);
    expect(await drawn(page, 'lines')).toBe(200);
    const first = await lab.value('spread-low');
    await lab.set('Seed of the resamples', 2);
    expect(await lab.value('spread-low')).not.toBe(first);
    await lab.set('Seed of the resamples', 1);
    expect(await lab.value('spread-low')).toBe(first);
    await lab.set('Resamples', 1000);
    expect(await lab.value('resamples-known')).toBe(1000);
    expect(await drawn(page, 'lines')).toBe(1000);
    await lab.set('Resamples', 5);
    await expect(lab.field('Resamples')).toHaveAttribute('aria-invalid', 'true');
    expect(await lab.value('resamples-known')).toBe(1000);

    // They stay on beside another tab, with what they mean, and when the page is opened again.
    await lab.set('Resamples', 40);
    await page.getByRole('tab', { name: 'Meaning' }).click();
    await lab.settled();
    expect(await drawn(page, 'lines')).toBe(40);
    await page.reload();
    await lab.settled();
    await expect(canvas(page)).toHaveAttribute('data-lines', '40');
    await lab.set('Learning rate', 1);
    await expect(page.getByText('best boundaries of 40 resamples')).toBeVisible();
  });

  test('resamples that can be parted are counted and dashed', async ({ lab, page }) => {
    await lab.set('Number of points', 24);
    await openView(lab, page);
    await lines(page).check();
    const count = await lab.value('resamples-separable');
    expect(count).toBeGreaterThan(10);
    await expect(lab.readout('resamples-separable')).toContainText(
      `${count} of 200 resamples can be parted without a mistake`,
    );
    expect(await drawn(page, 'dashed')).toBe(count);
    expect(await drawn(page, 'lines')).toBe(200);
    expect(await lab.value('spread-separable')).toBe(count);
    await expect(page.getByText('dashed: can be parted')).toBeVisible();
  });

  test('follow a dragged point: once it rests all is as if it had always been there', async ({
    lab,
    page,
  }) => {
    await openView(lab, page);
    await band(page).check();
    await lines(page).check();
    await lab.click(0.31, -0.43);
    const before = await region(page).getAttribute('d');
    await lab.drag([0.31, -0.43], [-0.6, 0.45]);
    await lab.settled();
    const numbers = async () =>
      Promise.all(['probe-low', 'probe-high', 'spread-low', 'spread-high'].map((name) => lab.value(name)));
    const [after, path] = [await numbers(), await region(page).getAttribute('d')];
    expect(path).not.toBe(before);
    expect(await drawn(page, 'lines')).toBe(200);
    for (const one of [band(page), lines(page)]) await one.uncheck();
    await lab.settled();
    await expect(region(page)).toHaveCount(0);
    for (const one of [band(page), lines(page)]) await one.check();
    expect(await numbers()).toEqual(after);
    expect(await region(page).getAttribute('d')).toBe(path);
  });

  test('the S-curve has bars for several features, and band and lines for one', async ({ lab, page }) => {
    await openView(lab, page);
    await band(page).check();
    await lines(page).check();
    await page.getByRole('tab', { name: 'Sigmoid', exact: true }).click();
    await lab.settled();
    const bars = (await page.locator('.curve-bars').getAttribute('d')) ?? '';
    expect(bars.split('V')).toHaveLength(101);
    await expect(page.locator('.curve-band, .curve-lines')).toHaveCount(0);
    await expect(page.getByText('there are bars for points and no band over z')).toBeVisible();

    await lab.choose('Vertical feature', 'None');
    await lab.settled();
    await expect(page.locator('.curve-bars')).toHaveCount(0);
    await expect(page.locator('.curve-band')).toHaveAttribute('d', /^M/);
    const curves = (await page.locator('.curve-lines').getAttribute('d')) ?? '';
    expect(curves.split('M')).toHaveLength(101);
    expect(await drawn(page, 'lines')).toBe(100);
    await expect(page.getByText('The thin lines are those of 100 resamples.')).toBeVisible();
  });

  test('a picture has band, lines and their legend', async ({ lab, page }) => {
    await openView(lab, page);
    await band(page).check();
    await lines(page).check();
    await lab.settled();
    const svg = (await saved(page, 'Export', 'Picture (SVG)')).bytes.toString();
    expect(svg).toContain('fill-rule="evenodd"');
    expect(svg).toContain('95% band: p may be 0.50 here');
    expect(svg).toContain('best boundaries of 200 resamples');
    expect(svg.split('opacity="0.18"').length).toBeGreaterThan(190);
  });

  test('points with no best weights have neither, and say so', async ({ lab, page }) => {
    await openView(lab, page);
    await band(page).check();
    await lines(page).check();
    await lab.set('Noise', 0);
    await lab.settled();
    await expect(
      page.getByText('Without best weights there is no band, and there are no lines.'),
    ).toBeVisible();
    await expect(region(page)).toHaveCount(0);
    await expect(canvas(page)).toHaveAttribute('data-lines', '0');
    await lab.set('Noise', 10);
    await lab.settled();
    await expect(region(page)).toHaveCount(1);
    await expect(canvas(page)).toHaveAttribute('data-lines', '200');
  });

  test('what gives the best boundary away is left out with it', async ({ lab, page }) => {
    await openView(lab, page);
    await band(page).check();
    await lab.settled();
    await expect(region(page)).toHaveCount(1);
    await page.goto('./?hide=best-possible-weights');
    await lab.settled();
    await expect(page.locator('.certainty-band')).toHaveCount(0);
  });
});

test('the lines are drawn one after another when they are switched on, and once more by Replay', async ({
  lab,
  page,
}) => {
  await openView(lab, page);
  await lab.set('Number of points', 60);
  await lines(page).press('Space');
  await expect(canvas(page)).toHaveAttribute('data-is-playing', 'true');
  await expect(canvas(page)).toHaveAttribute('data-lines', /^[2-9]$/);
  await lab.settled();
  await expect(canvas(page)).toHaveAttribute('data-is-playing', 'false');
  expect(await drawn(page, 'lines')).toBe(200);
  await lab.set('Resamples', 10);
  await page.getByRole('button', { name: 'Replay' }).press('Enter');
  await expect(canvas(page)).toHaveAttribute('data-lines', '1');
  // A point that moves ends it: there is more to see.
  await lab.now.slider('Number of points').press('ArrowRight');
  await expect(canvas(page)).toHaveAttribute('data-is-playing', 'false');
  await lab.settled();
  expect(await drawn(page, 'lines')).toBe(10);
});

test('axe finds nothing wrong with it', async ({ page, lab }) => {
  await putInAxe(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await openView(lab, page);
  await band(page).check();
  await lines(page).check();
  await lab.settled();
  await isSound(page);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('switches and button can be hit', async ({ lab, page }) => {
    await page.getByRole('tab', { name: 'Inference', exact: true }).tap();
    await band(page).tap();
    await lines(page).tap();
    await expect(band(page)).toBeChecked();
    for (const control of [
      page.getByRole('button', { name: 'Replay' }),
      page.locator('.switch').filter({ has: lines(page) }),
      page.locator('.switch').filter({ has: band(page) }),
    ]) {
      const box = await control.boundingBox();
      expect(Math.round(box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await lab.settled();
    expect(await drawn(page, 'lines')).toBe(200);
  });
});

test('the page settles where the points are parted before all lines have come', async ({ lab, page }) => {
  await openView(lab, page);
  await lines(page).check();
  await expect.poll(() => drawn(page, 'lines')).toBeGreaterThan(0);
  await lab.set('Number of points', 12);
  await lab.settled();
  await expect(lab.readout('inference-kind')).toHaveAttribute('data-value', 'separable');
  expect(await drawn(page, 'lines')).toBe(0);
});
