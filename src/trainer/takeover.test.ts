import { describe, expect, it } from 'vitest';
import type { Optimizer } from '../core/training/settings';
import type { Frame, Segment, TrainingSettings } from './protocol';
import { data, follow, rated, sampleData, settings, start } from './testing/fixtures';
import { LoopWorker, openClient } from './testing/openClient';
import { trainStraight } from './testing/straightRun';

const newRun = { settings, data, parameters: start };

describe('client and loop together', () => {
  it('lose nothing when the worker is killed in mid-run: old epochs keep their bytes', () => {
    const { client, workers, frames, log, clock } = openClient((fakeClock) => new LoopWorker(fakeClock));
    clock.tick = 0.5;
    const revisions = [
      { settings, data },
      { settings: rated(2), data },
      { settings: rated(2), data: sampleData(3) },
    ];
    let segments: Segment[] = [];
    const passUntil = (isEnough: () => boolean) => {
      for (let i = 0; i < 5000 && !isEnough(); i++) {
        const count = frames.length;
        clock.runNext();
        for (const { revision, since } of frames.slice(count)) {
          segments = follow(segments, { since, ...revisions[revision] });
          client.painted();
        }
      }
      expect(isEnough()).toBe(true);
    };
    const latest = () => frames[frames.length - 1];

    client.start(newRun);
    client.pursue({ kind: 'run', until: 3000, epochsPerSecond: null });
    passUntil(() => latest()?.epoch > 500);
    client.revise({ settings: rated(2) });
    passUntil(() => latest().epoch > 1200);
    client.revise({ data: sampleData(3) });
    passUntil(() => latest().revision === 2 && latest().epoch > 2000);
    const before = { ...latest() };
    workers[0].crash();
    expect(log).toEqual(['restart']);
    passUntil(() => log.length === 2);
    expect(log).toEqual(['restart', 'reached']);
    expect(latest()).toMatchObject({ epoch: 3000, furthest: 3000, revision: 2, since: before.since });
    expect(segments.map(({ since }) => since > 0)).toEqual([false, true, true]);

    for (const epoch of [100, 2999, before.since, before.since - 1, 0, before.epoch + 1, 600, 3000, 3100]) {
      log.length = 0;
      client.pursue({ kind: 'reach', epoch });
      passUntil(() => log.length === 1);
      const { losses, objectives, testLosses, trend, ...truth } = trainStraight(start, segments, epoch);
      expect(latest()).toMatchObject(truth);
      expect(latest().furthest).toBe(Math.max(3000, epoch));
    }
  });

  const optimizers: Optimizer[] = ['mini-batch', 'momentum', 'adam', 'newton', 'batch'];

  it.each(optimizers)('take up %s with all that it remembered', (optimizer) => {
    const { client, workers, frames, log, clock } = openClient((fakeClock) => new LoopWorker(fakeClock));
    const own: TrainingSettings = { ...settings, optimizer, batchSize: 5, l2: 0.01 };
    const other: TrainingSettings = { ...own, optimizer: optimizer === 'adam' ? 'momentum' : 'adam' };
    clock.tick = 0.5;
    const goTo = (epoch: number) => {
      log.length = 0;
      client.pursue({ kind: 'reach', epoch });
      for (let i = 0; i < 5000 && !log.includes('reached'); i++) {
        const count = frames.length;
        clock.runNext();
        for (let k = count; k < frames.length; k++) client.painted();
      }
      return frames[frames.length - 1];
    };
    const killAndReach = (epoch: number) => {
      workers[workers.length - 1].crash();
      return goTo(epoch);
    };
    const segments: Segment[] = [{ since: 0, settings: own, data }];
    const revise = (since: number, settings: TrainingSettings) => {
      client.revise({ settings });
      segments.push({ since, settings, data });
    };
    const expectTold = (frame: Frame, epoch: number) => {
      const { losses, objectives, testLosses, trend, ...truth } = trainStraight(start, segments, epoch);
      expect(frame).toMatchObject(truth);
    };
    client.start({ settings: own, data, parameters: start });
    expectTold(goTo(37), 37);
    expectTold(killAndReach(80), 80);
    revise(80, other);
    expectTold(goTo(100), 100);
    expectTold(killAndReach(120), 120);
    revise(120, own);
    expectTold(goTo(150), 150);
    for (const epoch of [37, 38, 0, 79, 80, 101, 120, 149, 200]) {
      expectTold(epoch % 2 === 0 ? goTo(epoch) : killAndReach(epoch), epoch);
    }
  });
});

