import { describe, expect, it } from 'vitest';
import type { Frame } from './protocol';
import {
  data,
  expectTruth,
  finish,
  openRun,
  rated,
  reach,
  run,
  sampleData,
  segment,
  settings,
  start,
} from './testing/fixtures';

describe('the training loop', () => {
  it('shows epoch 0 as soon as it is configured', () => {
    const { replies } = openRun();
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({
      kind: 'frame',
      runId: 1,
      revision: 0,
      since: 0,
      epoch: 0,
      furthest: 0,
    });
    expectTruth(replies[0] as Frame, [segment(0)]);
  });

  it('says that a goal is settled after the frame that shows it', () => {
    const { replies, pursue, clock } = openRun();
    const goalId = pursue(run(300));
    finish(clock);
    const [frame, settled] = replies.slice(-2);
    expect(settled).toEqual({ kind: 'settled', runId: 1, goalId, reason: 'reached' });
    expect(frame).toMatchObject({ kind: 'frame', epoch: 300, furthest: 300 });
    expectTruth(frame as Frame, [segment(0)]);
  });

  it('settles at once what is fulfilled already, without a frame', () => {
    const { replies, pursue, clock } = openRun();
    pursue(reach(0));
    pursue(run(0));
    expect(replies.slice(1)).toMatchObject([
      { kind: 'settled', goalId: 1 },
      { kind: 'settled', goalId: 2 },
    ]);
    expect(clock.pending).toBe(0);
  });

  it('shows the newest state when told to idle, and then that it rests', () => {
    const { replies, pursue, clock, paint, frames } = openRun();
    pursue(run(1e6));
    for (let i = 0; i < 50; i++) clock.runNext();
    pursue({ kind: 'idle' });
    expect(clock.pending).toBe(0);
    paint();
    expect(replies.filter(({ kind }) => kind !== 'frame')).toMatchObject([
      { kind: 'settled', reason: 'reached' },
    ]);
    expect(replies.at(-1)?.kind).toBe('settled');
    const last = frames()[frames().length - 1];
    expect(last.epoch).toBe(last.furthest);
    expectTruth(last, [segment(0)]);
  });

  it('steps one epoch, scrubs back, and goes on to what was never trained', () => {
    const { pursue, clock, paint, frames } = openRun();
    for (const epoch of [1, 2, 3, 200, 50, 51, 0, 300]) {
      pursue(reach(epoch));
      finish(clock);
      for (let i = 0; i < 2; i++) paint();
      const last = frames()[frames().length - 1];
      expect(last.epoch).toBe(epoch);
      expectTruth(last, [segment(0)]);
    }
    expect(frames()[frames().length - 1].furthest).toBe(300);
  });

  it('keeps at most two frames unpainted and trains on meanwhile', () => {
    const { pursue, clock, paint, frames, replies } = openRun(0.5);
    pursue(run(5000));
    finish(clock);
    expect(frames()).toHaveLength(3);
    expect(replies.some(({ kind }) => kind === 'settled')).toBe(false);
    paint();
    expect(replies.slice(-2)).toMatchObject([{ kind: 'frame', epoch: 5000 }, { kind: 'settled' }]);
    paint();
    paint();
    expect(frames()).toHaveLength(4);
  });

  it('numbers its frames, and sends the curve only with those after which it changed', () => {
    const { pursue, clock, paint, frames } = openRun();
    for (const epoch of [10, 5, 7, 11]) {
      pursue(reach(epoch));
      finish(clock);
      paint();
    }
    expect(frames().map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4]);
    expect(frames().map(({ curve }) => curve?.epochs ?? null)).toEqual([0, 10, null, null, 11]);
  });

  it('gives every frame arrays of its own, which may be handed over', () => {
    const { pursue, clock, paint, frames } = openRun();
    const before = frames()[0].parameters.slice();
    pursue(reach(40));
    finish(clock);
    paint();
    expect(frames()[0].parameters).toEqual(before);
    expect(frames()[1].parameters.buffer.byteLength).toBe(24);
  });

  it('never trains for much longer than 8 ms without hearing', () => {
    for (const tick of [0.001, 0.3, 3, 20]) {
      const { clock, pursue } = openRun(tick);
      pursue(run(20_000));
      for (let i = 0; i < 20; i++) {
        const before = clock.time;
        clock.runNext();
        expect(clock.time - before).toBeLessThan(8 + 4 * tick + 0.01);
      }
    }
  });

  it('drops the goal of the run before when a new one is configured', () => {
    const { configure, pursue, clock, paint, frames, replies } = openRun();
    pursue(run(1e7));
    clock.runNext();
    configure(2, 0, rated(0.1), sampleData(2));
    expect(clock.pending).toBe(0);
    for (let i = 0; i < 3; i++) paint();
    expect(frames()[frames().length - 1]).toMatchObject({ runId: 2, epoch: 0, furthest: 0 });
    expectTruth(frames()[frames().length - 1], [segment(0, 0.1, sampleData(2))]);
    expect(replies.some(({ kind }) => kind === 'settled')).toBe(false);
  });

  it('stops at the last finite state when numbers overflow, and says that it diverged', () => {
    const { configure, pursue, clock, replies, paint, frames } = openRun();
    configure(2, 0, rated(1e308), { ...data, features: data.features.map((c) => c.map((x) => 1e3 * x)) });
    paint();
    pursue(run(1000));
    finish(clock);
    paint();
    expect(replies[replies.length - 1]).toMatchObject({ kind: 'settled', reason: 'diverged' });
    const { parameters, loss, epoch } = frames()[frames().length - 1];
    expect(epoch).toBeLessThan(1000);
    expect([loss, ...parameters].every(Number.isFinite)).toBe(true);
  });

  it('tells of an exception as failed and hears on', () => {
    const { configure, pursue, replies, clock, frames } = openRun();
    configure(2, 0, settings, { ...data, features: [data.features[0]] });
    expect(replies[replies.length - 1]).toMatchObject({ kind: 'failed', runId: 2 });
    pursue(run(10));
    expect(replies[replies.length - 1]).toMatchObject({
      kind: 'failed',
      message: 'There is no run to train.',
    });
    configure(3, 0, settings, data);
    pursue(run(10));
    finish(clock);
    expect(frames()[frames().length - 1]).toMatchObject({ runId: 3, epoch: 10 });
  });

  it('trains on no points at all', () => {
    const { configure, pursue, clock, paint, frames } = openRun();
    const none = { ...data, features: [new Float64Array(0), new Float64Array(0)], labels: new Uint8Array(0) };
    configure(2, 0, settings, none);
    paint();
    pursue(run(10));
    finish(clock);
    expect(frames()[frames().length - 1]).toMatchObject({ epoch: 10, loss: 0, parameters: start });
  });
});
