import type { Page } from '@playwright/test';
import { putInAxe, violations } from '../pages/axe';
import type { Lab } from '../pages/lab';
import { look, read, saved } from '../pages/pictureFile';
import { expect, test } from '../pages/test';

const papers = { light: [255, 254, 251], dark: [21, 22, 26] };
const panels = { light: [255, 254, 251], dark: [28, 30, 35] };

async function trainALittle(lab: Lab): Promise<void> {
  await lab.set('Epochs', 50);
  await lab.trainToEnd();
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('the plane as PNG has twice the size, and its colours', async ({ lab, page }) => {
      await trainALittle(lab);
      const { name, bytes } = await saved(page, 'Export', 'Picture (PNG)');
      expect(name).toBe('logit-lab-data-plane-epoch-50.png');
      const { width, height, colours, corner } = await look(page, bytes, 'image/png');
      await lab.settled();
      const plane = await lab.plane.boundingBox();
      expect(width).toBeGreaterThan(2 * (plane?.width ?? 0));
      expect(width).toBeLessThan(2 * (plane?.width ?? 0) + 300);
      expect(height).toBeGreaterThan(2 * (plane?.height ?? 0));
      expect(colours).toBeGreaterThan(200);
      expect(corner).toEqual(papers[theme]);
    });

    test('the plane as SVG holds words, axes and points, and refers to nothing outside', async ({
      lab,
      page,
    }) => {
      await trainALittle(lab);
      const { name, bytes } = await saved(page, 'Export', 'Picture (SVG)');
      expect(name).toBe('logit-lab-data-plane-epoch-50.svg');
      const file = await read(page, bytes.toString());
      expect(file).toMatchObject({ isWhole: true, foreign: [], unstyled: 0, classes: 0 });
      expect(file.words).toEqual(expect.arrayContaining(['x₁', 'x₂', '0.5', '50%', 'class 0', 'class 1']));
      expect(file.words.join()).toContain('100 points, epoch 50, loss 0.');
      const { colours, corner } = await look(page, bytes, 'image/svg+xml');
      expect(colours).toBeGreaterThan(200);
      expect(corner).toEqual(papers[theme]);
    });

    test('the loss curve is saved either way', async ({ lab, page }) => {
      await trainALittle(lab);
      const png = await saved(page, 'Save picture: Loss curve', 'Picture (PNG)');
      expect(png.name).toBe('logit-lab-loss-curve-epoch-50.png');
      const { width, colours, corner } = await look(page, png.bytes, 'image/png');
      await lab.settled();
      const chart = await lab.curve.boundingBox();
      expect(Math.abs(width - 2 * ((chart?.width ?? 0) + 32))).toBeLessThanOrEqual(2);
      expect(colours).toBeGreaterThan(10);
      expect(corner).toEqual(panels[theme]);
      const svg = await saved(page, 'Save picture: Loss curve', 'Picture (SVG)');
      const file = await read(page, svg.bytes.toString());
      expect(file).toMatchObject({ isWhole: true, foreign: [], unstyled: 0, classes: 0 });
      expect(file.words).toEqual(expect.arrayContaining(['Loss curve', 'epoch', 'loss']));
    });
  });
}

/** Colours as the page has them. */
function inksOf(page: Page, ...names: string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const style = getComputedStyle(document.documentElement);
    return all.map((name) => style.getPropertyValue(name));
  }, names);
}

test('the sigmoid is saved with the points of both classes, their bars and the threshold’s name', async ({
  lab,
  page,
}) => {
  await lab.set('Learning rate', 1);
  await trainALittle(lab);
  await page.getByRole('tab', { name: 'Sigmoid', exact: true }).click();
  const png = await saved(page, 'Save picture: Sigmoid curve', 'Picture (PNG)');
  const inks = await inksOf(page, '--class-0', '--class-1');
  const svg = await saved(page, 'Save picture: Sigmoid curve', 'Picture (SVG)');
  for (const { bytes, type } of [
    { bytes: png.bytes, type: 'image/png' },
    { bytes: svg.bytes, type: 'image/svg+xml' },
  ]) {
    const { inked } = await look(page, bytes, type, inks);
    expect(Math.min(...inked)).toBeGreaterThan(300);
  }
  const file = await read(page, svg.bytes.toString());
  expect(file).toMatchObject({ isWhole: true, foreign: [], unstyled: 0, classes: 0 });
  expect(file.words).toEqual(expect.arrayContaining(['Sigmoid curve', 'threshold 50.0%']));
});

