import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageState } from '../../lab/pageState/pageState';
import { type ColumnBytes, type KeptRun, recordOf } from '../../lab/pageState/record';
import { displayOf } from '../../store/display';
import { initialSettings } from '../../store/settings';
import { createLabStore } from '../../store/store';
import { selectStart, selectTrainingData, selectTrainingSettings } from '../../store/trainingInputs';
import { LoopWorker, openClient } from '../../trainer/testing/openClient';
import { readNewest } from './readKept';
import { withUnloadBackups } from './readUnloadBackup';
import { removeUnloadBackup, unloadBackupKey, writeUnloadBackup } from './unloadBackup';

/** A page that has trained to an epoch, and its run. */
function trained(epoch: number, testShare: number): { page: PageState; run: KeptRun } {
  const settings = { ...initialSettings, optimizer: 'adam' as const, testShare };
  const state = createLabStore({ settings }).getState();
  const { client, clock, log } = openClient((fakeClock) => new LoopWorker(fakeClock));
  clock.tick = 0.5;
  client.start({
    settings: selectTrainingSettings(state),
    data: selectTrainingData(state),
    parameters: selectStart(state),
  });
  client.pursue({ kind: 'reach', epoch });
  for (let i = 0; i < 5000 && log.length === 0; i++) {
    clock.runNext();
    client.painted();
  }
  const standing = client.standing();
  if (!standing) throw new Error('nothing was trained');
  return {
    page: { dataset: state.dataset, settings, display: displayOf(state), epoch: 0 },
    run: { ...standing, changes: [3, 8] },
  };
}

const { page, run } = trained(300, 0);

function bytesOf(of: PageState): ColumnBytes {
  return Object.fromEntries(
    Object.entries(recordOf(of).columns).map(([name, { buffer, byteOffset, byteLength }]) => [
      name,
      new Uint8Array(buffer, byteOffset, byteLength).slice(),
    ]),
  );
}
const bytes = bytesOf(page);

const readStored = (record: unknown, columns: ColumnBytes) => readNewest('a', { record, bytes: columns });

/** A run as it comes back from the storage. */
function comeBack(stored: unknown) {
  const kept = readStored({ ...structuredClone(recordOf(page).record), run: stored }, bytes);
  return kept === null || kept === 'unreadable' ? null : { page: kept.page, run: kept.run };
}

test('a run comes back as it was stored, with and without points held back', () => {
  for (const epoch of [0, 1, 127, 5000]) {
    for (const share of [0, 0.3]) {
      const given = trained(epoch, share);
      const { record } = recordOf(given.page, given.run);
      expect(given.run.curve.epochs).toBe(epoch);
      expect(readStored(structuredClone(record), bytesOf(given.page))).toEqual({
        ...given,
        isStored: true,
        order: 0,
      });
    }
  }
});

test('a session of before runs were stored has none', () => {
  expect(comeBack(undefined)).toEqual({ page, run: null });
  expect(comeBack(null)).toEqual({ page, run: null });
  expect(readStored({}, {})).toBe('unreadable');
});

test('a run that is not whole is left out, and the rest comes back', () => {
  const column = new Float64Array(1);
  const { curve, trace } = run;
  const broken = [
    { epoch: 301 },
    { epoch: -1 },
    { epoch: 1.5 },
    { since: 301 },
    { isCut: 1 },
    { parameters: column },
    { parameters: run.parameters.map(() => Number.NaN) },
    { parameters: Array.from(run.parameters) },
    { memory: column },
    { changes: [8, 3] },
    { changes: Array.from({ length: 5000 }, (_, i) => i) },
    { curve: { ...curve, stride: 0 } },
    { curve: { ...curve, epochs: 301 } },
    { curve: { ...curve, lows: column } },
    { curve: { ...curve, landmarks: column } },
    { curve: { ...curve, epochs: 10_000, ...allOf(new Float64Array(10_001)) } },
    { testCurve: { ...curve, stride: 2 } },
    { testCurve: undefined },
    { objectiveCurve: { ...curve, epochs: 7 } },
    { objectiveCurve: 'none' },
    { trace: { ...trace, epochs: trace.epochs.slice().reverse() } },
    { trace: { ...trace, parameters: column } },
  ];
  expect(comeBack(run)).toEqual({ page, run });
  for (const change of broken)
    expect([change, comeBack({ ...run, ...change })]).toEqual([change, { page, run: null }]);
  const penalized = { ...run, objectiveCurve: curve };
  expect(comeBack(penalized)).toEqual({ page, run: penalized });
  const { objectiveCurve: _, ...older } = run;
  expect(comeBack(older)).toEqual({ page, run });
});

