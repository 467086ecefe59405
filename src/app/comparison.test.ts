import { describe, expect, it, vi } from 'vitest';
import type { OptimumAnswer } from '../analysis/protocol';
import { words } from '../messages/words';
import { createActions } from '../store/actions';
import { createLiveRun } from '../store/live';
import { selectStatusSentence } from '../store/selectors';
import { createLabStore, type RunStatus } from '../store/store';
import type { Frame } from '../trainer/protocol';
import { compareWithPossible } from './comparison';

/** A run at a learning rate of 0.01, and what its status says of it. */
function open(status: RunStatus) {
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  actions.setSettings({ learningRate: 0.01 });
  actions.setRun({ status, trend: 'falling' });
  const said = () => {
    compareWithPossible({ store, actions, live });
    return selectStatusSentence(store.getState());
  };
  return { store, actions, live, said };
}

const objectiveOf = (objective: number) => ({ objective }) as Frame;
const optimumOf = (objective: number) => ({ kind: 'found', objective }) as OptimumAnswer;
const { status: sentences } = words;

describe('the comparison with what is possible', () => {
  it('says nothing of a line that is held', () => {
    const { actions, live, said } = open('finished');
    actions.setInsight({ optimum: optimumOf(0.4) });
    actions.setView({ hand: { stage: 'making', before: 0.4, loss: null } });
    live.frame = objectiveOf(0.6);
    expect(said()).toBe(sentences.finished);
    actions.setView({ hand: null });
    expect(said()).toBe(sentences.finishedFar);
  });

  it('calls training crawling where the stable limit is more than 2000 times the learning rate', () => {
    const { live, said } = open('training');
    expect(said()).toBe(sentences.training);
    live.stability = { limit: 19.9, safe: 1 };
    expect(said()).toBe(sentences.training);
    live.stability = { limit: 20.1, safe: 1 };
    expect(said()).toBe(sentences.crawling);
    live.stability = null;
    expect(said()).toBe(sentences.training);
  });

  it('calls a finished run far where its objective is more than a hundredth above the lowest', () => {
    const { live, actions, said } = open('finished');
    live.frame = objectiveOf(0.5051);
    expect(said()).toBe(sentences.finished);
    actions.setInsight({ optimum: optimumOf(0.5) });
    expect(said()).toBe(sentences.finishedFar);
    live.frame = objectiveOf(0.5049);
    expect(said()).toBe(sentences.finished);
    live.frame = objectiveOf(0.9);
    actions.setInsight({ optimum: { kind: 'separable' } });
    expect(said()).toBe(sentences.finished);
  });

  it('tells the store only what is new', () => {
    const { store, live, said } = open('training');
    live.stability = { limit: 1000, safe: 1 };
    said();
    const hear = vi.fn();
    store.subscribe(hear);
    said();
    expect(hear).not.toHaveBeenCalled();
  });
});
