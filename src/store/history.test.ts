import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { setOther } from '../core/data/dataset';
import { createActions } from './actions';
import { sampleSlice } from './datasetSlice';
import { displayOf } from './display';
import { createHistory } from './history';
import type { LabState } from './state';
import { createLabStore } from './store';

function open() {
  const store = createLabStore();
  return { store, actions: createActions(store), steps: store.history.steps };
}
const content = ({ store }: ReturnType<typeof open>) => {
  const { dataset, settings } = store.getState();
  return { points: dataset.points, settings };
};

const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('add', 'rate', 'drag', 'drag', 'slide', 'nothing') },
    { weight: 3, arbitrary: fc.constantFrom('undo', 'redo', 'end', 'cancel') },
  ),
  { maxLength: 60 },
);

describe('the history of points and settings', () => {
  it('is that of a plain list of states, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const lab = open();
        const { actions, steps } = lab;
        // The model: every state on the way, where in it the page stands, and what a gesture began with.
        let states = [content(lab)];
        let at = 0;
        let gesture: { states: typeof states; at: number } | null = null;
        let count = 0;
        for (const act of all) {
          const before = content(lab);
          count++;
          const isGesture = act === 'drag' || act === 'slide';
          if (act === 'add') actions.addPoint(count, 0, 1);
          if (act === 'rate') actions.setSettings({ learningRate: count / 1000 });
          if (act === 'nothing') actions.setSettings({ learningRate: before.settings.learningRate });
          if (act === 'drag') actions.duringGesture(() => actions.movePoint(0, count / 100, 0));
          if (act === 'slide') actions.duringGesture(() => actions.setSettings({ l2: count / 100 }));
          if (isGesture && gesture) states[at] = content(lab);
          else if (act === 'add' || act === 'rate' || isGesture) {
            gesture = isGesture ? { states, at } : null;
            states = [...states.slice(0, at + 1), content(lab)];
            at++;
          }
          if (act === 'cancel') {
            actions.cancelGesture();
            if (gesture) ({ states, at } = gesture);
          }
          if (act === 'undo') actions.undo();
          if (act === 'redo') actions.redo();
          if (act === 'undo') at = Math.max(0, at - 1);
          if (act === 'redo') at = Math.min(states.length - 1, at + 1);
          if (act === 'end') actions.endGesture();
          if (['end', 'cancel', 'undo', 'redo'].includes(act)) gesture = null;
          expect(content(lab)).toEqual(states[at]);
          expect(steps.getState().past).toHaveLength(at);
          expect(steps.getState().future).toHaveLength(states.length - 1 - at);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('goes on recording after a listener has thrown in the middle of an undo', () => {
    const { store, actions, steps } = open();
    actions.addPoint(0, 0, 1);
    const stop = store.subscribe(() => {
      throw new Error('a listener');
    });
    expect(() => actions.undo()).toThrow('a listener');
    stop();
    actions.addPoint(0, 0, 1);
    actions.addPoint(0.1, 0, 1);
    expect(steps.getState().past).toHaveLength(2);
  });

  it('leads back to another page with its display and its epoch, and forth again', () => {
    const { store, actions } = open();
    actions.setTabs({ threshold: 0.25 });
    const { dataset, settings } = store.getState();
    const display = { ...displayOf(store.getState()), threshold: 0.75 };
    actions.takePage({ dataset: sampleSlice(dataset.recipe), settings, display, epoch: 120 }, 70);
    actions.undo();
    expect(store.getState().tabs.threshold).toBe(0.25);
    expect(store.getState().run.stepped).toEqual({ kind: 'undone', epoch: 70 });
    actions.redo();
    expect(store.getState().tabs.threshold).toBe(0.75);
    expect(store.getState().run.stepped).toEqual({ kind: 'redone', epoch: 120 });
    actions.addPoint(0, 0, 1);
    actions.undo();
    expect(store.getState().run.stepped).toEqual({ kind: 'undone', epoch: null });
  });
});

describe('what the history holds', () => {
  const bytesOfPoint = 8 + 8 + 1 + 4;

  function grown(most: { steps: number; bytes: number }, sizes: readonly number[]) {
    const store = createStore<LabState>(() => createLabStore().getState());
    const history = createHistory(store, most);
    for (const count of sizes) {
      const { recipe } = store.getState().dataset;
      store.setState({ dataset: sampleSlice({ ...recipe, count }) });
    }
    return history.steps.getState().past;
  }

  it('is the newest steps, as many as there may be', () => {
    expect(grown({ steps: 5, bytes: 1e9 }, [10, 11, 12, 13, 14, 15, 16, 17])).toHaveLength(5);
  });

  it('takes no more bytes than it may, but for one step that is always kept', () => {
    const sizes = fc.array(fc.integer({ min: 2, max: 400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 30_000 }), (counts, bytes) => {
        const past = grown({ steps: 200, bytes }, counts);
        const held = past.reduce((sum, { dataset }) => sum + bytesOfPoint * dataset.points.y.length, 0);
        expect(past.length === 1 || held <= bytes).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('counts columns once that steps share', () => {
    const store = createStore<LabState>(() => createLabStore().getState());
    const { dataset } = store.getState();
    const history = createHistory(store, { steps: 200, bytes: dataset.points.y.length * bytesOfPoint });
    for (let k = 1; k <= 150; k++) {
      store.setState(({ settings }) => ({ settings: { ...settings, learningRate: k / 1000 } }));
    }
    expect(history.steps.getState().past).toHaveLength(150);
  });

  it('counts features on no axis, of which an edit has one anew', () => {
    const store = createStore<LabState>(() => createLabStore().getState());
    const wide = () => {
      const { dataset } = store.getState();
      const others = Array.from({ length: 10 }, () => dataset.points.x1.slice());
      return { ...dataset, points: { ...dataset.points, others } };
    };
    const bytesOfColumn = 8 * store.getState().dataset.points.y.length;
    const past = (most: number, change: () => void) => {
      store.setState({ dataset: wide() });
      const history = createHistory(store, { steps: 200, bytes: most });
      for (let k = 0; k < 20; k++) change();
      return history.steps.getState().past.length;
    };
    // All ten columns of each step are its own.
    expect(past(40 * bytesOfColumn, () => store.setState({ dataset: wide() }))).toBe(3);
    const edit = () => {
      const { dataset } = store.getState();
      store.setState({
        dataset: { ...dataset, points: setOther(dataset.points, 0, 3, dataset.points.others[3][0] + 1) },
      });
    };
    // The first has twelve and a bit, each of the others adds one.
    expect(past(40 * bytesOfColumn, edit)).toBe(20);
  });
});
