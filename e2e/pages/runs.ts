import { expect, type Page } from '@playwright/test';
import type { Lab } from './lab';

interface NewRun {
  readonly optimizer?: string;
  readonly rate?: number;
  readonly l2?: number;
}

/** How the race stands. */
export const race = (page: Page) => page.getByRole('status', { name: 'Race status' });
export const openRuns = (page: Page) => page.getByRole('tab', { name: 'Runs', exact: true }).click();

export async function addRun(lab: Lab, { optimizer, rate, l2 }: NewRun): Promise<void> {
  const opener = lab.button('Add a run');
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  if (optimizer) await lab.choose('Its optimizer', optimizer);
  if (rate !== undefined) await lab.set('Its learning rate', rate);
  if (l2 !== undefined) await lab.set('Its L2 penalty', l2);
  await lab.button('Add this run').click();
}

export async function raceToEnd(lab: Lab): Promise<void> {
  await lab.button('Race').click();
  await expect(race(lab.page)).toHaveAttribute('data-state', 'finished');
}
