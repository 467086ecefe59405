import { defaultRecipe, sampleDataset } from '../src/core/data/catalog';
import { smallRandomStart } from '../src/core/model/initial';
import { expect, test } from './pages/test';

/** The reference program, line by line: batch gradient descent on the mean log-loss, with the platform's own exp. */
function referenceProgram(x1: Float64Array, x2: Float64Array, y: Uint8Array, start: Float64Array) {
  let [w1, w2, b] = start;
  for (let epoch = 0; epoch < 1000; epoch++) {
    let [g1, g2, gb] = [0, 0, 0];
    for (let i = 0; i < y.length; i++) {
      const error = 1 / (1 + Math.exp(-(w1 * x1[i] + w2 * x2[i] + b))) - y[i];
      g1 += error * x1[i];
      g2 += error * x2[i];
      gb += error;
    }
    w1 -= (0.01 * g1) / y.length;
    w2 -= (0.01 * g2) / y.length;
    b -= (0.01 * gb) / y.length;
  }
  return [w1, w2, b];
}

test('reaches the reference program’s weights on coin-flip labels, and says why the loss stays near ln 2', async ({
  lab,
  page,
}) => {
  await lab.choose('Data set', 'Random points, coin-flip labels');
  await expect(page.getByText('the loss stays near ln 2 = 0.693')).toBeVisible();
  const seed = 1;
  const { x1, x2, y } = sampleDataset({ ...defaultRecipe, kind: 'coin-flip', seed, count: 100, noise: 0.1 });
  const start = smallRandomStart(seed, 2);
  expect(await lab.parameters()).toEqual([...start]);
  await lab.trainToEnd();
  const expected = referenceProgram(x1, x2, y, start);
  (await lab.parameters()).forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThan(1e-9);
  });
  expect(await lab.value('loss')).toBeGreaterThan(0.6);
  expect(await lab.value('loss')).toBeLessThan(0.7);
  await expect(lab.readout('probability')).toBeVisible();
});
