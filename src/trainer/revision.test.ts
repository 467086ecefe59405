import { describe, expect, it } from 'vitest';
import { FakeClock } from '../bridge/testing/fakeClock';
import {
  data,
  expectTruth,
  finish,
  openLoop,
  openRun,
  rated,
  reach,
  run,
  sampleData,
  segment,
  settings,
  start,
} from './testing/fixtures';
import { trainStraight } from './testing/straightRun';

describe('a revision', () => {
  it('takes effect at the present epoch and drops what was trained beyond', () => {
    const { configure, pursue, clock, paint, frames } = openRun();
    for (const epoch of [100, 40]) {
      pursue(reach(epoch));
      finish(clock);
      paint();
    }
    configure(1, 1, rated(2), sampleData(3));
    paint();
    const revised = frames()[frames().length - 1];
    const segments = [segment(0), segment(40, 2, sampleData(3))];
    expect(revised).toMatchObject({ revision: 1, since: 40, epoch: 40, furthest: 40 });
    expectTruth(revised, segments);
    expect(revised.curve).toMatchObject({ epochs: 40, latest: revised.loss });
    for (const epoch of [90, 20, 60]) {
      pursue(reach(epoch));
      finish(clock);
      paint();
      expectTruth(frames()[frames().length - 1], segments);
    }
  });

  it('lets a run go on with its goal', () => {
    const { configure, pursue, clock, paint, frames, replies } = openRun(0.5);
    const goalId = pursue(run(500));
    clock.runNext();
    configure(1, 1, rated(1), null);
    while (clock.runNext()) paint();
    for (let i = 0; i < 3; i++) paint();
    expect(replies[replies.length - 1]).toMatchObject({ kind: 'settled', goalId, reason: 'reached' });
    const last = frames()[frames().length - 1];
    expect(last).toMatchObject({ epoch: 500, revision: 1 });
    expect(last.since).toBeGreaterThan(0);
    expectTruth(last, [segment(0), segment(last.since, 1)]);
  });

  it('keeps the newest points where it brings none, wherever the run stands', () => {
    const { configure, pursue, clock, paint, frames } = openRun();
    pursue(reach(10));
    finish(clock);
    configure(1, 1, settings, sampleData(4));
    paint();
    pursue(reach(5));
    finish(clock);
    paint();
    configure(1, 2, rated(0.25), null);
    paint();
    paint();
    expectTruth(frames()[frames().length - 1], [segment(0), segment(5, 0.25, sampleData(4))]);
  });

  it('is told of with its epoch even if another comes before a credit', () => {
    const { configure, pursue, clock, frames, send } = openRun(0.5);
    pursue(run(1e6));
    for (let revision = 1; revision <= 6; revision++) {
      for (let i = 0; i < 3; i++) clock.runNext();
      send({ kind: 'configure', runId: 1, revision, settings, data: null, start, resume: null });
    }
    expect(new Set(frames().map(({ revision }) => revision))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    configure(1, 7, settings, null);
    expect(frames().some(({ revision }) => revision === 7)).toBe(false);
  });
});

describe('a journal that is full', () => {
  it('lands a seek on the nearest kept epoch, and says so', () => {
    const clock = new FakeClock(0.01);
    const loop = openLoop(clock, { limits: { bytes: 0, moments: 4 } });
    loop.configure(1, 0, settings, data);
    const stand = (epoch: number) => {
      loop.pursue(reach(epoch));
      finish(clock);
      for (let i = 0; i < 2; i++) loop.paint();
      return loop.frames()[loop.frames().length - 1];
    };
    const middle = stand(100);
    loop.configure(1, 1, settings, sampleData(5));
    const end = stand(150);
    expect([stand(100).epoch, stand(150).parameters]).toEqual([100, end.parameters]);
    const { epoch, parameters } = stand(70);
    expect([0, 32, 64]).toContain(epoch);
    expect(parameters).toEqual(trainStraight(start, [segment(0)], epoch).parameters);
    expect(stand(epoch + 1).epoch).toBeGreaterThan(epoch);
    expect(stand(100).parameters).toEqual(middle.parameters);
    expect(stand(0).epoch).toBe(0);
    loop.pursue(run(150));
    finish(clock);
    for (let i = 0; i < 3; i++) loop.paint();
    expect(loop.frames()[loop.frames().length - 1]).toMatchObject({ epoch: 150, parameters: end.parameters });
  });
});
