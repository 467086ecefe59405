import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../csv/testing/profileOf';
import { createActions } from '../../store/actions';
import { createLiveRun, modelWith } from '../../store/live';
import { createLabStore } from '../../store/store';
import { createPlaneScene, roundPlace, storedPlace } from './planeScene';

function setUp() {
  const store = createLabStore();
  const live = createLiveRun();
  return { store, live, actions: createActions(store), scene: createPlaneScene({ store, live }) };
}

describe('a place on the plane', () => {
  it('is rounded far finer than a pixel at any scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (power, at) => {
          const size = 10 ** power;
          const domain = { min: -size, max: size };
          const value = (2 * at - 1) * size;
          const { x1 } = roundPlace({ x1: domain, x2: domain, width: 1, height: 1 }, value, 0);
          expect(Math.abs(x1 - value)).toBeLessThanOrEqual(2e-4 * size);
        },
      ),
    );
  });

  it('is stored as it is with two features', () => {
    const { store } = setUp();
    expect(storedPlace(store.getState(), { x1: 1, x2: 2 }, { kind: 'empty' })).toEqual({ x1: 1, x2: 2 });
  });

  it('keeps the x2 of what is moved with one feature, and is 0 for a new point', () => {
    const { store, actions } = setUp();
    actions.setVertical(false);
    const place = { x1: 1, x2: 0.9 };
    const { dataset, plane } = store.getState();
    expect(storedPlace(store.getState(), place, { kind: 'point', index: 3 }).x2).toBe(dataset.points.x2[3]);
    expect(storedPlace(store.getState(), place, { kind: 'probe' }).x2).toBe(plane.probe.x2);
    expect(storedPlace(store.getState(), place, { kind: 'empty' })).toEqual({ x1: 1, x2: 0 });
  });
});

describe('the scene of the plane', () => {
  it('shows the probability upwards with one feature, the points on their labels and the probe on the curve', () => {
    const { store, live, actions, scene } = setUp();
    const before = scene.view();
    expect(scene.drawn()).toBe(store.getState().dataset.points);
    actions.setVertical(false);
    live.model = modelWith(Float64Array.of(2, 0), { hasVertical: false, held: [] });
    expect(scene.view().x1).toEqual(before.x1);
    expect(scene.view().x2).toEqual({ min: -0.12, max: 1.12 });
    expect(scene.drawn().x1).toBe(store.getState().dataset.points.x1);
    expect(scene.drawn()).toBe(scene.drawn());
    expect(scene.probe().x2).toBeCloseTo(1 / (1 + Math.exp(-2 * 0.5)), 9);
    expect(scene.axes().x2).toBe('probability of class 1');
  });

  it('has the cursor on the plane, also when the points it was moved among were far away', () => {
    const { actions, scene } = setUp();
    expect(scene.cursor()).toBeNull();
    actions.setMarks({ cursor: { x1: -0.5, x2: 0.25 } });
    expect(scene.cursor()).toEqual({ x1: -0.5, x2: 0.25 });
    actions.setMarks({ cursor: { x1: 2.4e99, x2: -1e99 } });
    expect(scene.cursor()).toEqual({ x1: scene.view().x1.max, x2: scene.view().x2.min });
  });

  it('starts from the home of the data, and takes the names of a table’s columns', () => {
    const { store, actions, scene } = setUp();
    const { points } = store.getState().dataset;
    const table = {
      name: 'flowers.csv',
      bytes: new Uint8Array(0),
      rowStart: new Uint32Array(1),
      header: ['length', 'width', 'kind'],
      delimiter: ',' as const,
    };
    const reading = { horizontal: 0, vertical: 1, label: 2, positive: '1', others: [] };
    const home = { x1: { min: -5, max: 20 }, x2: { min: -3, max: 3 }, others: [] };
    const source = {
      table,
      reading,
      labels: ['0', '1'],
      columns: table.header.map((name) => profileOf(name, 3, '0', '1')),
      leftOut: 0,
      real: null,
    };
    actions.takeTable(source, { points, home, held: [] });
    expect(scene.view()).toMatchObject({ x1: home.x1, x2: home.x2 });
    expect(scene.axes()).toMatchObject({ x1: 'length', x2: 'width' });
  });
});