test('the plane as SVG is small, and has all that its legend names', async ({ lab, page }) => {
  await lab.set('Test share', 20);
  await trainALittle(lab);
  await page.getByRole('switch', { name: 'Show its boundary' }).click();
  await expect(lab.plane.locator('.optimum-boundary')).toHaveCount(1);
  const svg = (await saved(page, 'Export', 'Picture (SVG)')).bytes;
  expect(svg.length).toBeLessThan(100_000);
  const file = await read(page, svg.toString());
  expect(file).toMatchObject({ isWhole: true, foreign: [], images: 0 });
  const legend = ['class 0', 'class 1', 'probability of class 1', 'ring: on the wrong side'];
  const more = ['hollow: held back for testing', 'dashed: best possible weights'];
  expect(file.words).toEqual(expect.arrayContaining([...legend, ...more]));
  // A mark for each point, two for its class in the legend and two hollow ones, and a ring for each that is predicted wrongly.
  const accuracy = [await lab.value('accuracy'), await lab.value('test-accuracy')];
  const wrong = Math.round(80 * (1 - accuracy[0]) + 20 * (1 - accuracy[1]));
  expect(file.marks).toBe(100 + 4);
  expect(file.rings).toBeGreaterThan(1);
  expect(file.rings).toBeLessThanOrEqual(wrong + 1);
  const inks = await inksOf(page, '--class-0', '--class-1', '--good', '--ink');
  const png = (await saved(page, 'Export', 'Picture (PNG)')).bytes;
  for (const [bytes, type] of [
    [svg, 'image/svg+xml'],
    [png, 'image/png'],
  ] as const) {
    const { inked } = await look(page, bytes, type, inks);
    expect(Math.min(...inked), type).toBeGreaterThan(150);
  }
});

test('the plane as SVG of a curved model is small as well', async ({ lab, page }) => {
  await page.getByText('More settings', { exact: true }).click();
  await lab.set('Polynomial degree', 3);
  await trainALittle(lab);
  const { bytes } = await saved(page, 'Export', 'Picture (SVG)');
  expect(bytes.length).toBeLessThan(200_000);
  const file = await read(page, bytes.toString());
  // Its shading is a small picture.
  expect(file).toMatchObject({ isWhole: true, foreign: [], images: 1 });
  expect((await look(page, bytes, 'image/svg+xml')).colours).toBeGreaterThan(200);
});

test('the plane’s picture has the pulls that are drawn on it', async ({ lab, page }) => {
  await page.getByRole('tab', { name: 'One update', exact: true }).click();
  await expect(lab.plane.locator('canvas.pulls')).toHaveAttribute('data-shown', 'circles arrows');
  const inks = await inksOf(page, '--ink');
  const inked = async () => {
    const { bytes } = await saved(page, 'Export', 'Picture (PNG)');
    return (await look(page, bytes, 'image/png', inks)).inked[0];
  };
  const withPulls = await inked();
  await page.getByRole('switch', { name: 'Show pulls on the plane' }).click();
  expect(withPulls - (await inked())).toBeGreaterThan(3000);
});

test('the plane’s picture has a curved boundary as it is, also of a model that has just changed', async ({
  lab,
  page,
}) => {
  await page.getByText('More settings', { exact: true }).click();
  for (const degree of [2, 3]) {
    await lab.set('Polynomial degree', degree);
    await lab.button('Step').click();
    const { bytes } = await saved(page, 'Export', 'Picture (SVG)');
    await lab.settled();
    const path = await lab.plane.locator('.boundary').getAttribute('d');
    expect(path?.split('L').length).toBeGreaterThan(10);
    expect(bytes.toString()).toContain(`d="${path}"`);
  }
});

test('the plane’s picture has the boundaries of a race, with the names of its runs', async ({
  lab,
  page,
}) => {
  await lab.set('Epochs', 50);
  await page.getByRole('tab', { name: 'Runs', exact: true }).click();
  await lab.button('Pin this run').click();
  await lab.set('Learning rate', 1);
  await lab.button('Race').click();
  await expect(page.getByRole('status', { name: 'Race status' })).toHaveAttribute('data-state', 'finished');
  const names = lab.plane.locator('.run-label');
  await expect(names).toHaveText(['Rate 0.5', 'Rate 1']);
  const { bytes } = await saved(page, 'Export', 'Picture (SVG)');
  const file = await read(page, bytes.toString());
  expect(file).toMatchObject({ isWhole: true, foreign: [], unstyled: 0, classes: 0 });
  expect(file.words).toEqual(expect.arrayContaining(['Rate 0.5', 'Rate 1']));
});

