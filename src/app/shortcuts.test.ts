import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab/ports';
import { createActions } from '../store/actions';
import { limits } from '../store/limits';
import { createLabStore } from '../store/store';
import { bindShortcuts } from './shortcuts';

/** An element as far as keys ask for it: which selectors it or what is around it matches. */
class FakeElement {
  constructor(private readonly tag: string) {}
  closest(selector: string): FakeElement | null {
    return selector.split(', ').some((part) => part.startsWith(this.tag)) ? this : null;
  }
}

let hasDialog = false;

beforeEach(() => {
  hasDialog = false;
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('document', {
    body: new FakeElement('body'),
    querySelector: () => (hasDialog ? new FakeElement('dialog') : null),
  });
});

function open(parts?: Parameters<typeof bindShortcuts>[1]) {
  // A window of its own for each page.
  const page = Object.assign(new EventTarget(), { matchMedia: () => ({ matches: false }) });
  vi.stubGlobal('window', page);
  const store = createLabStore();
  const actions = createActions(store);
  const transport = { toggle: vi.fn(), step: vi.fn(), reset: vi.fn() };
  bindShortcuts({ store, actions, transport } as unknown as Lab, parts);
  /** Presses a key with the focus on an element; tells whether the page took it. */
  function press(
    key: string,
    { on = 'body', ...modifiers }: Partial<KeyboardEvent> & { on?: string } = {},
  ): boolean {
    const event = Object.assign(new Event('keydown', { cancelable: true }), {
      key,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      ...modifiers,
    });
    Object.defineProperty(event, 'target', { value: new FakeElement(on) });
    page.dispatchEvent(event);
    return event.defaultPrevented;
  }
  const plane = () => store.getState().plane;
  return { store, actions, transport, press, plane };
}

describe('the keys of the page', () => {
  it('train, step and reset', () => {
    const { press, transport } = open();
    expect([press(' '), press('s'), press('R')]).toEqual([true, true, true]);
    for (const verb of [transport.toggle, transport.step, transport.reset])
      expect(verb).toHaveBeenCalledOnce();
  });

  it('choose class and tool, and size the brush within its limits', () => {
    const { actions, press, plane } = open();
    press('0');
    expect(plane().classToAdd).toBe(0);
    press('x');
    expect(plane().classToAdd).toBe(1);
    const tools = ['b', 'e', 'l', 'v'].map((key) => press(key) && plane().tool);
    expect(tools).toEqual(['spray', 'erase', 'select', 'point']);
    actions.setShell({ isPresenting: true, hasPresentingRoom: true });
    expect(press('e') && plane().tool).toBe('point');
    actions.setShell({ isPresenting: false });
    for (let i = 0; i < 40; i++) press(']');
    expect(plane().brushSize).toBe(limits.brushSize.max);
    for (let i = 0; i < 40; i++) press('[');
    expect(plane().brushSize).toBe(limits.brushSize.min);
  });

  it('enlarge the view, then the loss curve, and go back; and present the page', () => {
    const { actions, press, store } = open();
    actions.setTabs({ tab: 'weights' });
    const enlarged = ['f', 'f', 'f'].map((key) => press(key) && store.getState().tabs.enlarged);
    expect(enlarged).toEqual(['view', 'loss', undefined]);
    actions.setShell({ isPresenting: true, hasPresentingRoom: true });
    const shown = ['f', 'f'].map((key) => press(key) && store.getState().tabs.enlarged);
    expect(shown).toEqual(['view', undefined]);
    actions.setShell({ isPresenting: false });
    const presented = ['d', 'D'].map((key) => press(key) && store.getState().shell.isPresenting);
    expect(presented).toEqual([true, false]);
  });

  it('undo and redo as on any system', () => {
    const { actions, press, store } = open();
    const count = () => store.getState().dataset.points.y.length;
    actions.addPoint(0, 0, 1);
    const added = count();
    press('z', { ctrlKey: true });
    expect(count()).toBe(added - 1);
    press('Z', { metaKey: true, shiftKey: true });
    expect(count()).toBe(added);
    press('z', { metaKey: true });
    press('y', { ctrlKey: true });
    expect(count()).toBe(added);
    expect(press('y', { ctrlKey: true, shiftKey: true })).toBe(false);
  });

  it('remove the selected points, else the one pointed at, also where single keys are off', () => {
    const { actions, press, store } = open();
    const count = () => store.getState().dataset.points.y.length;
    const before = count();
    actions.setMarks({ selection: Uint32Array.of(0, 3) });
    actions.setPreferences({ hasSingleKeys: false });
    press('Delete');
    expect(count()).toBe(before - 2);
    actions.setMarks({ hovered: 1 });
    press('Backspace');
    expect(count()).toBe(before - 3);
    press('Delete');
    expect(count()).toBe(before - 3);
  });

  it('are left to fields, dialogs and menus, and Space to whatever it presses', () => {
    const { press, transport } = open();
    expect([press('s', { on: 'textarea' }), press('s', { on: 'select' })]).toEqual([false, false]);
    expect(press(' ', { on: 'button' })).toBe(false);
    expect(press('s', { on: 'button' })).toBe(true);
    hasDialog = true;
    expect(press('s')).toBe(false);
    expect(transport.step).toHaveBeenCalledOnce();
  });

  it('are off one by one with the setting, and those of parts that are not shown', () => {
    const { actions, press } = open();
    actions.setPreferences({ hasSingleKeys: false });
    expect([press('s'), press('n'), press('[', { altKey: true })]).toEqual([false, false, false]);
    const embedded = open({ hasTraining: false, hasTools: true, isWhole: false });
    expect(['s', 'b', 'f', 'd'].map((key) => embedded.press(key))).toEqual([false, true, false, false]);
    const plane = open({ hasTraining: true, hasTools: false, isWhole: true });
    expect([plane.press('s'), plane.press('b')]).toEqual([true, false]);
  });

  it('take brackets that are typed with AltGr or Option, and no other key with Alt', () => {
    const { press, plane } = open();
    const before = plane().brushSize;
    expect(press(']', { altKey: true, ctrlKey: true })).toBe(true);
    expect(plane().brushSize).toBeGreaterThan(before);
    expect(press('s', { altKey: true })).toBe(false);
    expect(press(']', { altKey: true, metaKey: true })).toBe(false);
  });
});
