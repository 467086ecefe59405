import { defaultRecipe, sampleDataset } from '../../src/core/data/catalog';
import { smallRandomStart } from '../../src/core/model/initial';
import { boundaryStandsAt } from '../pages/boundary';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

const points = sampleDataset({ ...defaultRecipe, kind: 'hidden-line', seed: 1, count: 100, noise: 0.1 });
const epochs = 300;
const rate = 0.5;

type Vector = [number, number, number];

/** Gradient of the mean log-loss and λ₂/2·‖w‖² at (w₁, w₂, b), by the book and with the platform's own exp. */
function slope([w1, w2, b]: Vector, l2 = 0): Vector {
  const { x1, x2, y } = points;
  const n = y.length;
  const sum: Vector = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const error = 1 / (1 + Math.exp(-(w1 * x1[i] + w2 * x2[i] + b))) - y[i];
    sum[0] += error * x1[i];
    sum[1] += error * x2[i];
    sum[2] += error;
  }
  return [sum[0] / n + l2 * w1, sum[1] / n + l2 * w2, sum[2] / n];
}

const start = (): Vector => [...smallRandomStart(1, 2)] as Vector;
const move = (at: Vector, by: Vector, factor: number): Vector =>
  at.map((value, j) => value - factor * by[j]) as Vector;

/** The expected result of each optimiser, worked out here from its definition alone. */
const expected: Record<string, () => Vector> = {
  'Batch gradient descent': () => {
    let at = start();
    for (let k = 0; k < epochs; k++) at = move(at, slope(at), rate);
    return at;
  },
  Momentum: () => {
    let at = start();
    let velocity: Vector = [0, 0, 0];
    for (let k = 0; k < epochs; k++) {
      const gradient = slope(at);
      velocity = velocity.map((v, j) => 0.9 * v + gradient[j]) as Vector;
      at = move(at, velocity, rate);
    }
    return at;
  },
  Adam: () => {
    let at = start();
    const mean: Vector = [0, 0, 0];
    const square: Vector = [0, 0, 0];
    for (let k = 1; k <= epochs; k++) {
      const gradient = slope(at);
      const step = gradient.map((g, j) => {
        mean[j] = 0.9 * mean[j] + 0.1 * g;
        square[j] = 0.999 * square[j] + 0.001 * g * g;
        return mean[j] / (1 - 0.9 ** k) / (Math.sqrt(square[j] / (1 - 0.999 ** k)) + 1e-8);
      }) as Vector;
      at = move(at, step, rate);
    }
    return at;
  },
};

async function prepare(lab: Lab): Promise<void> {
  await lab.page.getByText('More settings', { exact: true }).click();
  await lab.set('Learning rate', rate);
  await lab.set('Epochs', epochs);
}

async function expectParameters(lab: Lab, reached: Vector): Promise<void> {
  for (const [j, value] of (await lab.parameters()).entries()) {
    expect(Math.abs(value - reached[j])).toBeLessThan(1e-9 * Math.max(1, Math.abs(reached[j])));
  }
}

for (const [optimizer, reach] of Object.entries(expected)) {
  test(`${optimizer} reaches the weights that its definition gives`, async ({ lab }) => {
    await prepare(lab);
    await lab.choose('Optimizer', optimizer);
    await lab.trainToEnd();
    await expectParameters(lab, reach());
  });
}

test('an L2 penalty shrinks the weights exactly as defined', async ({ lab }) => {
  await prepare(lab);
  await lab.set('L2 penalty', 0.02);
  await lab.trainToEnd();
  let at = start();
  for (let k = 0; k < epochs; k++) at = move(at, slope(at, 0.02), rate);
  await expectParameters(lab, at);
  const loss = await lab.value('loss');
  expect(await lab.value('objective')).toBeCloseTo(loss + 0.01 * (at[0] ** 2 + at[1] ** 2), 12);
  await lab.set('L2 penalty', 0);
  await expect(lab.readout('objective')).toHaveCount(0);
});

test('mini-batch comes near the optimum, the same way every time', async ({ lab }) => {
  await prepare(lab);
  await lab.choose('Optimizer', 'Mini-batch');
  await lab.set('Batch size', 10);
  await lab.trainToEnd();
  const first = await lab.parameters();
  await expect.poll(() => lab.value('optimum-distance')).toBeLessThan(2);
  await lab.button('Reset').click();
  await lab.atEpoch(0);
  await lab.trainToEnd();
  expect(await lab.parameters()).toEqual(first);
});

test('Newton is at the exact optimum within ten epochs', async ({ lab }) => {
  await lab.page.getByText('More settings', { exact: true }).click();
  await lab.choose('Optimizer', 'Newton (IRLS)');
  await lab.set('Epochs', 10);
  await lab.trainToEnd();
  await lab.hasState('converged');
  const [w1, w2, bias] = await lab.parameters();
  for (const [name, value] of Object.entries({ w1, w2, bias })) {
    expect(await lab.value(`optimum-${name}`)).toBeCloseTo(value, 7);
    expect(await lab.value(`se-${name}`)).toBeGreaterThan(0);
  }
  expect(await lab.value('optimum-distance')).toBeLessThan(1e-6);
  expect(slope([w1, w2, bias]).every((g) => Math.abs(g) < 1e-9)).toBe(true);
});

