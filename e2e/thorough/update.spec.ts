import type { Page } from '@playwright/test';
import { isSound, putInAxe } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';
import { column, inRow, openUpdate, panel, pulls, region, row, rows, valueIn, view } from '../pages/update';

test.beforeEach(({ page }) => putInAxe(page));

async function openMore(page: Page): Promise<void> {
  const more = page.getByText('More settings', { exact: true });
  if (!(await page.getByRole('spinbutton', { name: 'L2 penalty' }).isVisible())) await more.click();
}

test('works out every point from its features, the weights and the bias', async ({ lab, page }) => {
  await lab.set('Learning rate', 1);
  await lab.trainToEnd();
  await openUpdate(page);
  const [w1, w2, bias] = await lab.parameters();
  for (let place = 1; place <= 5; place++) {
    const [x1, x2] = [await inRow(page, place, 'feature-1'), await inRow(page, place, 'feature-2')];
    const y = Number(await row(page, place).locator('.update-class').textContent());
    const z = w1 * x1 + w2 * x2 + bias;
    const p = 1 / (1 + Math.exp(-z));
    expect(await inRow(page, place, 'score')).toBeCloseTo(z, 12);
    expect(await inRow(page, place, 'probability')).toBeCloseTo(p, 12);
    expect(await inRow(page, place, 'error')).toBeCloseTo(p - y, 12);
    expect(await inRow(page, place, 'loss')).toBeCloseTo(-Math.log(y === 1 ? p : 1 - p), 12);
    expect(await inRow(page, place, 'pull-1')).toBeCloseTo((p - y) * x1, 12);
  }
  const loss = await valueIn(rows(page).locator('[data-readout=total-loss]'));
  expect(loss / 100).toBeCloseTo(await lab.value('loss'), 12);
});

test('the sums in the table, divided by the points, are the gradient', async ({ lab, page }) => {
  await openUpdate(page);
  const gradient = (await column(page, 'gradient')).map(Number);
  for (const [j, name] of ['pull-1', 'pull-2', 'error'].entries()) {
    const sum = await valueIn(rows(page).locator(`[data-readout=total-${name}]`));
    expect(sum / 100).toBeCloseTo(gradient[j], 12);
  }
  expect((await column(page, 'now')).map(Number)).toEqual(await lab.parameters());
});

/** Sets a penalty and waits until what the run stands at has been worked out with it. */
async function penalize(lab: Lab, name: string, value: number): Promise<void> {
  await lab.set(name, value);
  await expect.poll(() => lab.value('objective')).toBeGreaterThan(await lab.value('loss'));
}

const cases: Record<string, (lab: Lab, page: Page) => Promise<void>> = {
  'batch descent': () => Promise.resolve(),
  'an L2 penalty': (lab) => penalize(lab, 'L2 penalty', 0.1),
  'an L1 penalty': (lab) => penalize(lab, 'L1 penalty', 0.05),
  'standardised features of degree 2': async (lab, page) => {
    await lab.set('Polynomial degree', 2);
    await expect.poll(() => column(page, 'gradient')).toHaveLength(6);
    const before = await column(page, 'gradient');
    await page.getByRole('switch', { name: 'Standardize features' }).check();
    await expect.poll(() => column(page, 'gradient')).not.toEqual(before);
  },
  momentum: (lab) => lab.choose('Optimizer', 'Momentum'),
};

for (const [name, prepare] of Object.entries(cases)) {
  test(`the weights after Step are those worked out before, to the last digit: ${name}`, async ({
    lab,
    page,
  }) => {
    await openUpdate(page);
    await openMore(page);
    await lab.set('Learning rate', 0.3);
    await prepare(lab, page);
    await lab.atEpoch(0);
    for (let epoch = 1; epoch <= 3; epoch++) {
      const next = await column(page, 'next');
      expect(next.length).toBe(name.includes('degree 2') ? 6 : 3);
      await lab.button('Step').click();
      await lab.atEpoch(epoch);
      expect(await column(page, 'now')).toEqual(next);
    }
    const names = await panel(page)
      .locator('td [data-readout^="update-now-"]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-readout') ?? ''));
    const now = await column(page, 'now');
    for (const [j, readout] of names.entries()) {
      await expect(lab.readout(readout.replace('update-now-', ''))).toHaveAttribute(
        'data-value',
        now[j] ?? '',
      );
    }
  });
}

test('says of mini-batch and Newton what differs, and gives no new weights', async ({ lab, page }) => {
  await openUpdate(page);
  await openMore(page);
  await lab.choose('Optimizer', 'Mini-batch');
  await expect(panel(page)).toContainText('Mini-batch takes 7 steps in one epoch');
  expect(await column(page, 'next')).toEqual([]);
  await lab.choose('Optimizer', 'Newton (IRLS)');
  await expect(panel(page)).toContainText('divides it by the curvature');
  await expect(row(page, 1)).toBeVisible();
});

