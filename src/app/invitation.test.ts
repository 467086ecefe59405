import { describe, expect, it, vi } from 'vitest';
import { createActions } from '../store/actions';
import { createLabStore } from '../store/store';
import { parameterOf, writeParameter } from './address';
import { inviteToLessons } from './invitation';
import { keepMade, keepProgress, keptMade, keptProgress } from './lessonStorage';

function storage(isForbidden = false) {
  const kept = new Map<string, string>();
  const guard = <T>(value: T): T => {
    if (isForbidden) throw new Error('forbidden');
    return value;
  };
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => guard(kept.get(key) ?? null),
      setItem: (key: string, text: string) => guard(kept.set(key, text)),
      removeItem: (key: string) => guard(kept.delete(key)),
    },
  });
  return kept;
}

function open() {
  const store = createLabStore();
  const actions = createActions(store);
  inviteToLessons({ store, actions });
  return { actions, isInvited: () => store.getState().lesson.isInvited };
}

describe('the invitation to a first lesson', () => {
  it('is there until a lesson was opened on this device', () => {
    storage();
    const { actions, isInvited } = open();
    expect(isInvited()).toBe(true);
    actions.setLesson({ open: { id: 'line', step: 0 } });
    expect(isInvited()).toBe(false);
    expect(keptProgress()).toBe('{}');
    expect(open().isInvited()).toBe(false);
  });

  it('is there until somebody has declined, and keeps what was done', () => {
    storage();
    const { actions, isInvited } = open();
    actions.setLesson({ isInvited: false });
    expect(isInvited()).toBe(false);
    keepProgress('{"line":{}}');
    expect(open().isInvited()).toBe(false);
    expect(keptProgress()).toBe('{"line":{}}');
  });

  it('is there on each visit where nothing can be kept', () => {
    storage(true);
    const { actions } = open();
    actions.setLesson({ isInvited: false });
    keepMade('{}');
    expect([keptProgress(), keptMade()]).toEqual([null, null]);
    expect(open().isInvited()).toBe(true);
  });
});

it('keeps a lesson being made until it is dropped', () => {
  storage();
  keepMade('{"a":1}');
  expect(keptMade()).toBe('{"a":1}');
  keepMade(null);
  expect(keptMade()).toBeNull();
});

describe('a parameter of the address', () => {
  it('is read, written and taken out, and the rest stays', () => {
    const location = { href: 'https://lab.example/?present=on#v1.x', search: '?present=on' };
    const replaceState = vi.fn((_: unknown, __: string, to: URL) =>
      Object.assign(location, { href: to.href, search: to.search }),
    );
    vi.stubGlobal('window', { location, history: { replaceState } });
    expect([parameterOf('present'), parameterOf('lesson')]).toEqual(['on', null]);
    writeParameter('lesson', 'line');
    expect(location.href).toBe('https://lab.example/?present=on&lesson=line#v1.x');
    writeParameter('present', null);
    expect(location.href).toBe('https://lab.example/?lesson=line#v1.x');
  });

  it('stays where the browser lets no address be written', () => {
    const refuse = () => {
      throw new Error('a file');
    };
    vi.stubGlobal('window', { location: { href: 'file:///lab.html' }, history: { replaceState: refuse } });
    expect(() => writeParameter('lesson', 'line')).not.toThrow();
  });
});