test('whatever is stored for a run, the page comes back', () => {
  const anyPart = fc.oneof(fc.anything(), fc.float64Array({ maxLength: 5 }));
  const anyCurve = fc.dictionary(fc.constantFrom(...Object.keys(run.curve)), anyPart);
  const anyRun = fc.dictionary(fc.constantFrom(...Object.keys(run)), fc.oneof(anyPart, anyCurve));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), anyRun), (change) => {
      const stored = typeof change === 'object' && change !== null ? { ...run, ...change } : change;
      expect(comeBack(stored)?.page).toEqual(page);
    }),
  );
});

function allOf(column: Float64Array) {
  return { losses: column, lows: column, highs: column };
}

describe('what a closing page has noted down', () => {
  /** As far as it is used of a Storage: its items are its own properties. */
  const localStorage = Object.create({
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      this[key] = text;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  });
  beforeEach(() => vi.stubGlobal('window', { localStorage }));
  afterEach(() => {
    for (const key of Object.keys(localStorage)) delete localStorage[key];
  });

  const { record, columns } = recordOf(page, run);
  const stored = { record: structuredClone({ ...record, order: 7 }), bytes };
  const note = (id: string, order: number) => writeUnloadBackup({ ...record, id, order }, columns);

  test('comes back to the last byte where the database has nothing, or something older', () => {
    note('a', 7);
    for (const older of [null, { ...stored, record: { ...stored.record, order: 6 } }]) {
      expect(readNewest('a', older)).toEqual({ page, run, isStored: false, order: 7 });
    }
  });

  test('comes back with what JSON has no numbers for', () => {
    const curve = { ...run.curve, latest: Number.NaN };
    const told = recordOf(page, {
      ...run,
      testCurve: { ...curve, losses: curve.losses.fill(Number.NaN, 0, 1) },
    });
    writeUnloadBackup({ ...told.record, id: 'a', order: 7 }, told.columns);
    expect(readNewest('a', null)).toMatchObject({ run: { testCurve: { latest: Number.NaN } } });
  });

  test('is left where the database has it, and where it is of another session', () => {
    note('a', 7);
    note('b', 9);
    expect(readNewest('a', stored)).toMatchObject({ isStored: true });
    expect(readNewest('b', null)).toMatchObject({ isStored: false });
    expect(readNewest('c', null)).toBeNull();
  });

  test('is left where the database has something newer, though the clock was set back meanwhile', () => {
    writeUnloadBackup(
      { ...record, id: 'a', order: 7, savedAt: 2000 } as object & { id: string; order: number },
      columns,
    );
    const newer = { ...stored, record: { ...stored.record, order: 8, savedAt: 1000 } };
    expect(readNewest('a', newer)).toMatchObject({ isStored: true, order: 8 });
    expect(withUnloadBackups([{ id: 'a', order: 8 }])).toEqual([{ id: 'a', order: 8 }]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('goes once it is stored, and not before', () => {
    note('a', 7);
    removeUnloadBackup({ id: 'a', order: 6 });
    expect(Object.keys(localStorage)).toEqual([unloadBackupKey('a')]);
    removeUnloadBackup({ id: 'a', order: 7 });
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('counts among the sessions that a new page may take up', () => {
    note('a', 7);
    note('b', 9);
    note('c', 3);
    const all = withUnloadBackups([
      { id: 'a', order: 8 },
      { id: 'c', order: 2 },
    ]);
    expect(all.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'c']);
    expect(Object.keys(localStorage)).toEqual([unloadBackupKey('b'), unloadBackupKey('c')]);
  });

  test('is of no use where it is not whole, and then said to be unreadable unless there is something else', () => {
    note('a', 9);
    const text = localStorage.getItem(unloadBackupKey('a'));
    for (const cut of [text.slice(0, -9), '9 {}', '9 null', '9', text.replaceAll('"f64"', '"f63"')]) {
      localStorage.setItem(unloadBackupKey('a'), cut);
      expect(readNewest('a', stored)).toMatchObject({ isStored: true });
      expect(readNewest('a', null)).toBe('unreadable');
      expect(withUnloadBackups([])).toEqual([{ id: 'a', order: 9 }]);
    }
    localStorage.setItem(unloadBackupKey('a'), 'mangled');
    expect(withUnloadBackups([])).toEqual([{ id: 'a', order: 0 }]);
  });

  test('is not noted down where it is large, and takes away what was noted before', () => {
    note('a', 7);
    note('b', 7);
    writeUnloadBackup({ ...record, id: 'a', order: 8 }, { x1: new Float64Array(40_000) });
    expect(Object.keys(localStorage)).toEqual([unloadBackupKey('b')]);
  });
});
