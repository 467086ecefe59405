import { describe, expect, it } from 'vitest';
import { type LoaderWorker, loaderWorker } from '../../loader/testing/loaderWorker';
import { createActions } from '../../store/actions';
import { createLabStore } from '../../store/store';
import { wireLoading } from './loading';

const many = 30_000;

/** A store wired to workers that do their job when told to. */
function open(spawn: () => LoaderWorker = loaderWorker) {
  const store = createLabStore();
  const actions = createActions(store);
  const workers: LoaderWorker[] = [];
  wireLoading({ store, actions }, () => {
    const worker = spawn();
    workers.push(worker);
    return worker;
  });
  const count = () => store.getState().dataset.points.y.length;
  const sampling = () => store.getState().load.sampling;
  return { store, actions, workers, count, sampling };
}

/** Lets what was promised come true. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('drawing many points', () => {
  it('leaves the points there are until the loader has drawn the others', async () => {
    const { actions, workers, count, sampling, store } = open();
    actions.samplePoints({ count: many });
    expect(workers).toHaveLength(1);
    expect(count()).toBe(100);
    expect(sampling()).toMatchObject({ count: many });
    workers[0].work();
    await settle();
    expect(count()).toBe(many);
    expect(sampling()).toBeNull();
    expect(store.getState().dataset.recipe.count).toBe(many);
    expect(workers[0].isTerminated).toBe(true);
  });

  it('is one step of undo', async () => {
    const { actions, workers, count } = open();
    actions.samplePoints({ count: many });
    workers[0].work();
    await settle();
    actions.undo();
    expect(count()).toBe(100);
    actions.redo();
    expect(count()).toBe(many);
  });

  it('is taken back by undo while it is under way, and nothing else is', () => {
    const { actions, workers, sampling, store } = open();
    actions.movePoint(0, 1, 2);
    const { dataset } = store.getState();
    actions.samplePoints({ count: many });
    actions.undo();
    expect([sampling(), workers[0].isTerminated]).toEqual([null, true]);
    expect(store.getState().dataset).toBe(dataset);
  });

  it('starts again when something else is asked for meanwhile', async () => {
    const { actions, workers, count, store } = open();
    actions.samplePoints({ count: many });
    actions.samplePoints({ noise: 0.3 });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    workers[0].work();
    await settle();
    expect(count()).toBe(100);
    workers[1].work();
    await settle();
    expect(store.getState().dataset.recipe).toMatchObject({ count: many, noise: 0.3 });
  });

  it('ends when it is called off, undone, or other points take the place', async () => {
    const endings: ((lab: ReturnType<typeof open>) => void)[] = [
      ({ actions }) => actions.setLoad({ sampling: null }),
      ({ actions }) => actions.undo(),
      ({ actions }) => actions.samplePoints({ count: 50 }),
    ];
    for (const end of endings) {
      const lab = open();
      lab.actions.setSettings({ epochs: 7 });
      lab.actions.samplePoints({ count: many });
      end(lab);
      expect(lab.sampling()).toBeNull();
      expect(lab.workers[0].isTerminated).toBe(true);
      lab.workers[0].work();
      await settle();
      expect(lab.count()).toBeLessThanOrEqual(100);
    }
  });

  it('says so and keeps the points where it fails', async () => {
    const { actions, workers, count, sampling, store } = open();
    actions.samplePoints({ count: many });
    workers[0].crash('out of memory');
    await settle();
    expect(count()).toBe(100);
    expect(sampling()).toBeNull();
    expect(store.getState().run.notice).toEqual({
      kind: 'loadFailed',
      detail: 'Error: the worker broke down (out of memory)',
    });
  });

  it('says so where there are no workers', async () => {
    const { actions, sampling, store } = open(() => {
      throw new Error('no workers');
    });
    actions.samplePoints({ count: many });
    await settle();
    expect(sampling()).toBeNull();
    expect(store.getState().run.notice).toEqual({
      kind: 'loadFailed',
      detail: 'Error: the worker could not be started (no workers)',
    });
  });
});
