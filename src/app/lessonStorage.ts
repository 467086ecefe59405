const storageKey = 'logit-lab/lessons';

/** What was done in lessons on this device; null where nothing was, or where the browser keeps nothing. */
export function keptProgress(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function keepProgress(progress: string): void {
  try {
    window.localStorage.setItem(storageKey, progress);
  } catch {
    // A full or forbidden storage: what was done holds for this visit.
  }
}
