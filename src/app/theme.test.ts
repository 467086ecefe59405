import { describe, expect, it, vi } from 'vitest';
import { createActions } from '../store/actions';
import { createLabStore } from '../store/store';
import { followTheme, showTheme, storedTheme } from './theme';

/** A browser whose system and storage are as given. */
function browser({ isForbidden = false } = {}) {
  const kept = new Map<string, string>();
  const medias = new Map<string, EventTarget & { matches: boolean }>();
  const media = (query: string) => {
    const known = medias.get(query) ?? Object.assign(new EventTarget(), { matches: false });
    medias.set(query, known);
    return known;
  };
  const dataset: { theme?: string; contrast?: string } = {};
  const guard = <T>(value: T): T => {
    if (isForbidden) throw new Error('forbidden');
    return value;
  };
  vi.stubGlobal('window', {
    matchMedia: media,
    localStorage: {
      getItem: (key: string) => guard(kept.get(key) ?? null),
      setItem: (key: string, value: string) => guard(kept.set(key, value)),
    },
  });
  vi.stubGlobal('document', { documentElement: { dataset } });
  const set = (query: string, matches: boolean) => {
    media(query).matches = matches;
    media(query).dispatchEvent(new Event('change'));
  };
  return { dataset, set, kept };
}

const dark = '(prefers-color-scheme: dark)';

describe('the theme', () => {
  it('is that of the system until one is chosen, which is kept', () => {
    const { dataset, set } = browser();
    const store = createLabStore();
    const actions = createActions(store);
    const onChange = vi.fn();
    followTheme(store, onChange);
    expect(dataset.theme).toBe('light');
    set(dark, true);
    expect([dataset.theme, onChange.mock.calls.length]).toEqual(['dark', 2]);
    actions.setPreferences({ theme: 'light' });
    expect([dataset.theme, storedTheme()]).toEqual(['light', 'light']);
    actions.setPreferences({ hasSingleKeys: false });
    expect(onChange).toHaveBeenCalledTimes(3);
    actions.setPreferences({ theme: 'system' });
    expect([dataset.theme, storedTheme()]).toEqual(['dark', 'system']);
  });

  it('holds for a visit where nothing can be kept', () => {
    const { dataset } = browser({ isForbidden: true });
    const store = createLabStore();
    followTheme(store, () => {});
    createActions(store).setPreferences({ theme: 'dark' });
    expect([dataset.theme, storedTheme()]).toEqual(['dark', 'system']);
  });

  it('says the contrast asked for, with forced colours light or dark as the system is', () => {
    const { dataset, set } = browser();
    showTheme('light');
    expect(dataset.contrast).toBe('usual');
    set('(prefers-contrast: more)', true);
    showTheme('light');
    expect(dataset.contrast).toBe('more');
    set('(forced-colors: active)', true);
    showTheme('light');
    expect(dataset.contrast).toBe('forced');
    set(dark, true);
    showTheme('light');
    expect([dataset.contrast, dataset.theme]).toEqual(['forced-dark', 'light']);
  });
});
