import { type BrowserContext, expect, test } from '@playwright/test';
import { Lab } from '../pages/lab';

/** Trains the points that the page opens with to the end; the addresses of the modules that came, and the result. */
async function train(context: BrowserContext) {
  const page = await context.newPage();
  const modules: string[] = [];
  context.on('response', (response) => {
    if (response.ok() && response.url().endsWith('.wasm')) modules.push(response.url());
  });
  const lab = new Lab(page);
  await lab.open();
  await lab.trainToEnd();
  return { modules, results: [...(await lab.parameters()), await lab.value('loss')] };
}

test('trains with the compiled kernel, and with the reference kernel where that cannot come', async ({
  browser,
}) => {
  const usual = await browser.newContext();
  const compiled = await train(usual);
  expect(compiled.modules.length).toBe(1);

  const barred = await browser.newContext();
  await barred.route('**/*.wasm', (route) => route.abort());
  const reference = await train(barred);
  expect(reference.modules).toEqual([]);

  compiled.results.forEach((value, i) => {
    expect(Math.abs(value - reference.results[i])).toBeLessThan(1e-10);
  });
  expect(compiled.results).not.toEqual(reference.results);
  await usual.close();
  await barred.close();
});
