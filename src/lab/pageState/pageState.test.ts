import { describe, expect, it } from 'vitest';
import { createActions } from '../../store/actions';
import { sampleSlice } from '../../store/datasetSlice';
import { displayOf } from '../../store/display';
import { initialSettings, stepSettingsOf } from '../../store/settings';
import type { Notice } from '../../store/state';
import { createLabStore } from '../../store/store';
import { createPageStates, pageStateOf } from './pageState';
import { imported } from './testing/pageStates';

function openLab(isQuick = true) {
  const store = createLabStore();
  const actions = createActions(store);
  const sentTo: number[] = [];
  let epoch = 0;
  // As what drives the training does.
  store.subscribe(({ run }, before) => {
    if (run.stepped !== before.run.stepped && run.stepped?.epoch) sentTo.push(run.stepped.epoch);
  });
  const training = {
    repeatableEpoch: () => epoch,
    trainTo(to: number) {
      sentTo.push(to);
      return isQuick;
    },
  };
  const pageStates = createPageStates({ store, actions }, training);
  return {
    store,
    actions,
    pageStates,
    sentTo,
    open: (page = imported, notice: Notice | null = null) => pageStates.put(page, notice),
    standAt: (at: number) => (epoch = at),
  };
}

const pinned = [
  {
    slot: 0,
    choice: { ...stepSettingsOf(initialSettings), learningRate: 1, optimizer: 'adam' },
  },
] as const;

describe('a page state put on a page in use', () => {
  it('takes the place of everything and is trained to its epoch', () => {
    const { store, open, sentTo } = openLab();
    open();
    expect(pageStateOf(store.getState(), 120)).toEqual(imported);
    expect(sentTo).toEqual([120]);
    expect(store.getState().run.notice).toBeNull();
  });

  it('is one step of undo, which brings back points, settings, display and epoch; redo brings the work again', () => {
    const { store, actions, open, sentTo, standAt } = openLab();
    actions.addPoint(0.5, 0.5, 1);
    actions.setSettings({ learningRate: 0.3 });
    actions.setRace({ pinned });
    actions.setTabs({ threshold: 0.25 });
    actions.setPlane({ probe: { x1: 9, x2: 9 } });
    const before = pageStateOf(store.getState(), 0);
    standAt(70);
    open();
    actions.setTabs({ threshold: 0.75 });
    actions.movePoint(0, 5, 5);
    actions.undo();
    expect(sentTo).toEqual([120]);
    actions.undo();
    expect(pageStateOf(store.getState(), 0)).toEqual(before);
    expect(sentTo).toEqual([120, 70]);
    actions.redo();
    expect(pageStateOf(store.getState(), 120)).toEqual({
      ...imported,
      display: { ...imported.display, threshold: 0.75 },
    });
    expect(sentTo).toEqual([120, 70, 120]);
    actions.undo();
    expect(displayOf(store.getState())).toEqual(before.display);
  });

  it('can be opened again and again, each a step of undo', () => {
    const { store, actions, open } = openLab();
    const other = {
      ...imported,
      display: { ...imported.display, threshold: 0.1 },
      dataset: sampleSlice(imported.dataset.recipe),
    };
    open();
    open(other);
    open();
    const thresholds = [];
    for (let k = 0; k < 3; k++) {
      thresholds.push(store.getState().tabs.threshold);
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

describe('the page state', () => {
  it('is read with the epoch that points and settings lead to', () => {
    const { store, pageStates, standAt } = openLab();
    standAt(30);
    expect(pageStates.read()).toEqual(pageStateOf(store.getState(), 30));
    pageStates.put(imported, null);
    standAt(imported.epoch);
    expect(pageStates.read()).toEqual(imported);
  });

  it('is watched for changes of points, settings and display, and nothing else', () => {
    const { actions, pageStates } = openLab();
    let changes = 0;
    const end = pageStates.watch(() => changes++);
    actions.addPoint(0, 0, 1);
    actions.setSettings({ l2: 1 });
    actions.setTabs({ threshold: 0.25 });
    expect(changes).toBe(3);
    actions.setTabs({ tab: 'metrics' });
    actions.setMarks({ hovered: 2 });
    actions.setShell({ dialog: 'share' });
    actions.setRun({ status: 'training' });
    expect(changes).toBe(3);
    end();
    actions.setSettings({ l2: 2 });
    expect(changes).toBe(3);
  });
});
