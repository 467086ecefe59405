import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { importFile } from '../pages/fileIn';
import type { Lab } from '../pages/lab';
import { read } from '../pages/pictureFile';
import { expect, test } from '../pages/test';

const table = new URL('../../src/core/golden/many/clinic-all.csv', import.meta.url);

/**
 * Where the page still says "class 1": texts, names and tooltips. The list of names says which class is which; the radios of the
 * class to add, and the commands that change a class, have the number within their names. Help explains the method in general.
 */
function numbered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pattern = /\bclass [01]\b/i;
    const found: string[] = [];
    const report = (element: Element | null, text: string) => {
      if (!pattern.test(text) || element?.closest('.feature-key, .help-text')) return;
      found.push(`“${text}” of ${element?.tagName}.${element?.getAttribute('class')}`);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) report(texts.currentNode.parentElement, texts.currentNode.textContent ?? '');
    const named = '[type=radio], [role=menuitem], .selection-bar .button';
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['title', 'aria-valuetext', 'placeholder', 'alt'])
        report(element, element.getAttribute(name) ?? '');
      if (!element.matches(named)) report(element, element.getAttribute('aria-label') ?? '');
    }
    return found;
  });
}

async function importAll(lab: Lab, page: Page, content: string, vertical = true): Promise<void> {
  await importFile(page, 'clinic-all.csv', content);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: vertical ? 'All that can be used' : 'Only the axes' }).click();
  if (!vertical)
    await dialog.getByRole('combobox', { name: 'Vertical feature' }).selectOption({ label: 'None' });
  await expect(dialog.getByText('240 points: 187 “no”, 53 “yes”.')).toBeVisible();
  await expect(dialog.getByText('The model gives the probability of “yes”.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 240 points' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '240');
  await lab.settled();
}

async function exported(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

test('says yes and no of a table that does, in every view, sentence, menu and picture', async ({
  lab,
  page,
}) => {
  await importAll(lab, page, await readFile(table, 'utf8'));
  await lab.openAll();
  await lab.trainToEnd();
  const nothing = async (where: string) => expect.soft(await numbered(page), where).toEqual([]);
  const tabs = await page.getByRole('tab').all();
  expect(tabs.length).toBeGreaterThan(6);
  for (const tab of tabs) {
    await tab.click();
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
    await lab.settled();
    await nothing(await tab.innerText());
  }
  await page.getByRole('tab', { name: 'Table', exact: true }).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '3', exact: true }) });
  await expect(row.locator('[data-column=class]')).toHaveText('yes');
  await expect(page.getByRole('button', { name: /^New point: “(yes|no)”$/ })).toBeVisible();

  const spoken = (text: RegExp) => expect(page.getByText(text).first()).toBeAttached();
  await expect(page.getByText(/^predicts “(yes|no)”$/)).toBeVisible();
  await lab.plane.focus();
  await lab.plane.press('PageDown');
  await spoken(/^“(yes|no)” point at x₁ .* Probability of “yes”: \d.*Its loss/);
  await expect(lab.readout('point-class')).toHaveText(/^Point \d+, “(yes|no)”$/);
  await nothing('the card');
  await lab.plane.press('m');
  await expect(page.getByRole('menuitem', { name: /^Change to “(yes|no)” \(class [01]\)$/ })).toHaveText(
    /^Change to “(yes|no)”$/,
  );
  await nothing('the menu');
  await page.getByRole('menuitem', { name: /class [01]/i }).press('Enter');
  await spoken(/^Point changed to “(yes|no)”\.$/);
  await lab.plane.press('ArrowRight');
  await lab.plane.press('p');
  await spoken(/^Probe moved here\. Probability of “yes”: \d/);
  await lab.plane.press('0');
  await spoken(/^New points are of “no”\.$/);
  await expect(page.getByRole('radio', { name: /Class 0/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Class 0: no', exact: true })).toBeChecked();
  await page.getByRole('radio', { name: 'Class 1: yes', exact: true }).check();
  await lab.plane.press('ArrowUp');
  await lab.plane.press('Enter');
  await spoken(/^“yes” point added at x₁ /);
  await lab.plane.press('b');
  await lab.plane.press('Enter');
  await spoken(/^10 “yes” points added\.$/);
  await lab.plane.press('Control+a');
  await nothing('the selection');
  await lab.button('To “no” (class 0)').click();
  await spoken(/^\d+ points changed to “no”\.$/);
  await lab.settled();
  await expect(lab.status).toContainText('Only “no” here');
  await nothing('one class only');
  await lab.button('Undo').click();
  await lab.settled();

  const picture = await read(page, await exported(page, 'Picture (SVG)'));
  expect(picture.words).toEqual(expect.arrayContaining(['“no”', '“yes”', 'probability of “yes”']));
  expect(picture.words.join(' ')).not.toMatch(/class [01]/i);
});

test('says so of one feature, and “not yes” of several other labels; a long name is cut', async ({
  lab,
  page,
}) => {
  const content = await readFile(table, 'utf8');
  await importAll(lab, page, content, false);
  await expect(page.getByText('curve: probability of “yes”')).toBeVisible();
  await expect(lab.main.locator('.plane-axes, svg').getByText('probability of “yes”').first()).toBeVisible();
  await lab.plane.focus();
  await lab.plane.press('PageDown');
  await expect(page.getByText(/^“(yes|no)” point at x₁ \S+ Probability of “yes”: \d/)).toBeAttached();
  expect(await numbered(page)).toEqual([]);

  const long = 'a label that somebody has made of very many words indeed and too many for a button';
  const rows = Array.from({ length: 30 }, (_, i) => [i, (i * 7) % 11, ['no', 'perhaps', long][i % 3]].join());
  await importFile(page, 'three.csv', ['a,b,answer', ...rows].join('\n'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Positive class' }).selectOption({ label: 'perhaps' });
  await expect(dialog.getByText('30 points: 20 not “perhaps”, 10 “perhaps”.')).toBeVisible();
  await expect(dialog.getByText(/^There are 3 labels: .* “perhaps” against all others\.$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 30 points' }).click();
  await expect(page.getByRole('radio', { name: 'Class 0: not perhaps', exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Positive class' }).selectOption(long);
  const radio = page.getByRole('radio', { name: /^Class 1: a label that somebody/ });
  await expect(radio).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await lab.settled();
    const box = await radio.boundingBox();
    expect(box?.width).toBeLessThan(280);
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  }
});

test('says what makes a class less likely where the others have no name of their own', async ({
  lab,
  page,
}) => {
  const answer = (i: number) => ['high', 'middle', 'low'][Math.floor(((i * 11) % 30) / 10)];
  const rows = Array.from({ length: 30 }, (_, i) => [(i * 11) % 30, (i * 7) % 11, answer(i)].join());
  await importFile(page, 'three.csv', ['a,b,answer', ...rows].join('\n'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Positive class' }).selectOption('low');
  await dialog.getByRole('button', { name: 'Import 30 points' }).click();
  await lab.trainToEnd();
  const meaning = page.getByRole('region', { name: 'What the weights mean' });
  await expect(meaning).toContainText('a larger x₁ (a, further right) makes “low” likelier.');
  await expect(meaning).toContainText('the model leans away from “low”.');
  await page.getByRole('combobox', { name: 'Positive class' }).selectOption('high');
  await lab.trainToEnd();
  await expect(meaning).toContainText('a larger x₁ (a, further right) makes “high” less likely.');
  await expect(meaning).not.toContainText('not “');
});
