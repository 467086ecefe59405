import { afterEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../store/actions';
import { createLabStore } from '../store/store';
import { offerNewVersions } from './newVersions';

vi.mock('./spawnWorker', () => ({ ownScript: (address: string) => address }));
afterEach(() => vi.unstubAllGlobals());

/** A service worker on its way. */
class Newer extends EventTarget {
  state = 'installing';
  readonly heard: unknown[] = [];
  postMessage(message: unknown): void {
    this.heard.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  active: object | null = {};
  installing: Newer | null = null;
  waiting: Newer | null = null;
  update = () => Promise.resolve();
}

async function open({ isKept = true, registration = new Registration() } = {}) {
  const reload = vi.fn();
  vi.stubGlobal('navigator', { serviceWorker: { register: () => Promise.resolve(registration) } });
  vi.stubGlobal('window', { location: { reload } });
  const store = createLabStore();
  const actions = createActions(store);
  await offerNewVersions({ store, actions }, () => isKept);
  return { registration, reload, actions, version: () => store.getState().shell.newVersion };
}

function install(registration: Registration): Newer {
  const newer = new Newer();
  registration.installing = newer;
  registration.dispatchEvent(new Event('updatefound'));
  registration.installing = null;
  registration.waiting = newer;
  newer.become('installed');
  return newer;
}

describe('A newer version of the page', () => {
  it('is offered once it is installed, and loaded once it has taken over', async () => {
    const { registration, reload, actions, version } = await open();
    expect(version()).toBeNull();
    const newer = install(registration);
    expect(version()).toBe('offered');
    expect(newer.heard).toEqual([]);
    actions.setShell({ newVersion: 'taken' });
    expect(newer.heard).toEqual(['take over']);
    newer.become('activating');
    expect(reload).not.toHaveBeenCalled();
    newer.become('activated');
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is offered where it has waited since an earlier visit, but the first one ever is not', async () => {
    const registration = Object.assign(new Registration(), { waiting: new Newer() });
    expect((await open({ registration })).version()).toBe('offered');

    const first = await open({ registration: Object.assign(new Registration(), { active: null }) });
    install(first.registration);
    expect(first.version()).toBeNull();
  });

  it('is only loaded where another page has had it take over', async () => {
    const { registration, reload, actions } = await open();
    install(registration);
    registration.waiting = null;
    actions.setShell({ newVersion: 'taken' });
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is refused where the work would be lost', async () => {
    const { registration, reload, actions, version } = await open({ isKept: false });
    const newer = install(registration);
    actions.setShell({ newVersion: 'taken' });
    expect(version()).toBe('refused');
    expect(newer.heard).toEqual([]);
    expect(reload).not.toHaveBeenCalled();
    actions.setShell({ newVersion: 'taken' });
    expect(version()).toBe('refused');
  });
});
