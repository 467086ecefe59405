import { describe, expect, it } from 'vitest';
import { FakeClock } from '../bridge/testing/fakeClock';
import { plainSettings } from '../core/training/settings';
import type { Segment, TrainingSettings } from './protocol';
import { data, finish, openLoop, reach, start } from './testing/fixtures';
import { LoopWorker, openClient } from './testing/openClient';
import { freshKernels, trainStraight } from './testing/straightRun';
import { TrainingRun } from './trainingRun';

const plain: TrainingSettings = { ...plainSettings, learningRate: 0.5 };
const penalized: TrainingSettings = { ...plain, l2: 0.05, l1: 0.01 };
const segmentOf = (since: number, settings: TrainingSettings): Segment => ({ since, settings, data });

/** A loop that goes to an epoch and shows its newest frame. */
function open() {
  const clock = new FakeClock(0.01);
  const loop = openLoop(clock);
  const newest = () => {
    for (let i = 0; i < 2; i++) loop.paint();
    return loop.frames()[loop.frames().length - 1];
  };
  const stand = (epoch: number) => {
    loop.pursue(reach(epoch));
    finish(clock);
    return newest();
  };
  return { configure: loop.configure, newest, stand };
}

describe('the curve of the objective', () => {
  it('is none where nothing is penalised', () => {
    const { configure, stand } = open();
    configure(1, 0, plain, data);
    const { curve, objectiveCurve } = stand(20);
    expect(curve?.epochs).toBe(20);
    expect(objectiveCurve).toBeNull();
  });

  it('has the loss and the penalty of every epoch', () => {
    const { configure, stand } = open();
    configure(1, 0, penalized, data);
    const { objectiveCurve, curve } = stand(60);
    const { losses, objectives } = trainStraight(start, [segmentOf(0, penalized)], 60);
    expect([...(objectiveCurve?.losses ?? [])]).toEqual(objectives);
    expect([...(curve?.losses ?? [])]).toEqual(losses);
    expect(objectives[60]).toBeGreaterThan(losses[60] + 0.01);
  });

  it('has the loss for its objective up to where the first penalty comes, and after the last', () => {
    const { configure, newest, stand } = open();
    configure(1, 0, plain, data);
    stand(30);
    configure(1, 1, penalized, null);
    expect(newest()).toMatchObject({ epoch: 30, objectiveCurve: { epochs: 30 } });
    stand(50);
    configure(1, 2, plain, null);
    const segments = [segmentOf(0, plain), segmentOf(30, penalized), segmentOf(50, plain)];
    const { objectives, losses } = trainStraight(start, segments, 70);
    expect([...(stand(70).objectiveCurve?.losses ?? [])]).toEqual(objectives);
    expect(objectives.map((objective, epoch) => objective > losses[epoch])).toEqual(
      objectives.map((_, epoch) => epoch >= 30 && epoch < 50),
    );
  });

  it('is gone once a run without a penalty begins anew', () => {
    const { configure, newest, stand } = open();
    configure(1, 0, penalized, data);
    stand(10);
    stand(0);
    configure(1, 1, plain, null);
    expect(newest()).toMatchObject({ epoch: 0, curve: { epochs: 0 }, objectiveCurve: null });
  });

  it('knows nothing of a run that was kept without it, until the next epoch', () => {
    const straight = new TrainingRun(freshKernels(), start, [segmentOf(0, penalized)], null);
    straight.advance(40);
    const { curve, trace, epoch, parameters, memory } = straight.describe();
    if (!curve || !trace) throw new Error('a first frame has all');
    const kept = { epoch, parameters, memory, curve, objectiveCurve: null, testCurve: null, trace };
    const run = new TrainingRun(freshKernels(), start, [segmentOf(0, penalized)], kept);
    run.advance(2);
    const { objectives } = trainStraight(start, [segmentOf(0, penalized)], 42);
    const known = [...(run.describe().objectiveCurve?.losses ?? [])];
    expect(known.map(Number.isNaN)).toEqual(objectives.map((_, k) => k <= 40));
    expect(known.slice(41)).toEqual(objectives.slice(41));
  });

  it('goes on in a worker that takes over', () => {
    const truth = new TrainingRun(freshKernels(), start, [segmentOf(0, penalized)], null);
    truth.advance(300);
    const { client, workers, frames, log, clock } = openClient((fakeClock) => new LoopWorker(fakeClock));
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
    client.start({ settings: penalized, data, parameters: start });
    goTo(140);
    workers[0].crash();
    const { objectiveCurve } = truth.describe();
    expect(objectiveCurve?.epochs).toBe(300);
    expect(goTo(300)).toMatchObject({ epoch: 300, objectiveCurve });
    expect(workers).toHaveLength(2);
  });
});
