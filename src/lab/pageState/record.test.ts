import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCoordinate } from '../../core/data/coordinate';
import { emptyDataset } from '../../core/data/dataset';
import { isNewtonDefined } from '../../core/training/settings';
import { initialSettings } from '../../store/settings';
import { manyFeatures } from '../analysis/testing/manyFeatures';
import type { PageState } from './pageState';
import { readPageState } from './readPageState';
import { type ColumnBytes, type Columns, changedColumns, recordOf } from './record';
import { firstVisit, imported, pages } from './testing/pageStates';

/** Columns as the bytes that come back from the storage. */
function stored(columns: Columns): ColumnBytes {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { buffer, byteOffset, byteLength }]) => [
      name,
      new Uint8Array(buffer, byteOffset, byteLength).slice(),
    ]),
  );
}

function comeBack(page: PageState, change: (record: Record<string, unknown>) => object = (record) => record) {
  const { record, columns } = recordOf(page);
  return readPageState(change(structuredClone(record) as Record<string, unknown>), stored(columns));
}

describe('a page that is read again', () => {
  test('is what was stored', () => {
    fc.assert(
      fc.property(pages, (page) => {
        expect(comeBack(page)).toEqual(page);
      }),
    );
    expect(comeBack(imported)).toEqual(imported);
    const empty = { ...firstVisit, dataset: { ...firstVisit.dataset, points: emptyDataset } };
    expect(comeBack(empty)).toEqual(empty);
  });

  test('knows of its columns what an older record has: which are of numbers, and the labels', () => {
    const old = comeBack(imported, ({ dataset, ...record }) => {
      const { source, ...rest } = dataset as { source: Record<string, unknown> };
      const { columns: _, ...older } = source;
      return { ...record, dataset: { ...rest, source: { ...older, numeric: [0, 1] } } };
    });
    const columns = old?.dataset.source?.columns ?? [];
    expect(columns.map(({ name, numbers }) => [name, numbers])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 0],
    ]);
    expect(columns.map(({ texts }) => texts.map(({ text }) => text))).toEqual([[], [], ['x', 'y']]);
  });

  test('remembers of a column that nobody has looked at it, also when it is stored again', () => {
    const old = comeBack(imported, ({ dataset, ...record }) => {
      const { source, ...rest } = dataset as { source: Record<string, unknown> };
      const { columns: _, ...older } = source;
      return { ...record, dataset: { ...rest, source: { ...older, numeric: [0] } } };
    });
    const unknown = (page: PageState | null) =>
      page?.dataset.source?.columns.map(({ isUnknown }) => isUnknown ?? false);
    expect(unknown(old)).toEqual([false, true, false]);
    expect(unknown(old && comeBack(old))).toEqual([false, true, false]);
  });

  test('is as on a first visit where the record lacks or does not know something', () => {
    const some = comeBack(imported, ({ dataset }) => ({
      version: 1,
      dataset: { ...(dataset as object), recipe: { kind: 'gone', unheard: 1 } },
      settings: { optimizer: 'gone', degree: 3, unheard: true },
    }));
    expect(some).toEqual({
      ...imported,
      dataset: { ...imported.dataset, recipe: { ...firstVisit.dataset.recipe, count: 100 } },
      // The learning rate that a first visit had when records began to be written.
      settings: { ...initialSettings, learningRate: 0.01, degree: 3 },
      epoch: 0,
    });
  });

  test('has its numbers in range', () => {
    const settings = {
      learningRate: 1e9,
      epochs: 0.2,
      degree: 2.6,
      l2: -1,
      testShare: 5,
      epochsPerSecond: 0,
    };
    expect(comeBack(firstVisit, (record) => ({ ...record, settings }))?.settings).toEqual({
      ...initialSettings,
      learningRate: 100,
      epochs: 1,
      degree: 3,
      l2: 0,
      testShare: 0.9,
      epochsPerSecond: 1,
    });
    const newton = { optimizer: 'newton', l1: 1 };
    expect(comeBack(firstVisit, (record) => ({ ...record, settings: newton }))?.settings).toEqual({
      ...initialSettings,
      learningRate: 0.01,
      l1: 1,
    });
  });

  test('is null for a newer version, and where points or table are not whole', () => {
    expect(comeBack(firstVisit, (record) => ({ ...record, version: 2 }))).toBeNull();
    const { record, columns } = recordOf(imported);
    const bytes = stored(columns);
    for (const name of Object.keys(bytes)) {
      const { [name]: _, ...rest } = bytes;
      expect(readPageState(record, rest)).toBeNull();
      expect(readPageState(record, { ...bytes, [name]: new Uint8Array(3) })).toBeNull();
    }
    expect(readPageState(record, { ...bytes, y: Uint8Array.of(0, 2) })).toBeNull();
    expect(readPageState(record, stored({ ...columns, x1: Float64Array.of(0, Number.NaN) }))).toBeNull();
    expect(readPageState(record, stored({ ...columns, id: Uint32Array.of(1, 1) }))).toBeNull();
  });

  test('is null or whole, whatever is in the storage', () => {
    const anyBytes = fc.dictionary(
      fc.constantFrom('x1', 'x2', 'y', 'id', 'bytes', 'rowStart'),
      fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
    );
    fc.assert(fc.property(fc.anything(), anyBytes, (record, bytes) => void readPageState(record, bytes)));
    const parts = ['version', 'dataset', 'settings', 'view', 'epoch'];
    const { columns } = recordOf(firstVisit);
    const anyRecord = fc.record(Object.fromEntries(parts.map((part) => [part, anyPart()])));
    fc.assert(
      fc.property(anyRecord, (record) => {
        const page = readPageState({ ...record, version: 1 }, stored(columns));
        if (!page) return;
        const { settings, dataset } = page;
        expect(settings.optimizer !== 'newton' || isNewtonDefined(settings)).toBe(true);
        expect(settings.degree).toBeGreaterThanOrEqual(1);
        expect(comeBack(page)).toEqual(page);
        expect(dataset.points.nextId).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe('a page with features on no axis', () => {
  const [wide] = manyFeatures.filter(({ name }) => name === 'clinic-all');
  const page: PageState = {
    ...firstVisit,
    dataset: { ...wide.dataset, held: [30, 20_000, 1, 0, 1] },
    display: { ...firstVisit.display, probe: { x1: 50, x2: 120, others: [25, 1e4, 0, 1, 0] } },
  };

  test('is read as it was stored', () => {
    expect(page.dataset.points.others.length).toBe(5);
    expect(Object.keys(recordOf(page).columns)).toContain('other4');
    expect(comeBack(page)).toEqual(page);
  });

  test('is null where one of its columns is missing, too short or no numbers, and where it has other features', () => {
    const { record, columns } = recordOf(page);
    const bytes = stored(columns);
    for (let j = 0; j < 5; j++) {
      const { [`other${j}`]: own, ...rest } = bytes;
      expect(readPageState(record, rest)).toBeNull();
      for (const broken of [
        own.slice(8),
        own.slice(3),
        new Uint8Array(own.length).fill(255),
        new Uint8Array(0),
      ]) {
        expect(readPageState(record, { ...bytes, [`other${j}`]: broken })).toBeNull();
      }
    }
    const withOthers = (others: unknown) =>
      comeBack(page, (given) => {
        const dataset = given.dataset as { source: { reading: object } };
        const reading = { ...dataset.source.reading, others };
        return { ...given, dataset: { ...dataset, source: { ...dataset.source, reading } } };
      });
    const column = (levels: unknown) => [{ column: 2, levels }];
    for (const others of [
      column(['a']),
      column(Array.from({ length: 9 }, String)),
      [{ column: 99, levels: null }],
      Array.from({ length: 61 }, () => ({ column: 2, levels: null })),
      [null],
    ]) {
      expect(withOthers(others)).toBeNull();
    }
  });

  test('is null or whole, whatever its record says of them', () => {
    const { record, columns } = recordOf(page);
    const given = structuredClone(record) as { dataset: { source: { reading: object } } };
    const column = fc.record({
      column: fc.oneof(fc.nat(6), fc.anything()),
      levels: fc.oneof(fc.constant(null), fc.array(fc.string(), { maxLength: 4 }), fc.anything()),
    });
    const wild = fc.record({
      others: fc.oneof(fc.array(column, { maxLength: 6 }), fc.anything()),
      held: fc.oneof(fc.array(fc.oneof(fc.double(), fc.anything())), fc.anything()),
      home: fc.oneof(fc.record({ others: fc.anything() }), fc.anything()),
      probe: fc.oneof(fc.record({ others: fc.oneof(fc.array(fc.anything()), fc.anything()) }), fc.anything()),
    });
    fc.assert(
      fc.property(wild, ({ others, held, home, probe }) => {
        const source = { ...given.dataset.source, reading: { ...given.dataset.source.reading, others } };
        const dataset = { ...given.dataset, source, held, home };
        const read = readPageState({ ...given, dataset, view: { probe } }, stored(columns));
        if (!read) return;
        const features = read.dataset.points.others.length;
        expect(read.dataset.held.length).toBe(features);
        expect(read.dataset.home.others.length).toBe(features);
        expect(read.dataset.held.every(isCoordinate)).toBe(true);
        expect((read.display.probe.others ?? []).every(isCoordinate)).toBe(true);
        expect(comeBack(read)).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });
});

test('only columns that are others than before are written again, and those that are no more taken away', () => {
  const { x1, x2, y, id, bytes, rowStart } = recordOf(imported).columns;
  const before = { x1, x2, y, id, bytes, rowStart };
  expect(changedColumns(before, before)).toEqual({});
  const moved = x1.slice();
  expect(changedColumns({ ...before, x1: moved }, before)).toEqual({ x1: moved });
  expect(changedColumns({ x1, x2, y, id }, before)).toEqual({ bytes: null, rowStart: null });
  expect(changedColumns(before, {})).toEqual(before);
  expect(changedColumns({ x1, y }, { x1: null, y, id: null })).toEqual({ x1, id: null });
});

/** Anything, and often an object with a field that means something. */
function anyPart() {
  const keys = [
    ...Object.keys(initialSettings),
    ...Object.keys(firstVisit.display),
    ...Object.keys(firstVisit.dataset),
  ];
  return fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...keys), fc.anything()));
}
