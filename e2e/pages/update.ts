import { expect, type Locator, type Page } from '@playwright/test';
import { Lab } from './lab';

export const panel = (page: Page) => page.getByRole('tabpanel', { name: 'One update' });
export const rows = (page: Page) => page.getByRole('table', { name: 'Points worked out' });
export const region = (page: Page) => page.getByRole('region', { name: /^Points worked out/ });
/** A row by its place, from 1. */
export const row = (page: Page, place: number) =>
  rows(page).locator(`[role=row][aria-rowindex="${place + 1}"]`);
export const pulls = (lab: Lab) => lab.plane.locator('canvas.pulls');
export const view = (page: Page) => panel(page).locator('[data-stage]');

export async function openUpdate(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'One update' }).click();
  await expect(row(page, 1)).toBeVisible();
}

export async function valueIn(element: Locator): Promise<number> {
  await new Lab(element.page()).settled();
  return Number(await element.getAttribute('data-value'));
}
export const inRow = (page: Page, place: number, name: string) =>
  valueIn(row(page, place).locator(`[data-readout="row-${name}"]`));

/** The exact numbers of a column of the table of weights, as they stand in the page. */
export async function column(
  page: Page,
  name: 'gradient' | 'step' | 'now' | 'next',
): Promise<(string | null)[]> {
  await new Lab(page).settled();
  return panel(page)
    .locator(`td [data-readout^="update-${name}-"]`)
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')));
}
