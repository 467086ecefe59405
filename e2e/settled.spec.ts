import { test as embedded } from './pages/host';
import { expect, test } from './pages/test';

test('the page says whether all it shows belongs to what was done', async ({ lab, page }) => {
  // The fact before a press, in the very task of it, and all its values afterwards.
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const seen: (string | undefined)[] = [];
    const press = (name: string) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      seen.splice(0, Number.POSITIVE_INFINITY, main.dataset.settled);
      button?.click();
      seen.push(main.dataset.settled);
    };
    const look = () => seen.push(main.dataset.settled);
    new MutationObserver(look).observe(main, { attributes: true, attributeFilter: ['data-settled'] });
    Object.assign(window, { seen, press });
  });
  type Seeing = { readonly seen: string[]; readonly press: (name: string) => void };
  const press = (name: string) => page.evaluate((text) => (window as unknown as Seeing).press(text), name);
  const seen = () => page.evaluate(() => (window as unknown as Seeing).seen);

  await lab.slider('Speed').press('Home');
  await lab.settled();
  await press('Step');
  await lab.settled();
  expect((await seen()).slice(0, 2)).toEqual(['true', 'false']);
  expect(await lab.now.value('epoch')).toBe(1);

  // While a run is under way it is never so, however long that takes.
  await press('Train');
  await expect.poll(() => lab.now.value('epoch')).toBeGreaterThan(3);
  const duringRun = await seen();
  expect(duringRun.slice(1)).not.toContain('true');
  await lab.pause.click();
  await lab.settled();
  expect(await lab.now.value('epoch')).toBe(Number(await lab.epoch.inputValue()));
  await lab.hasState('paused');
});

test('a line under a hand is settled once its losses have come', async ({ lab, page }) => {
  const [w1, w2, b] = await lab.parameters();
  const square = w1 * w1 + w2 * w2;
  const [x1, x2] = [(-b * w1) / square, (-b * w2) / square];
  const [from, to] = [await lab.at(x1, x2), await lab.at(x1 + 0.2, x2 + 0.2)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await lab.settled();
  const held = await lab.now.value('hand-loss');
  await page.mouse.up();
  await lab.settled();
  expect(await lab.now.value('loss')).toBeCloseTo(held, 12);
});

test('what is fetched late counts until it is there', async ({ lab, page }) => {
  const held: (() => void)[] = [];
  await page.route(/WeightsView-.*\.js$/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.getByRole('tab', { name: 'Weights' }).click();
  await expect.poll(() => held.length).toBe(1);
  await lab.painted();
  await expect(lab.main).toHaveAttribute('data-settled', 'false');
  for (const letGo of held) letGo();
  await lab.settled();
  await expect(page.getByRole('table', { name: /weights/i })).toBeVisible();
});

embedded('a page inside of another one says so too', async ({ host, baseURL }) => {
  await host.show(
    `<iframe title="Lab" src="${baseURL}?embed=plane.curve.train" width="900" height="500"></iframe>`,
  );
  const lab = host.lab();
  await lab.settled();
  await lab.button('Step').click();
  await lab.settled();
  await expect(lab.main).toHaveAttribute('data-settled', 'true');
  await expect(lab.epoch).toHaveValue('1');
});
