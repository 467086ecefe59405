import { expect, test } from './pages/test';

test('opens with points, a small start and Train as the thing to do', async ({ lab }) => {
  await lab.hasState('idle');
  expect(await lab.value('points')).toBe(100);
  expect(await lab.value('class0')).toBeGreaterThan(20);
  expect(await lab.value('class1')).toBeGreaterThan(20);
  const [w1, w2, bias] = await lab.parameters();
  expect(Math.abs(w1)).toBeLessThan(0.01);
  expect(Math.abs(w2)).toBeLessThan(0.01);
  expect(bias).toBe(0);
  await expect(lab.field('Learning rate')).toHaveValue('0.5');
  await expect(lab.field('Epochs')).toHaveValue('1000');
  await expect(lab.train).toBeVisible();
});

test('trains to the last epoch while loss falls and boundary turns', async ({ lab }) => {
  const boundary = lab.plane.locator('.boundary');
  const [before, startLine] = [await lab.value('loss'), await boundary.getAttribute('d')];
  await lab.train.click();
  await lab.hasState('training');
  await expect(lab.pause).toBeVisible();
  await lab.hasState(/finished|converged/);
  await lab.atEpoch(1000);
  expect(await lab.value('loss')).toBeLessThan(before);
  await lab.settled();
  expect(await boundary.getAttribute('d')).not.toBe(startLine);
  expect(await lab.value('accuracy')).toBeGreaterThan(0.7);
});

test('pauses where it is and goes on from there', async ({ lab }) => {
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(20);
  await lab.pause.click();
  await lab.hasState('paused');
  await expect(lab.status).toContainText('Paused');
  const epoch = await lab.value('epoch');
  expect(epoch).toBeLessThan(1000);
  await lab.button('Step').click();
  await lab.atEpoch(epoch + 1);
  await lab.train.click();
  await lab.hasState(/finished|converged/);
  await lab.atEpoch(1000);
});

test('steps one epoch for each press, however fast', async ({ lab }) => {
  const step = lab.button('Step');
  for (let i = 0; i < 5; i++) await step.click({ noWaitAfter: true });
  await lab.atEpoch(5);
  await lab.hasState('paused');
});

test('comes back to the same start by Reset and reaches the same weights again', async ({ lab }) => {
  const start = await lab.parameters();
  await lab.trainToEnd();
  const trained = await lab.parameters();
  await lab.button('Reset').click();
  await lab.atEpoch(0);
  await lab.hasState('idle');
  expect(await lab.parameters()).toEqual(start);
  await lab.trainToEnd();
  expect(await lab.parameters()).toEqual(trained);
});

test('draws other points by New points and starts at epoch 0', async ({ lab }) => {
  await lab.trainToEnd();
  const trained = await lab.parameters();
  await lab.button('New points').click();
  await lab.atEpoch(0);
  await lab.hasState('idle');
  await lab.trainToEnd();
  expect(await lab.parameters()).not.toEqual(trained);
});

test('scrubs back through what was trained: numbers, boundary and curve go back together', async ({
  lab,
}) => {
  for (let i = 0; i < 3; i++) await lab.button('Step').click();
  await lab.atEpoch(3);
  const third = await lab.parameters();
  const thirdLoss = await lab.value('loss');
  await lab.trainToEnd();
  const trained = await lab.parameters();
  const dot = lab.curve.locator('.loss-dot');
  const endOfCurve = Number(await dot.getAttribute('cx'));

  await lab.epoch.fill('3');
  await lab.atEpoch(3);
  await lab.hasState('paused');
  expect(await lab.parameters()).toEqual(third);
  expect(await lab.value('loss')).toBe(thirdLoss);
  expect(Number(await dot.getAttribute('cx'))).toBeLessThan(endOfCurve);

  await lab.train.click();
  await lab.hasState(/finished|converged/);
  expect(await lab.parameters()).toEqual(trained);
});

test('scrubs by keyboard, never beyond what was trained', async ({ lab }) => {
  for (let i = 0; i < 4; i++) await lab.button('Step').click();
  await lab.atEpoch(4);
  await lab.epoch.press('Home');
  await lab.atEpoch(0);
  await lab.epoch.press('ArrowRight');
  await lab.atEpoch(1);
  await lab.epoch.press('End');
  await lab.atEpoch(4);
});

