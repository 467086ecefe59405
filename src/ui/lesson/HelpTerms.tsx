import { useId, useState } from 'react';
import { words } from '#words/terms';
import { parseText } from '../../lessons/lessonText';
import { keyed } from './FormulaText';
import { Meaning } from './Term';

/** A help text whose terms open what they mean below it, in the same box: one at a time. */
export function HelpTerms({ text }: { text: string }) {
  const meaningId = useId();
  const [open, setOpen] = useState<string | null>(null);
  const parts = parseText(text).map((part) => {
    if (part.kind !== 'term') return part.kind === 'text' ? part.text : null;
    const isOpen = open === part.term;
    return (
      // biome-ignore lint/correctness/useJsxKeyInIterable: the parts of a text keep their places.
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
  });
  return (
    <>
      {keyed(parts)}
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
