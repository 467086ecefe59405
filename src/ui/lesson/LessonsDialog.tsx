import { useEffect, useId } from 'react';
import { words } from '#words/lesson';
import { lessonList } from '../../lessons/all';
import type { Lesson } from '../../lessons/schema';
import { formatCount } from '../../messages/format';
import type { LessonProgress } from '../../store/lessonSlice';
import { Dialog } from '../kit/Dialog';
import { useLab, useLabState } from '../useLab';
import './lessonsDialog.css';

/** All lessons, with what was done of them. */
export function LessonsDialog({ onClose }: { onClose: () => void }) {
  const { lessons } = useLab();
  const progress = useLabState(({ lesson }) => lesson.progress);
  useEffect(() => lessons.prepare(), [lessons]);
  return (
    <Dialog title={words.title} width="wide" onClose={onClose}>
      <p className="note">{words.intro}</p>
      <ol className="lesson-list">
        {lessonList.map((lesson) => (
          <LessonCard
            key={lesson.id}
            lesson={lesson}
            progress={progress[lesson.id]}
            onTake={() => lessons.open(lesson.id)}
          />
        ))}
      </ol>
    </Dialog>
  );
}

interface LessonCardProps {
  lesson: Lesson;
  progress: LessonProgress[string] | undefined;
  onTake: () => void;
}

function LessonCard({ lesson, progress, onTake }: LessonCardProps) {
  const noteId = useId();
  const { title, question, minutes, steps } = lesson;
  const done = steps.filter((_, k) => progress?.[k]?.isDone).length;
  return (
    <li className="lesson-card">
      <button
        type="button"
        className="lesson-take"
        aria-describedby={noteId}
        onClick={(event) => {
          onTake();
          // The dialog's own close gives the focus back to where it was.
          event.currentTarget.closest('dialog')?.close();
        }}
      >
        {title}
      </button>
      <p id={noteId} className="note">
        <span className="lesson-question">{question}</span> <span>{words.minutes(formatCount(minutes))}</span>
        {done > 0 && (
          <b>
            {' '}
            {done === steps.length
              ? words.done
              : words.doneSteps(formatCount(done), formatCount(steps.length))}
          </b>
        )}
      </p>
    </li>
  );
}
