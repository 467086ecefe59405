import { boundaryStandsAt } from './pages/boundary';
import { importFile } from './pages/fileIn';
import {
  countedPoints,
  countsAt,
  golden,
  hasCountsAt,
  isShown,
  labels,
  openMetrics,
  picture,
  scores,
  showChart,
  trainGolden,
} from './pages/metrics';
import { expect, test } from './pages/test';

test('counts, rates and areas of the golden case are those worked out here', async ({ lab, page }) => {
  await trainGolden(lab, page);
  await hasCountsAt(lab, 0.5);
  const { tp, fp, tn, fn } = countsAt(0.5);
  expect(await lab.value('part-accuracy')).toBeCloseTo(golden.expected.accuracy, 12);
  expect(await lab.value('precision')).toBeCloseTo(tp / (tp + fp), 12);
  expect(await lab.value('recall')).toBeCloseTo(tp / (tp + fn), 12);
  expect(await lab.value('specificity')).toBeCloseTo(tn / (tn + fp), 12);
  expect(await lab.value('f1')).toBeCloseTo((2 * tp) / (2 * tp + fp + fn), 12);

  const ones = scores.filter((_, i) => labels[i] === 1);
  const zeros = scores.filter((_, i) => labels[i] === 0);
  const wins = ones.flatMap((one) => zeros.map((zero) => (one > zero ? 1 : one === zero ? 0.5 : 0)));
  const auc = wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
  await expect.poll(() => lab.value('auc')).toBeCloseTo(auc, 9);
  await expect(picture(page, 'ROC curve')).toHaveAccessibleDescription(new RegExp(auc.toFixed(3)));

  await showChart(page, 'Precision–recall');
  const byScore = [...scores.keys()].sort((a, b) => scores[b] - scores[a]);
  let found = 0;
  const precisions = byScore.flatMap((i, k) => (labels[i] === 1 ? [++found / (k + 1)] : []));
  const average = precisions.reduce((sum, precision) => sum + precision, 0) / ones.length;
  await expect.poll(() => lab.value('average-precision')).toBeCloseTo(average, 9);

  await showChart(page, 'Calibration');
  const bars = picture(page, 'Calibration plot').locator('.bin-count');
  const inBin = (k: number) =>
    scores.filter((z) => Math.min(9, Math.floor(10 / (1 + Math.exp(-z)))) === k).length;
  // Tenths of fewer than five points are joined with the next, and what is left over with the last.
  const expected: number[] = [];
  for (const count of Array.from({ length: 10 }, (_, k) => inBin(k)).filter((count) => count > 0)) {
    const last = expected.at(-1);
    if (last !== undefined && last < 5) expected[expected.length - 1] = last + count;
    else expected.push(count);
  }
  const rest = expected.at(-1) ?? 0;
  if (rest < 5) expected.splice(-2, 2, (expected.at(-2) ?? 0) + rest);
  await expect(bars).toHaveText(expected.map(String));
  const plot = picture(page, 'Calibration plot');
  await expect(plot.locator('.bin-whisker')).toHaveCount(expected.length);
  // Each of these sentences has its interval.
  await expect(plot).toHaveAccessibleDescription(
    new RegExp(
      `^(${expected.map((count) => `${count} given .* 95% interval [\\d.]+% to [\\d.]+%\\. ?`).join('')})$`,
    ),
  );
});

test('the threshold moves boundary, counts and accuracy, and neither weights nor loss curve', async ({
  lab,
  page,
}) => {
  await trainGolden(lab, page);
  const untouched = async () => ({
    parameters: await lab.parameters(),
    loss: await lab.value('loss'),
    epoch: await lab.value('epoch'),
    curve: await lab.curve.locator('.loss-line').getAttribute('d'),
  });
  const before = await untouched();
  await lab.set('Threshold', 0.8);
  await expect(lab.slider('Threshold')).toHaveAttribute('aria-valuetext', /80%/);
  await hasCountsAt(lab, 0.8);
  const { tp, tn } = countsAt(0.8);
  expect(await lab.value('accuracy')).toBeCloseTo((tp + tn) / labels.length, 12);

  // The drawn line lies where the score is ln(0.8 / 0.2).
  await lab.settled();
  const line = (await lab.plane.locator('.boundary').getAttribute('d')) ?? '';
  const [px, py] = line.slice(1).split('L')[0].split(',').map(Number);
  const box = await lab.plane.boundingBox();
  const [left, right] = await lab.domain('x1');
  const [bottom, top] = await lab.domain('x2');
  const [w1, w2, b] = before.parameters;
  const x1 = left + (px / (box?.width ?? 1)) * (right - left);
  const x2 = top - (py / (box?.height ?? 1)) * (top - bottom);
  expect(w1 * x1 + w2 * x2 + b).toBeCloseTo(Math.log(4), 2);
  await expect(lab.plane.locator('.boundary-level')).toHaveText('80%');

  await lab.slider('Threshold').press('ArrowLeft');
  await expect(lab.field('Threshold')).toHaveValue('0.79');
  await hasCountsAt(lab, 0.79);
  await lab.slider('Threshold').press('Home');
  await hasCountsAt(lab, 0.01);
  expect(await untouched()).toEqual(before);
  await expect(lab.button('Undo')).toBeVisible();
});

