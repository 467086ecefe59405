import { useState } from 'react';
import { words } from '#words/lessonMaking';
import type { Lesson } from '../../../lessons/schema';
import { settled } from '../../../render/settled';
import { CopyBox } from '../../share/CopyBox';
import { useLab } from '../../useLab';

/** What can be done with a lesson being made: try, save, send, drop; the first three once it is whole. */
export function MadeTools({ lesson, onDrop }: { lesson: Lesson | null; onDrop: () => void }) {
  const { lessons, exports, actions, store, sharing } = useLab();
  const [isDropping, setDropping] = useState(false);
  const [linked, setLinked] = useState<{ readonly lesson: Lesson; readonly link: string | null } | null>(
    null,
  );
  const isLinked = linked !== null && JSON.stringify(linked.lesson) === JSON.stringify(lesson);

  function attempt(own: Lesson): void {
    // What was guessed in an earlier attempt is of an earlier lesson.
    const { [own.id]: _, ...progress } = store.getState().lesson.progress;
    actions.setLesson({ progress });
    lessons.openOwn(own);
  }
  function makeLink(own: Lesson): void {
    settled.during(sharing.makeLink(own)).then(
      ({ link }) => setLinked({ lesson: own, link }),
      () => setLinked({ lesson: own, link: null }),
    );
  }
  return (
    <>
      <div className="share-tools">
        {lesson && (
          <>
            <button
              type="button"
              className="button"
              onClick={(event) => {
                attempt(lesson);
                event.currentTarget.closest('dialog')?.close();
              }}
            >
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
            <button type="button" className="button" onClick={() => makeLink(lesson)}>
              {words.link}
            </button>
          </>
        )}
        {isDropping ? (
          <>
            <button type="button" className="button" onClick={onDrop}>
              {words.dropSure}
            </button>
            <button type="button" className="button" onClick={() => setDropping(false)}>
              {words.keep}
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={() => setDropping(true)}>
            {words.drop}
          </button>
        )}
      </div>
      {isLinked && linked.link === null && <p role="alert">{words.noLink}</p>}
      {isLinked && linked.link !== null && (
        <CopyBox
          label={words.linkOf}
          text={linked.link}
          rows={3}
          copy={words.copy}
          notCopied={words.notCopied}
        />
      )}
    </>
  );
}
