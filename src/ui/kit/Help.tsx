import { CircleQuestionMark } from 'lucide-react';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import type { HelpTopic } from '../../messages/catalogue';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { lazyView } from './lazyView';
import { hasPopovers } from './overAll';
import './help.css';

const HelpText = lazyView(() => fetchPart(() => import('./HelpText')).then(({ HelpText }) => HelpText));
const HelpBox = lazyView(() => fetchPart(() => import('./HelpBox')).then(({ HelpBox }) => HelpBox));

/** A text of a part that is there, or what is fetched once it is asked for. */
export type HelpContent = string | readonly HelpTopic[];

interface HelpProps {
  about: string;
  text: HelpContent | { readonly element: ReactNode };
  /** A word of a text that opens it, in the place of the question mark. */
  word?: string;
}

/** A small question mark, or a word, that opens a sentence or two about the control beside it or about itself. */
export function Help(props: HelpProps) {
  return hasPopovers() ? <HelpPopover {...props} /> : <HelpWithoutPopover {...props} />;
}

function HelpPopover({ about, text, word }: HelpProps) {
  const id = useId();
  const [isWanted, setWanted] = useState(false);
  return (
    <>
      <button type="button" popoverTarget={id} {...looksOf(about, word)}>
        {word ?? <CircleQuestionMark size={14} aria-hidden="true" />}
      </button>
      <div id={id} popover="auto" className="help-text" onBeforeToggle={() => setWanted(true)}>
        {(typeof text === 'string' || isWanted) && <Text text={text} />}
      </div>
    </>
  );
}

function HelpWithoutPopover({ about, text, word }: HelpProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        {...looksOf(about, word)}
        aria-expanded={isOpen}
        onClick={() => {
          // Safari gives a pressed button no focus, and the keys go where that is.
          button.current?.focus();
          setOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (!isOpen || (event.key !== 'Escape' && event.key !== 'Tab')) return;
          close();
          if (event.key === 'Tab') return;
          // It closes nothing else.
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {word ?? <CircleQuestionMark size={14} aria-hidden="true" />}
      </button>
      {isOpen && (
        <HelpBox opener={button} onLeave={close}>
          <Text text={text} />
        </HelpBox>
      )}
    </>
  );
}

const looksOf = (about: string, word: string | undefined) =>
  word ? { className: 'help-word' } : { className: 'help-button', 'aria-label': words.help.about(about) };

function Text({ text }: Pick<HelpProps, 'text'>) {
  if (typeof text === 'string') return text;
  if ('element' in text) return text.element;
  return <HelpText topics={text} />;
}
