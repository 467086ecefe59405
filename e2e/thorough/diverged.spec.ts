import { keepRawValues } from '../pages/fileIn';
import { expect, test } from '../pages/test';
import { watchWords } from '../pages/unsaid';

/** Learning rates that no run can bear with these penalties: the weights leave all numbers behind within 200 epochs. */
const runs = [
  { data: 'Random points, hidden line', rate: 100, l2: 10, l1: 0 },
  { data: 'Random points, hidden line', rate: 40, l2: 1, l1: 0 },
  { data: 'Challenger launches', rate: 40, l2: 1, l1: 10 },
] as const;
const views = ['Weights', 'One update', 'Loss surface'];

for (const { data, rate, l2, l1 } of runs) {
  test(`a run beyond all numbers is shown with numbers only (${data}, η ${rate}, λ₁ ${l1}, λ₂ ${l2})`, async ({
    page,
    lab,
  }) => {
    const unsaid = await watchWords(page);
    await lab.choose('Data set', data);
    if (data === 'Challenger launches') await keepRawValues(page);
    await page.getByText('More settings').click();
    for (const [name, value] of [
      ['Learning rate', rate],
      ['L2 penalty', l2],
      ['L1 penalty', l1],
    ] as const) {
      await lab.set(name, value);
    }
    await page.getByRole('tab', { name: 'Loss surface' }).click();
    await lab.train.click();
    await lab.hasState('diverged');
    for (const view of views) {
      await page.getByRole('tab', { name: view }).click();
      await lab.epoch.press('Home');
      await lab.atEpoch(0);
      await lab.epoch.press('End');
      await expect(lab.readout('epoch')).not.toHaveAttribute('data-value', '0');
      await lab.painted();
    }
    expect(await unsaid()).toEqual([]);
  });
}
