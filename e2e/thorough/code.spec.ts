import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { putInAxe, violations } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { expect, test } from '../pages/test';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Code' });

async function openCode(lab: Lab, page: Page): Promise<void> {
  await lab.button('Export').click();
  await page.getByRole('menuitem', { name: 'Code' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** The file that a menu item of Export, or a button, saves. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

function exported(lab: Lab, page: Page, item: string): Promise<{ name: string; text: string }> {
  return saved(page, async () => {
    await lab.button('Export').click();
    await page.getByRole('menuitem', { name: item }).click();
  });
}

/** The output of TypeScript programs, numbers by name. */
async function run(programs: readonly string[]): Promise<Record<string, number[]>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'logit-lab-code-'));
  try {
    const files = programs.map((_, i) => `program${i}.ts`);
    await Promise.all(files.map((file, i) => writeFile(join(folder, file), programs[i])));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const compiler = join(process.cwd(), 'node_modules/.bin/tsc');
    const options = [
      '--ignoreConfig',
      '--target',
      'es2022',
      '--module',
      'es2022',
      '--moduleDetection',
      'force',
    ];
    execFileSync(compiler, [...options, '--types', '', ...files], { cwd: folder });
    return files.map((file) => {
      const compiled = file.replace('.ts', '.js');
      return readPrinted(execFileSync(process.execPath, [compiled], { cwd: folder, encoding: 'utf8' }));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readPrinted(output: string): Record<string, number[]> {
  const rows = output.trim().split('\n');
  return Object.fromEntries(
    rows
      .map((row) => row.split(': '))
      .map(([name, numbers]) => [name, numbers.trim().split(' ').map(Number)]),
  );
}

test('gives a program that comes to the page’s weights, and one that has them in it', async ({
  lab,
  page,
}) => {
  await lab.trainToEnd();
  const [w1, w2, bias] = await lab.parameters();
  const loss = await lab.value('loss');
  const probability = await lab.value('probability');
  await openCode(lab, page);
  await page.getByRole('tab', { name: 'TypeScript' }).click();
  await expect(dialog(page)).toContainText('to epoch 1,000');
  await expect(dialog(page)).toContainText('They are those of the page.');
  const program = dialog(page).locator('pre');
  const training = await program.innerText();
  await page.getByRole('switch', { name: 'Only predict' }).click();
  await expect(dialog(page)).toContainText('the weights of epoch 1,000');
  const [printed, predicted] = await run([training, await program.innerText()]);
  const found = [...printed.weights, ...printed.bias, ...printed.loss, ...printed.probability];
  for (const [i, value] of [w1, w2, bias, loss, probability].entries()) {
    expect(Math.abs(found[i] - value)).toBeLessThan(1e-9);
  }
  expect(Math.abs(predicted.probability[0] - probability)).toBeLessThan(1e-12);
});

test('follows training once it stands, and says when points were changed in mid-run', async ({
  lab,
  page,
}) => {
  await lab.button('Step').click();
  await lab.atEpoch(1);
  await openCode(lab, page);
  await expect(dialog(page).locator('pre')).toContainText('const EPOCHS: u32 = 1;');
  await page.keyboard.press('Escape');
  await lab.click(0.1, 0.93);
  await lab.button('Step').click();
  await lab.atEpoch(2);
  await openCode(lab, page);
  await expect(dialog(page)).toContainText('were changed in mid-run');
  await expect(dialog(page)).not.toContainText('They are those of the page.');
  await expect(dialog(page).locator('pre')).toContainText('const N: usize = 101;');
  await page.getByRole('tab', { name: 'scikit-learn' }).click();
  await expect(dialog(page)).not.toContainText('were changed in mid-run');
});

test('keeps programs to a length that can be read', async ({ lab, page }) => {
  await lab.set('Number of points', 6000);
  await lab.atEpoch(0);
  await openCode(lab, page);
  await expect(dialog(page).getByRole('alert')).toContainText('6,000 are too many');
  await page.getByRole('switch', { name: 'Only predict' }).click();
  await expect(dialog(page).locator('pre')).toContainText('fn probability');
});

test('copies the code, and selects it where it may not @chromium', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCode(lab, page);
  await lab.settled();
  const text = (await dialog(page).locator('pre').textContent()) ?? '';
  await dialog(page).getByRole('button', { name: 'Copy code' }).click();
  await expect(dialog(page).getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await dialog(page).getByRole('button', { name: 'Copy code' }).click();
  await expect(dialog(page).getByText('The code is selected')).toBeVisible();
  expect(await page.evaluate(() => String(window.getSelection()).trim())).toBe(text.trim());
  await expect(dialog(page).locator('pre')).toBeFocused();
});

test('saves the program, the model and the history', async ({ lab, page }) => {
  await lab.trainToEnd();
  const parameters = await lab.parameters();
  const loss = await lab.value('loss');
  const model = await exported(lab, page, 'Model (JSON)');
  expect(model.name).toBe('logit-lab-model.json');
  expect(JSON.parse(model.text)).toMatchObject({
    format: 'logit-lab/model',
    version: 1,
    features: ['x1', 'x2'],
    weights: parameters.slice(0, 2),
    bias: parameters[2],
    epoch: 1000,
    loss,
    settings: { learningRate: 0.5, optimizer: 'batch', seed: 1 },
    standardization: null,
    originalUnits: { weights: parameters.slice(0, 2), bias: parameters[2] },
  });
  const history = await exported(lab, page, 'Training history (CSV)');
  expect(history.name).toBe('logit-lab-history.csv');
  const rows = history.text.trimEnd().split('\n');
  expect(rows[0]).toBe('epoch,loss,w1,w2,bias');
  expect(rows.length).toBe(1002);
  expect(rows[1001]).toBe([1000, loss, ...parameters].join(','));
  await openCode(lab, page);
  await lab.settled();
  const pre = await dialog(page).locator('pre').textContent();
  const program = await saved(page, () =>
    dialog(page).getByRole('button', { name: 'Save', exact: true }).click(),
  );
  expect(program).toEqual({ name: 'model.rs', text: pre });
});

test('works by keyboard alone, and axe finds nothing wrong with it', async ({ lab, page }) => {
  await putInAxe(page);
  await lab.open();
  await lab.button('Export').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Code' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Rust' }).focus();
  for (const language of ['NumPy', 'scikit-learn', 'R', 'TypeScript']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: language, exact: true })).toBeFocused();
    await expect(dialog(page).getByRole('region', { name: `Program in ${language}` })).toBeVisible();
  }
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch', { name: 'Only predict' })).toBeChecked();
  for (const name of ['Copy code', 'Save']) {
    await page.keyboard.press('Tab');
    await expect(dialog(page).getByRole('button', { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator('pre')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(lab.button('Export')).toBeFocused();
});
