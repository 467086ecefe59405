import type { Theme } from '../store/state';
import type { LabStore } from '../store/store';

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

/** Changes that canvases must be painted anew for: the style sheet follows these by itself. */
const contrasts = [
  ['forced', '(forced-colors: active)'],
  ['more', '(prefers-contrast: more)'],
] as const;

/** Puts the theme in force into `data-theme` of the page, and the contrast asked for into `data-contrast`. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme === 'system' ? (prefersDark().matches ? 'dark' : 'light') : theme;
  // Forced colours are light or dark as the system is, whatever the theme.
  const [contrast] = contrasts.find(([, query]) => window.matchMedia(query).matches) ?? ['usual'];
  dataset.contrast = contrast === 'forced' && prefersDark().matches ? 'forced-dark' : contrast;
}

/** Keeps `data-theme` of the page at the theme in force, following the system where that is chosen. */
export function followTheme(store: LabStore, onChange: () => void): void {
  function apply(): void {
    showTheme(store.getState().preferences.theme);
    onChange();
  }
  apply();
  prefersDark().addEventListener('change', apply);
  for (const [, query] of contrasts) window.matchMedia(query).addEventListener('change', apply);
  store.subscribe(({ preferences }, before) => {
    if (preferences.theme === before.preferences.theme) return;
    apply();
    remember(preferences.theme);
  });
}

function remember(theme: Theme): void {
  try {
    window.localStorage.setItem(storageKey, theme);
  } catch {
    // A full or forbidden storage: the theme holds for this visit.
  }
}
