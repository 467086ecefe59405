import { describe, expect, it } from 'vitest';
import { words } from '#words/code';
import { createLiveRun } from '../../store/live';
import type { LabState } from '../../store/state';
import { createLabStore } from '../../store/store';
import { maxPoints, notesOn, refusalOf } from './codeNotes';

const { notes, refusals } = words;
const live = createLiveRun();

function stateWith(
  settings: Partial<LabState['settings']>,
  insight: Partial<LabState['insight']> = {},
): LabState {
  const state = createLabStore().getState();
  return {
    ...state,
    settings: { ...state.settings, ...settings },
    insight: { ...state.insight, ...insight },
  };
}

describe('what is said of a program that trains', () => {
  it('is nothing where it comes to the weights of the page', () => {
    expect(notesOn(stateWith({ l1: 0.1, isStandardized: true }), live, 'rust')).toEqual([]);
    expect(notesOn(stateWith({ optimizer: 'newton', l2: 0.1 }), live, 'r')).toEqual([]);
  });

  it('is that a change in mid-run makes it come to others, but not to another optimum', () => {
    const changed = { ...live, changes: [12] };
    expect(notesOn(stateWith({}), changed, 'numpy')).toEqual([notes.changed]);
    expect(notesOn(stateWith({}), changed, 'scikitLearn')).toEqual([]);
  });

  it('is that rounding shows where training swings or runs away', () => {
    const state = stateWith({});
    const run = { ...state.run, trend: 'oscillating' } as const;
    expect(notesOn({ ...state, run }, live, 'rust')).toEqual([notes.swinging]);
    expect(notesOn({ ...state, run: { ...state.run, status: 'diverged' } }, live, 'rust')).toEqual([
      notes.swinging,
    ]);
  });

  it('is that Newton’s method has no single lowest point to go to', () => {
    const state = stateWith({ optimizer: 'newton' }, { optimum: { kind: 'separable', unbounded: [0, 1] } });
    expect(notesOn(state, live, 'typeScript')).toEqual([notes.newton]);
  });

  it('is what scikit-learn does otherwise', () => {
    expect(notesOn(stateWith({ loss: 'squared-error' }), live, 'scikitLearn')).toEqual([notes.squaredError]);
    expect(notesOn(stateWith({ l1: 0.1 }), live, 'scikitLearn')).toEqual([notes.slow]);
    const separable = stateWith({}, { optimum: { kind: 'separable', unbounded: [0, 1] } });
    expect(notesOn(separable, live, 'scikitLearn')).toEqual([notes.noOptimum]);
  });
});

describe('a program that trains', () => {
  it('is refused without points, with too many, and by scikit-learn with one class', () => {
    expect(refusalOf(new Uint8Array(0), 'rust')).toBe(refusals.noPoints);
    expect(refusalOf(new Uint8Array(maxPoints), 'rust')).toBeNull();
    expect(refusalOf(new Uint8Array(maxPoints + 1), 'r')).toBe(refusals.tooMany('5,001', '5,000'));
    expect(refusalOf(Uint8Array.of(1, 1), 'scikitLearn')).toBe(refusals.oneClass);
    expect(refusalOf(Uint8Array.of(1, 0), 'scikitLearn')).toBeNull();
  });
});
