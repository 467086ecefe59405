import { useState } from 'react';
import { words } from '#words/lessonMaking';
import type { Lesson } from '../../../lessons/schema';
import { CopyBox } from '../../share/CopyBox';
import { useLab } from '../../useLab';
import { type LessonLink, lessonLink } from './lessonLink';

/** A button that comes in the place of the one pressed has the focus from there. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** What can be done with a lesson being made: try, save, send, drop; the first three once it is whole. */
export function MadeTools({ lesson, onDrop }: { lesson: Lesson | null; onDrop: () => void }) {
  const { lessons, exports, sharing } = useLab();
  const [dropping, setDropping] = useState<'no' | 'asked' | 'kept'>('no');
  const [linked, setLinked] = useState<{ readonly of: string; readonly made: LessonLink } | null>(null);
  // The link of what the lesson was before is none of this.
  const made = linked?.of === JSON.stringify(lesson) ? linked.made : null;
  return (
    <>
      <div className="share-tools">
        {lesson && (
          <>
            <button type="button" className="button" onClick={() => lessons.openOwn(lesson)}>
              {words.attempt}
            </button>
            <button
              type="button"
              className="button"
              title={words.saveTip}
              onClick={() => exports.saveLesson(lesson)}
            >
              {words.save}
            </button>
            <button
              type="button"
              className="button"
              onClick={() =>
                void lessonLink(sharing, lesson).then((link) =>
                  setLinked({ of: JSON.stringify(lesson), made: link }),
                )
              }
            >
              {words.link}
            </button>
          </>
        )}
        {dropping === 'asked' ? (
          <>
            <button
              type="button"
              className="button"
              onClick={(event) => {
                // This button goes away with the lesson.
                event.currentTarget.closest('.made-lesson')?.querySelector('input')?.focus();
                onDrop();
              }}
            >
              {words.dropSure}
            </button>
            <button type="button" className="button" ref={takeFocus} onClick={() => setDropping('kept')}>
              {words.keep}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button"
            ref={dropping === 'kept' ? takeFocus : undefined}
            onClick={() => setDropping('asked')}
          >
            {words.drop}
          </button>
        )}
      </div>
      {made?.link === null && <p role="alert">{words.noLink[made.why]}</p>}
      {made?.link && (
        <CopyBox
          label={words.linkOf}
          text={made.link}
          rows={3}
          copy={words.copy}
          notCopied={words.notCopied}
        />
      )}
    </>
  );
}
