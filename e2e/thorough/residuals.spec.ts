import { readFile } from 'node:fs/promises';
import { isSound, putInAxe } from '../pages/axe';
import { createFinger } from '../pages/finger';
import { isShown, labels, openMetrics, picture, scores, showChart, trainGolden } from '../pages/metrics';
import { expect, test } from '../pages/test';

test.beforeEach(({ page }) => putInAxe(page));

/** Mean probability, mean residual and two standard errors of bins of equal count, worked out by itself. */
function binsOf(z: readonly number[], y: readonly number[], count: number) {
  const order = [...z.keys()].sort((a, b) => z[a] - z[b]);
  return Array.from({ length: count }, (_, k) => {
    const own = order.slice(Math.floor((k * z.length) / count), Math.floor(((k + 1) * z.length) / count));
    const p = own.map((i) => 1 / (1 + Math.exp(-z[i])));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / own.length;
    const twoErrors = 2 * Math.sqrt(mean(p.map((each) => each * (1 - each))) / own.length);
    return { count: own.length, p: mean(p), residual: mean(own.map((i, j) => y[i] - p[j])), twoErrors };
  });
}

test('bins of equal count stand at their mean residuals, and a sentence counts those outside the band', async ({
  lab,
  page,
}) => {
  await trainGolden(lab, page);
  await showChart(page, 'Residuals');
  const chart = picture(page, 'Binned residuals');
  const expected = binsOf(scores, labels, Math.round(Math.sqrt(labels.length)));
  await lab.settled();
  await expect(chart.locator('.residual-dot')).toHaveCount(expected.length);
  const beyond = expected.filter(({ residual, twoErrors }) => Math.abs(residual) > twoErrors).length;
  expect(await lab.value('residuals-beyond')).toBe(beyond);
  await expect(chart.locator('.residual-dot.is-beyond')).toHaveCount(beyond);
  await expect(lab.readout('residuals-beyond')).toHaveText(
    new RegExp(`^${beyond} of ${expected.length} bins? lies? outside the band\\. .* about 5 of 100`),
  );

  const keys = lab.slider('Bin of the residuals');
  await keys.press('Home');
  for (const { residual } of expected) {
    expect(await lab.value('residual-bin')).toBeCloseTo(residual, 9);
    await keys.press('ArrowRight');
  }
  await keys.blur();
  await expect(lab.readout('residual-bin')).toHaveAttribute('data-value', '');
  // By mouse.
  await chart.locator('.residual-dot').nth(2).hover();
  expect(await lab.value('residual-bin')).toBeCloseTo(expected[2].residual, 9);

  await lab.button('Save as file: Binned residuals').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ]);
  const [header, ...rows] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n');
  expect(header).toBe('points,mean probability,mean of y - p,two standard errors');
  expect(rows).toHaveLength(expected.length);
  rows.forEach((row, k) => {
    const { count, p, residual, twoErrors } = expected[k];
    const found = row.split(',').map(Number);
    [count, p, residual, twoErrors].forEach((value, j) => {
      expect(found[j]).toBeCloseTo(value, 9);
    });
  });
  await isSound(page);
});

test('residuals follow training and the part looked at, and the page keeps the chart', async ({
  lab,
  page,
}) => {
  await lab.set('Test share', 30);
  await openMetrics(page);
  await showChart(page, 'Residuals');
  await lab.settled();
  const chart = picture(page, 'Binned residuals');
  const band = () => chart.locator('.residual-band').getAttribute('d');
  // Untrained, all probabilities are near one half.
  const before = await band();
  await lab.trainToEnd();
  await lab.settled();
  const trained = await band();
  expect(trained).not.toBe(before);
  await expect(chart.locator('.residual-dot')).toHaveCount(8);
  await page.getByRole('radio', { name: 'Test points' }).check();
  await lab.settled();
  await expect(chart.locator('.residual-dot')).toHaveCount(5);
  await page.reload();
  await openMetrics(page);
  await expect(page.getByRole('radio', { name: 'Residuals' })).toBeChecked();
});

test('a bin is read by touch @chromium', async ({ lab, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMetrics(page);
  await showChart(page, 'Residuals');
  await lab.settled();
  const dot = picture(page, 'Binned residuals').locator('.residual-dot').nth(4);
  await dot.scrollIntoViewIfNeeded();
  await lab.settled();
  const box = await dot.boundingBox();
  if (!box) throw new Error('no dot');
  const finger = await createFinger(page);
  await finger.down({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await finger.up();
  await isShown(lab, 'points', 100);
  await expect(lab.readout('residual-bin')).toHaveText(
    /^10 with a mean probability of [\d.]+%: the mean of y − p is/,
  );
});
