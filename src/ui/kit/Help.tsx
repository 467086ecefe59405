import { CircleQuestionMark } from 'lucide-react';
import { useId } from 'react';
import { words } from '../../messages/words';
import './help.css';

/** A small question mark that opens a sentence or two about the control beside it. */
export function Help({ about, text }: { about: string; text: string }) {
  const id = useId();
  return (
    <>
      <button type="button" className="help-button" popoverTarget={id} aria-label={words.help.about(about)}>
        <CircleQuestionMark size={14} aria-hidden="true" />
      </button>
      <div id={id} popover="auto" className="help-text">
        {text}
      </div>
    </>
  );
}
