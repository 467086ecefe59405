import { expect, vi } from 'vitest';
import { createPageStates } from '../../lab/pageState/pageState';
import { readPageState } from '../../lab/pageState/readPageState';
import type { ColumnBytes } from '../../lab/pageState/record';
import { testPaintLoop } from '../../lab/testing/paintLoop';
import { createActions } from '../../store/actions';
import type { DatasetSlice } from '../../store/datasetSlice';
import { displayOf } from '../../store/display';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import type { SessionDatabase } from '../storage/database';
import { keepPage } from '../storage/keepPage';

type Write = Parameters<SessionDatabase['write']>;
interface Pending {
  readonly session: Write[0];
  readonly columns: Write[1];
  readonly isClosing: boolean;
  /** The state of the page when it began. */
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

/** A page that is kept in such a storage. Time is the test's: see `startTime`. */
export function openPage(dataset: DatasetSlice) {
  const store = createLabStore({ dataset });
  const storage = fakeStorage(() => store.getState().dataset);
  const actions = createActions(store);
  const paintLoop = testPaintLoop((paint) => setTimeout(paint, 16));
  const run = { epoch: 0 };
  const isKept = keepPage(
    { store, actions, live: createLiveRun(), paintLoop },
    {
      session: { database: storage.database, id: 'mine', lastOrder: 41 },
      page: null,
      run: null,
      isCopy: false,
      problem: null,
      notice: null,
    },
    { aimedEpoch: () => run.epoch, kept: () => ({ epoch: run.epoch, run: null }) },
    createPageStates({ store, actions }, { repeatableEpoch: () => run.epoch, trainTo: () => true }),
  );
  return {
    storage,
    store,
    isKept,
    use: (dataset: DatasetSlice) => store.setState({ dataset }),
    train(epoch: number) {
      run.epoch = epoch;
      paintLoop.invalidate();
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
      const { dataset, settings } = store.getState();
      const page = readPageState(storage.record, storage.columns);
      const display = displayOf(store.getState());
      expect(page).toEqual({ dataset, settings, display, epoch: run.epoch });
    },
  };
}

/** Lets time pass only as the test says, in a window and a document that only hear of events. */
export function startTime(): void {
  vi.useFakeTimers();
  const page = {
    setTimeout: (task: () => void, milliseconds: number) => setTimeout(task, milliseconds),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    navigator: {},
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), page));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'hidden' }));
}

export function stopTime(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}

export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
