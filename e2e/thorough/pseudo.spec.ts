import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { putInAxe, violations } from '../pages/axe';
import { twice, wordProblems } from '../pages/pseudo';

// The page in a language that nobody speaks (scripts/pseudoLocale.ts): its words are doubled, between marks, and run from right
// to left.
const folder = fileURLToPath(new URL('../../dist-pseudo', import.meta.url));
let server: Awaited<ReturnType<typeof serve>>;

test.beforeAll(async () => {
  server = await serve({ folder });
});
test.afterAll(() => server.close());

async function open(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(server.url);
  await expect(page.locator('[data-readout=epoch]')).toHaveAttribute('data-value', '0');
}

const button = (page: Page, name: string) => page.getByRole('button', { name: twice(name), exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

/** Opens every dialog and menu in turn. */
async function openAll(page: Page, look: (what: string) => Promise<void>): Promise<void> {
  for (const name of ['Gallery', 'Lessons', 'Settings', 'Keyboard shortcuts', 'Share']) {
    await button(page, name).click();
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText(twice(name));
    if (name === 'Share') await expect(dialog(page).getByRole('textbox').first()).not.toHaveValue('');
    await look(name);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  await button(page, 'Export').click();
  await look('menu of Export');
  await page.getByRole('menuitem', { name: twice('Code') }).click();
  await expect(dialog(page).locator('pre')).toContainText('fn main');
  await look('Code');
  await page.keyboard.press('Escape');
  const buffer = Buffer.from('wide,size,kind\n10,200,a\n20,900,b\n30,,b\n45,100,a\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer });
  await expect(dialog(page).getByRole('row')).toHaveCount(4);
  await look('import');
  await page.keyboard.press('Escape');
}

for (const width of [1440, 390]) {
  test(`words twice as long and from right to left have room at ${width} px, and all are from the catalogue @once`, async ({
    page,
  }) => {
    test.slow();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    const look = async (what: string) => {
      await expect(page.locator('main')).toHaveAttribute('data-settled', 'true');
      for (const problem of await wordProblems(page)) problems.push(`${what}: ${problem}`);
    };
    await putInAxe(page);
    await open(page, width);
    expect(await page.title()).toMatch(/^⟦.*⟧$/);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const shut = page.locator('details:not([open]) > summary');
    while ((await shut.count()) > 0) await shut.first().click();
    await page.getByRole('slider', { name: twice('Test share') }).press('PageUp');
    await page.getByRole('slider', { name: twice('Speed') }).press('End');
    await button(page, 'Train').click();
    await expect(page.getByRole('status', { name: twice('Training status') })).toHaveAttribute(
      'data-state',
      /finished|converged/,
    );
    await expect(page.locator('[data-readout=test-accuracy]')).not.toHaveAttribute('data-value', '');
    await look('page');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect(page.getByRole('tabpanel')).not.toBeEmpty();
      await look(await tab.innerText());
    }
    expect(await violations(page)).toEqual([]);
    await openAll(page, look);
    await page.getByRole('radio', { name: twice('Select') }).press('Space');
    await page.getByRole('application').press('Control+a');
    await expect(page.getByRole('group', { name: twice('Selected points') })).toBeVisible();
    await look('selected points');
    expect([...new Set(problems)]).toEqual([]);
  });
}

test('arrow keys go the way the words run, and numbers are typed as the language writes them @once', async ({
  page,
}) => {
  await open(page, 1440);
  const tab = (name: string) => page.getByRole('tab', { name: twice(name), exact: true });
  await tab('Meaning').press('ArrowLeft');
  await expect(tab('Loss surface')).toHaveAttribute('aria-selected', 'true');
  await expect(tab('Loss surface')).toBeInViewport({ ratio: 1 });
  await tab('Loss surface').press('ArrowRight');
  await expect(tab('Meaning')).toBeFocused();
  const [train, step] = await Promise.all(['Train', 'Step'].map((name) => button(page, name).boundingBox()));
  expect(train?.x).toBeGreaterThan(step?.x ?? Number.POSITIVE_INFINITY);
  // A number line runs from left to right as ever.
  await page.getByRole('slider', { name: twice('Learning rate') }).press('ArrowRight');
  const rate = page.getByRole('spinbutton', { name: twice('Learning rate') });
  await expect(rate).toHaveValue('٠٫٦');
  for (const [typed, shown] of [
    ['٠٫٢٥', '٠٫٢٥'],
    ['0.5', '٠٫٥'],
  ]) {
    await rate.fill(typed);
    await rate.press('Enter');
    await expect(rate).toHaveValue(shown);
  }
});

test('presented from right to left, drawings lie on their points, and the settings are in reach', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${server.url}?present=on`);
  await expect(page.locator('[data-readout=epoch]')).toHaveAttribute('data-value', '0');
  const leftOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? -1;
  for (const [drawing, frame] of [
    ['.plane-box > svg', '.plane-points'],
    ['.plane-axes', '.plane-frame'],
    ['.loss-chart > svg', '.loss-chart'],
  ])
    expect(Math.abs((await leftOf(drawing)) - (await leftOf(frame))), drawing).toBeLessThan(1);
  await button(page, 'Settings').click();
  await expect(page.getByRole('switch', { name: twice('Presentation size') })).toBeChecked();
});
