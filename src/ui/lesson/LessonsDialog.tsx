import { useEffect, useId, useState } from 'react';
import { words } from '#words/lesson';
import { lessonList, sceneList } from '../../lessons/all';
import type { Lesson } from '../../lessons/schema';
import { formatCount } from '../../messages/format';
import { fetchPart } from '../../render/fetchPart';
import type { LessonProgress } from '../../store/lessonSlice';
import { Dialog } from '../kit/Dialog';
import { lazyView } from '../kit/lazyView';
import { Segments } from '../kit/Segments';
import { useLab, useLabState } from '../useLab';
import { Glossary } from './Term';
import './lessonsDialog.css';

const Maker = lazyView(() => fetchPart(() => import('./making/Maker')).then(({ Maker }) => Maker));

const TaskBox = lazyView(() => fetchPart(() => import('../share/TaskBox')).then(({ TaskBox }) => TaskBox));

/** All lessons, with what was done of them; and what a teacher makes: a lesson, or a task. Their parts are fetched when first asked for. */
export function LessonsDialog({ onClose }: { onClose: () => void }) {
  const { lessons } = useLab();
  const [part, setPart] = useState<keyof typeof words.partNames>('take');
  useEffect(() => lessons.prepare(), [lessons]);
  return (
    <Dialog title={words.title} width="wide" onClose={onClose}>
      <div className="lesson-parts">
        <Segments label={words.parts} chosen={part} names={words.partNames} onChoose={setPart} />
      </div>
      {part === 'take' && (
        <>
          <p className="note">{words.intro}</p>
          <LessonList lessons={lessonList} />
          <Scenes />
          <Glossary />
        </>
      )}
      {part === 'make' && <Maker />}
      {part === 'task' && <TaskBox />}
    </Dialog>
  );
}

/** Ready states to start from, each with one question: here and in the gallery. */
export function Scenes() {
  const titleId = useId();
  return (
    <>
      <h3 id={titleId}>{words.scenes}</h3>
      <p className="note">{words.scenesIntro}</p>
      <LessonList lessons={sceneList} titleId={titleId} />
    </>
  );
}

function LessonList({ lessons, titleId }: { lessons: readonly Lesson[]; titleId?: string }) {
  const { lessons: player } = useLab();
  const progress = useLabState(({ lesson }) => lesson.progress);
  return (
    <ol className="lesson-list" aria-labelledby={titleId}>
      {lessons.map((lesson) => (
        <LessonCard
          key={lesson.id}
          lesson={lesson}
          progress={progress[lesson.id]}
          onTake={() => player.open(lesson.id)}
        />
      ))}
    </ol>
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