test('the probe predicts class 1 from the threshold on', async ({ lab, page }) => {
  await trainGolden(lab, page);
  const probability = await lab.value('probability');
  const answer = page.locator('.probe-answer');
  await lab.set('Threshold', (probability - 0.01).toFixed(3));
  await expect(answer).toContainText('predicts class 1');
  await lab.set('Threshold', (probability + 0.01).toFixed(3));
  await expect(answer).toContainText('predicts class 0');
  await expect(lab.field('Threshold')).toHaveValue((probability + 0.01).toFixed(3));
});

test('the dot on the ROC curve moves the threshold, by mouse and by keys', async ({ lab, page }) => {
  await trainGolden(lab, page);
  const roc = picture(page, 'ROC curve');
  const dot = roc.locator('.metrics-dot');
  await expect(dot).toBeVisible();
  await roc.scrollIntoViewIfNeeded();
  await lab.settled();
  const grip = await dot.boundingBox();
  const frame = await roc.boundingBox();
  if (!grip || !frame) throw new Error('the ROC curve is not on the screen');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  // To the upper right end: nearly everything predicted 1.
  await page.mouse.move(frame.x + frame.width - 30, frame.y + 26, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => lab.value('fn')).toBe(0);
  const dragged = Number(await lab.field('Threshold').inputValue());
  expect(dragged).toBeLessThan(0.2);
  await hasCountsAt(lab, dragged);

  const keys = lab.slider('Threshold on the curve');
  await keys.press('Home');
  const highest = Number(await lab.field('Threshold').inputValue());
  await hasCountsAt(lab, highest);
  const counted = async () => (await lab.value('tp')) + (await lab.value('fp'));
  const atTop = await counted();
  await keys.press('ArrowRight');
  await expect.poll(counted).toBe(atTop + 1);
  await expect(keys).toHaveAttribute('aria-valuetext', /^At threshold 0\.\d+ the false positive rate is/);
});

test('prices mistakes and takes the cheapest threshold', async ({ lab, page }) => {
  await trainGolden(lab, page);
  await showChart(page, 'Costs');
  await lab.set('Cost of a false negative', 5);
  const price = (threshold: number) => countsAt(threshold).fp + 5 * countsAt(threshold).fn;
  const least = Math.min(...Array.from({ length: 9801 }, (_, k) => price(0.01 + k / 10_000)));
  await expect.poll(() => lab.value('cheapest-cost')).toBe(least);
  await isShown(lab, 'cost', price(0.5));
  await lab.button('Use the cheapest threshold').click();
  await isShown(lab, 'cost', least);
  const chosen = Number(await lab.field('Threshold').inputValue());
  expect(price(chosen)).toBe(least);
  await hasCountsAt(lab, chosen);
});

test('counts the points held back where those are asked for', async ({ lab, page }) => {
  await lab.set('Test share', 30);
  await openMetrics(page);
  await expect.poll(() => countedPoints(lab)).toBe(70);
  await page.getByRole('radio', { name: 'Test points' }).check();
  await expect.poll(() => countedPoints(lab)).toBe(30);
  const right = (await lab.value('tp')) + (await lab.value('tn'));
  expect(await lab.value('test-accuracy')).toBeCloseTo(right / 30, 12);
  await lab.set('Test share', 0);
  await expect(page.getByRole('radio', { name: 'Test points' })).toHaveCount(0);
  await expect.poll(() => countedPoints(lab)).toBe(100);
});

/** Marks whose place or number is none. */
const brokenMarks = ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'transform', 'data-value']
  .map((name) => `[${name}*=NaN]`)
  .join();

test('says in words what points of one class leave open, and what none do', async ({ lab, page }) => {
  await importFile(page, 'ones.csv', 'x1,x2,label\n1,2,0\n2,1,0\n0,1,0\n');
  await isShown(lab, 'points', 3);
  await openMetrics(page);
  const panel = page.getByRole('tabpanel');
  await lab.set('Threshold', 0.99);
  await expect(panel.getByText('There is no recall: these points have none of class 1.')).toBeVisible();
  await expect(panel.getByText('There is no ROC curve and no AUC').first()).toBeVisible();
  for (const name of ['Precision–recall', 'Calibration', 'Costs', 'ROC']) {
    await showChart(page, name);
    await expect(panel).not.toContainText(/NaN|Infinity/);
    await expect(panel.locator(brokenMarks)).toHaveCount(0);
  }
  await lab.button('Clear').click();
  await expect(panel.getByText('No points yet.')).toBeVisible();
});

test('the boundary of one feature and of a curve follow the threshold', async ({ lab, page }) => {
  await trainGolden(lab, page);
  await lab.set('Polynomial degree', 2);
  await lab.trainToEnd();
  await boundaryStandsAt(lab, 0);
  await lab.set('Threshold', 0.7);
  await boundaryStandsAt(lab, Math.log(0.7 / 0.3));
  await lab.set('Polynomial degree', 1);
  await lab.choose('Vertical feature', 'None');
  await lab.trainToEnd();
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await expect(lab.readout('boundary-x1')).toHaveAttribute('data-value', /./);
  const [w1, bias] = [await lab.value('w1'), await lab.value('bias')];
  expect(await lab.value('boundary-x1')).toBeCloseTo((Math.log(0.7 / 0.3) - bias) / w1, 9);
});

test('the threshold and the costs are there again when the page is opened again', async ({ lab, page }) => {
  await openMetrics(page);
  await lab.set('Threshold', 0.37);
  await page.reload();
  await openMetrics(page);
  await expect(lab.field('Threshold')).toHaveValue('0.37');
});
