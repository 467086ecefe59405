import { lazyView } from '../kit/lazyView';
import { useLabState } from '../useLab';

const UpdateOffer = lazyView(() => import('./UpdateOffer').then(({ UpdateOffer }) => UpdateOffer));

/** Room for the offer of a newer version. Always in the page, so that it is read out when it fills. */
export function UpdateBar() {
  const isThere = useLabState(({ shell }) => shell.newVersion !== null);
  return <div role="status">{isThere && <UpdateOffer />}</div>;
}