test('foretells nothing where Step repeats an epoch with settings of before', async ({ lab, page }) => {
  await openUpdate(page);
  for (let epoch = 1; epoch <= 3; epoch++) await lab.button('Step').click();
  await lab.atEpoch(3);
  await lab.set('Learning rate', 0.2);
  await expect(row(page, 1)).toBeVisible();
  await lab.epoch.press('Home');
  await lab.atEpoch(0);
  await expect(panel(page)).toContainText('Step repeats it as it was then');
  await lab.epoch.press('End');
  await expect(row(page, 1)).toBeVisible();
});

test('the column whose sum the gradient is stands in sight, whatever it is worked out for', async ({
  lab,
  page,
}) => {
  await openUpdate(page);
  const all = await region(page).boundingBox();
  const [left, right] = [all?.x ?? 0, (all?.x ?? 0) + (all?.width ?? 0)];
  const names = ['w₁', 'w₂', 'b'];
  const columns = ['pull-1', 'pull-2', 'error'];
  for (const [j, readout] of ['w1', 'w2', 'bias'].entries()) {
    await lab.choose('Worked out for', names[j]);
    await lab.settled();
    const cell = rows(page).locator(`[data-readout=total-${columns[j]}]`);
    for (const scrolled of [0, 10_000]) {
      await region(page).scrollIntoViewIfNeeded();
      await region(page).evaluate((box, by) => box.scrollTo({ left: by }), scrolled);
      const box = await cell.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(left);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(right);
      // Nothing lies over it.
      expect(
        await cell.evaluate((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2) === element;
        }),
      ).toBe(true);
    }
    const [sum, mean] = [await lab.value('update-column-sum'), await lab.value('update-column-mean')];
    expect(sum).toBe(await valueIn(cell));
    expect(mean).toBeCloseTo(await lab.value(`update-gradient-${readout}`), 12);
    await expect(panel(page)).toContainText(`the gradient of the loss for ${names[j]}.`);
  }
});

test('draws pulls while this view is open and they are wanted', async ({ lab, page }) => {
  await expect(pulls(lab)).toHaveCount(0);
  await openUpdate(page);
  await expect(pulls(lab)).toHaveAttribute('data-shown', 'circles arrows');
  const choice = page.getByRole('switch', { name: 'Show pulls on the plane' });
  await choice.uncheck();
  await expect(pulls(lab)).toHaveCount(0);
  await choice.check();
  await lab.set('Number of points', 2500);
  await expect(panel(page)).toContainText('one in 5 is drawn');
  await lab.set('Number of points', 10_001);
  await expect(pulls(lab)).toHaveAttribute('data-shown', '');
  await expect(panel(page)).toContainText('pulls are drawn up to 10,000 points');
  await lab.button('Undo').click();
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await expect(pulls(lab)).toHaveCount(0);
});

test('points out the same point in the table, on the plane and in the formulas', async ({ lab, page }) => {
  await openUpdate(page);
  const ring = lab.plane.locator('.hovered-ring');
  await row(page, 3).hover();
  await expect(ring).toHaveCount(1);
  await expect(panel(page)).toContainText(/Point 3, class [01]\./);
  const [x1, x2] = [await inRow(page, 3, 'feature-1'), await inRow(page, 3, 'feature-2')];
  expect(await lab.value('update-score')).toBe(await inRow(page, 3, 'score'));

  await region(page).press('End');
  await expect(row(page, 100)).toHaveAttribute('data-hovered', 'true');
  await expect(row(page, 100)).toBeInViewport();
  await expect(panel(page)).toContainText(/Point 100, class [01]: score /);
  await expect(row(page, 3)).toHaveCount(0);

  const { x, y } = await lab.at(x1, x2);
  await page.mouse.move(x, y);
  await expect(row(page, 3)).toHaveAttribute('data-hovered', 'true');
  await expect(row(page, 3)).toBeInViewport();
  await expect(panel(page)).toContainText(/Point 3, class [01]\./);
});

test('leaves out points held back for testing', async ({ lab, page }) => {
  await openUpdate(page);
  await lab.set('Test share', 50);
  await expect(panel(page)).toContainText('held back for testing have no part in it');
  await lab.settled();
  const trained = Number(await rows(page).getAttribute('aria-rowcount')) - 2;
  expect(trained).toBeLessThan(60);
  const loss = rows(page).locator('[data-readout=total-loss]');
  await expect
    .poll(async () => Math.abs((await valueIn(loss)) / trained - (await lab.value('loss'))))
    .toBeLessThan(1e-12);
});

test('axe finds nothing @once', async ({ lab, page }) => {
  await lab.atEpoch(0);
  await openUpdate(page);
  await page.getByRole('button', { name: 'Next stage' }).click();
  await page.getByRole('button', { name: 'Next stage' }).click();
  await page.getByRole('button', { name: 'Next stage' }).click();
  await expect(view(page)).toHaveAttribute('data-stage', 'gradient');
  await isSound(page);
});
