import { words } from '../../messages/words/offline';
import { useLab, useLabState } from '../lab';

/** A newer version of the page is there: it waits until it is wanted. */
export function UpdateOffer() {
  const { actions } = useLab();
  const update = useLabState(({ view }) => view.update);
  return (
    <p className="notice offer">
      <span>{update === 'refused' ? words.offline.updateRefused : words.offline.updateReady}</span>
      <span className="offer-buttons">
        <button type="button" className="button" onClick={() => actions.setView({ update: 'taken' })}>
          {words.offline.updateNow}
        </button>
        <button type="button" className="button" onClick={() => actions.setView({ update: null })}>
          {words.offline.updateLater}
        </button>
      </span>
    </p>
  );
}
