import { useState } from 'react';
import { words } from '#words/lesson';

interface StartAgainProps {
  /** The lesson, where it is not plain which is meant. */
  title?: string;
  onSure: () => void;
}

/** Begins a lesson anew. As what was done of it is forgotten, that is asked first; the focus is on what keeps it then. */
export function StartAgain({ title, onSure }: StartAgainProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={isAsking || title === undefined ? undefined : words.startAgainOf(title)}
        onClick={() => setAsking(!isAsking)}
      >
        {isAsking ? words.keepDone : words.startAgain}
      </button>
      {isAsking && (
        <button type="button" className="button" onClick={onSure}>
          {words.forget}
        </button>
      )}
    </>
  );
}
