import { readFile } from 'node:fs/promises';
import saved from '../../src/codec/golden/saved.json' with { type: 'json' };
import { importFile } from '../pages/fileIn';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

/** The numbers that the page showed when it wrote links and files that lead to the epoch it stood at. */
type Values = Readonly<Record<string, string | undefined>>;

async function expectValues(lab: Lab, values: Values): Promise<void> {
  await lab.atEpoch(Number(values.epoch));
  await lab.settled();
  for (const [name, value] of Object.entries(values)) {
    await expect(lab.readout(name), name).toHaveAttribute('data-value', value ?? '');
  }
}

test('opens links of November 2026, and trains to the same bytes', async ({ lab, page }) => {
  for (const index of [2, 4, 7, 9, 12, 14, 15, 17, 19]) {
    const { link, values } = saved[index];
    await page.evaluate((fragment) => {
      window.location.hash = fragment;
    }, link);
    await expectValues(lab, values);
  }
});

test('opens session files of November 2026, and trains to the same bytes', async ({ lab, page }) => {
  for (const index of [4, 10, 14, 18]) {
    const { session, values } = saved[index];
    const bytes = await readFile(new URL(`../../src/codec/golden/${session}`, import.meta.url));
    await importFile(page, 'saved.logitlab', bytes);
    await expectValues(lab, values);
  }
});
