import { useEffect, useId, useRef, useState } from 'react';
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
import { StartAgain } from './StartAgain';
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
          <LessonList lessons={lessonList} isNumbered />
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

interface LessonListProps {
  lessons: readonly Lesson[];
  titleId?: string;
  isNumbered?: boolean;
}

function LessonList({ lessons, titleId, isNumbered = false }: LessonListProps) {
  const { lessons: player } = useLab();
  const progress = useLabState(({ lesson }) => lesson.progress);
  return (
    <ol className="lesson-list" aria-labelledby={titleId}>
      {lessons.map((lesson, k) => (
        <LessonCard
          key={lesson.id}
          lesson={lesson}
          number={isNumbered ? formatCount(k + 1) : null}
          progress={progress[lesson.id]}
          onTake={() => player.open(lesson.id)}
          onStartAgain={() => player.startAgain(lesson)}
        />
      ))}
    </ol>
  );
}

interface LessonCardProps {
  lesson: Lesson;
  /** Its place in the list; null where the list has no numbers. */
  number: string | null;
  progress: LessonProgress[string] | undefined;
  onTake: () => void;
  onStartAgain: () => void;
}

function LessonCard({ lesson, number, progress, onTake, onStartAgain }: LessonCardProps) {
  const item = useRef<HTMLLIElement>(null);
  // The dialog's own close gives the focus back to where it was.
  const close = () => item.current?.closest('dialog')?.close();
  const noteId = useId();
  const { title, question, minutes, steps } = lesson;
  const done = steps.filter((_, k) => progress?.[k]?.isDone).length;
  return (
    <li ref={item} className="lesson-card">
      <div className="lesson-title">
        {number !== null && <span className="lesson-place">{number}</span>}
        <button
          type="button"
          className="lesson-take"
          aria-describedby={noteId}
          onClick={() => {
            onTake();
            close();
          }}
        >
          {title}
        </button>
      </div>
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
      {Object.keys(progress ?? {}).length > 0 && (
        <div className="lesson-again">
          <StartAgain
            title={title}
            onSure={() => {
              onStartAgain();
              close();
            }}
          />
        </div>
      )}
    </li>
  );
}
