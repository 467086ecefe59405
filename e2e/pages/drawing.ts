import { expect, type Page } from '@playwright/test';
import type { Lab } from './lab';

/** Chooses a tool, and waits until it is there: all but Point are fetched when one is first chosen. */
export async function choose(page: Page, tool: 'Point' | 'Spray' | 'Eraser' | 'Select'): Promise<void> {
  await page.getByRole('radio', { name: tool, exact: true }).check();
  if (tool === 'Point') return;
  await expect(page.getByRole('application', { name: 'Data plane' })).toHaveAttribute('data-tools', 'all');
}
export const bar = (page: Page) => page.getByRole('group', { name: 'Selected points' });
export const hasPoints = (lab: Lab, count: number) =>
  expect(lab.readout('points')).toHaveAttribute('data-value', String(count));

/** Three points of class 1 around the middle of the left half, on an otherwise empty plane. */
export async function threePoints(lab: Lab): Promise<void> {
  await lab.button('Clear').click();
  await hasPoints(lab, 0);
  for (const [i, x2] of [-0.5, 0, 0.5].entries()) {
    await lab.click(-0.7, x2);
    await hasPoints(lab, i + 1);
  }
}

/** Draws a line through places of the plane with the main button down. */
export async function draw(lab: Lab, places: readonly (readonly [number, number])[]): Promise<void> {
  const [start, ...rest] = await Promise.all(places.map(([x1, x2]) => lab.at(x1, x2)));
  await lab.page.mouse.move(start.x, start.y);
  await lab.page.mouse.down();
  for (const { x, y } of rest) await lab.page.mouse.move(x, y, { steps: 5 });
  await lab.page.mouse.up();
}

/** Round the lower two of the three points. */
export const lowerTwo = [
  [-0.9, -0.7],
  [-0.5, -0.7],
  [-0.5, 0.2],
  [-0.9, 0.2],
] as const;
