import type { Page } from '@playwright/test';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';
import { viewNames } from '../pages/views';

/** Numbers at axes, in sight or not, that reach out of what shows them, with by how much, or are squeezed to fit. */
const cutTicks = (page: Page): Promise<string[]> =>
  page.locator('svg .tick').evaluateAll((ticks) =>
    ticks.flatMap((tick) => {
      const box = tick.getBoundingClientRect();
      if (box.width === 0) return [];
      const svg = (tick as SVGElement).ownerSVGElement;
      let clip: Element | null = svg;
      // An SVG whose contents may be seen outside of it is cut by what scrolls or hides round it.
      while (clip && getComputedStyle(clip).overflowX === 'visible') clip = clip.parentElement;
      const { left, right, top, bottom } = (clip ?? document.documentElement).getBoundingClientRect();
      const across = Math.max(left - box.left, box.right - right);
      // What scrolls cuts nothing above and below.
      const out = clip === svg ? Math.max(across, top - box.top, box.bottom - bottom) : across;
      // A number beyond all sense may be a little narrower than it is written.
      const unsqueezed = tick.cloneNode(true) as SVGTextElement;
      unsqueezed.removeAttribute('textLength');
      tick.after(unsqueezed);
      const length = unsqueezed.getComputedTextLength();
      unsqueezed.remove();
      if ((tick as SVGTextElement).getComputedTextLength() < 0.7 * length)
        return [`${tick.textContent} is squeezed`];
      return out > 0.5
        ? [`${svg?.getAttribute('aria-label')}: ${tick.textContent} by ${out.toFixed(1)} px`]
        : [];
    }),
  );

async function expectNoneCut(page: Page, lab: Lab, state: string): Promise<void> {
  for (const view of viewNames) {
    await page.getByRole('tab', { name: view }).click();
    await lab.settled();
    expect(await page.locator('svg .tick:visible').count(), `${state}, ${view}`).toBeGreaterThan(6);
    expect.soft(await cutTicks(page), `${state}, ${view}`).toEqual([]);
  }
}

const isOn = (lab: Lab, name: string) => lab.main.getByRole('switch', { name }).click();

test('no tick of any chart is cut, at rest and trained, on either kind of axis', async ({ lab, page }) => {
  test.slow();
  await expectNoneCut(page, lab, 'at rest');
  await lab.set('Epochs', 100_000);
  await lab.trainToEnd();
  await expectNoneCut(page, lab, 'trained for long');
  await isOn(lab, 'Accuracy beside the loss');
  await isOn(lab, 'Log scale for epochs');
  await isOn(lab, 'Log scale for loss');
  await expectNoneCut(page, lab, 'logarithmic');
});

test('nor with a penalty and test points, with losses next to nothing, and far away', async ({
  lab,
  page,
}) => {
  test.slow();
  await lab.openAll();
  await lab.set('Noise', 0);
  await lab.set('Test share', 40);
  await lab.choose('Optimizer', 'Newton (IRLS)');
  await lab.set('Epochs', 30);
  await lab.trainToEnd();
  await isOn(lab, 'Log scale for loss');
  await expectNoneCut(page, lab, 'separable');
  await isOn(lab, 'Log scale for loss');
  await lab.choose('Optimizer', 'Batch gradient descent');
  await lab.set('Learning rate', 100);
  await lab.set('L2 penalty', 0.03);
  await lab.set('Epochs', 300);
  await lab.button('Reset').click();
  await lab.trainToEnd();
  await expectNoneCut(page, lab, 'diverging');
});

test('nor on a phone, or presented', async ({ lab, page }) => {
  test.slow();
  await lab.trainToEnd();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoneCut(page, lab, 'phone');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./?present=on');
  await lab.settled();
  expect.soft(await cutTicks(page), 'presented, loss curve').toEqual([]);
  await lab.button('Views').click();
  await expectNoneCut(page, lab, 'presented');
});
