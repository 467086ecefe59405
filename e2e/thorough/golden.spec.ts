import { readFileSync } from 'node:fs';
import { type GoldenCase, parseGolden } from '../../src/core/golden/golden';
import { importFile } from '../pages/fileIn';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

const read = (name: string) =>
  readFileSync(new URL(`../../src/core/golden/${name}`, import.meta.url), 'utf8');

/** Imports the points of a golden case and types in what its model is. */
async function prepare(lab: Lab, name: string): Promise<GoldenCase> {
  const csv = read(`${name}.csv`);
  const golden = parseGolden(read(`${name}.json`), csv);
  await importFile(lab.page, `${name}.csv`, csv);
  await expect(lab.readout('points')).toHaveAttribute('data-value', String(golden.labels.length));
  await lab.page.getByText('More settings', { exact: true }).click();
  await lab.set('Polynomial degree', golden.degree);
  await lab.set('L2 penalty', golden.l2);
  return golden;
}

/** How far the weights and the bias on the page are from those expected, at most; `ending` is behind their names. */
async function distance(lab: Lab, expected: readonly number[], ending = ''): Promise<number> {
  const last = expected.length - 1;
  const off = expected.map(async (value, j) => {
    const name = j === last ? 'bias' : `w${j + 1}`;
    return Math.abs((await lab.value(`${name}${ending}`)) - value);
  });
  return Math.max(...(await Promise.all(off)));
}

for (const name of ['ridge', 'rings-quadratic', 'overlapping', 'reference-run']) {
  test(`reaches the weights worked out elsewhere for ${name}, its file imported and its settings typed in`, async ({
    lab,
  }) => {
    const golden = await prepare(lab, name);
    await lab.set('Learning rate', golden.learningRate);
    await lab.set('Epochs', golden.epochs);
    await lab.choose('Initial weights', 'Custom');
    const last = golden.start.length - 1;
    for (const [j, value] of golden.start.entries()) {
      await lab.set(j === last ? 'Initial bias' : `Initial weight ${j + 1}`, value);
    }
    await lab.trainToEnd();
    const { weights, bias, accuracy, lossByEpoch } = golden.expected;
    expect(await distance(lab, [...weights, bias])).toBeLessThan(1e-9);
    expect(await lab.value('accuracy')).toBeCloseTo(accuracy, 12);
    // The page shows the loss of the data alone.
    const penalty = (golden.l2 / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
    const loss = lossByEpoch[golden.epochs] - penalty;
    expect(Math.abs((await lab.value('loss')) - loss)).toBeLessThan(1e-9);
  });
}

const ways = [
  { optimizer: 'Newton (IRLS)', rate: null, epochs: 30, within: 1e-7 },
  { optimizer: 'Momentum', rate: 0.4, epochs: 10_000, within: 1e-6 },
  { optimizer: 'Adam', rate: 0.01, epochs: 30_000, within: 1e-4 },
  { optimizer: 'Mini-batch', rate: 0.02, epochs: 20_000, within: 0.1 },
];
for (const name of ['ridge', 'rings-quadratic']) {
  test(`comes to the optimum worked out elsewhere for ${name} by every optimiser`, async ({ lab }) => {
    const { optimum } = await prepare(lab, name);
    for (const { optimizer, rate, epochs, within } of ways) {
      await lab.choose('Optimizer', optimizer);
      if (rate !== null) await lab.set('Learning rate', rate);
      await lab.set('Epochs', epochs);
      await lab.button('Reset').click();
      await lab.atEpoch(0);
      await lab.slider('Speed').press('End');
      await lab.train.click();
      await lab.hasState(/finished|converged/);
      await expect.poll(() => distance(lab, optimum.parameters), { message: optimizer }).toBeLessThan(within);
    }
    await lab.page.getByRole('tab', { name: 'Meaning' }).click();
    const last = optimum.parameters.length - 1;
    for (const [j, value] of optimum.parameters.entries()) {
      const readout = `optimum-${j === last ? 'bias' : `w${j + 1}`}`;
      expect(Math.abs((await lab.value(readout)) - value), readout).toBeLessThan(1e-7);
    }
  });
}

test('comes to the same optimum of overlapping with standardised features, in their own units', async ({
  lab,
}) => {
  const { optimum } = await prepare(lab, 'overlapping');
  await lab.page.getByRole('switch', { name: 'Standardize features' }).check();
  await lab.choose('Optimizer', 'Newton (IRLS)');
  await lab.trainToEnd();
  await expect.poll(() => distance(lab, optimum.parameters, '-original')).toBeLessThan(1e-7);
});
