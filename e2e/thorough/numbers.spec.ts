import type { Page } from '@playwright/test';
import { unscaled } from '../../src/core/optim/testing/unscaled';
import { importFile, keepRawValues } from '../pages/fileIn';
import { expect, test } from '../pages/test';
import { viewNames } from '../pages/views';

/** Read-outs whose text is not their number within 0.5 %: rates have two digits, changes are in percentage points. */
const otherwise = [
  'stability-limit',
  'epochs-per-second',
  'change-10',
  'change-50',
  'change-90',
  'change-probe',
];

/** Numbers whose text says something else than their exact value, and labels of ticks that a picture cuts. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate((otherwise) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('[data-readout][data-value]')) {
      const name = element.getAttribute('data-readout') ?? '';
      const value = Number(element.getAttribute('data-value'));
      const match = /^[+−]?([\d,.]+)(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(element.textContent.trim());
      if (!match || value === 0 || otherwise.includes(name)) continue;
      const power = Array.from(match[2] ?? '', (sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)));
      const shown = Number(`${match[1].replaceAll(',', '')}e${power.join('') || 0}`);
      const isFar = !(Math.abs(shown - Math.abs(value)) <= 0.005 * Math.abs(value));
      if (isFar) found.push(`${name}: ${element.textContent} is ${value}`);
    }
    for (const text of document.querySelectorAll('svg .tick')) {
      const svg = text.closest('svg');
      if (!svg || getComputedStyle(svg).overflow === 'visible') continue;
      const [own, all] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
      const isCut = own.width > 0 && (own.left < all.left - 0.5 || own.right > all.right + 0.5);
      if (isCut) found.push(`${text.textContent} is cut`);
    }
    return found;
  }, otherwise);
}

async function importPoints(page: Page, name: string, csv: string): Promise<void> {
  await importFile(page, name, csv);
  const accept = page.getByRole('button', { name: /^Import \d+ points$/ });
  await accept.click();
  await expect(accept).toBeHidden();
}

test('numbers of unscaled data keep their digits everywhere, in both units', async ({ lab, page }) => {
  await importPoints(page, 'unscaled.csv', unscaled.csv);
  await keepRawValues(page);
  const shown = async (name: string) => lab.readout(name).first().textContent();
  await expect(lab.readout('optimum-w2').first()).toHaveText('2.78×10⁻⁵');
  expect(await Promise.all(['optimum-w1', 'optimum-bias', 'se-w1', 'se-w2', 'se-bias'].map(shown))).toEqual([
    '0.112',
    '−6.532',
    '0.0490',
    '1.46×10⁻⁵',
    '2.714',
  ]);
  const meaning = page.getByRole('region', { name: 'What the weights mean' });
  await expect(meaning).toContainText('not trained yet');
  await expect(meaning).toContainText('The axes have different scales');
  await lab.set('Learning rate', '0.000001');
  await lab.trainToEnd();
  await expect(meaning).not.toContainText('not trained yet');
  await expect(meaning).toContainText(/The best w₂ is positive/);
  for (const tab of viewNames.slice(1)) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await lab.settled();
    expect(await faults(page), tab).toEqual([]);
  }

  await page.getByRole('button', { name: 'Standardize features' }).click();
  await page.getByRole('tab', { name: 'Weights', exact: true }).click();
  await page.getByRole('switch', { name: 'Weights of the standardized features' }).uncheck();
  const error = page.locator('.certainty').locator('[data-readout="se-bias"]');
  await expect(error).toHaveText('2.714');
});

test('of huge and of tiny numbers no tick is cut and nothing is NaN', async ({ lab, page }) => {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const [a, b] = [Math.sin(i * 7.3), Math.cos(i * 3.1)];
    return `${a * 1e100},${b * 4.4e-9},${a + Math.cos(i * 5) > 0 ? 1 : 0}`;
  });
  await importPoints(page, 'far.csv', `speed,mass,label\n${rows.join('\n')}\n`);
  await lab.trainToEnd();
  for (const tab of ['Loss surface', 'Sigmoid', 'Metrics', 'Weights', 'Complexity', 'Inference']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await lab.settled();
    expect(await faults(page), tab).toEqual([]);
    const broken = await page
      .locator('svg :is(path, text, g, line, circle, svg)')
      .evaluateAll(
        (marks) =>
          marks.filter((mark) => /NaN/.test(`${mark.outerHTML.split('>')[0]} ${mark.textContent}`)).length,
      );
    expect(broken, tab).toBe(0);
  }
});

test('a threshold is named apart from the accuracy, and an empty plane says how many points there are', async ({
  lab,
  page,
}) => {
  await page.getByRole('tab', { name: 'Metrics', exact: true }).click();
  await lab.set('Threshold', '0.2');
  await expect(page.locator('.numbers dt', { hasText: 'accuracy' })).toHaveText(/accuracy at τ 0\.20/, {
    useInnerText: true,
  });
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '0');
  await expect(page.locator('.range-field', { hasText: 'Number of points' })).toContainText('now 0');
  const note = await page.locator('.plane-empty').boundingBox();
  const tag = await page.locator('.probe-box').boundingBox();
  if (!note || !tag) throw new Error('no note or no probe on the plane');
  expect(note.y + note.height <= tag.y || note.y >= tag.y + tag.height).toBe(true);
});
