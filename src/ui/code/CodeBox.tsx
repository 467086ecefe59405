import { Copy, FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { words } from '#words/code';
import { type Language, writers } from '../../codegen/languages';
import { useLab } from '../useLab';

interface CodeBoxProps {
  text: string;
  language: Language;
}

/** A program to read, copy and save. */
export function CodeBox({ text, language }: CodeBoxProps) {
  const { exports } = useLab();
  const pre = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState('');
  const { file, command } = writers[language];

  async function copy(): Promise<void> {
    setSaid('');
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      // Not a safe address, or not allowed.
      if (pre.current) window.getSelection()?.selectAllChildren(pre.current);
      pre.current?.focus();
      setSaid(words.notCopied);
    }
  }
  return (
    <>
      <div className="code-tools">
        <button type="button" className="button" onClick={() => void copy()}>
          <Copy size={18} aria-hidden="true" />
          {words.copy}
        </button>
        <button
          type="button"
          className="button"
          title={words.saveTip(file)}
          onClick={() => {
            exports.saveProgram(text, file);
            setSaid(words.saved(file));
          }}
        >
          <FileDown size={18} aria-hidden="true" />
          {words.save}
        </button>
        <p className="code-said" aria-live="polite">
          {said}
        </p>
      </div>
      {/* What scrolls is a region that the keyboard gets to. */}
      <pre
        ref={pre}
        className="code-text"
        role="region"
        aria-label={words.program(words.languages[language])}
        tabIndex={0}
        dir="ltr"
        translate="no"
      >
        {text}
      </pre>
      <p className="note code-run">
        {words.needs[language]} {words.run} <code dir="ltr">{command}</code>
      </p>
    </>
  );
}
