import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab/ports';
import { figureUnit } from '../render/figureUnit';
import { createActions } from '../store/actions';
import { selectTool } from '../store/presented';
import { createLabStore } from '../store/store';
import { followPresenting } from './presenting';

/** A page at an address, in a window that has room for the presentation size or has none. */
function open(address: string, hasRoom = true) {
  const media = Object.assign(new EventTarget(), { matches: hasRoom });
  const location = { href: address, search: new URL(address).search };
  const replaceState = (_: unknown, __: string, to: URL) =>
    Object.assign(location, { href: to.href, search: to.search });
  const dataset: { present?: string } = {};
  vi.stubGlobal('window', { location, history: { replaceState }, matchMedia: () => media });
  vi.stubGlobal('document', { documentElement: { dataset } });
  const store = createLabStore();
  const actions = createActions(store);
  const invalidate = vi.fn();
  followPresenting({ store, actions, paintLoop: { invalidate } } as unknown as Lab);
  return {
    store,
    actions,
    invalidate,
    isPresented: () => 'present' in dataset,
    address: () => location.href,
    resize(isRoomy: boolean) {
      media.matches = isRoomy;
      media.dispatchEvent(new Event('change'));
    },
  };
}

describe('the presentation size', () => {
  it('is drawn and styled in the same unit', () => {
    const { actions } = open('https://lab.example/');
    const unitIn = (sheet: string) =>
      Number(/--figure-unit: ([\d.]+);/.exec(readFileSync(new URL(sheet, import.meta.url), 'utf8'))?.[1]);
    expect(figureUnit()).toBe(unitIn('theme.css'));
    actions.setShell({ isPresenting: true });
    expect(figureUnit()).toBe(unitIn('present.css'));
  });

  it('is in force where the address asks for it, which stays as it is', () => {
    const { isPresented, address } = open('https://lab.example/?present=on&theme=dark');
    expect([isPresented(), address()]).toEqual([true, 'https://lab.example/?present=on&theme=dark']);
    for (const other of ['', '?present=off', '?present'])
      expect(open(`https://lab.example/${other}`).isPresented()).toBe(false);
  });

  it('is kept in the address, and all is painted anew', () => {
    const { actions, isPresented, address, invalidate } = open('https://lab.example/a/?theme=dark');
    invalidate.mockClear();
    actions.setShell({ isPresenting: true });
    expect([isPresented(), address()]).toEqual([true, 'https://lab.example/a/?theme=dark&present=on']);
    expect(invalidate).toHaveBeenCalledOnce();
    actions.setShell({ isPresenting: false });
    expect([isPresented(), address()]).toEqual([false, 'https://lab.example/a/?theme=dark']);
  });

  it('waits for a window that has room for it', () => {
    const { isPresented, resize } = open('https://lab.example/?present=on', false);
    expect(isPresented()).toBe(false);
    resize(true);
    expect(isPresented()).toBe(true);
    resize(false);
    expect(isPresented()).toBe(false);
  });

  it('has the point tool in force, whatever is kept or chosen, and leaves the choice as it was', () => {
    const { store, actions, resize } = open('https://lab.example/?present=on');
    actions.setPlane({ tool: 'erase' });
    const inForce = () => [selectTool(store.getState()), store.getState().plane.tool];
    expect(inForce()).toEqual(['point', 'erase']);
    resize(false);
    expect(inForce()).toEqual(['erase', 'erase']);
    actions.setShell({ isPresenting: false });
    resize(true);
    actions.setShell({ isPresenting: true });
    expect(inForce()).toEqual(['point', 'erase']);
    actions.setShell({ isPresenting: false });
    expect(inForce()).toEqual(['erase', 'erase']);
  });
});
