import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../analysis/protocol';
import { fitSamples } from '../../core/inference/experiment';
import { createActions } from '../../store/actions';
import { changedLook, type InferenceLook } from '../../store/inferenceLook';
import { createLiveRun } from '../../store/live';
import { spreadsOf } from '../../store/liveExperiment';
import { createLabStore } from '../../store/store';
import type { Questions } from '../ports';
import { createExperiment } from './experiment';

function open(look: InferenceLook = { samples: 30, samplePoints: 60 }, { isStill = true } = {}) {
  const store = createLabStore();
  const actions = createActions(store);
  actions.samplePoints({ kind: 'true-model', seed: 5, count: 40 });
  const change = (more: InferenceLook) =>
    actions.setTabs({ tab: 'inference', inference: changedLook(store.getState().tabs.inference, more) });
  change(look);
  const live = createLiveRun();
  let follow = () => {};
  const paintLoop = {
    invalidate() {},
    paintNow() {},
    subscribe(_: string, task: () => void) {
      follow = task;
      return () => {};
    },
  };
  const asked: [number, number][] = [];
  const answers: (() => void)[] = [];
  let reply: 'answer' | 'null' | 'fail' | 'wait' = 'answer';
  const ask = (async (question: QuestionOf<'samples'>) => {
    asked.push([question.from, question.to]);
    if (reply === 'fail') throw new Error('no');
    if (reply === 'wait') await new Promise<void>((resolve) => answers.push(resolve));
    return reply === 'null' ? null : fitSamples(question.recipe, question);
  }) as unknown as Questions['ask'];
  let time = 0;
  const service = createExperiment(
    { store, live, paintLoop },
    { ask },
    { now: () => time, isStill: () => isStill },
  );
  const frame = async () => {
    follow();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    ...{ store, actions, live, service, asked, answers, change, frame },
    replyBy(kind: typeof reply): void {
      reply = kind;
    },
    /** Frames until nothing more comes. */
    async rest(): Promise<void> {
      for (let k = 0; k < 40; k++) await frame();
    },
    async wait(seconds: number): Promise<void> {
      time += 1000 * seconds;
      await frame();
    },
    come: () => live.experiment?.fits.kinds.length,
  };
}

describe('a sampling experiment', () => {
  it('fits new data sets of the recipe with as many points as asked for', async () => {
    const { service, rest, live, store } = open();
    service.draw();
    expect(live.experiment?.isDrawing).toBe(true);
    await rest();
    const { recipe } = store.getState().dataset;
    const all = fitSamples({ ...recipe, count: 60 }, { from: 0, to: 30 });
    expect(live.experiment).toMatchObject({ isDrawing: false, wanted: 30, truth: [3, -2, 0.5], fits: all });
  });

  it('has as many points in each as were drawn on the page, unless others are chosen', async () => {
    const { service, rest, live, actions } = open({ samples: 10 });
    service.draw();
    await rest();
    expect(live.experiment?.recipe.count).toBe(40);
    actions.samplePoints({ count: 5 });
    service.draw();
    await rest();
    expect(live.experiment?.recipe.count).toBe(10);
  });

  it('goes on with other data sets when it draws again, and begins anew with another number of points', async () => {
    const { service, rest, asked, change } = open();
    service.draw();
    await rest();
    service.draw();
    await rest();
    change({ samplePoints: 100 });
    service.draw();
    await rest();
    expect(asked).toEqual([
      [0, 30],
      [30, 60],
      [0, 30],
    ]);
  });

  it('lets the first come slowly, and all in the end', async () => {
    const { service, frame, wait, come, live } = open({ samples: 100, samplePoints: 60 }, { isStill: false });
    service.draw();
    for (let k = 0; k < 5; k++) await frame();
    expect(come()).toBe(0);
    await wait(1);
    expect(come()).toBe(3);
    await wait(2);
    expect(come()).toBe(9);
    await wait(4);
    expect(come()).toBe(100);
    expect(live.experiment?.isDrawing).toBe(false);
  });

  it('ends when it is stopped, or out of sight, with what has come', async () => {
    for (const end of ['stop', 'leave'] as const) {
      const { service, frame, wait, come, live, actions } = open({ samples: 100 }, { isStill: false });
      service.draw();
      for (let k = 0; k < 5; k++) await frame();
      await wait(2);
      if (end === 'stop') service.stop();
      else actions.setTabs({ tab: 'weights' });
      await wait(5);
      expect(come()).toBe(6);
      expect(live.experiment?.isDrawing).toBe(false);
      // Six fits say little of a spread.
      expect(live.experiment?.tried).toEqual([]);
    }
  });

  it('keeps what each number of points has come to, the newest of a number', async () => {
    const { service, rest, change, live } = open();
    for (const samplePoints of [50, 60, 70, 80, 90, 50, 100, 110]) {
      change({ samplePoints });
      service.draw();
      await rest();
    }
    const { tried = [], fits, truth = [] } = live.experiment ?? {};
    expect(tried.map(({ points }) => points)).toEqual([70, 80, 90, 50, 100, 110]);
    expect(fits && tried.at(-1)?.spreads).toEqual(fits && spreadsOf(fits, truth));
  });

  it('asks once more where an answer got lost, and says so where it cannot be worked out', async () => {
    const { service, rest, frame, replyBy, asked, come, live } = open();
    replyBy('null');
    service.draw();
    await frame();
    replyBy('answer');
    await rest();
    expect([asked.length, come()]).toEqual([2, 30]);
    replyBy('fail');
    service.draw();
    await rest();
    expect(live.experiment).toMatchObject({ isDrawing: false, hasFailed: true });
  });

  it('stays while points are edited, and is forgotten with new ones; what was tried stays with the true model', async () => {
    const { service, rest, actions, live, come } = open();
    service.draw();
    await rest();
    actions.addPoint(0, 0, 1);
    await rest();
    expect(come()).toBe(30);
    actions.newPoints();
    await rest();
    expect(live.experiment).toBeNull();
    service.draw();
    expect(live.experiment?.tried).toHaveLength(1);
    await rest();
    expect(live.experiment?.first).toBe(0);
  });

  it('is forgotten with another true model, and where there is none', async () => {
    const { service, rest, actions, live } = open();
    service.draw();
    await rest();
    actions.samplePoints({ w1: 2 });
    await rest();
    expect(live.experiment).toBeNull();
    service.draw();
    expect(live.experiment?.tried).toEqual([]);
    actions.samplePoints({ kind: 'moons' });
    await rest();
    expect(live.experiment).toBeNull();
    service.draw();
    expect(live.experiment).toBeNull();
  });

  it('takes no answers of a draw that was ended', async () => {
    const { service, frame, rest, replyBy, answers, live } = open();
    replyBy('wait');
    service.draw();
    await frame();
    service.stop();
    service.draw();
    replyBy('answer');
    answers[0]();
    await rest();
    const { recipe } = live.experiment ?? {};
    expect(live.experiment?.fits).toEqual(recipe && fitSamples(recipe, { from: 0, to: 30 }));
  });
});
