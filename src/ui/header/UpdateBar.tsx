import { lazy } from 'react';
import { Later } from '../kit/Later';
import { useLabState } from '../lab';

const UpdateOffer = lazy(() => import('./UpdateOffer').then(({ UpdateOffer }) => ({ default: UpdateOffer })));

/** Room for the offer of a newer version. Always in the page, so that it is read out when it fills. */
export function UpdateBar() {
  const isThere = useLabState(({ view }) => view.update !== null);
  return (
    <div role="status">
      {isThere && (
        <Later>
          <UpdateOffer />
        </Later>
      )}
    </div>
  );
}
