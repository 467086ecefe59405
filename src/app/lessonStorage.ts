const progressKey = 'logit-lab/lessons';
const madeKey = 'logit-lab/lesson-made';

/** What was done in lessons on this device; null where nothing was, or where the browser keeps nothing. */
export const keptProgress = (): string | null => kept(progressKey);
export const keepProgress = (progress: string): void => keep(progressKey, progress);

/** The lesson being made, likewise. */
export const keptMade = (): string | null => kept(madeKey);
export const keepMade = (made: string | null): void => keep(madeKey, made);

function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // A full or forbidden storage: what was done holds for this visit.
  }
}
