import { readFileSync } from 'node:fs';
import { importFile } from '../pages/fileIn';
import { expect, test } from '../pages/test';

const collinear = readFileSync(new URL('../../src/csv/cases/21-collinear.csv', import.meta.url), 'utf8');

test('of features that do not tell their weights apart the page says that many weights are best', async ({
  lab,
  page,
}) => {
  await importFile(page, 'collinear.csv', collinear);
  await page.getByRole('button', { name: 'Import 8 points' }).click();
  const sentence = 'There are many best weights: of a, b, one can be worked out from the rest.';
  const best = page.getByRole('region', { name: 'Best possible weights' });
  await expect(best).toContainText(sentence);
  await expect(page.getByRole('region', { name: 'What the weights mean' })).toContainText(sentence);
  await expect(lab.readout('optimum-distance')).toHaveCount(0);
  await expect(lab.readout('se-w1')).toHaveCount(0);
  expect(await lab.value('optimum-loss')).toBeCloseTo(0.608465125819, 10);
  await lab.trainToEnd();
  expect(await lab.value('loss')).toBeLessThan(1.01 * 0.608465125819);
  // Whatever the training came to is as good as the best.
  const [w1, w2] = [await lab.value('w1-original'), await lab.value('w2-original')];
  expect(w1 + 2 * w2).toBeCloseTo(0.574682137, 1);
  await page.getByRole('tab', { name: 'Weights' }).click();
  await expect(page.getByRole('region', { name: 'How sure the best weights are' })).toContainText(sentence);
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('L2 penalty', 0.1);
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await expect(lab.readout('optimum-distance')).toHaveCount(1);
  await expect(best).not.toContainText(sentence);
});
