import { Copy, FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Language, writers } from '../../codegen/languages';
import { words } from '../../messages/words/code';
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
      setSaid(words.code.copied);
    } catch {
      // Not a safe address, or not allowed.
      if (pre.current) window.getSelection()?.selectAllChildren(pre.current);
      pre.current?.focus();
      setSaid(words.code.notCopied);
    }
  }
  return (
    <>
      <div className="code-tools">
        <button type="button" className="button" onClick={() => void copy()}>
          <Copy size={18} aria-hidden="true" />
          {words.code.copy}
        </button>
        <button
          type="button"
          className="button"
          title={words.code.saveTip(file)}
          onClick={() => {
            exports.saveProgram(text, file);
            setSaid(words.code.saved(file));
          }}
        >
          <FileDown size={18} aria-hidden="true" />
          {words.code.save}
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
        aria-label={words.code.program(words.code.languages[language])}
        tabIndex={0}
        dir="ltr"
        translate="no"
      >
        {text}
      </pre>
      <p className="note code-run">
        {words.code.needs[language]} {words.code.run} <code dir="ltr">{command}</code>
      </p>
    </>
  );
}
