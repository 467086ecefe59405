import { expect } from '@playwright/test';
import type { Lab } from './lab';

/** The scores of a model of degree 2, by its weights on the page, at the places on the plane that its boundary goes through. */
async function scoresOnBoundary(lab: Lab): Promise<number[]> {
  await lab.settled();
  const path = (await lab.plane.locator('.boundary').getAttribute('d')) ?? '';
  const box = await lab.plane.boundingBox();
  if (!box) throw new Error('the plane is not on the screen');
  const [left, right] = await lab.domain('x1');
  const [bottom, top] = await lab.domain('x2');
  const [b, ...w] = await Promise.all(['bias', 'w1', 'w2', 'w3', 'w4', 'w5'].map((name) => lab.value(name)));
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
    .map(([, x, y]) => [Number(x) / box.width, Number(y) / box.height])
    .filter((place) => place.every((share) => share > 0 && share < 1))
    .map(([across, down]) => [left + across * (right - left), top - down * (top - bottom)])
    .map(([x1, x2]) => w[0] * x1 + w[1] * x2 + w[2] * x1 * x1 + w[3] * x1 * x2 + w[4] * x2 * x2 + b);
}

/** Waits until the boundary of a model of degree 2 is in sight and where the score is `z`; it comes a frame or two after the weights. */
export async function boundaryStandsAt(lab: Lab, z: number): Promise<void> {
  await expect
    .poll(async () => {
      const off = (await scoresOnBoundary(lab)).map((score) => Math.abs(score - z));
      return off.length > 50 && Math.max(...off) < 0.03;
    })
    .toBe(true);
}
