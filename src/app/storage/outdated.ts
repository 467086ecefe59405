import type { Stored } from './database';
import type { Session } from './restorePage';
import { lockName } from './tab';

/** Sessions that no page has are kept up to so many. */
const keptSessions = 5;
/** Milliseconds for which a session may still be in use, in a browser that cannot tell living pages. */
const day = 86_400_000;

/** The ids of sessions, newest first, that can go: all but the first few that no living page has; `living` null: it is not known. */
export function outdated(
  stored: readonly Pick<Stored, 'id' | 'savedAt'>[],
  living: ReadonlySet<string> | null,
  now: number,
): readonly string[] {
  const isFree = ({ id, savedAt }: Pick<Stored, 'id' | 'savedAt'>) =>
    living ? !living.has(id) : now - savedAt > day;
  return stored
    .filter(isFree)
    .slice(keptSessions)
    .map(({ id }) => id);
}

/** Lets go of old sessions that no page has. */
export async function removeOutdated({ database, id }: Session): Promise<void> {
  const stored = (await database.list()).filter((one) => one.id !== id);
  const ids = outdated(stored, await livingSessions(stored.map((one) => one.id)), Date.now());
  if (ids.length > 0) await database.remove(ids);
}

/** Which of these sessions a living page has; null where the browser cannot tell. */
async function livingSessions(ids: readonly string[]): Promise<ReadonlySet<string> | null> {
  const { locks } = window.navigator as Partial<Navigator>;
  if (!locks) return null;
  const { held } = await locks.query();
  const names = new Set(held?.map(({ name }) => name));
  return new Set(ids.filter((id) => names.has(lockName(id))));
}
