import { describe, expect, it } from 'vitest';
import { createActions } from '../store/actions';
import { sampleSlice } from '../store/datasetSlice';
import { keptView } from '../store/keptView';
import type { Notice } from '../store/state';
import { createLabStore } from '../store/store';
import { openWork } from './openWork';
import { workOf } from './storage/sessionRecord';
import { imported } from './testing/works';

function openLab(isQuick = true) {
  const store = createLabStore();
  const actions = createActions(store);
  const sentTo: number[] = [];
  let epoch = 0;
  // As what drives the training does.
  store.subscribe(({ run }, before) => {
    if (run.stepped !== before.run.stepped && run.stepped?.epoch) sentTo.push(run.stepped.epoch);
  });
  const parts = {
    actions,
    repeatableEpoch: () => epoch,
    trainTo(to: number) {
      sentTo.push(to);
      return isQuick;
    },
  };
  return {
    store,
    actions,
    sentTo,
    open: (work = imported, notice: Notice | null = null) => openWork(parts, work, notice),
    standAt: (at: number) => (epoch = at),
  };
}

const pinned = [
  {
    slot: 0,
    choice: { learningRate: 1, optimizer: 'adam', batchSize: 16, l1: 0, l2: 0, loss: 'log-loss' },
  },
] as const;

describe('work opened on a page in use', () => {
  it('takes the place of everything and is trained to its epoch', () => {
    const { store, open, sentTo } = openLab();
    open();
    expect(workOf(store.getState(), 120)).toEqual(imported);
    expect(sentTo).toEqual([120]);
    expect(store.getState().run.notice).toBeNull();
  });

  it('is one step of undo, which brings back points, settings, view and epoch; redo brings the work again', () => {
    const { store, actions, open, sentTo, standAt } = openLab();
    actions.addPoint(0.5, 0.5, 1);
    actions.setSettings({ learningRate: 0.3 });
    actions.setView({ pinned, threshold: 0.25, probe: { x1: 9, x2: 9 } });
    const before = workOf(store.getState(), 0);
    standAt(70);
    open();
    actions.setView({ threshold: 0.75 });
    actions.movePoint(0, 5, 5);
    actions.undo();
    expect(sentTo).toEqual([120]);
    actions.undo();
    expect(workOf(store.getState(), 0)).toEqual(before);
    expect(sentTo).toEqual([120, 70]);
    actions.redo();
    expect(workOf(store.getState(), 120)).toEqual({
      ...imported,
      view: { ...imported.view, threshold: 0.75 },
    });
    expect(sentTo).toEqual([120, 70, 120]);
    actions.undo();
    expect(keptView(store.getState().view)).toEqual(before.view);
  });

  it('can be opened again and again, each a step of undo', () => {
    const { store, actions, open } = openLab();
    const other = {
      ...imported,
      view: { ...imported.view, threshold: 0.1 },
      dataset: sampleSlice(imported.dataset.recipe),
    };
    open();
    open(other);
    open();
    const thresholds = [];
    for (let k = 0; k < 3; k++) {
      thresholds.push(store.getState().view.threshold);
      actions.undo();
    }
    expect(thresholds).toEqual([0.5, 0.1, 0.5]);
    expect(store.getState().dataset.points.y.length).toBe(100);
  });

  it('says so where its epoch would take long', () => {
    const { store, open } = openLab(false);
    open();
    expect(store.getState().run.notice).toEqual({ kind: 'notTrained' });
    open(imported, { kind: 'adjusted' });
    expect(store.getState().run.notice).toEqual({ kind: 'adjusted' });
  });
});
