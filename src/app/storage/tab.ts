const storageKey = 'logit-lab/session';
/** The name of the lock that a living page has on its session. */
export const lockName = (id: string) => `logit-lab-session:${id}`;
/** Milliseconds to wait for the page that had the session to close: it may be this one before it was loaded again. */
const handover = { reload: 2000, other: 300 };

/** The session that this tab had before it was loaded again; null where there was none or it cannot be known. */
export function sessionOfTab(): string | null {
  try {
    return window.sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function rememberSession(id: string): void {
  try {
    window.sessionStorage.setItem(storageKey, id);
  } catch {
    // Without it the page comes back as one that is opened anew.
  }
}

export function newSessionId(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes a session for as long as the page lives; see `LockSetting`. Null where the browser has no locks (over plain HTTP). */
export function sessionLocks(): ((id: string, isOwn: boolean) => Promise<boolean>) | null {
  const { locks } = window.navigator as Partial<Navigator>;
  if (!locks) return null;
  return (id, isOwn) =>
    new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        resolve(lock !== null);
        return lock ? new Promise<void>(() => {}) : undefined;
      };
      const wait = isOwn ? { signal: AbortSignal.timeout(handoverTime()) } : { ifAvailable: true };
      locks.request(lockName(id), wait, hold).catch(() => resolve(false));
    });
}

function handoverTime(): number {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' ? handover.reload : handover.other;
}
