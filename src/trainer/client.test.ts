import { describe, expect, it } from 'vitest';
import type { Frame } from './protocol';
import { data, rated, sampleData, settings, start } from './testing/fixtures';
import { openClient, TrainerWorker } from './testing/openClient';

const newRun = { settings, data, parameters: start };
const openFake = () => openClient(() => new TrainerWorker());
const kinds = (worker: TrainerWorker) => worker.received.map(({ kind }) => kind);

function frame(runId: number, epoch: number, change: Partial<Frame> = {}): Frame {
  const column = new Float64Array([0.7]);
  const curve = {
    epochs: epoch,
    stride: 1000,
    losses: column,
    lows: column,
    highs: column,
    latest: 0.7,
    landmarks: column,
  };
  const parameters = new Float64Array([epoch, 0, 0]);
  const moment = {
    epoch,
    furthest: epoch,
    parameters,
    memory: new Float64Array(9),
    standardization: null,
    loss: 0.7,
    testLoss: null,
    objectiveCurve: null,
    testCurve: null,
    gradient: new Float64Array(3),
    trace: { epochs: new Float64Array(0), parameters: new Float64Array(0) },
    objective: 0.7,
    gradientNorm: 0.1,
    trend: 'falling' as const,
  };
  return { kind: 'frame', runId, revision: 0, since: 0, sequence: 0, ...moment, curve, ...change };
}