test('lets a finished run go on when Epochs is raised', async ({ lab }) => {
  await lab.set('Epochs', 50);
  await lab.trainToEnd();
  await lab.atEpoch(50);
  const loss = await lab.value('loss');
  await lab.set('Epochs', 80);
  await lab.hasState('paused');
  await lab.train.click();
  await lab.hasState(/finished|converged/);
  await lab.atEpoch(80);
  expect(await lab.value('loss')).toBeLessThan(loss);
});

test('runs a finished training again from the start', async ({ lab }) => {
  await lab.set('Epochs', 40);
  await lab.trainToEnd();
  const trained = await lab.parameters();
  // So slow that it cannot be over before it is looked at.
  await lab.slider('Speed').press('Home');
  await lab.train.click();
  await lab.hasState('training');
  await expect.poll(() => lab.now.value('epoch')).toBeLessThan(40);
  await lab.slider('Speed').press('End');
  await lab.hasState(/finished|converged/);
  expect(await lab.parameters()).toEqual(trained);
});

test('takes a new learning rate in mid-run at once', async ({ lab }) => {
  await lab.set('Epochs', 100000);
  // So slow that most of the way down is left for the new rate, however late a busy machine looks.
  await lab.set('Learning rate', 0.01);
  await lab.set('Speed', 10);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(2);
  const slow = await lab.now.value('loss');
  await lab.set('Learning rate', 2);
  await lab.hasState('training');
  await expect.poll(() => lab.now.value('loss')).toBeLessThan(slow - 0.1);
  await lab.pause.click();
  await expect(lab.curve.locator('.loss-change')).toHaveCount(1);
});

test('goes on training from the present weights when points are added and moved', async ({ lab }) => {
  await lab.set('Epochs', 1000000);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(30);
  await lab.now.click(-0.93, -1.02);
  await expect(lab.readout('points')).toHaveAttribute('data-value', '101');
  await lab.now.drag([-0.93, -1.02], [0.9, 1.02]);
  await lab.hasState('training');
  const epoch = await lab.now.value('epoch');
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(epoch);
  expect(epoch).toBeGreaterThan(30);
});

test('says that a learning rate is too large, and never shows NaN', async ({ lab }) => {
  await lab.choose('Data set', 'Random points, coin-flip labels');
  await lab.set('Learning rate', 100);
  await lab.set('Epochs', 10000);
  await lab.trainToEnd();
  await expect(lab.status).toContainText('oscillating: the steps overshoot and come back');
  await expect(lab.status).toContainText(/Set the learning rate to \d/);
  for (const value of await lab.parameters()) expect(Number.isFinite(value)).toBe(true);
  await expect(lab.page.locator('body')).not.toContainText('NaN');
});

test('says when training has converged', async ({ lab }) => {
  await lab.set('Learning rate', 2);
  await lab.set('Epochs', 20000);
  await lab.trainToEnd();
  await lab.hasState('converged');
  await expect(lab.status).toContainText('Converged');
});

test('says what is missing without points or with one class only', async ({ lab }) => {
  await lab.emptyPlane(1);
  await expect(lab.status).toContainText(/Only class [01] here/);
  await lab.plane.press('PageDown');
  await lab.plane.press('Delete');
  await expect(lab.status).toContainText('no points');
  await expect(lab.curve).toHaveAccessibleDescription('There are no points, so there is no loss.');
  await lab.train.click();
  await lab.hasState('idle');
  await expect(lab.train).toBeVisible();
});

test('survives a worker that dies in mid-run, and keeps every epoch exact @chromium', async ({
  lab,
  page,
}) => {
  for (let i = 0; i < 2; i++) await lab.button('Step').click();
  await lab.atEpoch(2);
  const second = await lab.parameters();
  await lab.set('Epochs', 10000000);
  await lab.train.click();
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(30);
  const before = await lab.now.value('epoch');
  const workers = page.workers();
  const names = await Promise.all(workers.map((worker) => worker.evaluate(() => self.name)));
  await workers[names.indexOf('trainer')].evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by a test');
    });
  });
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was lost' })).toBeVisible();
  await lab.hasState('training');
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(before);
  await lab.pause.click();
  await lab.epoch.fill('2');
  await lab.atEpoch(2);
  expect(await lab.parameters()).toEqual(second);
});
