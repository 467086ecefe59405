import { useId, useState } from 'react';
import { words } from '#words/terms';
import { parseText, type TextPart } from '../../lessons/lessonText';
import { inPlace } from '../kit/Interpolate';
import { Meaning } from './Term';

/** A help text whose terms open what they mean below it, in the same box: one at a time. */
export function HelpTerms({ text }: { text: string }) {
  const meaningId = useId();
  const [open, setOpen] = useState<string | null>(null);
  function shown(part: TextPart) {
    if (part.kind !== 'term') return part.kind === 'text' ? part.text : null;
    const isOpen = open === part.term;
    return (
      <button
        type="button"
        className="help-word"
        aria-expanded={isOpen}
        aria-controls={meaningId}
        onClick={() => setOpen(isOpen ? null : part.term)}
      >
        {part.text}
      </button>
    );
  }
  return (
    <>
      {inPlace(parseText(text).map(shown))}
      <span id={meaningId} role="status" className="help-meaning">
        {open !== null && (
          <>
            <b>{words.terms[open].name}</b>
            <Meaning term={open} />
          </>
        )}
      </span>
    </>
  );
}
