import { expect, test } from '../pages/test';
import { watchWords } from '../pages/unsaid';
import { Walker } from '../pages/walker';

// A short walk every time; the long one is WALK_SEEDS=10 WALK_STEPS=300.
const seeds = Number(process.env.WALK_SEEDS ?? 2);
const steps = Number(process.env.WALK_STEPS ?? 40);

for (let seed = 1; seed <= seeds; seed++) {
  test(`shows no number that is none and never fails, whatever is done to it (seed ${seed}) @chromium`, async ({
    page,
    lab,
  }) => {
    test.setTimeout(30_000 + steps * 10_000);
    await lab.atEpoch(0);
    const unsaid = await watchWords(page);
    const walker = new Walker(page, seed);
    while (walker.done.length < steps) await walker.step();
    const found = await unsaid();
    expect(found, `the last of seed ${seed}: ${walker.done.slice(-25).join(' | ')}`).toEqual([]);
  });
}
