import type { Lab } from '../../ui/lab';
import type { Recalled } from '../storage/recallWork';
import { recallWork } from '../storage/recallWork';
import { isLink } from './isLink';
import type { OpenedLink } from './openLink';

/** What the page opens with: what the link in its address says, else what was kept. The address is short again then. */
export async function arrive(): Promise<Recalled> {
  const linked = await takeLink();
  const recalled = await recallWork(linked?.work ?? null);
  return linked?.notice ? { ...recalled, notice: linked.notice } : recalled;
}

/** Opens links that are put into the address while the page is open, as one step of undo. */
export function followLinks({ actions }: Pick<Lab, 'actions'>): void {
  window.addEventListener('hashchange', () => {
    takeLink().then((linked) => {
      if (linked?.work) actions.takeWork(linked.work);
      if (linked) actions.setRun({ notice: linked.notice });
    }, ignore);
  });
}

async function takeLink(): Promise<OpenedLink | null> {
  const { hash, pathname, search } = window.location;
  if (!isLink(hash)) return null;
  window.history.replaceState(null, '', pathname + search);
  // Few visits come by a link: what reads one is fetched only then.
  const [{ openLink }, { browserFiles }] = await Promise.all([
    import('./openLink'),
    import('../browserFiles'),
  ]);
  return openLink(hash, browserFiles);
}

function ignore(): void {
  // What reads links could not be fetched; the page stays as it is.
}
