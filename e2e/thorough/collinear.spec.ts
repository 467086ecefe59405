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

test('where one level has only one class the page names the feature whose weight grows for ever', async ({
  lab,
  page,
}) => {
  const row = (i: number) => `${(i * 7) % 20},${i % 5 ? 'no' : 'yes'},${i % 5 ? Number(i % 2 === 0) : 1}`;
  const rows = Array.from({ length: 40 }, (_, i) => row(i));
  await importFile(page, 'level.csv', ['dose,smoker,ill', ...rows].join('\n'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Label column' }).selectOption({ label: 'ill' });
  await dialog.getByRole('checkbox', { name: 'smoker' }).check();
  await page.getByRole('button', { name: 'Import 40 points' }).click();
  const best = page.getByRole('region', { name: 'Best possible weights' });
  await expect(best).toContainText(
    'The weight of smoker = yes grows for ever; the other features have best weights. A penalty (More settings) is the cure.',
  );
  await expect(lab.readout('optimum-w1')).toHaveCount(0);
});
