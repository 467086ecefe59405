import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { isSound, looks, putInAxe } from './pages/axe';
import { importFile } from './pages/fileIn';
import type { Lab } from './pages/lab';
import { expect, test } from './pages/test';

/** Answers of R's glm and brglm2. */
const read = (name: string) =>
  readFileSync(new URL(`../src/core/golden/inference/${name}`, import.meta.url), 'utf8');
const exactProfiles = JSON.parse(read('profile.json'));

async function openView(page: Page, lab: Lab): Promise<void> {
  await page.getByRole('tab', { name: 'Inference' }).click();
  await expect(page.getByRole('heading', { name: 'How sure are the weights?' })).toBeVisible();
  await lab.settled();
}

const near = (actual: number, wanted: number, relative: number) =>
  expect(Math.abs(actual - wanted), `${actual} beside ${wanted}`).toBeLessThan(relative * Math.abs(wanted));

for (const name of ['truth-100', 'truth-small', 'challenger']) {
  test(`says of ${name} what R says`, async ({ lab, page }) => {
    const expected = JSON.parse(read(`${name}.json`));
    await importFile(page, `${name}.csv`, read(`${name}.csv`));
    await expect(lab.readout('points')).toHaveAttribute('data-value', String(expected.count));
    await openView(page, lab);
    const { maximumLikelihood: fit, deviance, wald95, likelihoodRatioByTerm: terms } = expected;
    const weights = [fit.weights, fit.bias].flat();
    const names = weights.map((_, j) => (j === weights.length - 1 ? 'bias' : `w${j + 1}`));
    for (const [j, parameter] of names.entries()) {
      const value = (part: string) => lab.value(`inference-${parameter}-${part}`);
      near(await value('estimate'), weights[j], 1e-7);
      near(await value('error'), fit.standardErrors[j], 1e-7);
      near(await value('statistic'), fit.z[j], 1e-7);
      near(await value('p'), fit.pWald[j], 1e-5);
      near(await value('low'), wald95[j][0], 1e-5);
      near(await value('high'), wald95[j][1], 1e-5);
    }
    near(await lab.value('inference-w1-odds-high'), Math.exp(wald95[0][1]), 1e-5);
    near(await lab.value('inference-deviance'), deviance.residual, 1e-7);
    near(await lab.value('inference-deviance-alone'), deviance.null, 1e-7);
    near(await lab.value('inference-ratio'), deviance.likelihoodRatio, 1e-7);
    near(await lab.value('inference-p'), deviance.p, 1e-5);
    near(await lab.value('inference-aic'), deviance.aic, 1e-7);
    near(await lab.value('inference-mcfadden'), deviance.mcFaddenR2, 1e-7);

    await page.getByRole('radio', { name: 'Likelihood' }).check({ force: true });
    await lab.settled();
    for (const [j, parameter] of names.entries()) {
      near(await lab.value(`inference-${parameter}-low`), exactProfiles[name][j][0], 1e-7);
      near(await lab.value(`inference-${parameter}-high`), exactProfiles[name][j][1], 1e-7);
    }
    near(await lab.value('inference-w1-statistic'), [terms.statistic].flat()[0], 1e-6);
    near(await lab.value('inference-w1-p'), [terms.p].flat()[0], 1e-5);
    await expect(lab.readout('inference-bias-p')).toHaveText('–');
  });
}

test('numbers and forest plot follow a dragged point and undo', async ({ lab, page }) => {
  await openView(page, lab);
  const before = await lab.value('inference-w1-error');
  const forest = page.getByRole('img', { name: 'Odds ratios with their 95% intervals' });
  await expect(forest.locator('.forest-dot')).toHaveCount(2);
  const drawn = await forest.locator('.forest-interval').first().getAttribute('d');
  await lab.click(-0.95, 0.95);
  await lab.settled();
  const after = await lab.value('inference-w1-error');
  expect(after).not.toBe(before);
  expect(await forest.locator('.forest-interval').first().getAttribute('d')).not.toBe(drawn);
  await lab.button('Undo').click();
  await lab.settled();
  expect(await lab.value('inference-w1-error')).toBe(before);
});

