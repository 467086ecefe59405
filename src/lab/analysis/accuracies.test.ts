import { describe, expect, it, vi } from 'vitest';
import type { QuestionOf } from '../../analysis/protocol';
import type { Accuracies } from '../../core/metrics/accuracies';
import { createLossCurve } from '../../core/training/lossCurve';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import type { Frame } from '../../trainer/protocol';
import type { Questions } from '../ports';
import { createAccuracies } from './accuracies';

function open() {
  const store = createLabStore();
  const live = createLiveRun();
  const accuracies = vi.fn<(question: QuestionOf<'accuracies'>) => Promise<Accuracies | null>>();
  // An accuracy that tells the threshold.
  accuracies.mockImplementation(({ parameters, threshold }) =>
    Promise.resolve({ training: new Float64Array(parameters.length / 3).fill(threshold), test: null }),
  );
  const ask = accuracies as unknown as Questions['ask'];
  const paintLoop = { invalidate: vi.fn(), subscribe: vi.fn(), paintNow: vi.fn() };
  let now = 0;
  const { update, stop } = createAccuracies({ store, live, paintLoop }, { ask }, () => now);
  /** The run has come to an epoch, all of which it has kept. */
  function trainTo(epoch: number): void {
    const curve = createLossCurve(1);
    for (let e = 1; e <= epoch; e++) curve.append(1);
    live.curve = curve.snapshot();
    live.trace = {
      epochs: Float64Array.from({ length: epoch + 1 }, (_, e) => e),
      parameters: new Float64Array(3 * (epoch + 1)).fill(1),
    };
    live.frame = { epoch, parameters: Float64Array.of(1, 1, 1) } as Frame;
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const counts = () => accuracies.mock.calls.map(([{ parameters }]) => parameters.length / 3);
  return {
    actions: createActions(store),
    live,
    accuracies,
    update,
    stop,
    trainTo,
    settle,
    counts,
    wait(milliseconds: number) {
      now += milliseconds;
    },
  };
}

describe('following the accuracies of a run', () => {
  it('asks while it trains at most a few times a second, only for what is new', async () => {
    const { live, update, trainTo, settle, counts, wait } = open();
    live.isMoving = true;
    for (const epoch of [3, 4, 5]) {
      trainTo(epoch);
      update();
      await settle();
    }
    expect(counts()).toEqual([4]);
    wait(400);
    update();
    await settle();
    expect(counts()).toEqual([4, 2]);
    trainTo(6);
    live.isMoving = false;
    update();
    await settle();
    expect(counts()).toEqual([4, 2, 1]);
    expect(live.accuracies?.epochs).toEqual([0, 1, 2, 3, 4, 5, 6]);
    update();
    expect(counts()).toEqual([4, 2, 1]);
  });

  it('drops an answer about another threshold and asks anew', async () => {
    const { actions, live, update, trainTo, settle, counts } = open();
    trainTo(1);
    update();
    actions.setTabs({ threshold: 0.25 });
    await settle();
    expect(live.accuracies).toBeNull();
    update();
    await settle();
    expect(counts()).toEqual([2, 2]);
    expect(live.accuracies?.training).toEqual([0.25, 0.25]);
  });

  it('keeps none of other points, from the first frame on', async () => {
    const { actions, live, update, trainTo, settle } = open();
    trainTo(1);
    update();
    await settle();
    expect(live.accuracies?.training).toEqual([0.5, 0.5]);
    live.isMoving = true;
    actions.addPoint(0, 0, 1);
    update();
    expect(live.accuracies).toBeNull();
    live.isMoving = false;
    update();
    await settle();
    expect(live.accuracies?.training).toEqual([0.5, 0.5]);
  });

  it('drops an answer that comes after it was stopped, and begins anew', async () => {
    const { live, update, stop, trainTo, settle, counts } = open();
    trainTo(1);
    update();
    stop();
    await settle();
    expect(live.accuracies).toBeNull();
    update();
    expect(counts()).toEqual([2, 2]);
    stop();
    update();
    await settle();
    expect(live.accuracies).toBeNull();
    update();
    await settle();
    expect(counts()).toEqual([2, 2, 2]);
    expect(live.accuracies?.epochs).toEqual([0, 1]);
  });

  it('does not ask again for what failed, until something is other', async () => {
    const { live, update, trainTo, settle, accuracies } = open();
    accuracies.mockRejectedValueOnce(new Error('no'));
    trainTo(1);
    update();
    await settle();
    update();
    expect(accuracies).toHaveBeenCalledTimes(1);
    expect(live.accuracies).toBeNull();
    trainTo(2);
    update();
    await settle();
    expect(live.accuracies?.epochs).toEqual([0, 1, 2]);
  });

  it('has none without points, and none of another model', async () => {
    const { actions, live, update, trainTo, settle, accuracies } = open();
    trainTo(1);
    update();
    await settle();
    expect(live.accuracies).not.toBeNull();
    actions.clearPoints();
    update();
    expect(live.accuracies).toBeNull();
    expect(accuracies).toHaveBeenCalledTimes(1);
  });
});
