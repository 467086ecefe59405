import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { data, rated, reach, run, sampleData, settings, start } from './testing/fixtures';
import { LoopWorker, openClient, TrainerWorker } from './testing/openClient';

const newRun = { settings, data, parameters: start };

const doing = fc.constantFrom('start', 'revise', 'reach', 'run', 'pause', 'wait', 'wait', 'wait', 'paint');

describe('what the trainer owes the page', () => {
  it('is nothing only when the newest run, settings and points are told of and the goal is met', () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 80 }), (all) => {
        const { client, clock, frames, log, isOwed } = openClient((time) => new LoopWorker(time));
        let [runs, revision, settledBefore, painted] = [0, 0, 0, 0];
        let isGoalOpen = false;
        const isDone = () => {
          const last = frames.at(-1);
          const isTold = runs === 0 || (last?.runId === runs && last.revision === revision);
          return isTold && (!isGoalOpen || log.length > settledBefore);
        };
        const pursue = (goal: Parameters<typeof client.pursue>[0]) => {
          client.pursue(goal);
          isGoalOpen = runs > 0;
          settledBefore = log.length;
        };
        const acts = {
          start() {
            client.start(newRun);
            runs++;
            revision = 0;
            isGoalOpen = false;
          },
          revise() {
            client.revise(revision % 2 ? { settings: rated(2) } : { data: sampleData(3) });
            revision += runs > 0 ? 1 : 0;
          },
          reach: () => pursue(reach(20)),
          run: () => pursue(run(300)),
          pause: () => pursue({ kind: 'idle' }),
          wait: () => clock.runNext(clock.time),
          paint() {
            for (; painted < frames.length; painted++) client.painted();
          },
        };
        for (const each of all) {
          acts[each]();
          expect(isOwed()).toBe(!isDone());
        }
        for (let i = 0; i < 2000 && isOwed(); i++) {
          acts.paint();
          clock.runNext();
        }
        expect(isOwed()).toBe(false);
        expect(isDone()).toBe(true);
      }),
    );
  });

  it('is nothing any more once no worker can be had, and something again at the next wish', () => {
    const { client, workers, log, isOwed } = openClient(() => new TrainerWorker());
    client.start(newRun);
    for (let deaths = 0; deaths < 3; deaths++) {
      expect(isOwed()).toBe(true);
      workers[deaths].crash();
    }
    expect(log.at(-1)).toMatch(/^failed/);
    expect(isOwed()).toBe(false);
    client.pursue(reach(1));
    expect(isOwed()).toBe(true);
    client.dispose();
    expect(isOwed()).toBe(false);
  });
});
