import type { LabStore, Theme } from '../store/store';

const storageKey = 'logit-lab/theme';

/** The theme chosen on an earlier visit; `system` where none was or where storage is forbidden. */
export function storedTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Puts the theme in force into `data-theme` of the page; whether that has changed anything. */
export function showTheme(theme: Theme): boolean {
  const resolved = theme === 'system' ? (prefersDark().matches ? 'dark' : 'light') : theme;
  if (document.documentElement.dataset.theme === resolved) return false;
  document.documentElement.dataset.theme = resolved;
  return true;
}

/** Keeps `data-theme` of the page at the theme in force, following the system where that is chosen. */
export function followTheme(store: LabStore, onChange: () => void): void {
  function apply(): void {
    if (showTheme(store.getState().view.theme)) onChange();
  }
  apply();
  prefersDark().addEventListener('change', apply);
  store.subscribe(({ view }, before) => {
    if (view.theme === before.view.theme) return;
    apply();
    remember(view.theme);
  });
}

function remember(theme: Theme): void {
  try {
    window.localStorage.setItem(storageKey, theme);
  } catch {
    // A full or forbidden storage: the theme holds for this visit.
  }
}
