import { words } from '#words/lesson';
import { lessonList } from '../../lessons/all';
import type { Lesson } from '../../lessons/schema';
import { formatCount } from '../../messages/format';
import { openText } from '../../store/lessonSlice';
import { useIsHidden } from '../hidden';
import { useLab, useLabState } from '../useLab';
import { LessonText } from './LessonText';
import { StartAgain } from './StartAgain';

/** What was done of a lesson, and what has come out. */
export function ClosingBody({ lesson: { steps, result } }: { lesson: Lesson }) {
  const progress = useLabState(({ lesson }) => lesson.progress[openText(lesson)?.key ?? '']);
  const numbers = steps.map((_, k) => k);
  const left = numbers.filter((k) => !progress?.[k]?.isDone);
  const all = formatCount(steps.length);
  return (
    <div className="lesson-body lesson-closing">
      <p>
        <b>{words.ended}</b>{' '}
        {left.length === 0
          ? words.allDone(all)
          : words.someDone(
              formatCount(steps.length - left.length),
              all,
              left.map((k) => formatCount(k + 1)).join(', '),
            )}
      </p>
      {result && (
        <p className="lesson-result">
          <LessonText text={result} numbers={() => null} />
        </p>
      )}
    </div>
  );
}

/** The ways on from a lesson that is finished. */
export function ClosingFoot({ lesson: { id } }: { lesson: Lesson }) {
  const { lessons, actions } = useLab();
  const own = useLabState(({ lesson }) => lesson.open?.own);
  const areHidden = useIsHidden('lessons');
  const place = own === undefined ? lessonList.findIndex((lesson) => lesson.id === id) : -1;
  const next = place >= 0 && !areHidden ? lessonList[place + 1] : undefined;
  return (
    <div className="lesson-foot">
      {next && (
        <button type="button" className="button button-main" onClick={() => lessons.open(next.id)}>
          {words.nextLesson(next.title)}
        </button>
      )}
      {!areHidden && (
        <button
          type="button"
          className="button lesson-all"
          onClick={() => actions.setShell({ dialog: 'lessons' })}
        >
          {words.allLessons}
        </button>
      )}
      <StartAgain onSure={() => lessons.startAgain({ id, own })} />
      <button type="button" className="button" onClick={lessons.previous}>
        {words.previous}
      </button>
    </div>
  );
}
