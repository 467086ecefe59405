import { words } from '../../messages/words';

/** The first stop of the Tab key: Train comes after everything else. Seen while it has the focus. */
export function SkipToTrain() {
  return (
    <button type="button" className="button skip" onClick={() => document.getElementById('train')?.focus()}>
      {words.buttons.skip}
    </button>
  );
}
