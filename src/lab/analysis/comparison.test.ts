import { describe, expect, it, vi } from 'vitest';
import { createActions } from '../../store/actions';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import type { Frame } from '../../trainer/protocol';
import { compareWithPossible } from './comparison';

function open() {
  const store = createLabStore();
  const actions = createActions(store);
  const live = createLiveRun();
  const attainable = { best: 0.5, isAttained: true };
  actions.setInsight({ outlook: { attainable, end: 'best', remedy: null } });
  const compare = (objective: number, since = 0) => {
    live.frame = { objective, since } as Frame;
    compareWithPossible({ store, actions, live });
    return store.getState().insight;
  };
  return { store, actions, compare };
}

describe('the comparison with what is possible', () => {
  it('goes by what is minimised, and tells of a run changed on its way', () => {
    const { compare } = open();
    expect(compare(0.504)).toMatchObject({ nearness: 'best', isMixed: false });
    expect(compare(0.51, 7)).toMatchObject({ nearness: 'far', isMixed: true });
  });

  it('is not known before what is possible is', () => {
    const { actions, compare } = open();
    actions.setInsight({ outlook: null });
    expect(compare(0.504).nearness).toBeNull();
  });

  it('says nothing of a line that is held', () => {
    const { actions, compare } = open();
    actions.setPlane({ hand: { stage: 'making', before: 0.4, loss: null } });
    expect(compare(0.504).nearness).toBeNull();
    actions.setPlane({ hand: null });
    expect(compare(0.504).nearness).toBe('best');
  });

  it('tells the store only what is new', () => {
    const { store, compare } = open();
    compare(0.504);
    const hear = vi.fn();
    store.subscribe(hear);
    compare(0.5041);
    expect(hear).not.toHaveBeenCalled();
  });
});
