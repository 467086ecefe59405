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
      const { writeLink } = await import('./link');
      const epoch = repeatableEpoch();
      const fragment = await writeLink(workOf(store.getState(), epoch));
      const address = window.location.href.replace(/#.*$/s, '');
      return { link: fragment && `${address}#${fragment}`, isAtEpoch: epoch === epochNow() };
    },
  };
}