test('the choice of intervals is kept with the page', async ({ lab, page }) => {
  await openView(page, lab);
  await page.getByRole('radio', { name: 'Likelihood' }).check({ force: true });
  await lab.settled();
  const low = await lab.value('inference-w1-low');
  await page.reload();
  await openView(page, lab);
  await expect(page.getByRole('radio', { name: 'Likelihood' })).toBeChecked();
  expect(await lab.value('inference-w1-low')).toBe(low);
});

test('says why there are no standard errors, and what is given instead', async ({ lab, page }) => {
  await lab.openAll();
  await openView(page, lab);
  const error = await lab.value('inference-w1-error');
  await lab.set('L2 penalty', 0.1);
  await lab.settled();
  await expect(page.getByText('The numbers here are of the best weights without the penalty.')).toBeVisible();
  expect(await lab.value('inference-w1-error')).toBe(error);
  await lab.set('L2 penalty', 0);
  await lab.set('Noise', 0);
  await lab.settled();
  await expect(lab.readout('inference-kind')).toHaveAttribute('data-value', 'separable');
  await expect(lab.readout('inference-kind')).toContainText('no weights are best');
  await lab.emptyPlane();
  await expect(lab.readout('inference-kind')).toHaveAttribute('data-value', 'none');
  await lab.choose('Loss', 'Squared error');
  await expect(page.getByText('This is about log-loss only.')).toBeVisible();
});

test('names columns that do not tell their weights apart', async ({ lab, page }) => {
  const rows = Array.from({ length: 30 }, (_, i) => `${i % 7},${2 * (i % 7)},${(i * 5) % 3 === 0 ? 1 : 0}`);
  await importFile(page, 'twice.csv', `height,twice,label\n${rows.join('\n')}\n`);
  await page.getByRole('button', { name: 'Import 30 points' }).click();
  await expect(lab.readout('points')).toHaveAttribute('data-value', '30');
  await openView(page, lab);
  await expect(page.getByText('the points do not tell the weights of height, twice apart')).toBeVisible();
});

test('heads open what they mean, and the numbers can be saved', async ({ lab, page }) => {
  await openView(page, lab);
  await page
    .getByRole('button', { name: /^About p-value|p-value/ })
    .first()
    .click();
  await expect(page.getByText('It does not say how much a feature matters.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Best weights, tests and intervals/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem').first().click();
  const file = await download;
  const rows = readFileSync(await file.path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  expect(rows[0]).toBe(
    'parameter,estimate,standard_error,z,p,wald_low,wald_high,likelihood_low,likelihood_high,likelihood_ratio,likelihood_p,odds_ratio',
  );
  const cells = rows[1].split(',');
  expect(cells[0]).toBe('x1');
  expect(Number(cells[2])).toBe(await lab.value('inference-w1-error'));
  expect(rows).toHaveLength(4);
  expect(rows[3]).toMatch(/^bias,.*,,,$/);
});

test('links at its top lead to the parts of the view, also by keys', async ({ lab, page }) => {
  await openView(page, lab);
  const links = page.getByRole('navigation', { name: 'Parts of this view' });
  const heading = page.getByRole('heading', { name: 'What single points do' });
  await expect(heading).not.toBeInViewport();
  await links.getByRole('button', { name: 'Single points' }).press('Enter');
  await expect(heading).toBeInViewport();
  // The next thing reached by Tab is in that part.
  await page.keyboard.press('Tab');
  await expect(page.locator('#inference-points :focus')).toHaveCount(1);
});

test('axe finds nothing on the tab, by standard error or by likelihood', async ({ page, lab }) => {
  await putInAxe(page);
  await page.reload();
  await openView(page, lab);
  for (const name of ['Likelihood', 'Standard error']) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    await lab.settled();
    for (const look of looks) await isSound(page, [look]);
  }
});
