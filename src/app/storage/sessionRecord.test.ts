import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetCatalog } from '../../core/data/catalog';
import { emptyDataset, numberPoints } from '../../core/data/dataset';
import { isNewtonDefined } from '../../core/training/settings';
import { sampleSlice } from '../../store/datasetSlice';
import { limits } from '../../store/limits';
import { createLabStore, initialSettings, initialView } from '../../store/store';
import { keptView } from './keptView';
import { readWork } from './readWork';
import { type ColumnBytes, type Columns, changedColumns, recordOf, type Work } from './sessionRecord';

const firstVisit: Work = {
  dataset: sampleSlice({ ...createLabStore().getState().dataset.recipe, count: 5 }),
  settings: initialSettings,
  view: keptView(initialView),
  epoch: 0,
};

const file = new TextEncoder().encode('a,b,c\n1,2,x\n3,4,y\n');
const imported: Work = {
  ...firstVisit,
  dataset: {
    ...firstVisit.dataset,
    points: numberPoints({ x1: Float64Array.of(1, 3), x2: Float64Array.of(2, 4), y: Uint8Array.of(0, 1) }),
    source: {
      table: {
        name: 'mine.csv',
        bytes: file,
        rowStart: Uint32Array.of(6, 12, 18),
        header: ['a', 'b', 'c'],
        delimiter: ',',
      },
      reading: { horizontal: 0, vertical: 1, label: 2, positive: 'y' },
      labels: ['x', 'y'],
      numeric: [0, 1],
      leftOut: 0,
      real: null,
    },
    home: { x1: { min: 0.9, max: 3.1 }, x2: { min: 1.9, max: 4.1 } },
  },
  epoch: 120,
};

/** Columns as the bytes that come back from the storage. */
function stored(columns: Columns): ColumnBytes {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { buffer, byteOffset, byteLength }]) => [
      name,
      new Uint8Array(buffer, byteOffset, byteLength).slice(),
    ]),
  );
}

function comeBack(work: Work, change: (record: Record<string, unknown>) => object = (record) => record) {
  const { record, columns } = recordOf(work);
  return readWork(change(structuredClone(record) as Record<string, unknown>), stored(columns));
}

const works = fc.record({
  dataset: fc
    .record({
      points: fc.array(
        fc.tuple(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.double({ min: -2, max: 2 }),
          fc.nat(1),
        ),
        { maxLength: 20 },
      ),
      seed: fc.nat(),
      kind: fc.constantFrom(...datasetCatalog.map(({ kind }) => kind)),
      isEdited: fc.boolean(),
      hasVertical: fc.boolean(),
    })
    .map(({ points, seed, kind, ...rest }) => ({
      ...firstVisit.dataset,
      ...rest,
      recipe: { ...firstVisit.dataset.recipe, seed, kind },
      points: numberPoints({
        x1: Float64Array.from(points, ([x1]) => x1),
        x2: Float64Array.from(points, ([, x2]) => (Number.isNaN(x2) ? 0 : x2)),
        y: Uint8Array.from(points, ([, , y]) => y),
      }),
    })),
  settings: fc
    .record({
      learningRate: fc.double({ ...limits.learningRate, noNaN: true }),
      epochsPerSecond: fc.constantFrom(null, 1, 1234),
      degree: fc.integer({ min: 1, max: 5 }),
      start: fc.constantFrom('small-random' as const, 'zeros' as const, 'custom' as const),
      customStart: fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 21 }),
      optimizer: fc.constantFrom('batch' as const, 'adam' as const, 'mini-batch' as const),
      testShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
    })
    .map((some) => ({ ...initialSettings, ...some })),
  view: fc
    .record({ classToAdd: fc.constantFrom(0 as const, 1 as const), hasGhost: fc.boolean() })
    .map((some) => ({ ...firstVisit.view, ...some })),
  epoch: fc.nat(10_000_000),
});

describe('work that is read again', () => {
  test('is what was stored', () => {
    fc.assert(
      fc.property(works, (work) => {
        expect(comeBack(work)).toEqual(work);
      }),
    );
    expect(comeBack(imported)).toEqual(imported);
    const empty = { ...firstVisit, dataset: { ...firstVisit.dataset, points: emptyDataset } };
    expect(comeBack(empty)).toEqual(empty);
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
      settings: { ...initialSettings, degree: 3 },
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
      l1: 1,
    });
  });

  test('is null for a newer version, and where points or table are not whole', () => {
    expect(comeBack(firstVisit, (record) => ({ ...record, version: 2 }))).toBeNull();
    const { record, columns } = recordOf(imported);
    const bytes = stored(columns);
    for (const name of Object.keys(bytes)) {
      const { [name]: _, ...rest } = bytes;
      expect(readWork(record, rest)).toBeNull();
      expect(readWork(record, { ...bytes, [name]: new Uint8Array(3) })).toBeNull();
    }
    expect(readWork(record, { ...bytes, y: Uint8Array.of(0, 2) })).toBeNull();
    expect(readWork(record, stored({ ...columns, x1: Float64Array.of(0, Number.NaN) }))).toBeNull();
    expect(readWork(record, stored({ ...columns, id: Uint32Array.of(1, 1) }))).toBeNull();
  });

  test('is null or whole, whatever is in the storage', () => {
    const anyBytes = fc.dictionary(
      fc.constantFrom('x1', 'x2', 'y', 'id', 'bytes', 'rowStart'),
      fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
    );
    fc.assert(fc.property(fc.anything(), anyBytes, (record, bytes) => void readWork(record, bytes)));
    const parts = ['version', 'dataset', 'settings', 'view', 'epoch'];
    const { columns } = recordOf(firstVisit);
    const anyRecord = fc.record(Object.fromEntries(parts.map((part) => [part, anyPart()])));
    fc.assert(
      fc.property(anyRecord, (record) => {
        const work = readWork({ ...record, version: 1 }, stored(columns));
        if (!work) return;
        const { settings, dataset } = work;
        expect(settings.optimizer !== 'newton' || isNewtonDefined(settings)).toBe(true);
        expect(settings.degree).toBeGreaterThanOrEqual(1);
        expect(comeBack(work)).toEqual(work);
        expect(dataset.points.nextId).toBeGreaterThanOrEqual(5);
      }),
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
    ...Object.keys(firstVisit.view),
    ...Object.keys(firstVisit.dataset),
  ];
  return fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...keys), fc.anything()));
}
