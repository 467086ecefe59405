import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../pages/test';

// Of the views that have no touch tests of their own. In Firefox a test has no touch screen.
test.describe('by touch @chromium', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  async function openView(page: Page, name: string): Promise<Locator> {
    await page.getByRole('tab', { name, exact: true }).tap();
    const panel = page.getByRole('tabpanel', { name });
    await expect(panel).toBeVisible();
    return panel;
  }

  /** The buttons and lists of a view that are less than 44 px high or wide. */
  const small = (panel: Locator) =>
    panel.locator('button:visible, select:visible').evaluateAll((targets) =>
      targets
        .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 44)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );

  test('a tap on the S-curve points out a point on the plane too', async ({ lab, page }) => {
    const panel = await openView(page, 'Sigmoid');
    const picture = page.getByRole('img', { name: 'Sigmoid curve' });
    await picture.scrollIntoViewIfNeeded();
    await lab.settled();
    const marks = await picture.boundingBox();
    if (!marks) throw new Error('no picture on the screen');
    await page.touchscreen.tap(marks.x + marks.width / 2, marks.y + marks.height / 2);
    await expect(lab.readout('point-score')).toHaveAttribute('data-value', /./);
    await expect(page.locator('.pointed-ring')).toHaveCount(1);
    await expect(page.locator('.hovered-ring')).toHaveCount(1);
    expect(await small(panel)).toEqual([]);
  });

  test('a tap on the lines of the weights goes back to an epoch', async ({ lab, page }) => {
    await lab.slider('Speed').press('End');
    await lab.train.tap();
    await lab.hasState(/finished|converged/);
    await lab.atEpoch(1000);
    const panel = await openView(page, 'Weights');
    const picture = page.getByRole('img', { name: 'Weights over epochs' });
    await picture.scrollIntoViewIfNeeded();
    await lab.settled();
    const box = await picture.boundingBox();
    if (!box) throw new Error('no picture on the screen');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 100);
    await expect.poll(() => lab.value('epoch')).toBeLessThan(700);
    expect(await lab.value('epoch')).toBeGreaterThan(300);
    expect(await small(panel)).toEqual([]);
  });

  test('a tap on a row of One update points out its point, and taps play an epoch', async ({ lab, page }) => {
    const panel = await openView(page, 'One update');
    const row = page
      .getByRole('table', { name: 'Points worked out' })
      .locator('[role=row][aria-rowindex="4"]');
    await row.scrollIntoViewIfNeeded();
    await row.tap();
    await expect(row).toHaveAttribute('data-hovered', 'true');
    await expect(panel).toContainText(/Point 3, class [01]\./);
    await expect(page.locator('.hovered-ring')).toHaveCount(1);
    await lab.button('Step slowly').tap();
    await expect(panel.locator('[data-stage]')).toHaveAttribute('data-stage', 'scores');
    expect(await small(panel)).toEqual([]);
    await lab.atEpoch(0);
  });

  test('taps pin a run, add another and race them', async ({ lab, page }) => {
    await lab.slider('Speed').press('End');
    const panel = await openView(page, 'Runs');
    await lab.button('Pin this run').tap();
    await lab.button('Add a run').tap();
    await lab.choose('Its optimizer', 'Adam');
    await lab.button('Add this run').tap();
    await lab.button('Race').tap();
    await expect(page.getByRole('status', { name: 'Race status' })).toHaveAttribute('data-state', 'finished');
    await expect(lab.readout('run-2-epoch')).toHaveAttribute('data-value', '1000');
    expect(await small(panel)).toEqual([]);
  });
});
