import { words } from '#words/updates';
import { focusMain } from '../kit/focusMain';
import { useLab, useLabState } from '../useLab';

/** A newer version of the page is there: it waits until it is wanted. */
export function NewVersionOffer() {
  const { actions } = useLab();
  const version = useLabState(({ shell }) => shell.newVersion);
  return (
    <p className="notice offer">
      <span>{version === 'refused' ? words.refused : words.ready}</span>
      <span className="offer-buttons">
        <button type="button" className="button" onClick={() => actions.setShell({ newVersion: 'taken' })}>
          {words.now}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            focusMain();
            actions.setShell({ newVersion: null });
          }}
        >
          {words.later}
        </button>
      </span>
    </p>
  );
}
