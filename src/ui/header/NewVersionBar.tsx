import { fetchPart } from '../../render/fetchPart';
import { lazyView } from '../kit/lazyView';
import { useLabState } from '../useLab';

const NewVersionOffer = lazyView(() =>
  fetchPart(() => import('./NewVersionOffer')).then(({ NewVersionOffer }) => NewVersionOffer),
);

/** Room for the offer of a newer version. Always in the page, so that it is read out when it fills. */
export function NewVersionBar() {
  const isThere = useLabState(({ shell }) => shell.newVersion !== null);
  return <div role="status">{isThere && <NewVersionOffer />}</div>;
}
