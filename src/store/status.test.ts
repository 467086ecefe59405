import { describe, expect, it } from 'vitest';
import { words } from '../messages/words';
import { createActions } from './actions';
import { selectClassCounts } from './selectors';
import { selectShownStatus, selectStatusSentence } from './status';
import { createLabStore } from './store';
import { openClinic } from './testing/clinic';

function open() {
  const store = createLabStore();
  return { store, actions: createActions(store) };
}

describe('the status sentence', () => {
  it('says what is missing before it says how training stands', () => {
    const { store, actions } = open();
    expect(selectStatusSentence(store.getState())).toBe(words.status.idle);
    actions.samplePoints({ count: 2, noise: 0 });
    while (store.getState().dataset.points.y.length > 1) actions.removePoints([0]);
    const [label] = store.getState().dataset.points.y;
    const [only, other] = label === 1 ? ['class 1', 'class 0'] : ['class 0', 'class 1'];
    expect(selectStatusSentence(store.getState())).toBe(words.status.oneClass(only, other));
    actions.removePoints([0]);
    expect(selectStatusSentence(store.getState())).toBe(words.status.noPoints);
    expect(selectClassCounts(store.getState())).toEqual({ class0: 0, class1: 0 });
  });

  it('calls the one class there is, and the one that lacks, by their names in the file', () => {
    const { store, actions } = openClinic();
    actions.relabelPoints(Uint32Array.of(1, 3, 4), 0);
    expect(selectStatusSentence(store.getState())).toBe(
      'Only “no” here, so there is no boundary to find. Add some “yes” points.',
    );
  });

  it('has a sentence of its own for every state, and for advice once that has stood', () => {
    const { store, actions } = open();
    const sentences = (['idle', 'training', 'paused', 'finished', 'diverged', 'failed'] as const).map(
      (status) => {
        actions.setRun({ status });
        return selectStatusSentence(store.getState());
      },
    );
    for (const kind of ['trainingFar', 'oscillating', 'finishedFar', 'separated', 'flat'] as const) {
      actions.setInsight({ advice: { kind, remedy: null } });
      sentences.push(selectStatusSentence(store.getState()));
    }
    const remedied = [
      { kind: 'rate', to: 0.5 },
      { kind: 'epochs', to: 20_000 },
      { kind: 'standardize' },
      { kind: 'newton' },
      { kind: 'again' },
    ] as const;
    for (const remedy of remedied) {
      actions.setInsight({ advice: { kind: 'finishedFar', remedy } });
      sentences.push(selectStatusSentence(store.getState()));
    }
    expect(sentences).toContain('Finished, far from the best possible. Set the learning rate to 0.5.');
    expect(sentences).toContain('Finished, far from the best possible. Set Epochs to 20,000.');
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('calls no plateau of the squared error converged', () => {
    const { store, actions } = open();
    actions.setSettings({ loss: 'squared-error' });
    actions.setRun({ status: 'converged', trend: 'converged' });
    expect(selectShownStatus(store.getState())).toBe('converged');
    actions.setInsight({ nearness: 'far' });
    expect(selectShownStatus(store.getState())).toBe('finished');
  });
});
