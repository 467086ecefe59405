import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { expect, test } from '../pages/test';

/** 300,000 rows of 31 columns, as the well-known table of card frauds has them: 150 MB. */
async function writeLargeFile(path: string): Promise<void> {
  const names = ['Time', ...Array.from({ length: 28 }, (_, k) => `V${k + 1}`), 'Amount', 'Class'];
  const stream = createWriteStream(path);
  stream.write(`${names.join()}\n`);
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  // The same thousand rows again and again, but for the time.
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const label = i % 500 === 0 ? 1 : 0;
    const values = Array.from({ length: 28 }, (_, k) =>
      (4 * next() - (k % 3 === 0 ? 2 * label : 0)).toFixed(14),
    );
    return `${values.join()},${(100 * (next() + 0.5)).toFixed(2)},${label}\n`;
  });
  for (let block = 0; block < 300; block++) {
    const text = rows.map((row, i) => `${block * 500 + (i >> 1)},${row}`).join('');
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

test('a file of 150 MB comes in by the columns that are ticked, and trains @once', async ({
  lab,
  page,
}, info) => {
  test.setTimeout(600_000);
  const path = info.outputPath('card.csv');
  await writeLargeFile(path);
  await page.getByLabel('Import CSV').setInputFiles(path);
  const dialog = page.getByRole('dialog');
  const patiently = { timeout: 200_000 };
  const accept = dialog.getByRole('button', { name: 'Import 300,000 points' });
  await expect(accept).toBeEnabled(patiently);
  await expect(dialog).toContainText(/The file has 1[45]\d MB/);
  const columns = dialog.getByRole('group', { name: 'Columns in the model' });
  for (const name of ['V3', 'V6', 'Amount']) {
    await columns.getByRole('checkbox', { name, exact: true }).check();
    await expect(page.getByRole('main')).toHaveAttribute('data-settled', 'true', patiently);
  }
  await accept.click();
  await expect(dialog).toHaveCount(0);
  expect(await lab.value('points')).toBe(300_000);
  expect(await lab.value('class1')).toBe(600);
  // Only what is in the model is kept of the file.
  await expect(page.getByRole('combobox', { name: 'Horizontal feature' }).locator('option')).toHaveCount(5);
  const before = await lab.value('loss');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  expect(await lab.value('epoch')).toBe(2);
  expect(await lab.value('loss')).toBeLessThan(before);
  await expect(lab.readout('w5')).not.toHaveAttribute('data-value', '0.0000000000000000');
});
