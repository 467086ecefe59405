import { describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab/ports';
import type { Lesson } from '../lessons/schema';
import { createActions } from '../store/actions';
import { createLabStore } from '../store/store';
import { followAsked, followHiding } from './followHiding';
import { followHidden } from './hiding';

const lesson: Lesson = {
  format: 'logit-lab/lesson',
  version: 1,
  id: 'mine',
  title: 'Mine',
  question: '?',
  minutes: 5,
  steps: [
    { say: ['a'], show: { hide: ['metrics', 'train'] } },
    { say: ['b'] },
    {
      say: ['c'],
      show: { hideUntilGuess: ['training-status'] },
      ask: { kind: 'choice', question: '?', options: [{ say: '1' }, { say: '2' }] },
    },
  ],
};

function open(search: string) {
  const focused = { isGone: false };
  class Focusable {
    getClientRects() {
      return focused.isGone ? [] : [1];
    }
  }
  const body = new Focusable();
  const element = new Focusable();
  const dataset: { hides?: string } = {};
  const focusedMain = vi.fn();
  vi.stubGlobal('HTMLElement', Focusable);
  vi.stubGlobal('window', { location: { search }, addEventListener: vi.fn() });
  vi.stubGlobal('document', {
    documentElement: { dataset },
    body,
    activeElement: element,
    querySelector: () => ({ focus: focusedMain, tabIndex: 0, setAttribute: vi.fn() }),
  });
  const store = createLabStore();
  const actions = createActions(store);
  const lab = { store, actions, paintLoop: { invalidate: vi.fn() } } as unknown as Lab;
  const openLesson = (step: number) =>
    actions.setLesson({
      open: { id: 'mine', step },
      text: { of: { id: 'mine', own: undefined }, key: 'mine', lesson },
    });
  const hidden = () => store.getState().shell.hidden;
  return { store, actions, lab, dataset, hidden, openLesson };
}

describe('parts left out by the address', () => {
  it('are those named, and all but those named; their keys are dead', () => {
    const { lab, hidden, dataset, store } = open('?hide=train,metrics');
    followHidden(lab);
    expect(hidden()).toEqual(expect.arrayContaining(['train', 'metrics']));
    expect(hidden()).not.toContain('weights');
    expect(dataset.hides?.split(' ')).toEqual([...hidden()]);
    expect(store.getState().shell.deadKeys).toContain(' ');
    const only = open('?show=train');
    followHidden(only.lab);
    expect(only.hidden()).toContain('metrics');
    expect(only.hidden()).not.toContain('train');
  });

  it('are told of where there is none of a name, in few words however many they are', () => {
    const { lab, store } = open(`?hide=${Array.from({ length: 9 }, (_, k) => 'x'.repeat(50) + k).join(',')}`);
    followHidden(lab);
    const { notice } = store.getState().run;
    expect(notice).toMatchObject({ kind: 'unknownParts', names: Array(5).fill('x'.repeat(40)) });
  });

  it('leave no tool in force that is out of sight, also not a tool chosen later', () => {
    const { lab, store, actions } = open('?hide=tools');
    actions.setPlane({ tool: 'erase' });
    followHidden(lab);
    expect(store.getState().plane.tool).toBe('point');
    actions.setPlane({ tool: 'spray' });
    expect(store.getState().plane.tool).toBe('point');
  });

  it('keep all settings of a lesson shut where the controls are left out', () => {
    const { lab, store, actions, openLesson } = open('?hide=controls');
    openLesson(1);
    followHidden(lab);
    actions.setLesson({ hasAllSettings: true });
    expect(store.getState().lesson.hasAllSettings).toBe(false);
  });
});

describe('parts left out by a lesson', () => {
  it('are those of the open step, and there again with the next', () => {
    const { lab, hidden, openLesson, actions } = open('');
    followHidden(lab);
    openLesson(0);
    expect(hidden()).toContain('metrics');
    openLesson(1);
    expect(hidden()).toEqual([]);
    actions.setLesson({ open: undefined });
    expect(hidden()).toEqual([]);
  });
});

describe('parts that would give an answer away', () => {
  it('are there again once the guess is made, and gone where it is taken back', () => {
    const { lab, hidden, openLesson, actions } = open('');
    followHidden(lab);
    openLesson(2);
    expect(hidden()).toEqual(['training-status']);
    actions.setLesson({ progress: { mine: { 2: { guess: { kind: 'choice', value: 0 } } } } });
    expect(hidden()).toEqual([]);
    actions.setLesson({ progress: { mine: { 2: {} } } });
    expect(hidden()).toEqual(['training-status']);
  });
});

it('is fetched once: where the address says something, before the page is seen, else with a lesson', async () => {
  const plain = open('?present=on');
  await followAsked(plain.lab);
  expect(plain.dataset.hides).toBeUndefined();
  const asked = open('?a=1&hide=sigmoid');
  await followAsked(asked.lab);
  expect(asked.hidden()).toContain('sigmoid');
  const before = asked.hidden();
  await followHiding(asked.lab);
  expect(asked.hidden()).toBe(before);
});
