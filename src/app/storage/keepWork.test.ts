import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { numberPoints } from '../../core/data/dataset';
import { createActions } from '../../store/actions';
import type { DatasetSlice } from '../../store/datasetSlice';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import { testFrames } from '../testing/frames';
import type { SessionDatabase } from './database';
import { keepWork } from './keepWork';
import { keptView } from './keptView';
import { readWork } from './readWork';
import type { ColumnBytes } from './sessionRecord';

type Write = Parameters<SessionDatabase['write']>;
interface Pending {
  readonly session: Write[0];
  readonly columns: Write[1];
  readonly isClosing: boolean;
  /** What the page showed when it began. */
  readonly dataset: DatasetSlice;
  end(outcome: 'written' | 'failed' | 'off'): void;
}

/** A storage whose writes end when the test says so; `isLate`: those under way can no longer be called off. */
function fakeStorage(shown: () => DatasetSlice) {
  const storage = {
    record: {},
    columns: {} as ColumnBytes,
    dataset: null as DatasetSlice | null,
    isLate: false,
    writes: [] as Pending[],
    begun: 0,
  };
  const database: SessionDatabase = {
    list: async () => [],
    read: async () => null,
    remove: async () => {},
    write(session, columns, isClosing) {
      if (isClosing && !storage.isLate) for (const each of storage.writes.slice()) each.end('off');
      storage.begun++;
      return new Promise((resolve, reject) => {
        const pending: Pending = {
          session: structuredClone(session),
          columns,
          isClosing,
          dataset: shown(),
          end(outcome) {
            storage.writes = storage.writes.filter((each) => each !== pending);
            if (outcome === 'failed') return reject(new DOMException('full', 'QuotaExceededError'));
            if (outcome === 'written') take(pending);
            resolve(outcome === 'written');
          },
        };
        storage.writes.push(pending);
      });
    },
  };
  function take({ session, columns, dataset }: Pending): void {
    const kept = new Map(Object.entries(storage.columns));
    for (const [name, column] of Object.entries(columns)) {
      if (column) kept.set(name, new Uint8Array(column.buffer, column.byteOffset, column.byteLength).slice());
      else kept.delete(name);
    }
    storage.record = session;
    storage.dataset = dataset;
    storage.columns = Object.fromEntries(kept);
  }
  return Object.assign(storage, { database });
}

function openPage() {
  const store = createLabStore({}, { dataset: drawn });
  const storage = fakeStorage(() => store.getState().dataset);
  const actions = createActions(store);
  const frames = testFrames((paint) => setTimeout(paint, 16));
  const run = { epoch: 0 };
  keepWork(
    { store, actions, live: createLiveRun(), frames },
    {
      session: { database: storage.database, id: 'mine' },
      work: null,
      run: null,
      isCopy: false,
      notice: null,
    },
    { aimedEpoch: () => run.epoch, kept: () => ({ epoch: run.epoch, run: null }) },
  );
  return {
    storage,
    store,
    use: (dataset: DatasetSlice) => store.setState({ dataset }),
    train(epoch: number) {
      run.epoch = epoch;
      frames.invalidate();
    },
    /** The oldest write under way ends. */
    async end(outcome: 'written' | 'failed' = 'written') {
      storage.writes[0]?.end(outcome);
      await vi.advanceTimersByTimeAsync(0);
    },
    /** Time passes, and all writes end. */
    async settle() {
      for (let i = 0; i < 20; i++) {
        await vi.advanceTimersByTimeAsync(600);
        storage.writes[0]?.end('written');
      }
      expect(storage.writes).toHaveLength(0);
    },
    expectKept() {
      const { dataset, settings, view } = store.getState();
      const work = readWork(storage.record, storage.columns);
      expect(work).toEqual({ dataset, settings, view: keptView(view), epoch: run.epoch });
    },
  };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const hide = () => document.dispatchEvent(new Event('visibilitychange'));
const leave = (kind: 'beforeunload' | 'pagehide') => window.dispatchEvent(new Event(kind));

const points = (count: number) =>
  numberPoints({
    x1: Float64Array.from({ length: count }, (_, i) => i),
    x2: new Float64Array(count),
    y: new Uint8Array(count),
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
    reading: { horizontal: 0, vertical: null, label: 1, positive: '2' },
    labels: ['2'],
    numeric: [0, 1],
    leftOut: 0,
    real: null,
  },
};
const relabelled: DatasetSlice = { ...imported, points: { ...imported.points, y: Uint8Array.of(1, 0, 1) } };

beforeEach(() => {
  vi.useFakeTimers();
  const page = {
    setTimeout: (task: () => void, milliseconds: number) => setTimeout(task, milliseconds),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    navigator: {},
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), page));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'hidden' }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

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
          if (dataset) expect(readWork(record, columns)?.dataset).toEqual(dataset);
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
