import type { PageStates } from '../../lab/pageState/pageState';
import type { Sharing } from '../../ui/lab';

/** Links to the page as it stands; `epochNow` is the epoch shown. */
export function createSharing(pageStates: PageStates, epochNow: () => number): Sharing {
  return {
    async makeLink() {
      const [{ writeLink }, { canDeflate }] = await Promise.all([import('./link'), import('./deflate')]);
      if (!canDeflate()) return { link: null, why: 'no-compression' };
      const state = pageStates.read();
      const fragment = await writeLink(state);
      if (fragment === null) return { link: null, why: 'too-many-points' };
      const address = window.location.href.replace(/#.*$/s, '');
      return { link: `${address}#${fragment}`, isAtEpoch: state.epoch === epochNow() };
    },
  };
}
