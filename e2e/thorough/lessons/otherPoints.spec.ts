import lesson from '../../../src/lessons/en/other-points.json' with { type: 'json' };
import type { LessonPage } from '../../pages/lesson';
import { expect, test } from '../../pages/test';
import { testChallenge, testLesson } from '../../pages/testLesson';

/** Presses the button of the sampling experiment in the lesson's own column, and waits for all new data sets. */
async function draw(at: LessonPage): Promise<void> {
  await at.press(at.region.getByRole('button', { name: /^Draw/ }));
  await at.lab.settled();
}

async function drawMore(at: LessonPage): Promise<void> {
  await at.set('Points in each', 240);
  await draw(at);
}

async function showResamples(at: LessonPage): Promise<void> {
  const lines = at.page.getByRole('switch', { name: 'Lines of resamples' });
  if (at.way === 'keys') await lines.press('Space');
  else await at.press(at.page.locator('label.switch').filter({ has: lines }));
  await at.lab.settled();
}

async function takeLikelihood(at: LessonPage): Promise<void> {
  const choice = at.page.getByRole('radio', { name: 'Likelihood', exact: true });
  await choice.check({ force: true });
  await at.lab.settled();
}

const takeMorePoints = (at: LessonPage) => at.set('Number of points', 1000);

/** Where the true model rises less steeply, each point tells more. */
async function weaken(at: LessonPage): Promise<void> {
  await at.set('true w₁', 0);
  await at.set('Number of points', 400);
}

testLesson(lesson, [
  {
    right: { kind: 'band', x1: 0, low: -0.03, high: 0.4 },
    wrong: { kind: 'band', x1: 0, low: 0.2, high: 0.3 },
    solve: draw,
  },
  { right: { kind: 'choice', value: 1 }, wrong: { kind: 'choice', value: 0 }, solve: drawMore },
  { right: { kind: 'choice', value: 1 }, wrong: { kind: 'choice', value: 2 }, solve: showResamples },
  { right: { kind: 'number', value: 95 }, wrong: { kind: 'number', value: 100 }, solve: draw },
  { right: { kind: 'choice', value: 2 }, wrong: { kind: 'choice', value: 1 }, solve: takeLikelihood },
  { solve: takeMorePoints },
]);

testChallenge(lesson, { 'by more points': takeMorePoints, 'by a weaker true model and more points': weaken });

test('a band can be mended before it is guessed, and stays as a ghost with what it holds', async ({
  lab,
  page,
}) => {
  await page.goto('?lesson=other-points');
  await lab.settled();
  const [from, to] = [await lab.at(0.5, 0.5), await lab.at(0.5, 0.3)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  const end = (name: string) =>
    lab.plane.getByRole('button', { name: new RegExp(`^${name} end of your band at x₁ 0`) });
  await expect(end('Upper')).toHaveAttribute('aria-label', /x₂ 0\.5/);
  // A press near the lower end moves that one.
  const lower = await lab.at(-0.5, -0.05);
  await page.mouse.click(lower.x, lower.y);
  await expect(end('Lower')).toHaveAttribute('aria-label', /x₂ −0\.05/);
  await expect(end('Upper')).toHaveAttribute('aria-label', /x₂ 0\.5/);
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await expect(end('Upper')).toHaveCount(0);
  const ghost = lab.plane.locator('.bet-band.is-ghost');
  const place = await ghost.boundingBox();
  await page.getByRole('region', { name: lesson.title }).getByRole('button', { name: 'Draw' }).click();
  await lab.settled();
  await expect(ghost).toBeVisible();
  expect(await ghost.boundingBox()).toEqual(place);
  await expect(page.locator('.lesson-outcome')).toContainText(/your band holds \d/i);
  await expect(page.locator('.lesson-guess')).toContainText(/−0\.0\d+ to 0\.5/);
});
