import { explained } from '../../src/lessons/making';
import { partNames } from '../../src/lessons/partNames';
import type { Lesson } from '../../src/lessons/schema';
import { importFile } from '../pages/fileIn';
import { LessonPage } from '../pages/lesson';
import { expect, test } from '../pages/test';

/** What stands for a part on the page as it opens, where it is on it. */
const settingsOfMore = ['Optimizer', 'Loss', 'Initial weights'];

test('the address hides tabs, status and the best possible, from keys and listeners too', async ({
  lab,
  page,
}) => {
  await lab.open('./?hide=best-possible-weights,training-status,metrics,new-points');
  await expect(page.getByRole('tab', { name: 'Sigmoid' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Metrics' })).toHaveCount(0);
  await expect(lab.status).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Best possible weights' })).toHaveCount(0);
  // Hidden from the eye and from listeners, though still to be read by a host.
  await expect(page.locator('[role=status][data-state]')).toBeHidden();
  // Neither the line nor its name in the loss curve.
  await expect(lab.curve.locator('.guess-line')).toHaveCount(1);
  await expect(lab.curve.locator('.best-line')).toHaveCount(0);
  await expect(lab.curve.locator('.best-label')).toHaveCount(0);
  // The key for what is not there does nothing; keys go from tab to tab past what is hidden.
  const seed = await lab.field('Random seed').inputValue();
  await page.keyboard.press('n');
  await expect(lab.field('Random seed')).toHaveValue(seed);
  await page.getByRole('tab', { name: 'Sigmoid' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Weights' })).toBeFocused();
  await lab.set('Epochs', 20);
  await lab.train.click();
  await lab.atEpoch(20);
  expect(await lab.value('loss')).toBeLessThan(0.7);
});

test('the address shows nothing but what it names', async ({ lab, page }) => {
  await lab.open('./?show=train,learning-rate,loss-curve');
  await expect(lab.train).toBeVisible();
  await expect(lab.slider('Learning rate')).toBeVisible();
  await expect(lab.curve).toBeVisible();
  for (const name of ['Step', 'Reset', 'Share', 'Lessons', 'Import', 'Undo', 'Clear'])
    await expect(lab.button(name)).toHaveCount(0);
  for (const name of ['Epochs', 'Random seed', 'Probe x₁']) await expect(lab.field(name)).toHaveCount(0);
  await expect(page.getByRole('tab')).toHaveCount(0);
  // The Tab key meets nothing that is out of sight.
  for (let k = 0; k < 20; k++) {
    await page.keyboard.press('Tab');
    const isSeen = await page.evaluate(
      () =>
        document.activeElement === document.body ||
        (document.activeElement?.getClientRects().length ?? 0) > 0,
    );
    expect(isSeen).toBe(true);
  }
});

test('each name hides something that is there without it @once', async ({ lab, page }) => {
  // Held values are there with features on no axis only, and a true model with labels from one (trueModel.spec.ts).
  await lab.open('./?hide=held-values');
  await lab.choose('Data set', 'Two blobs');
  await page.getByText('More settings', { exact: true }).click();
  for (const name of settingsOfMore)
    await expect(page.getByRole('combobox', { name, exact: true })).toBeVisible();
  await lab.choose('Optimizer', 'Mini-batch');
  const seen = await page.evaluate((names) => {
    const root = document.documentElement;
    const count = () =>
      Array.from(document.querySelectorAll('main *, header *, .transport *, .skip')).filter(
        (element) => element.getClientRects().length > 0,
      ).length;
    const whole = count();
    return names.filter((name) => {
      root.dataset.hides = name;
      const isLess = count() < whole;
      root.dataset.hides = '';
      return isLess;
    });
  }, partNames);
  expect(seen).toEqual(partNames.filter((name) => name !== 'held-values' && name !== 'true-model'));
});

test('a name that the page does not have is told', async ({ lab, page }) => {
  await lab.open('./?hide=metrics,flux-capacitor');
  await expect(page.getByRole('alert').filter({ hasText: 'flux-capacitor' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Metrics' })).toHaveCount(0);
});

test('a step of a lesson hides by the same names, and its texts keep the numbers', async ({ lab, page }) => {
  const lesson: Lesson = {
    format: 'logit-lab/lesson',
    version: 1,
    id: 'quiet',
    title: 'A quiet page',
    question: 'What is left?',
    minutes: 5,
    steps: [
      explained(
        {
          say: ['Set a learning rate of 2.'],
          show: { controls: ['learning-rate'], hide: ['controls', 'best-possible-weights', 'metrics'] },
          until: { number: 'learning-rate', atLeast: 2 },
        },
        { always: ['It is {learning-rate} now, and at best the loss is {optimum-loss}.'] },
      ),
      { say: ['All is there again.'] },
    ],
  };
  await importFile(page, 'quiet.lesson.json', JSON.stringify(lesson));
  const at = new LessonPage(lab, page, 'mouse', lesson);
  await expect(at.region).toHaveAttribute('data-step', '1');
  await expect(page.getByRole('tab', { name: 'Metrics' })).toHaveCount(0);
  await expect(page.getByRole('switch', { name: 'All settings' })).toHaveCount(0);
  await expect(lab.field('Learning rate')).toBeVisible();
  await at.set('Learning rate', 2);
  await at.isDone(true);
  await expect(at.region.locator('.lesson-outcome')).toContainText(
    /It is 2\.000 now, and at best the loss is 0\.\d+/,
  );
  await at.next();
  await expect(page.getByRole('tab', { name: 'Metrics' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'All settings' })).toBeVisible();
});

test('what gives an answer away is there once the guess is made', async ({ lab, page }) => {
  await lab.open('./?lesson=coin-flips.2');
  const card = page.getByRole('region', { name: 'Can it learn from coin flips?' });
  const best = page.getByRole('heading', { name: 'Best possible weights' });
  await expect(card).toBeVisible();
  await expect(best).toHaveCount(0);
  await expect(lab.curve.locator('.best-line')).toHaveCount(0);
  await expect(lab.status).toHaveCount(0);
  await card.getByRole('radio', { name: 'Hardly lower than now' }).check();
  await card.getByRole('button', { name: 'That is my guess' }).click();
  await expect(best).toBeVisible();
  await expect(lab.curve.locator('.best-line')).toHaveCount(1);
  await expect(lab.status).toBeVisible();
  await card.getByRole('button', { name: 'Guess again' }).click();
  await expect(best).toHaveCount(0);
});
