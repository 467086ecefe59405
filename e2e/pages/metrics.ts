import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type GoldenCase, parseGolden } from '../../src/core/golden/golden';
import { importFile } from './fileIn';
import type { Lab } from './lab';

const read = (name: string) =>
  readFileSync(new URL(`../../src/core/golden/${name}`, import.meta.url), 'utf8');
const csv = read('overlapping.csv');
export const golden = parseGolden(read('overlapping.json'), csv);

/** The scores of the golden case's points under its own trained weights. */
function scoresOf({ features: [x1, x2], expected: { weights, bias } }: GoldenCase): number[] {
  return Array.from(x1, (value, i) => weights[0] * value + weights[1] * x2[i] + bias);
}
export const scores = scoresOf(golden);
export const labels = [...golden.labels];

/** The golden case's points by predicted and true class. */
export function countsAt(threshold: number) {
  const counts = { tp: 0, fp: 0, tn: 0, fn: 0 };
  for (const [i, z] of scores.entries()) {
    const isOne = 1 / (1 + Math.exp(-z)) >= threshold;
    if (isOne) counts[labels[i] === 1 ? 'tp' : 'fp']++;
    else counts[labels[i] === 1 ? 'fn' : 'tn']++;
  }
  return counts;
}

export const openMetrics = async (page: Page) => {
  await page.getByRole('tab', { name: 'Metrics' }).click();
  await expect(page.getByRole('table', { name: /^Confusion matrix/ })).toBeVisible();
};
export const cell = (page: Page, name: string) =>
  page.getByRole('table', { name: /^Confusion matrix/ }).getByRole('button', { name });
export const picture = (page: Page, name: string) => page.getByRole('img', { name, exact: true });
export const showChart = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();
export const isShown = (lab: Lab, name: string, value: number) =>
  expect(lab.readout(name)).toHaveAttribute('data-value', String(value));

export async function hasCountsAt(lab: Lab, threshold: number): Promise<void> {
  for (const [name, count] of Object.entries(countsAt(threshold))) await isShown(lab, name, count);
}

/** The golden case, imported and trained as it says. */
export async function trainGolden(lab: Lab, page: Page): Promise<void> {
  await importFile(page, 'overlapping.csv', csv);
  await isShown(lab, 'points', labels.length);
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('Learning rate', golden.learningRate);
  await lab.set('Epochs', golden.epochs);
  await lab.choose('Initial weights', 'Zeros');
  await lab.trainToEnd();
  await openMetrics(page);
}

/** The points counted, of whatever outcome. */
export async function countedPoints(lab: Lab): Promise<number> {
  const counts = await Promise.all(['tp', 'fp', 'tn', 'fn'].map((name) => lab.value(name)));
  return counts.reduce((sum, count) => sum + count, 0);
}
