import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberPoints } from '../core/data/dataset';
import { createActions } from './actions';
import type { TableSource } from './datasetSlice';
import { limits } from './limits';
import { selectClassCounts } from './selectors';
import { initialSettings } from './settings';
import { createLabStore } from './store';

function open() {
  const store = createLabStore();
  return { store, actions: createActions(store) };
}
type Opened = ReturnType<typeof open>;

const content = ({ store }: Opened) => {
  const { dataset, settings } = store.getState();
  const { x1, x2, y } = dataset.points;
  return JSON.stringify([dataset.recipe, dataset.isEdited, [...x1], [...x2], [...y], settings]);
};

const change = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    x1: fc.double({ min: -1, max: 1, noNaN: true }),
    x2: fc.double({ min: -1, max: 1, noNaN: true }),
    label: fc.constantFrom(0 as const, 1 as const),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('relabel' as const),
    at: fc.nat(),
    label: fc.constantFrom(0 as const, 1 as const),
  }),
  fc.record({ kind: fc.constant('rate' as const), rate: fc.double({ min: 1e-6, max: 100, noNaN: true }) }),
  fc.record({ kind: fc.constant('new' as const) }),
  fc.record({ kind: fc.constant('paste' as const), y: fc.nat() }),
  fc.record({ kind: fc.constant('drag' as const), at: fc.nat(), moves: fc.integer({ min: 1, max: 5 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply({ store, actions }: Opened, step: Change): void {
  const n = store.getState().dataset.points.y.length;
  if (step.kind === 'add') actions.addPoint(step.x1, step.x2, step.label);
  if (step.kind === 'remove' && n > 0) actions.removePoints([step.at % n]);
  if (step.kind === 'relabel' && n > 0) actions.relabelPoints([step.at % n], step.label);
  if (step.kind === 'rate') actions.setSettings({ learningRate: step.rate });
  if (step.kind === 'new') actions.newPoints();
  if (step.kind === 'paste') {
    actions.setPoints((points) => ({ ...points, y: points.y.map((_, i) => (i + step.y) % 2) }));
  }
  if (step.kind === 'drag' && n > 0) {
    for (let i = 0; i < step.moves; i++)
      actions.duringGesture(() => actions.movePoint(step.at % n, i / 10, -0.5));
    actions.endGesture();
  }
}

describe('undo', () => {
  it('takes every change back, and redo brings it again, whatever the changes were', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (steps) => {
        const lab = open();
        const seen = [content(lab)];
        for (const step of steps) {
          apply(lab, step);
          seen.push(content(lab));
        }
        const past = lab.store.history.steps.getState().past.length;
        for (let i = 0; i < past; i++) lab.actions.undo();
        expect(content(lab)).toBe(seen[0]);
        for (let i = 0; i < past; i++) lab.actions.redo();
        expect(content(lab)).toBe(seen.at(-1));
      }),
      { numRuns: 50 },
    );
  });

  it('takes a whole drag back in one step', () => {
    const lab = open();
    const before = content(lab);
    for (let i = 0; i < 20; i++) lab.actions.duringGesture(() => lab.actions.movePoint(3, i / 20, 0));
    lab.actions.endGesture();
    expect(lab.store.history.steps.getState().past).toHaveLength(1);
    lab.actions.undo();
    expect(content(lab)).toBe(before);
  });

  it('takes a drag back in one step although its first movements changed nothing', () => {
    const { store, actions } = open();
    for (const noise of [0.1, 0.1, 0.2, 0.3]) actions.duringGesture(() => actions.samplePoints({ noise }));
    actions.endGesture();
    actions.undo();
    expect(store.getState().dataset.recipe.noise).toBe(0.1);
    expect(store.history.steps.getState().past).toHaveLength(0);
  });

  it('takes back a change made in the middle of a drag apart from the drag', () => {
    const { store, actions } = open();
    actions.duringGesture(() => actions.movePoint(0, 0.5, 0.5));
    actions.newPoints();
    actions.addPoint(0, 0, 1);
    expect(store.history.steps.getState().past).toHaveLength(3);
    actions.undo();
    actions.undo();
    expect(store.getState().dataset.points.x1[0]).toBe(0.5);
  });

  it('knows nothing of a drag that was cancelled', () => {
    const lab = open();
    const before = content(lab);
    for (const x of [0.1, 0.2]) lab.actions.duringGesture(() => lab.actions.movePoint(0, x, x));
    lab.actions.cancelGesture();
    expect(content(lab)).toBe(before);
    expect(lab.store.history.steps.getState()).toEqual({ past: [], future: [] });
    lab.actions.cancelGesture();
    expect(content(lab)).toBe(before);
  });

  it('takes nothing for a change that changes nothing', () => {
    const { store, actions } = open();
    actions.setSettings({ learningRate: initialSettings.learningRate });
    actions.samplePoints({ count: 100 });
    actions.endGesture();
    expect(store.history.steps.getState().past).toHaveLength(0);
  });

  it('leaves the way the page is looked at alone', () => {
    const { store, actions } = open();
    actions.setPlane({ classToAdd: 0 });
    actions.setRun({ status: 'training' });
    expect(store.history.steps.getState().past).toHaveLength(0);
  });

  it('forgets which point is hovered or dragged, as it may be gone', () => {
    const { store, actions } = open();
    const index = actions.addPoint(0.1, 0.2, 1);
    actions.setMarks({ hovered: index, dragged: index });
    actions.undo();
    expect(store.getState().marks).toMatchObject({ hovered: null, dragged: null, newest: null });
  });
});

describe('starting fresh', () => {
  it('is a first visit again in one step of undo, with a recipe of its own so that a new run begins', () => {
    const lab = open();
    const first = content(lab);
    const { recipe } = lab.store.getState().dataset;
    lab.actions.addPoint(0, 0, 1);
    lab.actions.setSettings({ epochs: 5, degree: 3 });
    const before = content(lab);
    lab.actions.startFresh();
    expect(content(lab)).toBe(first);
    expect(lab.store.getState().dataset.recipe).not.toBe(recipe);
    lab.actions.undo();
    expect(content(lab)).toBe(before);
  });
});

describe('the probe', () => {
  it('goes to the middle of the plane where other points leave it out of sight, and else stays', () => {
    const { store, actions } = open();
    const home = { x1: { min: 50, max: 84 }, x2: { min: -10, max: 0.123456 }, others: [] };
    const header: readonly string[] = ['a', 'b'];
    const source = {
      reading: { vertical: 1 },
      table: { header, bytes: new Uint8Array(0), rowStart: new Uint32Array(1) },
    };
    const { points } = store.getState().dataset;
    actions.takeTable(source as TableSource, { points, home, held: [] });
    expect(store.getState().plane.probe).toEqual({ x1: 67, x2: -4.9 });
    actions.setPlane({ probe: { x1: 51, x2: -1 } });
    actions.takeTable(source as TableSource, { points, home, held: [] });
    expect(store.getState().plane.probe).toEqual({ x1: 51, x2: -1 });
  });
});

describe('points', () => {
  it('are not added beyond what the plane holds', () => {
    const { store, actions } = open();
    const { dataset } = store.getState();
    const points = { ...dataset.points, y: new Uint8Array(limits.points.max) };
    store.setState({ dataset: { ...dataset, points } });
    expect(actions.addPoint(0, 0, 1)).toBeNull();
  });

  it('are added with the values at which the plane holds features on no axis, and can have others', () => {
    const { store, actions } = open();
    const first = { x1: Float64Array.of(1), x2: Float64Array.of(2), y: Uint8Array.of(1) };
    const { dataset } = store.getState();
    const points = numberPoints({ ...first, others: [Float64Array.of(30), Float64Array.of(0)] });
    store.setState({ dataset: { ...dataset, points, held: [40, 1] } });
    const others = () => store.getState().dataset.points.others.map((column) => [...column]);
    expect(actions.addPoint(0, 0, 0)).toBe(1);
    expect(others()).toEqual([
      [30, 40],
      [0, 1],
    ]);
    actions.setHeld([50, 0]);
    expect(
      actions.addPoints({ x1: new Float64Array(2), x2: new Float64Array(2), y: new Uint8Array(2) }),
    ).toBe(2);
    actions.setOther(1, 0, 41);
    expect(others()).toEqual([
      [30, 41, 50, 50],
      [0, 1, 0, 0],
    ]);
    expect(store.getState().dataset.isEdited).toBe(true);
    actions.removePoints([0, 2]);
    expect(others()).toEqual([
      [41, 50],
      [1, 0],
    ]);
    actions.clearPoints();
    expect(others()).toEqual([[], []]);
    actions.addPoint(0, 0, 0);
    expect(others()).toEqual([[50], [0]]);
  });

  it('are drawn with the next seed by New points, starting over after the last', () => {
    const { store, actions } = open();
    actions.samplePoints({ seed: limits.seed.max });
    actions.newPoints();
    expect(store.getState().dataset.recipe.seed).toBe(0);
    expect(store.getState().dataset.isEdited).toBe(false);
  });

  it('of another kind come as that is first shown, as many as before', () => {
    const { store, actions } = open();
    actions.samplePoints({ seed: 5, count: 200, noise: 0.3 });
    actions.samplePoints({ kind: 'imbalanced' });
    expect(store.getState().dataset.recipe).toMatchObject({ seed: 5, count: 200, noise: 0, balance: 0.05 });
    expect(selectClassCounts(store.getState())).toEqual({ class0: 190, class1: 10 });
    const { recipe } = store.getState().dataset;
    actions.samplePoints({ kind: 'imbalanced' });
    expect(store.getState().dataset.recipe).toBe(recipe);
  });

  it('have two features again after a table of one, but keep to the one a person has chosen', () => {
    const { store, actions } = open();
    actions.setVertical(false);
    actions.newPoints();
    expect(store.getState().dataset.hasVertical).toBe(false);
    const { dataset } = store.getState();
    const table = { bytes: new Uint8Array(0), rowStart: new Uint32Array(1) };
    const source = { real: 'challenger', table } as NonNullable<typeof dataset.source>;
    store.setState({ dataset: { ...dataset, source } });
    actions.samplePoints({ kind: 'moons' });
    expect(store.getState().dataset).toMatchObject({ source: null, hasVertical: true });
  });

  it('of many points are asked for first, and can be asked for otherwise meanwhile', () => {
    const { store, actions } = open();
    actions.samplePoints({ count: 1_000_000 });
    actions.samplePoints({ kind: 'moons' });
    actions.samplePoints({ spread: 0.3 });
    expect(store.getState().load.sampling).toMatchObject({ kind: 'moons', count: 1_000_000, spread: 0.3 });
    expect(store.getState().dataset.points.y.length).toBe(100);
    actions.samplePoints({ count: 50 });
    expect(store.getState().load.sampling).toBeNull();
    expect(store.getState().dataset.recipe).toMatchObject({ kind: 'moons', count: 50, spread: 0.3 });
  });
});

describe('settings of points', () => {
  it('come with them in one step of undo, and go with them unless they were changed', () => {
    const { store, actions } = open();
    const settings = () => store.getState().settings;
    actions.setSettings({ epochs: 50, learningRate: 0.7 });
    actions.samplePoints({ kind: 'coin-flip' });
    expect(settings()).toMatchObject({ learningRate: 0.01, epochs: 1000 });
    actions.undo();
    expect(settings()).toMatchObject({ learningRate: 0.7, epochs: 50 });
    actions.redo();
    actions.newPoints();
    expect(settings().learningRate).toBe(0.01);
    actions.samplePoints({ kind: 'circles' });
    expect(settings().learningRate).toBe(initialSettings.learningRate);
    actions.samplePoints({ kind: 'coin-flip' });
    actions.setSettings({ learningRate: 3 });
    actions.samplePoints({ kind: 'circles' });
    expect(settings().learningRate).toBe(3);
    actions.samplePoints({ kind: 'moons' });
    expect(settings().learningRate).toBe(5);
  });
});
