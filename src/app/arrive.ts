import type { PageStates } from '../lab/pageState/pageState';
import { isLink } from '../lab/share/isLink';
import type { OpenedLink } from '../lab/share/openLink';
import { fetchPart } from '../render/fetchPart';
import { settled } from '../render/settled';
import type { Actions } from '../store/actions';
import { type RestoredPage, restorePage } from './storage/restorePage';

/** The state that the page opens with: that of the link in its address, else the stored one. The address is short again then. Never rejects. */
export async function arrive(): Promise<RestoredPage> {
  const linked = await takeLink();
  const restored = await restorePage(linked?.page ?? null);
  return linked?.notice ? { ...restored, notice: linked.notice } : restored;
}

/** Opens links that are put into the address while the page is open, as one step of undo. */
export function followLinks(actions: Pick<Actions, 'setRun'>, pageStates: PageStates): void {
  async function follow(): Promise<void> {
    const linked = await takeLink();
    if (!linked) return;
    const { page, notice } = linked;
    if (page) pageStates.put(page, notice);
    else actions.setRun({ notice });
  }
  window.addEventListener('hashchange', () => settled.during(follow()));
}

function takeLink(): Promise<OpenedLink | null> {
  const { hash, pathname, search } = window.location;
  const opening = openAddress();
  if (isLink(hash)) window.history.replaceState(null, '', pathname + search);
  return opening;
}

/** Opens the link in the address, if there is one. Never rejects. */
export async function openAddress(): Promise<OpenedLink | null> {
  const { hash } = window.location;
  if (!isLink(hash)) return null;
  try {
    // Few visits come by a link: what reads one is fetched only then.
    const [{ openLink }, { browserFiles }] = await Promise.all([
      fetchPart(() => import('../lab/share/openLink')),
      fetchPart(() => import('./browserFiles')),
    ]);
    return await openLink(hash, browserFiles);
  } catch {
    return { page: null, notice: { kind: 'linkDataMissing' } };
  }
}
