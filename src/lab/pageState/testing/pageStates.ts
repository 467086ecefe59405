import fc from 'fast-check';
import { datasetCatalog } from '../../../core/data/catalog';
import { numberPoints } from '../../../core/data/dataset';
import { profileOf } from '../../../csv/testing/profileOf';
import { sampleSlice } from '../../../store/datasetSlice';
import { initialDisplay } from '../../../store/display';
import { initialSettings, settingTable } from '../../../store/settings';
import { createLabStore } from '../../../store/store';
import type { PageState } from '../pageState';

export const firstVisit: PageState = {
  dataset: sampleSlice({ ...createLabStore().getState().dataset.recipe, count: 5 }),
  settings: initialSettings,
  display: initialDisplay,
  epoch: 0,
};

const file = new TextEncoder().encode('a,b,c\n1,2,x\n3,4,y\n');
/** A page with a small table. */
export const imported: PageState = {
  ...firstVisit,
  dataset: {
    ...firstVisit.dataset,
    points: numberPoints({
      x1: Float64Array.of(1, 3),
      x2: Float64Array.of(2, 4),
      y: Uint8Array.of(0, 1),
      others: [],
    }),
    source: {
      table: {
        name: 'mine.csv',
        bytes: file,
        rowStart: Uint32Array.of(6, 12, 18),
        header: ['a', 'b', 'c'],
        delimiter: ',',
      },
      reading: { horizontal: 0, vertical: 1, label: 2, positive: 'y', others: [] },
      labels: ['x', 'y'],
      columns: [profileOf('a', 2, '1', '3'), profileOf('b', 2, '2', '4'), profileOf('c', 0, 'x', 'y')],
      leftOut: 0,
      real: null,
    },
    home: { x1: { min: 0.9, max: 3.1 }, x2: { min: 1.9, max: 4.1 }, others: [] },
  },
  epoch: 120,
};

/** Pages of few points, as a person may come to them. */
export const pages = fc.record({
  dataset: fc
    .record({
      points: fc.array(
        fc.tuple(
          fc.double({ min: -1e100, max: 1e100, noNaN: true }),
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
        others: [],
      }),
    })),
  settings: fc
    .record({
      learningRate: fc.double({ ...settingTable.learningRate.range, noNaN: true }),
      epochsPerSecond: fc.constantFrom(null, 1, 1234),
      degree: fc.integer({ min: 1, max: 5 }),
      start: fc.constantFrom('small-random' as const, 'zeros' as const, 'custom' as const),
      customStart: fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 21 }),
      optimizer: fc.constantFrom('batch' as const, 'adam' as const, 'mini-batch' as const),
      testShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
    })
    .map((some) => ({ ...initialSettings, ...some })),
  display: fc
    .record({ classToAdd: fc.constantFrom(0 as const, 1 as const), hasGhost: fc.boolean() })
    .map((some) => ({ ...firstVisit.display, ...some })),
  epoch: fc.nat(10_000_000),
});