describe('the trainer client', () => {
  it('sends a run, its revisions and its goals in order, points only when they change', () => {
    const { client, workers } = openFake();
    client.revise({ settings });
    client.pursue({ kind: 'idle' });
    expect(workers).toHaveLength(0);
    client.start(newRun);
    client.revise({ settings: rated(2) });
    client.revise({ data: sampleData(2) });
    client.pursue({ kind: 'reach', epoch: 3 });
    expect(workers).toHaveLength(1);
    expect(workers[0].received).toMatchObject([
      { kind: 'configure', runId: 1, revision: 0, settings, data, start, resume: null },
      { kind: 'configure', runId: 1, revision: 1, settings: rated(2), data: null },
      { kind: 'configure', runId: 1, revision: 2, settings: rated(2), data: sampleData(2) },
      { kind: 'pursue', goal: { kind: 'reach', epoch: 3 } },
    ]);
  });

  it('drops frames of an older run but acknowledges them', () => {
    const { client, workers, frames } = openFake();
    client.start(newRun);
    client.start(newRun);
    workers[0].say(frame(1, 5));
    workers[0].say(frame(2, 0));
    expect(frames.map(({ runId }) => runId)).toEqual([2]);
    expect(kinds(workers[0])).toEqual(['configure', 'configure', 'painted']);
    client.painted();
    client.painted();
    expect(kinds(workers[0]).slice(3)).toEqual(['painted']);
  });

  it('tells only of the goal last pursued that it is settled', () => {
    const { client, workers, log } = openFake();
    client.start(newRun);
    for (const epoch of [1, 2]) client.pursue({ kind: 'reach', epoch });
    const goalIds = workers[0].received.flatMap((each) => (each.kind === 'pursue' ? [each.goalId] : []));
    for (const goalId of goalIds) workers[0].say({ kind: 'settled', runId: 1, goalId, reason: 'diverged' });
    expect(log).toEqual(['diverged']);
  });

  it('replaces a worker that is silent at two looks in a row, and lets the next resume', () => {
    const { client, workers, log, clock } = openFake();
    client.start(newRun);
    workers[0].say(frame(1, 0));
    client.painted();
    client.pursue({ kind: 'run', until: 100, epochsPerSecond: null });
    clock.pass(4000);
    workers[0].say(frame(1, 40));
    client.painted();
    client.revise({ settings: rated(3) });
    clock.pass(9999);
    expect(log).toEqual([]);
    clock.pass(2);
    expect(log).toEqual(['restart']);
    expect(workers[0].isTerminated).toBe(true);
    const journal = [{ since: 0, settings, data }];
    expect(workers[1].received).toMatchObject([
      {
        kind: 'configure',
        runId: 1,
        revision: 0,
        data: null,
        resume: { epoch: 40, journal, curve: { epochs: 40 } },
      },
      { kind: 'configure', runId: 1, revision: 1, settings: rated(3), data: null, resume: null },
      { kind: 'pursue', goal: { kind: 'run', until: 100 } },
    ]);
    workers[0].say(frame(1, 99));
    workers[1].say(frame(1, 40, { revision: 1, since: 40 }));
    clock.pass(11_000);
    expect(workers[2].received[0]).toMatchObject({
      revision: 1,
      settings: rated(3),
      resume: { journal: [...journal, { since: 40, settings: rated(3), data }] },
    });
  });

  it('begins the run anew where no frame of it was ever seen', () => {
    const { client, workers } = openFake();
    client.start(newRun);
    client.revise({ settings: rated(3) });
    workers[0].crash();
    expect(workers[1].received).toEqual(workers[0].received);
  });

  it('waits patiently where no answer is due', () => {
    const { client, workers, log, clock } = openFake();
    client.start(newRun);
    workers[0].say(frame(1, 0));
    clock.pass(60_000);
    client.pursue({ kind: 'run', until: 100, epochsPerSecond: null });
    workers[0].say(frame(1, 1));
    clock.pass(60_000);
    client.painted();
    client.painted();
    client.pursue({ kind: 'run', until: 100, epochsPerSecond: 0.1 });
    clock.pass(29_000);
    client.pursue({ kind: 'idle' });
    workers[0].say({ kind: 'settled', runId: 1, goalId: 4, reason: 'reached' });
    clock.pass(60_000);
    expect(log).toEqual(['reached']);
    expect(clock.pending).toBe(0);
  });

  it('gives up after three deaths in a row and tries again on the next wish', () => {
    const { client, workers, log } = openFake();
    client.start(newRun);
    client.pursue({ kind: 'reach', epoch: 9 });
    for (let i = 0; i < 3; i++) workers[i].crash();
    expect(workers).toHaveLength(3);
    expect(log).toEqual(['restart', 'restart', expect.stringMatching(/^failed: .*out of memory.*3 times/)]);
    client.painted();
    client.pursue({ kind: 'reach', epoch: 9 });
    expect(kinds(workers[3])).toEqual(['configure', 'pursue']);
    workers[3].crash();
    expect(workers).toHaveLength(5);
  });

  it('gives up after three silences in a row with nothing new between them', () => {
    const { client, workers, log, clock } = openFake();
    client.start(newRun);
    workers[0].say(frame(1, 40));
    client.painted();
    client.pursue({ kind: 'run', until: 100, epochsPerSecond: null });
    clock.pass(10_001);
    for (const epoch of [41, 41, 41]) {
      workers[workers.length - 1].say(frame(1, epoch));
      client.painted();
      clock.pass(10_001);
    }
    expect(log).toEqual([
      'restart',
      'restart',
      'restart',
      expect.stringMatching(/^failed: .*does not answer.*3 times and came no further/),
    ]);
    clock.pass(60_000);
    expect(workers).toHaveLength(4);
    client.pursue({ kind: 'run', until: 100, epochsPerSecond: null });
    expect(workers).toHaveLength(5);
  });

  it('forgets a revision that failed once another comes', () => {
    const { client, workers } = openFake();
    client.start(newRun);
    workers[0].say(frame(1, 7));
    client.revise({ settings: { ...settings, optimizer: 'newton', l1: 1 } });
    workers[0].say({ kind: 'failed', runId: 1, message: 'not defined' });
    client.revise({ settings: rated(2) });
    client.pursue({ kind: 'reach', epoch: 8 });
    expect(workers[1].received).toMatchObject([
      { revision: 0, resume: { epoch: 7 } },
      { revision: 2, settings: rated(2), resume: null },
      { kind: 'pursue' },
    ]);
  });

  it('refuses points with other features in mid-run', () => {
    const { client, workers } = openFake();
    client.start(newRun);
    for (const change of [{ degree: 2 }, { isStandardized: true }, { features: [data.features[0]] }]) {
      expect(() => client.revise({ data: { ...data, ...change } })).toThrow('need a new run');
    }
    expect(workers[0].received).toHaveLength(1);
  });

  it('fails, too, where no worker can be had at all', () => {
    const { client, log, clock } = openClient(() => {
      throw new Error('no workers here');
    });
    client.start(newRun);
    expect(log).toEqual([expect.stringMatching(/^failed: .*no workers here/)]);
    expect(clock.pending).toBe(0);
  });

  it('passes on what failed in the worker, and resumes in another', () => {
    const { client, workers, log } = openFake();
    client.start(newRun);
    workers[0].say(frame(1, 7));
    workers[0].say({ kind: 'failed', runId: 1, message: 'broken' });
    expect(log).toEqual(['failed: broken']);
    client.pursue({ kind: 'reach', epoch: 8 });
    expect(workers[1].received).toMatchObject([{ resume: { epoch: 7 } }, { kind: 'pursue' }]);
  });

  it('does not count frames of a dead worker against the credit of the next', () => {
    const { client, workers } = openFake();
    client.start(newRun);
    workers[0].say(frame(1, 1));
    workers[0].crash();
    workers[1].say(frame(1, 2));
    client.painted();
    expect(kinds(workers[1])).not.toContain('painted');
    client.painted();
    expect(kinds(workers[1])).toContain('painted');
  });

  it('delivers nothing any more once it is disposed of', () => {
    const { client, workers, frames, clock } = openFake();
    client.start(newRun);
    client.dispose();
    workers[0].say(frame(1, 0));
    expect([workers[0].isTerminated, frames.length, clock.pending]).toEqual([true, 0, 0]);
  });
});
