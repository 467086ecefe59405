import { useRef, useState } from 'react';
import { words } from '#words/lessonMaking';
import { maxLessonBytes } from '../../../lessons/lessonFile';
import { type MadeLesson, takeUp } from '../../../lessons/making';
import { readLesson } from '../../../lessons/readLesson';
import { settled } from '../../../render/settled';
import { lessonSentence } from '../../files/lessonSentence';

interface OpenSavedProps {
  /** True while there is a lesson that another would replace. */
  hasMade: boolean;
  onOpen: (made: MadeLesson) => void;
}

/** Takes up a lesson from its file. Where one is under way it asks first. */
export function OpenSaved({ hasMade, onOpen }: OpenSavedProps) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [offered, setOffered] = useState<MadeLesson | null>(null);

  /** The buttons that ask go away, and the focus back to the one above them. */
  function answer(made: MadeLesson | null): void {
    button.current?.focus();
    setOffered(null);
    if (made) onOpen(made);
  }
  async function read(file: File): Promise<void> {
    const { made, refused } = await readFile(file);
    setWhy(refused);
    setOffered(hasMade ? made : null);
    if (made && !hasMade) onOpen(made);
  }
  return (
    <>
      <div className="share-tools">
        <button
          ref={button}
          type="button"
          className="button"
          title={words.openSavedTip}
          onClick={() => input.current?.click()}
        >
          {words.openSaved}
        </button>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          aria-label={words.savedLesson}
          accept=".json,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void settled.during(read(file));
            // So that choosing the same file again is a change again.
            target.value = '';
          }}
        />
      </div>
      {why !== null && <p role="alert">{why}</p>}
      {offered && (
        <div role="alert">
          <p>{words.replace(offered.title)}</p>
          <div className="share-tools">
            <button type="button" className="button" onClick={() => answer(offered)}>
              {words.replaceSure}
            </button>
            <button type="button" className="button" onClick={() => answer(null)}>
              {words.keepMade}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

type Read =
  | { readonly made: MadeLesson; readonly refused: null }
  | { readonly made: null; readonly refused: string };

/** The lesson in a file, or a sentence on why it is none. Never throws. */
async function readFile(file: File): Promise<Read> {
  const refuse = (refused: string): Read => ({ made: null, refused });
  if (file.size > maxLessonBytes) return refuse(words.tooLarge(file.name));
  try {
    const { lesson, faults } = readLesson(await file.text());
    return lesson ? { made: takeUp(lesson), refused: null } : refuse(lessonSentence(faults));
  } catch {
    // The file went away after it was chosen.
    return refuse(words.unreadable(file.name));
  }
}
