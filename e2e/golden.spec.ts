import { readFileSync } from 'node:fs';
import { parseGolden } from '../src/core/golden/golden';
import { importFile } from './pages/fileIn';
import { expect, test } from './pages/test';

const read = (name: string) => readFileSync(new URL(`../src/core/golden/${name}`, import.meta.url), 'utf8');

for (const name of ['ridge', 'rings-quadratic', 'overlapping', 'reference-run']) {
  test(`reaches the weights worked out elsewhere for ${name}, its file imported and its settings typed in`, async ({
    lab,
    page,
  }) => {
    const csv = read(`${name}.csv`);
    const golden = parseGolden(read(`${name}.json`), csv);
    await importFile(page, `${name}.csv`, csv);
    await expect(lab.readout('points')).toHaveAttribute('data-value', String(golden.labels.length));
    await page.getByText('More settings', { exact: true }).click();
    await lab.set('Polynomial degree', golden.degree);
    await lab.set('L2 penalty', golden.l2);
    await lab.set('Learning rate', golden.learningRate);
    await lab.set('Epochs', golden.epochs);
    await lab.choose('Initial weights', 'Custom');
    const last = golden.start.length - 1;
    for (const [j, value] of golden.start.entries()) {
      await lab.set(j === last ? 'Initial bias' : `Initial weight ${j + 1}`, value);
    }
    await lab.trainToEnd();
    const { weights, bias, accuracy, lossByEpoch } = golden.expected;
    for (const [j, weight] of weights.entries()) {
      expect(Math.abs((await lab.value(`w${j + 1}`)) - weight), `w${j + 1}`).toBeLessThan(1e-9);
    }
    expect(Math.abs((await lab.value('bias')) - bias)).toBeLessThan(1e-9);
    expect(await lab.value('accuracy')).toBeCloseTo(accuracy, 12);
    // The page shows the loss of the data alone.
    const penalty = (golden.l2 / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
    const loss = lossByEpoch[golden.epochs] - penalty;
    expect(Math.abs((await lab.value('loss')) - loss)).toBeLessThan(1e-9);
  });
}
