import { expect, test } from '../pages/test';

test('shows the equation with the numbers of the model', async ({ lab }) => {
  await lab.trainToEnd();
  const [w1, w2, bias] = await lab.parameters();
  const shown = (value: number) => Math.abs(value).toFixed(3);
  const sign = (value: number) => (value < 0 ? '−' : '+');
  const first = w1 < 0 ? '−' : '';
  await expect(lab.page.locator('.equation')).toHaveText(
    `p=σ(${first}${shown(w1)}x1${sign(w2)}${shown(w2)}x2${sign(bias)}${shown(bias)})`,
  );
});

test('says in words what the sign of each weight means', async ({ lab, page }) => {
  const meaning = page.getByRole('region', { name: 'What the weights mean' });
  await expect(meaning).toContainText('still tiny');
  await lab.trainToEnd();
  const [w1, w2] = await lab.parameters();
  await expect(meaning).toContainText(`w₁ is ${w1 > 0 ? 'positive' : 'negative'}`);
  await expect(meaning).toContainText(`makes class ${w1 > 0 ? 1 : 0} likelier`);
  await expect(meaning).toContainText(`w₂ is ${w2 > 0 ? 'positive' : 'negative'}`);
  await expect(meaning).toContainText('The bias');
});

test('explains the probe term by term', async ({ lab }) => {
  await expect(lab.field('Probe x₁')).toHaveValue('0.5');
  await expect(lab.field('Probe x₂')).toHaveValue('−0.2');
  await lab.trainToEnd();
  const [w1, w2, bias] = await lab.parameters();
  const z = w1 * 0.5 + w2 * -0.2 + bias;
  expect(await lab.value('term-1')).toBeCloseTo(w1 * 0.5, 12);
  expect(await lab.value('term-2')).toBeCloseTo(w2 * -0.2, 12);
  expect(await lab.value('score')).toBeCloseTo(z, 12);
  expect(await lab.value('probability')).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
  await expect(lab.page.getByText(z >= 0 ? 'predicts class 1' : 'predicts class 0')).toBeVisible();
});

test('moves the probe by typing and by dragging', async ({ lab }) => {
  await lab.trainToEnd();
  await lab.set('Probe x₁', '1');
  await lab.set('Probe x₂', '0.75');
  const [w1, w2, bias] = await lab.parameters();
  await expect.poll(() => lab.value('score')).toBeCloseTo(w1 + 0.75 * w2 + bias, 12);
  await lab.drag([1, 0.75], [-1.04, -1.04]);
  await expect.poll(() => lab.value('score')).toBeCloseTo(-1.04 * w1 - 1.04 * w2 + bias, 1);
  expect(await lab.value('points')).toBe(100);
});

test('reads the loss off the curve by pointer and by keyboard', async ({ lab, page }) => {
  const first = await lab.value('loss');
  await lab.trainToEnd();
  const last = await lab.value('loss');
  await lab.settled();
  const box = await lab.curve.boundingBox();
  if (!box) throw new Error('no loss curve on the screen');
  await page.mouse.move(box.x + 47, box.y + 80);
  const reading = lab.readout('loss-reading');
  await expect(reading).toContainText(/epoch \d: loss 0\.\d{4}/);

  const keys = lab.slider('Read the loss at an epoch');
  await keys.press('End');
  await expect.poll(() => lab.value('loss-reading')).toBe(last);
  await expect(keys).toHaveAttribute('aria-valuetext', /epoch 1,000: loss/);
  await keys.press('Home');
  await expect.poll(() => lab.value('loss-reading')).toBe(first);
});

test('goes back to an epoch by a click on the loss curve', async ({ lab, page }) => {
  await lab.trainToEnd();
  await lab.settled();
  const box = await lab.curve.boundingBox();
  if (!box) throw new Error('no loss curve on the screen');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await lab.hasState('paused');
  await expect.poll(() => lab.value('epoch')).toBeLessThan(650);
  expect(await lab.value('epoch')).toBeGreaterThan(400);
});

test('switches either axis of the loss curve to a log scale', async ({ lab, page }) => {
  await lab.trainToEnd();
  const line = lab.curve.locator('.loss-line');
  await lab.settled();
  const linear = await line.getAttribute('d');
  await page.getByRole('switch', { name: 'Log scale for epochs' }).check();
  await expect(line).not.toHaveAttribute('d', linear ?? '');
  await expect(lab.curve.locator('.tick-x')).toHaveText(['1', '10', '100', '1,000']);
  await lab.settled();
  const logEpochs = await line.getAttribute('d');
  await page.getByRole('switch', { name: 'Log scale for loss' }).check();
  await expect(line).not.toHaveAttribute('d', logEpochs ?? '');
  await expect(lab.curve.getByText('ln 2: guessing')).toBeVisible();
});

test('describes the loss curve in words that follow it', async ({ lab, page }) => {
  await expect(lab.curve).toHaveAccessibleDescription(/Only epoch 0 so far/);
  await lab.trainToEnd();
  await expect(lab.curve).toHaveAccessibleDescription(/epochs 0 to 1,000/);
  await expect(page.getByText(/Epoch 1,000, loss 0\.\d+, accuracy \d+\.\d%\./)).toHaveCount(1);
});
