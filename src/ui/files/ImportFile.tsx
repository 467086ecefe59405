import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { words } from '../../messages/words';
import { useLab } from '../useLab';
import './files.css';

/** The button that opens a file. The input behind it would only say the same once more, to those who listen. */
export function ImportFile() {
  const { files } = useLab();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        data-part="import"
        className="button tool-button"
        title={words.files.importTip}
        onClick={() => input.current?.click()}
      >
        <FileUp size={18} aria-hidden="true" />
        <span className="tool-text">{words.files.import}</span>
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={words.files.importCsv}
        accept=".logitlab,.json,application/json,.csv,.tsv,.txt,.tab,text/csv,text/tab-separated-values,text/plain"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) files.open(file, file.name);
          // So that choosing the same file again is a change again.
          target.value = '';
        }}
      />
    </>
  );
}
