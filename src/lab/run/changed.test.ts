import { describe, expect, it } from 'vitest';
import { createActions } from '../../store/actions';
import type { RunStatus } from '../../store/state';
import { selectStatusSentence } from '../../store/status';
import { createLabStore } from '../../store/store';
import { watchChanges } from './changed';

/** A run that was trained and then stands. */
function open(status: RunStatus) {
  const store = createLabStore();
  const actions = createActions(store);
  const changes = watchChanges({ store, actions });
  actions.setRun({ status: 'training' });
  actions.setRun({ status });
  return { store, actions, changes, said: () => selectStatusSentence(store.getState()) };
}

const [again, on] = ['Changed: press Train to run it again.', 'Changed: press Train to go on from here.'];

describe('after a change the status', () => {
  it.each(['learningRate', 'l2', 'epochs'] as const)(
    'speaks of it, and no more once it is undone: %s',
    (key) => {
      const { actions, said } = open('finished');
      expect(said()).toBe('Finished.');
      actions.setSettings({ [key]: 7 });
      expect(said()).toBe(again);
      actions.undo();
      expect(said()).toBe('Finished.');
    },
  );

  it('speaks of points added, at a pause too', () => {
    const { actions, said } = open('paused');
    actions.addPoint(0, 0, 1);
    expect(said()).toBe(on);
  });

  it('says nothing of the speed, nor of what was changed while training or before', () => {
    const { actions, said } = open('paused');
    actions.setSettings({ epochsPerSecond: 7 });
    expect(said()).toBe('Paused. Train goes on from here.');
    actions.setRun({ status: 'training' });
    actions.setSettings({ learningRate: 7 });
    actions.setRun({ status: 'finished' });
    expect(said()).toBe('Finished.');
    actions.setRun({ status: 'idle' });
    actions.setSettings({ learningRate: 8 });
    expect(said()).toContain('Ready.');
  });

  it('speaks of the run again once a step was taken with it', () => {
    const { actions, changes, said } = open('paused');
    actions.setSettings({ learningRate: 7 });
    changes.step();
    expect(said()).toBe('Paused. Train goes on from here.');
  });
});
