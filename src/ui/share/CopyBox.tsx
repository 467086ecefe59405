import { type ReactNode, useRef, useState } from 'react';
import { words } from '#words/sharing';
import './share.css';

interface CopyBoxProps {
  label: string;
  text: string;
  rows: number;
  copy: string;
  /** Said where the browser does not let the page copy; the text is selected then. */
  notCopied: string;
  /** The content beside the button. */
  children?: ReactNode;
}

/** A text to be taken away, with a button that copies it. */
export function CopyBox({ label, text, rows, copy, notCopied, children }: CopyBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<{ readonly sentence: string; readonly about: string } | null>(null);
  async function copyText(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setTold({ sentence: words.copied, about: text });
    } catch {
      box.current?.select();
      setTold({ sentence: notCopied, about: text });
    }
  }
  return (
    <>
      <label className="share-text">
        <span>{label}</span>
        <textarea
          ref={box}
          readOnly
          rows={rows}
          spellCheck={false}
          value={text}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="share-tools">
        <button type="button" className="button" onClick={copyText}>
          {copy}
        </button>
        {children}
        <p role="status">{told?.about === text ? told.sentence : ''}</p>
      </div>
    </>
  );
}
