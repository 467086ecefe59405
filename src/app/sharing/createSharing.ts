import type { LabStore } from '../../store/store';
import type { Sharing } from '../../ui/lab';
import { workOf } from '../storage/sessionRecord';

/** Links to the page as it stands; `repeatableEpoch` is the epoch that points and settings alone lead to. */
export function createSharing(
  store: LabStore,
  repeatableEpoch: () => number,
  epochNow: () => number,
): Sharing {
  return {
    async makeLink() {
      const [{ writeLink }, { canDeflate }] = await Promise.all([import('./link'), import('./deflate')]);
      if (!canDeflate()) return { link: null, why: 'no-compression' };
      const epoch = repeatableEpoch();
      const fragment = await writeLink(workOf(store.getState(), epoch));
      if (fragment === null) return { link: null, why: 'too-many-points' };
      const address = window.location.href.replace(/#.*$/s, '');
      return { link: `${address}#${fragment}`, isAtEpoch: epoch === epochNow() };
    },
  };
}