/** A page with a trainer that goes where it is told. */
function openPage() {
  const { client, workers, frames, log, clock } = openClient((fakeClock) => new LoopWorker(fakeClock));
  clock.tick = 0.5;
  const settle = (isEnough: () => boolean) => {
    for (let i = 0; i < 5000 && !isEnough(); i++) {
      const count = frames.length;
      clock.runNext();
      for (let k = count; k < frames.length; k++) client.painted();
    }
    expect(isEnough()).toBe(true);
    return frames[frames.length - 1];
  };
  const goTo = (epoch: number) => {
    log.length = 0;
    client.pursue({ kind: 'reach', epoch });
    return settle(() => log.includes('reached'));
  };
  return { client, workers, frames, settle, goTo };
}

type OldPage = ReturnType<typeof openPage>;

/** Another page that takes up the run of `page`, whose newest settings these are. */
function openAnew({ client }: OldPage, settings: TrainingSettings) {
  const standing = structuredClone(client.standing());
  const next = openPage();
  next.client.start({ settings, data, parameters: start, standing });
  expect(next.client.standing()).toEqual(standing);
  return { ...next, standing };
}

function expectTold(frame: Frame, segments: readonly Segment[], epoch: number): void {
  const { losses, objectives, testLosses, trend, ...truth } = trainStraight(start, segments, epoch);
  expect(frame).toMatchObject(truth);
}

describe('a page that is opened again', () => {
  const fast = rated(2);
  const unchanged: Segment[] = [{ since: 0, settings, data }];
  const changed: Segment[] = [...unchanged, { since: 50, settings: fast, data }];

  it('knows nothing of a run before its first frame, nor of none', () => {
    const { client } = openPage();
    expect(client.standing()).toBeNull();
    client.start(newRun);
    expect(client.standing()).toBeNull();
  });

  it('takes up a run that nothing was changed in, with every epoch of it', () => {
    const page = openPage();
    page.client.start(newRun);
    page.goTo(300);
    page.goTo(120);
    const next = openAnew(page, settings);
    expect(next.standing).toMatchObject({ epoch: 120, since: 0, isCut: false });
    expectTold(
      next.settle(() => next.frames.length > 0),
      unchanged,
      120,
    );
    expect(next.frames[0].furthest).toBe(300);
    for (const epoch of [0, 37, 121, 300, 400]) expectTold(next.goTo(epoch), unchanged, epoch);
    expect(next.frames[next.frames.length - 1].furthest).toBe(400);
  });

  it('takes up a run that something was changed in, exact from the change on', () => {
    const page = openPage();
    page.client.start(newRun);
    page.goTo(50);
    page.client.revise({ settings: fast });
    page.goTo(80);
    const again = openAnew(page, fast);
    expect(again.standing).toMatchObject({ epoch: 80, since: 50, isCut: false });
    const next = openAnew(again, fast);
    for (const epoch of [81, 48, 300, 80, 79, 65, 0]) expectTold(next.goTo(epoch), changed, epoch);
  });

  it('lands before the change where an optimizer’s memory cannot be worked out', () => {
    const page = openPage();
    const adam: TrainingSettings = { ...settings, optimizer: 'adam' };
    page.client.start(newRun);
    page.goTo(50);
    page.client.revise({ settings: adam });
    page.goTo(80);
    const next = openAnew(page, adam);
    expect(next.goTo(60)).toMatchObject({ epoch: 48, furthest: 80 });
    const segments: Segment[] = [...unchanged, { since: 50, settings: adam, data }];
    for (const epoch of [80, 300]) expectTold(next.goTo(epoch), segments, epoch);
  });

  it('changes at once what the run was told of and has not shown', () => {
    const page = openPage();
    page.client.start(newRun);
    page.goTo(80);
    page.goTo(50);
    page.client.revise({ settings: fast });
    const next = openAnew(page, fast);
    expect(next.standing).toMatchObject({ epoch: 50, since: 50, isCut: true });
    const told = next.settle(() => next.client.standing()?.isCut === false);
    expect(told).toMatchObject({ epoch: 50, since: 50, furthest: 50, revision: 1 });
    for (const epoch of [51, 300]) expectTold(next.goTo(epoch), changed, epoch);
  });

  it('goes on with the newest settings where it stood before they took effect', () => {
    const page = openPage();
    page.client.start(newRun);
    page.goTo(80);
    page.client.revise({ settings: fast });
    page.goTo(100);
    page.goTo(50);
    const next = openAnew(page, fast);
    expect(next.standing).toMatchObject({ epoch: 50, since: 50, isCut: true });
    for (const epoch of [51, 300]) expectTold(next.goTo(epoch), changed, epoch);
  });

  it('loses nothing when its worker dies before it has shown anything', () => {
    const page = openPage();
    page.client.start(newRun);
    page.goTo(80);
    const next = openAnew(page, settings);
    next.workers[0].crash();
    expect(next.client.standing()).toEqual(next.standing);
    expectTold(next.goTo(90), unchanged, 90);
  });
});