test('a large L1 penalty takes weights to exactly zero, and Newton off the list', async ({ lab, page }) => {
  await prepare(lab);
  await lab.set('L1 penalty', 1);
  await lab.trainToEnd();
  const [w1, w2] = await lab.parameters();
  expect([w1, w2].map(Math.abs)).toEqual([0, 0]);
  const newton = page
    .getByRole('combobox', { name: 'Optimizer' })
    .getByRole('option', { name: 'Newton (IRLS)' });
  await expect(newton).toBeDisabled();
  await expect(page.getByText('Newton is not defined with an L1 penalty')).toBeVisible();
});

test('squared error trains too, with its own loss', async ({ lab }) => {
  await prepare(lab);
  await lab.choose('Loss', 'Squared error');
  await expect.poll(() => lab.value('loss')).toBeCloseTo(0.25, 2);
  await lab.trainToEnd();
  expect(await lab.value('loss')).toBeLessThan(0.15);
  await expect(lab.page.getByText('It is computed for log-loss only')).toBeVisible();
});

test('starts from zeros or from numbers of one’s own', async ({ lab }) => {
  await lab.page.getByText('More settings', { exact: true }).click();
  await lab.choose('Initial weights', 'Zeros');
  await expect.poll(() => lab.value('loss')).toBeCloseTo(Math.LN2, 12);
  expect(await lab.parameters()).toEqual([0, 0, 0]);
  await lab.choose('Initial weights', 'Custom');
  await lab.set('Initial weight 1', 1.5);
  await lab.set('Initial bias', -0.25);
  await expect.poll(() => lab.parameters()).toEqual([1.5, 0, -0.25]);
});

test('bends the boundary with polynomial features, worked out off the page’s thread', async ({
  lab,
  page,
}) => {
  await prepare(lab);
  await lab.set('Polynomial degree', 2);
  await lab.trainToEnd();
  expect(Math.abs(await lab.value('w5'))).toBeGreaterThan(0);
  await expect(lab.readout('w6')).toHaveCount(0);
  await boundaryStandsAt(lab, 0);
  const names = await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.name)));
  expect(names).toContain('tracer');
  await expect(lab.page.getByText('no weight alone tells which way')).toBeVisible();
  await lab.set('Polynomial degree', 5);
  await lab.atEpoch(0);
  await expect(lab.readout('w20')).toHaveCount(1);
});

test('shows the weights in both units when features are standardised', async ({ lab, page }) => {
  await prepare(lab);
  await page.getByRole('switch', { name: 'Standardize features' }).check();
  await lab.trainToEnd();
  const [w1] = await lab.parameters();
  const mean = points.x1.reduce((sum, x) => sum + x, 0) / 100;
  const sd = Math.sqrt(points.x1.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 100);
  await expect.poll(() => lab.value('w1-original')).toBeCloseTo(w1 / sd, 9);
});

test('changes optimiser and penalty in mid-run, and starts again for other features', async ({ lab }) => {
  await lab.page.getByText('More settings', { exact: true }).click();
  await lab.set('Epochs', 1000000);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(20);
  await lab.choose('Optimizer', 'Adam');
  await lab.set('L2 penalty', 0.1);
  await lab.hasState('training');
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(40);
  await lab.set('Polynomial degree', 3);
  await lab.atEpoch(0);
  await lab.hasState('idle');
});

test('says that separable classes have no optimum, and that a penalty is the cure', async ({ lab, page }) => {
  await lab.set('Noise', 0);
  await expect(page.getByText('can separate the classes without a mistake')).toBeVisible();
  await expect(lab.readout('optimum-w1')).toHaveCount(0);
  await expect(lab.readout('se-w1')).toHaveCount(0);
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('L2 penalty', 0.01);
  await expect.poll(() => lab.readout('optimum-w1').count()).toBe(1);
  await expect(lab.readout('se-w1')).toHaveCount(0);
});

test('marks below which rate steps settle at the best weights, and the best boundary on request', async ({
  lab,
  page,
}) => {
  await expect.poll(() => lab.value('stability-limit')).toBeGreaterThan(1);
  await expect(lab.curve.getByText('best possible')).toBeVisible();
  const before = await lab.value('stability-limit');
  await lab.set('Learning rate', 2);
  await lab.trainToEnd();
  expect(await lab.value('stability-limit')).toBe(before);
  await expect(lab.plane.locator('.optimum-boundary')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Show its boundary' }).check();
  await expect(lab.plane.locator('.optimum-boundary')).toHaveCount(1);
});

test('runs a million epochs, scrubs them exactly and keeps their beginning on a log axis', async ({
  lab,
  page,
}) => {
  for (let i = 0; i < 5; i++) await lab.button('Step').click();
  await lab.atEpoch(5);
  const fifth = await lab.parameters();
  await lab.set('Epochs', 1000000);
  await lab.trainToEnd();
  await lab.atEpoch(1000000);
  await lab.epoch.fill('5');
  await lab.atEpoch(5);
  expect(await lab.parameters()).toEqual(fifth);
  await page.getByRole('switch', { name: 'Log scale for epochs' }).check();
  await expect(lab.curve.locator('.loss-line')).toHaveAttribute('d', /^M46\./);
});