/** The rows of a CSV file that quotes nothing. */
const rowsOf = ({ bytes }: { bytes: Buffer }) =>
  bytes
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

test('one update is saved as the plane with its pulls, and its tables as numbers', async ({ lab, page }) => {
  await page.getByRole('tab', { name: 'One update', exact: true }).click();
  const save = (item: string) => saved(page, 'Save as file: One update', item);
  const png = await save('Picture (PNG)');
  expect(png.name).toBe('logit-lab-one-update-epoch-0.png');
  expect((await look(page, png.bytes, 'image/png')).colours).toBeGreaterThan(50);
  const svg = await save('Picture (SVG)');
  expect((await read(page, svg.bytes.toString())).words).toContain('class 0');

  const weights = await save('Weights (CSV)');
  expect(weights.name).toBe('logit-lab-gradient-and-new-weights-epoch-0.csv');
  const [w1, w2, bias] = await lab.parameters();
  const [head, ...parameters] = rowsOf(weights);
  expect(head).toEqual(['parameter', 'gradient', 'step', 'now', 'next']);
  expect(parameters.map(([name, , , now]) => [name, Number(now)])).toEqual([
    ['w1', w1],
    ['w2', w2],
    ['bias', bias],
  ]);
  const points = rowsOf(await save('Points (CSV)'));
  expect(points[0]).toEqual(
    'number,class,score,probability,error,loss,feature-1,feature-2,pull-1,pull-2'.split(','),
  );
  expect(points).toHaveLength(101);
  // The gradient is the mean of the pulls.
  const column = points[0].indexOf('pull-1');
  const mean = points.slice(1).reduce((sum, row) => sum + Number(row[column]), 0) / 100;
  expect(mean).toBeCloseTo(Number(parameters[0][1]), 12);
});

test('the confusion matrix and the runs of a race are saved as numbers', async ({ lab, page }) => {
  await lab.set('Epochs', 50);
  await page.getByRole('tab', { name: 'Metrics', exact: true }).click();
  await expect(lab.readout('auc')).toHaveAttribute('data-value', /./);
  const matrix = await saved(page, 'Save as file: Confusion matrix', 'Numbers (CSV)');
  expect(matrix.name).toBe('logit-lab-confusion-matrix-epoch-0.csv');
  const [names, values] = rowsOf(matrix);
  for (const name of ['tp', 'fp', 'tn', 'fn', 'precision', 'recall', 'specificity', 'f1', 'auc']) {
    expect(Number(values[names.indexOf(name)]), name).toBe(await lab.value(name));
  }

  await page.getByRole('tab', { name: 'Runs', exact: true }).click();
  await lab.button('Pin this run').click();
  await lab.set('Learning rate', 1);
  await lab.button('Race').click();
  await expect(page.getByRole('status', { name: 'Race status' })).toHaveAttribute('data-state', 'finished');
  const race = await saved(page, 'Save as file: The runs compared', 'Numbers (CSV)');
  const text = race.bytes.toString();
  expect(text).toContain('run,settings,epoch,loss,accuracy,near_epoch\n');
  const accuracy = await lab.value('run-2-accuracy');
  const loss = await lab.value('run-2-loss');
  expect(text).toMatch(new RegExp(`^Rate 1,"Batch gradient descent, .*",50,${loss},${accuracy},`, 'm'));
});

test('what keyboard and pointer leave on the plane is not in its picture', async ({ lab, page }) => {
  await lab.plane.focus();
  await lab.plane.press('PageDown');
  const { bytes } = await saved(page, 'Export', 'Picture (SVG)');
  await lab.plane.press('PageDown');
  const again = await saved(page, 'Export', 'Picture (SVG)');
  expect(again.bytes.equals(bytes)).toBe(true);
});

test('a plane of very many points and of one feature can be saved too', async ({ lab, page }) => {
  await lab.set('Number of points', 20_000);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '20000');
  const dense = await saved(page, 'Export', 'Picture (PNG)');
  expect((await look(page, dense.bytes, 'image/png')).colours).toBeGreaterThan(200);
  await lab.choose('Vertical feature', 'None');
  await expect(page.getByText('curve: probability of class 1')).toBeVisible();
  const { bytes } = await saved(page, 'Export', 'Picture (SVG)');
  expect((await read(page, bytes.toString())).words).toContain('probability of class 1');
});

test('the menu of pictures is found by keyboard and has nothing wrong with it', async ({ lab, page }) => {
  await putInAxe(page);
  await page.reload();
  await lab.atEpoch(0);
  const button = lab.button('Save picture: Loss curve');
  await button.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Picture (PNG)' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});
