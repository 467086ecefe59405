import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserClock } from '../../bridge/clock';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import { openClinic } from '../../store/testing/clinic';
import { LoopWorker } from '../../trainer/testing/openClient';
import { createEdits } from '../edits';
import type { Questions } from '../ports';
import { testPaintLoop } from '../testing/paintLoop';
import { carryOn } from './sameFeatures';
import { wireTraining } from './training';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const own = Float64Array.of(1, -2, 0.5);

function fresh() {
  const store = createLabStore();
  return { store, actions: createActions(store) };
}

/** A page whose trainer works at once, without an answer about lines made by hand. */
function open({ store, actions } = fresh()) {
  const live = createLiveRun();
  const paintLoop = testPaintLoop((paint) => setTimeout(paint, 16));
  const questions = { ask: () => Promise.resolve(null) } as unknown as Questions;
  const worker = new LoopWorker(browserClock);
  const spawn = () => worker;
  const edits = createEdits({ store, paintLoop });
  const outside = { spawn, pauseOfFrames: () => 0 };
  const { transport, hand, repeatableEpoch, heardEpoch, setCarry } = wireTraining(
    { store, actions, live, paintLoop },
    edits,
    questions,
    null,
    outside,
  );
  setCarry(carryOn);
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

describe('other columns on the axes of a straight model', () => {
  /** The clinic with pressure before age. */
  function turn({ store, actions }: ReturnType<typeof openClinic>): void {
    const { source, points, home, held } = store.getState().dataset;
    if (!source) throw new Error('The clinic is a table.');
    const { horizontal, vertical } = source.reading;
    const reading = { ...source.reading, horizontal: vertical ?? 0, vertical: horizontal };
    const turned = { ...points, x1: points.x2, x2: points.x1 };
    actions.takeTable({ ...source, reading }, { points: turned, home, held });
  }

  it.each(['batch', 'momentum', 'adam'] as const)(
    'take the weights along, and train on as before: %s',
    async (optimizer) => {
      const clinic = openClinic();
      clinic.actions.setSettings({ isStandardized: true, optimizer, learningRate: 0.1 });
      const { actions, live, transport, pass, trainTo, standing, heardEpoch } = open(clinic);
      await pass();
      await trainTo(40);
      const trained = standing();
      const [w1, w2, ...rest] = trained.parameters ?? [];
      turn(clinic);
      await pass();
      expect(standing()).toEqual({ ...trained, parameters: Float64Array.of(w2, w1, ...rest), changes: [40] });
      expect(clinic.store.getState().run).toMatchObject({ status: 'finished', isChanged: false });
      expect(heardEpoch()).toBe(0);
      transport.seek(0);
      await pass();
      expect(live.frame?.epoch).toBe(0);
      transport.seek(40);
      await pass();
      await trainTo(60);
      const [on1, on2, ...onRest] = live.frame?.parameters ?? [];

      const straight = openClinic();
      straight.actions.setSettings({ isStandardized: true, optimizer, learningRate: 0.1 });
      const other = open(straight);
      await other.pass();
      await other.trainTo(60);
      const again = other.live.frame?.parameters ?? [];
      [on2, on1, ...onRest].forEach((weight, j) => {
        expect(weight).toBeCloseTo(again[j], 12);
      });
      actions.undo();
      actions.undo();
      await pass();
      expect(live.frame?.epoch).toBe(60);
      expect(live.frame?.parameters.slice(0, 2)).toEqual(Float64Array.of(on2, on1));
    },
  );

  it('go on training where it was under way', async () => {
    const clinic = openClinic();
    clinic.actions.setSettings({ isStandardized: true, epochs: 1000, epochsPerSecond: 100 });
    const { live, transport, pass } = open(clinic);
    await pass();
    transport.train();
    await pass();
    const before = live.frame?.epoch ?? 0;
    expect(before).toBeGreaterThan(0);
    turn(clinic);
    await pass();
    expect(clinic.store.getState().run.status).toBe('training');
    expect(live.frame?.epoch).toBeGreaterThan(before);
  });

  it('begin anew where the model is curved, and where nothing was trained', async () => {
    const clinic = openClinic();
    clinic.actions.setSettings({ isStandardized: true, degree: 2 });
    const { live, pass, trainTo } = open(clinic);
    await pass();
    await trainTo(20);
    turn(clinic);
    await pass();
    expect(live.frame?.epoch).toBe(0);
    clinic.actions.setSettings({ degree: 1 });
    await pass();
    const start = live.frame?.parameters;
    turn(clinic);
    await pass();
    expect(live.frame).toMatchObject({ epoch: 0, parameters: start });
    expect(live.changes).toEqual([]);
  });
});
