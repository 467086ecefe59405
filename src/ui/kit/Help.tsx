import { CircleQuestionMark } from 'lucide-react';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { type HelpContent, isPlain, LeaveHelp } from './helpContext';
import { lazyView } from './lazyView';
import { hasPopovers } from './overAll';
import './help.css';

const HelpText = lazyView(() => fetchPart(() => import('./HelpText')).then(({ HelpText }) => HelpText));
const HelpBox = lazyView(() => fetchPart(() => import('./HelpBox')).then(({ HelpBox }) => HelpBox));

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
  const box = useRef<HTMLDivElement>(null);
  const close = useCallback(() => box.current?.hidePopover(), []);
  return (
    <>
      <button type="button" popoverTarget={id} {...looksOf(about, word)}>
        {word ?? <CircleQuestionMark size={14} aria-hidden="true" />}
      </button>
      <div ref={box} id={id} popover="auto" className="help-text" onBeforeToggle={() => setWanted(true)}>
        <LeaveHelp value={close}>{(isPlain(text) || isWanted) && <Text text={text} />}</LeaveHelp>
      </div>
    </>
  );
}

function HelpWithoutPopover({ about, text, word }: HelpProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
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
          const within = event.key === 'Tab' && !event.shiftKey && box.current?.querySelector('button');
          if (within) {
            event.preventDefault();
            return within.focus();
          }
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
        <HelpBox box={box} opener={button} onLeave={close}>
          <LeaveHelp value={close}>
            <Text text={text} />
          </LeaveHelp>
        </HelpBox>
      )}
    </>
  );
}

const looksOf = (about: string, word: string | undefined) =>
  word ? { className: 'help-word' } : { className: 'help-button', 'aria-label': words.help.about(about) };

function Text({ text }: Pick<HelpProps, 'text'>) {
  if (isPlain(text)) return text;
  if (typeof text === 'object' && 'element' in text) return text.element;
  return <HelpText text={text} />;
}
