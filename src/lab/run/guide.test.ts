import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../../store/actions';
import { selectStatusSentence } from '../../store/status';
import { createLabStore } from '../../store/store';
import { wireGuide } from './guide';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const outlook = {
  attainable: { best: 0.4, isAttained: true },
  end: 'far',
  remedy: { kind: 'rate', to: 0.5 },
} as const;

/** A run under way, and all that its status said. */
function open() {
  const store = createLabStore();
  const actions = createActions(store);
  wireGuide({ store, actions });
  actions.setRun({ status: 'training' });
  const said = [selectStatusSentence(store.getState())];
  store.subscribe((state) => {
    const sentence = selectStatusSentence(state);
    if (sentence !== said[said.length - 1]) said.push(sentence);
  });
  return { actions, said, last: () => said[said.length - 1] };
}

describe('the advice shown', () => {
  it('waits until it has stood for a second, while the plain state is told at once', () => {
    const { actions, said, last } = open();
    actions.setInsight({ outlook, nearness: 'far' });
    vi.advanceTimersByTime(500);
    actions.setRun({ trend: 'oscillating' });
    vi.advanceTimersByTime(999);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(last()).toBe(
      'Oscillating: the steps overshoot and come back, again and again. Set the learning rate to 0.5.',
    );
    actions.setRun({ status: 'finished' });
    expect(last()).toBe('Finished.');
    vi.advanceTimersByTime(1000);
    expect(last()).toContain('Finished, oscillating');
    expect(said).toHaveLength(4);
  });

  it('does not flicker with what changes back within a second, and goes once there is none', () => {
    const { actions, said, last } = open();
    actions.setInsight({ outlook, nearness: 'far' });
    vi.advanceTimersByTime(1000);
    expect(last()).toContain('will end far from the best. Set the learning rate to 0.5.');
    for (let i = 0; i < 9; i++) {
      actions.setRun({ trend: i % 2 === 0 ? 'oscillating' : 'falling' });
      vi.advanceTimersByTime(600);
    }
    expect(said).toHaveLength(2);
    actions.setInsight({ outlook: null, nearness: null });
    actions.setRun({ trend: 'falling' });
    expect(last()).toBe('Training: watch the loss.');
  });
});
