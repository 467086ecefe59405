import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLabStore } from '../../store/store';
import { openPage as open, pass, startTime, stopTime } from '../testing/keptPage';

const { dataset } = createLabStore().getState();
const openPage = () => open(dataset);

beforeEach(startTime);
afterEach(stopTime);

/** Training that shows another epoch sixty times a second, for so many milliseconds. */
async function train(page: ReturnType<typeof openPage>, milliseconds: number): Promise<void> {
  for (let epoch = 1; epoch <= milliseconds / 16; epoch++) {
    page.train(epoch);
    await pass(16);
  }
}

describe('a change is on its way to the storage a third of a second later', () => {
  test('at rest', async () => {
    const page = openPage();
    page.use({ ...dataset, isEdited: true });
    await pass(333);
    expect(page.storage.writes).toMatchObject([{ session: { dataset: { isEdited: true } } }]);
  });

  test('while training goes on, and again and again while changes do', async () => {
    const page = openPage();
    await train(page, 1000);
    expect(page.storage.begun).toBe(0);
    for (let change = 1; change <= 3; change++) {
      page.use({ ...dataset, isEdited: true, hasVertical: change % 2 === 0 });
      await train(page, 333);
      expect(page.storage.writes).toMatchObject([
        { session: { dataset: { hasVertical: change % 2 === 0 } } },
      ]);
      await page.end();
    }
  });

  test('once the save before it has ended', async () => {
    const page = openPage();
    await train(page, 5100);
    expect(page.storage.begun).toBe(1);
    page.use({ ...dataset, isEdited: true });
    await train(page, 400);
    await page.end();
    await train(page, 333);
    expect(page.storage.writes).toMatchObject([{ session: { dataset: { isEdited: true } } }]);
  });
});

describe('a page that cannot be kept', () => {
  const problem = (page: ReturnType<typeof openPage>) => page.store.getState().keeping;
  const change = async (page: ReturnType<typeof openPage>, hasVertical: boolean) => {
    page.use({ ...dataset, hasVertical });
    await pass(400);
  };

  test('says so until it can, whatever else is shown meanwhile', async () => {
    const page = openPage();
    await change(page, false);
    await page.end('failed');
    expect(problem(page)).toEqual({ problem: 'storageFull', isShort: false });
    page.store.setState(({ run }) => ({ run: { ...run, status: 'training', notice: null } }));
    expect([problem(page).problem, page.isKept()]).toEqual(['storageFull', false]);
    await change(page, true);
    await page.end('written');
    expect([problem(page).problem, page.isKept()]).toEqual([null, true]);
  });

  test('says it in few words once that was asked for, and at length when it happens again', async () => {
    const page = openPage();
    await change(page, false);
    await page.end('failed');
    page.store.setState(({ keeping }) => ({ keeping: { ...keeping, isShort: true } }));
    await change(page, true);
    await page.end('failed');
    expect(problem(page)).toEqual({ problem: 'storageFull', isShort: true });
    await change(page, false);
    await page.end('written');
    await change(page, true);
    await page.end('failed');
    expect(problem(page)).toEqual({ problem: 'storageFull', isShort: false });
  });
});

test('saves stand one behind the other, and behind all that the page knew of, though the clock is set back', async () => {
  const page = openPage();
  for (const year of [2026, 2020, 1999]) {
    vi.setSystemTime(new Date(`${year}-01-01`));
    page.use({ ...dataset, hasVertical: year !== 2020 });
    await pass(400);
    await page.end();
    expect(page.storage.record).toMatchObject({ order: { 2026: 42, 2020: 43, 1999: 44 }[year] });
  }
});
