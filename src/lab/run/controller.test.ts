import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { selectStatusSentence } from '../../store/status';
import { createLabStore } from '../../store/store';
import { TrainerWorker } from '../../trainer/testing/openClient';
import { testPaintLoop } from '../testing/paintLoop';
import { createRunController } from './controller';
import { createShown } from './shown';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A controller whose worker says nothing but what the test lets it say. */
function open(pauseOfFrames = 0) {
  const store = createLabStore();
  const live = createLiveRun();
  const paintLoop = testPaintLoop((paint) => setTimeout(paint, 16));
  const parts = { store, actions: createActions(store), live, paintLoop };
  const workers: TrainerWorker[] = [];
  const spawn = () => {
    const worker = new TrainerWorker();
    workers.push(worker);
    return worker;
  };
  const run = createRunController(parts, { spawn, pauseOfFrames: () => pauseOfFrames }, createShown(live));
  run.start();
  const received = () => workers.at(-1)?.received ?? [];
  const pursued = () => received().filter((command) => command.kind === 'pursue');
  const configured = () => received().findLast((command) => command.kind === 'configure');
  /** A frame of the present run at an epoch. */
  function frame(epoch: number, change: object = {}): void {
    workers.at(-1)?.say({
      kind: 'frame',
      runId: configured()?.runId ?? 0,
      revision: 0,
      since: 0,
      sequence: epoch,
      epoch,
      furthest: epoch,
      parameters: Float64Array.of(epoch, 0, 0),
      memory: new Float64Array(0),
      standardization: null,
      loss: 1 / (1 + epoch),
      testLoss: null,
      objective: 1 / (1 + epoch),
      gradientNorm: 1,
      trend: 'falling',
      curve: null,
      gradient: new Float64Array(3),
      trace: null,
      objectiveCurve: null,
      testCurve: null,
      ...change,
    });
  }
  const settle = (reason: 'reached' | 'diverged' = 'reached') =>
    workers.at(-1)?.say({
      kind: 'settled',
      runId: configured()?.runId ?? 0,
      goalId: pursued().at(-1)?.goalId ?? 0,
      reason,
    });
  const status = () => store.getState().run.status;
  const paint = () => vi.advanceTimersByTime(20);
  return { store, live, paintLoop, run, workers, received, pursued, frame, settle, status, paint };
}

describe('a run', () => {
  it('stands at its first frame once that is on the screen, and not before', () => {
    const { frame, live, paint, status, store } = open();
    expect(live.isMoving).toBe(true);
    const { stops } = store.getState().run;
    frame(0);
    expect(live.isMoving).toBe(false);
    expect(store.getState().run.stops).toBe(stops);
    paint();
    expect(store.getState().run.stops).toBe(stops + 1);
    expect(status()).toBe('idle');
  });

  it('is paused where the trainer comes to rest, at the steps asked for meanwhile', () => {
    const { frame, paint, pursued, run, settle, status } = open();
    frame(0);
    run.train();
    frame(10);
    run.step();
    run.step();
    frame(12);
    settle();
    expect(pursued().at(-1)?.goal).toEqual({ kind: 'reach', epoch: 14 });
    frame(14);
    settle();
    paint();
    expect(status()).toBe('paused');
  });

  it('is finished or converged at its last epoch, diverged beyond all numbers', () => {
    for (const [trend, said] of [
      ['falling', 'finished'],
      ['converged', 'converged'],
    ] as const) {
      const { frame, paint, run, settle, status } = open();
      run.train();
      frame(1000, { trend });
      settle();
      paint();
      expect(status()).toBe(said);
      expect(run.isOver()).toBe(true);
    }
    const { frame, paint, run, settle, status } = open();
    run.train();
    frame(3);
    settle('diverged');
    paint();
    expect(status()).toBe('diverged');
    expect(run.isOver()).toBe(true);
  });

  it('gives back a credit for each frame once it is painted, later where motion is to be reduced', () => {
    for (const pause of [0, 500]) {
      const { frame, paint, received, run } = open(pause);
      const painted = () => received().filter(({ kind }) => kind === 'painted').length;
      run.train();
      frame(1);
      frame(2);
      expect(painted()).toBe(0);
      paint();
      expect(painted()).toBe(pause === 0 ? 2 : 0);
      vi.advanceTimersByTime(pause);
      expect(painted()).toBe(2);
    }
  });

  it('shows nothing of a worker that has died: another one goes on where it stood', () => {
    const { frame, live, run, status, workers } = open();
    frame(0);
    run.train();
    frame(7);
    const shown = live.frame;
    const before = status();
    workers[0].crash();
    expect(workers).toHaveLength(2);
    expect(live.frame).toBe(shown);
    expect(status()).toBe(before);
    expect(run.isRunning()).toBe(true);
  });

  it('marks the epochs of changes in mid-run, and begins without any', () => {
    const { frame, live, run } = open();
    frame(0);
    frame(5);
    frame(6, { revision: 1, since: 5 });
    expect(live.changes).toEqual([5]);
    run.start();
    expect(live.changes).toEqual([]);
  });
});

describe('an epoch on its way', () => {
  const awaited = ({ store }: ReturnType<typeof open>) => selectStatusSentence(store.getState());

  it('is not told of when it comes soon', () => {
    const lab = open();
    lab.frame(90);
    lab.paint();
    const before = awaited(lab);
    lab.run.seek(7);
    vi.advanceTimersByTime(250);
    expect(awaited(lab)).toBe(before);
    lab.frame(7);
    lab.settle();
    vi.advanceTimersByTime(1000);
    expect(awaited(lab)).toBe(before);
  });

  it('is named when it takes a while, and the newest of a scrub at once', () => {
    const lab = open();
    lab.frame(5000);
    lab.run.seek(7);
    vi.advanceTimersByTime(200);
    lab.run.seek(1234);
    vi.advanceTimersByTime(150);
    expect(awaited(lab)).toBe('Working out epoch 1,234 …');
    lab.run.seek(5);
    expect(awaited(lab)).toBe('Working out epoch 5 …');
  });

  it('is over once training stands, goes on to no one epoch, or begins anew', () => {
    for (const end of ['settle', 'train', 'start'] as const) {
      const lab = open();
      lab.frame(90);
      lab.run.seek(7);
      vi.advanceTimersByTime(400);
      expect(lab.store.getState().run.awaited).toBe(7);
      if (end === 'settle') lab.settle();
      else lab.run[end]();
      expect(lab.store.getState().run.awaited).toBeNull();
    }
  });
});
