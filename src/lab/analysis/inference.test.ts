import { describe, expect, it, vi } from 'vitest';
import type { InferenceAnswer } from '../../analysis/inferenceAnswers';
import type { Question, QuestionOf } from '../../analysis/protocol';
import type { FitKind, Resamples } from '../../core/inference/resample';
import { createActions } from '../../store/actions';
import { changedLook, type InferenceLook } from '../../store/inferenceLook';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import { selectFittedData } from '../../store/trainingInputs';
import type { Questions } from '../ports';
import { createInference } from './inference';

/** What is said of three parameters, as far as this service reads it. */
const found = { kind: 'found', estimates: Float64Array.of(1, 2, 3) } as unknown as InferenceAnswer;

/** Fits whose first weight is the number of the resample and whose second is the seed; every fifth is of one class, every seventh separable. */
function fitsOf({ seed, from, to }: QuestionOf<'resamples'>): Resamples {
  const parameters = new Float64Array(3 * (to - from));
  const kinds = Array.from({ length: to - from }, (_, k): FitKind => {
    parameters.set([from + k, seed, 0], 3 * k);
    if ((from + k) % 5 === 4) return 'one-class';
    return (from + k) % 7 === 6 ? 'separable' : 'found';
  });
  return { parameters, kinds };
}

function open(look: InferenceLook, answer: InferenceAnswer = found) {
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  const asked: Question[] = [];
  let isSilent = false;
  const ask = vi.fn((question: Question) => {
    asked.push(question);
    const said = question.kind === 'resamples' ? fitsOf(question) : answer;
    return Promise.resolve(isSilent ? null : said);
  }) as unknown as Questions['ask'];
  const paintLoop = { invalidate: vi.fn(), subscribe: vi.fn(), paintNow: vi.fn() };
  const service = createInference({ store, live, paintLoop }, { ask });
  const change = (more: InferenceLook) =>
    actions.setTabs({ inference: changedLook(store.getState().tabs.inference, more) });
  change(look);
  /** Frames until nothing more is asked. */
  async function settle(): Promise<void> {
    for (let before = -1; before !== asked.length; ) {
      before = asked.length;
      service.update();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  const ranges = () =>
    asked.flatMap((question) => (question.kind === 'resamples' ? [[question.from, question.to]] : []));
  return {
    ...{ store, actions, live, asked, service, settle, change, ranges },
    silence: (isNow: boolean) => {
      isSilent = isNow;
    },
  };
}

describe('lines of resamples', () => {
  it('are asked for in chunks, few at first, and kept by their numbers', async () => {
    const { live, settle, ranges } = open({ hasLines: true });
    await settle();
    expect(ranges()).toEqual([
      [0, 30],
      [30, 130],
      [130, 200],
    ]);
    const swarm = live.inference?.swarm;
    expect(swarm).toMatchObject({ known: 200, wanted: 200 });
    expect(swarm?.fits[137]?.[0]).toBe(137);
    expect(swarm?.fits[4]).toBeNull();
    expect(swarm?.kinds.slice(4, 7)).toEqual(['one-class', 'found', 'separable']);
  });

  it('are asked for in chunks of so few points that nobody waits long', async () => {
    const { actions, ranges, settle } = open({ hasLines: true, resamples: 10 });
    actions.samplePoints({ count: 10_000 });
    await settle();
    expect(ranges().every(([from, to]) => to - from <= 4)).toBe(true);
  });

  it('are others of another seed, and those before stand until these come', async () => {
    const { live, settle, change, silence, service } = open({ hasLines: true, resamples: 40 });
    await settle();
    expect(live.inference?.swarm?.fits[3]?.[1]).toBe(1);
    silence(true);
    change({ seed: 9 });
    service.update();
    expect(live.inference?.swarm).toMatchObject({ known: 40 });
    await settle();
    expect(live.inference?.swarm?.fits[3]?.[1]).toBe(1);
    silence(false);
    await settle();
    expect(live.inference?.swarm?.fits[3]?.[1]).toBe(9);
  });

  it('grow and shrink with their number without being drawn anew', async () => {
    const { live, settle, change, ranges } = open({ hasLines: true, resamples: 40 });
    await settle();
    change({ resamples: 60 });
    await settle();
    expect(ranges().slice(-1)).toEqual([[40, 60]]);
    change({ resamples: 20 });
    await settle();
    expect(live.inference?.swarm).toMatchObject({ known: 20, wanted: 20 });
    expect(live.inference?.swarm?.fits).toHaveLength(20);
    expect(ranges().slice(-1)).toEqual([[40, 60]]);
    change({ resamples: 30 });
    await settle();
    expect(live.inference?.swarm?.fits[29]?.[0] ?? live.inference?.swarm?.kinds[29]).toBe('one-class');
    expect(live.inference?.swarm?.fits[28]?.[0]).toBe(28);
  });

  it('follow points that move at every frame, the first of them at once', async () => {
    const { live, store, actions, service } = open({ hasLines: true, resamples: 200 });
    for (let move = 0; move < 5; move++) {
      actions.movePoint(0, move / 10, 0);
      service.update();
      const data = selectFittedData(store.getState());
      await new Promise((resolve) => setTimeout(resolve));
      expect(live.inference?.data).toBe(data);
      expect(live.inference?.swarm?.known).toBe(30);
    }
  });

  it('are gone with their switch, with points that have no best weights, and when it stops', async () => {
    const { live, settle, change, service } = open({ hasLines: true, resamples: 20 });
    await settle();
    change({ hasLines: undefined } as unknown as InferenceLook);
    await settle();
    expect(live.inference?.swarm).toBeNull();
    change({ hasLines: true });
    await settle();
    expect(live.inference?.swarm?.known).toBe(20);
    service.stop();
    expect(live.inference).toBeNull();

    const apart = open({ hasLines: true }, { kind: 'separable', firth: null });
    await apart.settle();
    expect(apart.live.inference).toMatchObject({ answer: { kind: 'separable' }, swarm: null });
    expect(apart.ranges()).toEqual([]);
  });

  it('whose answer comes after the stop are dropped', async () => {
    const { live, service, settle } = open({ hasLines: true });
    await settle();
    service.update();
    service.stop();
    await new Promise((resolve) => setTimeout(resolve));
    expect(live.inference).toBeNull();
  });
});

it('is asked for once, and not again where it came to nothing, until the points are others', async () => {
  const { live, asked, actions, settle, silence } = open({ hasBand: true });
  silence(true);
  await settle();
  await settle();
  expect(asked).toHaveLength(1);
  expect(live.inference).toBeNull();
  silence(false);
  actions.movePoint(0, 0.5, 0.5);
  await settle();
  expect(live.inference?.answer.kind).toBe('found');
  expect(asked).toHaveLength(2);
});
