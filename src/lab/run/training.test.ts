import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserClock } from '../../bridge/clock';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import { LoopWorker } from '../../trainer/testing/openClient';
import { createEdits } from '../edits';
import type { Questions } from '../ports';
import { testPaintLoop } from '../testing/paintLoop';
import { wireTraining } from './training';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const own = Float64Array.of(1, -2, 0.5);

/** A page whose trainer works at once, without an answer about lines made by hand. */
function open() {
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  const paintLoop = testPaintLoop((paint) => setTimeout(paint, 16));
  const questions = { moment: () => Promise.resolve(null) } as unknown as Questions;
  const worker = new LoopWorker(browserClock);
  const spawn = () => worker;
  const edits = createEdits({ store, paintLoop });
  const outside = { spawn, pauseOfFrames: () => 0 };
  const { transport, hand, repeatableEpoch, heardEpoch } = wireTraining(
    { store, actions, live, paintLoop },
    edits,
    questions,
    null,
    outside,
  );
  const pass = () => vi.advanceTimersByTimeAsync(500);
  async function trainTo(epochs: number): Promise<void> {
    actions.setSettings({ epochs, epochsPerSecond: null });
    transport.train();
    await pass();
    expect(live.frame?.epoch).toBe(epochs);
  }
  async function takeOwnLine(): Promise<void> {
    expect(hand.begin()).toBe(true);
    hand.show(own);
    hand.take();
    await pass();
    expect(live.frame).toMatchObject({ epoch: 0, parameters: own });
  }
  const standing = () => ({
    epoch: live.frame?.epoch,
    parameters: live.frame?.parameters,
    losses: live.curve && Array.from(live.curve.losses),
    changes: live.changes,
  });
  const training = { transport, repeatableEpoch, heardEpoch };
  return { store, actions, live, worker, ...training, pass, trainTo, takeOwnLine, standing };
}

describe('undo of a line made by hand', () => {
  it('gives back the weights that were trained, at their epoch and with their curve', async () => {
    const { store, actions, pass, trainTo, takeOwnLine, standing } = open();
    await pass();
    await trainTo(40);
    const trained = standing();
    await takeOwnLine();
    actions.undo();
    await pass();
    expect(standing()).toEqual(trained);
    expect(store.getState().run.status).toBe('finished');
    actions.redo();
    await pass();
    expect(standing()).toMatchObject({ epoch: 0, parameters: own });
  });

  it('gives them back also after settings were changed in mid-run, and the line’s own training on redo', async () => {
    const { actions, live, transport, pass, trainTo, takeOwnLine, standing } = open();
    await pass();
    await trainTo(20);
    actions.setSettings({ learningRate: 3 });
    await trainTo(30);
    const trained = standing();
    expect(live.changes).toEqual([20]);
    await takeOwnLine();
    transport.step();
    await pass();
    const stepped = standing();
    expect(stepped.epoch).toBe(1);
    actions.undo();
    await pass();
    expect(standing()).toEqual(trained);
    actions.redo();
    await pass();
    expect(standing()).toEqual(stepped);
  });

  it('begins anew where a person goes back to such settings without it', async () => {
    const { store, actions, live, pass, trainTo, takeOwnLine } = open();
    await pass();
    await trainTo(40);
    const { start, customStart } = store.getState().settings;
    await takeOwnLine();
    actions.setSettings({ start, customStart });
    await pass();
    expect(live.frame?.epoch).toBe(0);
  });
});

describe('the epoch that the run stands at by its settings alone', () => {
  it('is read without telling the run of an edit, and is none while there is one to be told of', async () => {
    const { actions, store, worker, pass, trainTo, heardEpoch, repeatableEpoch } = open();
    await pass();
    await trainTo(40);
    expect([heardEpoch(), repeatableEpoch()]).toEqual([40, 40]);
    const { x1, x2 } = store.getState().dataset.points;
    const post = vi.spyOn(worker, 'postMessage');
    actions.movePoint(0, x1[0] + 1, x2[0]);
    expect(heardEpoch()).toBe(0);
    expect(post).not.toHaveBeenCalled();
    expect(repeatableEpoch()).toBe(0);
    expect(post).toHaveBeenCalled();
    await pass();
    expect(heardEpoch()).toBe(0);
  });
});
