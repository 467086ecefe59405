import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { numberPoints } from '../../core/data/dataset';
import { profileOf } from '../../csv/testing/profileOf';
import { readPageState } from '../../lab/pageState/readPageState';
import type { DatasetSlice } from '../../store/datasetSlice';
import { createLabStore } from '../../store/store';
import { openPage as open, pass, startTime, stopTime } from '../testing/keptPage';

const hide = () => document.dispatchEvent(new Event('visibilitychange'));
const leave = (kind: 'beforeunload' | 'pagehide') => window.dispatchEvent(new Event(kind));

const points = (count: number) =>
  numberPoints({
    x1: Float64Array.from({ length: count }, (_, i) => i),
    x2: new Float64Array(count),
    y: new Uint8Array(count),
    others: [],
  });
const drawn: DatasetSlice = { ...createLabStore().getState().dataset, points: points(2) };
const imported: DatasetSlice = {
  ...drawn,
  points: points(3),
  source: {
    table: {
      name: 'mine.csv',
      bytes: new TextEncoder().encode('a,b\n1,2\n'),
      rowStart: Uint32Array.of(4, 8),
      header: ['a', 'b'],
      delimiter: ',',
    },
    reading: { horizontal: 0, vertical: null, label: 1, positive: '2', others: [] },
    labels: ['2'],
    columns: [profileOf('a', 1), profileOf('b', 1, '2')],
    leftOut: 0,
    real: null,
  },
};
const relabelled: DatasetSlice = { ...imported, points: { ...imported.points, y: Uint8Array.of(1, 0, 1) } };

const openPage = () => open(drawn);

beforeEach(startTime);
afterEach(stopTime);

describe('what is kept is whole', () => {
  test('after a change during a slow save', async () => {
    const page = openPage();
    page.train(1);
    await page.settle();
    page.use(imported);
    await pass(600);
    page.use(drawn);
    await pass(10_000);
    await page.settle();
    page.expectKept();
  });

  test('after a save that failed, with the change that came meanwhile', async () => {
    const page = openPage();
    page.train(1);
    await page.settle();
    page.use(imported);
    await pass(600);
    page.use(relabelled);
    await pass(600);
    await page.end('failed');
    await page.settle();
    page.expectKept();
  });

  test.each([false, true])(
    'when the page closes while a save runs; it ends all the same: %s',
    async (isLate) => {
      const page = openPage();
      page.train(1);
      await page.settle();
      page.use(imported);
      await pass(600);
      page.storage.isLate = isLate;
      page.use(drawn);
      leave('pagehide');
      await page.end();
      await page.end();
      page.expectKept();
    },
  );

  test('after anything that can happen', async () => {
    const step = fc.oneof(
      fc.constantFrom(drawn, imported, relabelled).map((dataset) => ({ dataset })),
      fc.constantFrom('wait' as const, 'close' as const, 'written' as const, 'failed' as const),
    );
    const steps = fc.array(fc.tuple(step, fc.boolean()), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        const page = openPage();
        for (const [what, isLate] of steps) {
          page.storage.isLate = isLate;
          if (what === 'wait') await pass(600);
          else if (what === 'close') leave('pagehide');
          else if (what === 'written' || what === 'failed') await page.end(what);
          else page.use(what.dataset);
          const { record, columns, dataset } = page.storage;
          if (dataset) expect(readPageState(record, columns)?.dataset).toEqual(dataset);
        }
        leave('pagehide');
        while (page.storage.writes.length > 0) await page.end();
        await page.settle();
        if (page.storage.begun > 0) page.expectKept();
      }),
    );
  });
});

describe('a page that closes', () => {
  test('saves once, however often it hears of it', async () => {
    const page = openPage();
    page.use(imported);
    leave('beforeunload');
    page.train(7);
    hide();
    leave('pagehide');
    expect(page.storage.begun).toBe(1);
    await page.settle();
    page.expectKept();
  });

  test('saves again what has changed since, and sees to a save that it would not see the end of', async () => {
    const page = openPage();
    page.use(imported);
    await pass(600);
    leave('beforeunload');
    expect(page.storage.writes.map(({ isClosing }) => isClosing)).toEqual([true]);
    page.use(relabelled);
    leave('pagehide');
    expect(page.storage.begun).toBe(3);
    await page.end();
    page.expectKept();
  });

  test('writes nothing where all is saved', async () => {
    const page = openPage();
    page.train(3);
    await page.settle();
    const { begun } = page.storage;
    leave('pagehide');
    expect(page.storage.begun).toBe(begun);
    page.train(4);
    leave('pagehide');
    expect(page.storage.begun).toBe(begun + 1);
  });

  test('tries again what could not be saved', async () => {
    const page = openPage();
    page.use(imported);
    await pass(600);
    await page.end('failed');
    await pass(10_000);
    expect(page.storage.begun).toBe(1);
    leave('pagehide');
    await page.end();
    page.expectKept();
  });
});

test('a save waits for the one under way, and then saves all that has changed', async () => {
  const page = openPage();
  page.use(imported);
  await pass(600);
  for (let epoch = 1; epoch <= 20; epoch++) {
    page.train(epoch);
    await pass(1000);
  }
  expect(page.storage.begun).toBe(1);
  await page.end();
  await pass(600);
  expect(page.storage.writes.map(({ columns }) => columns)).toEqual([{}]);
  await page.end();
  page.expectKept();
});
