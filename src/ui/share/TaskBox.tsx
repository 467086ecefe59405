import { useEffect, useMemo, useState } from 'react';
import { words as makingWords } from '#words/making';
import { words } from '#words/task';
import { type Check, conditionOf } from '../../lessons/checks';
import { writeLesson } from '../../lessons/lessonFile';
import { explained, type Recorded, taskLesson } from '../../lessons/making';
import { readLesson } from '../../lessons/readLesson';
import { type Lesson, type LessonStep, maxParagraphs } from '../../lessons/schema';
import { formatCount } from '../../messages/format';
import { lessonSentence } from '../files/lessonSentence';
import { CheckField } from '../lesson/making/CheckField';
import { type LessonLink, lessonLink } from '../lesson/making/lessonLink';
import { PartTicks, shownViews, type Ticked } from '../lesson/making/PartTicks';
import { TextField } from '../lesson/making/TextField';
import { useLab, useLabState } from '../useLab';
import { CopyBox } from './CopyBox';
import { TaskPreview } from './TaskPreview';

const firstTicks: Ticked = { controls: ['learning-rate'], hide: [] };

/** A question about the page as it stands: what is there beside it, what is checked, and the link to it. */
export function TaskBox() {
  const [question, setQuestion] = useState('');
  const [ticked, setTicked] = useState(firstTicks);
  const [check, setCheck] = useState<Check>({ kind: 'none' });
  const lesson = useTask(question, ticked, check);
  const wrong = useMemo(() => lesson && wrongIn(lesson), [lesson]);
  const made = useLink(wrong === null ? lesson : null);
  return (
    <div className="task">
      <p className="note">{words.about}</p>
      <TextField label={words.question} rows={3} maxLength={2000} value={question} onChange={setQuestion} />
      <PartTicks ticked={ticked} onChange={setTicked} />
      <CheckField check={check} onChange={setCheck} />
      <TaskPreview question={question} ticked={ticked} />
      {lesson === null && <p className="note">{words.questionHint}</p>}
      {wrong !== null && <p role="alert">{wrong}</p>}
      {wrong === null && made?.link === null && <p role="alert">{words.noLink[made.why]}</p>}
      {wrong === null && made?.link && (
        <CopyBox label={words.link} text={made.link} rows={3} copy={words.copy} notCopied={words.notCopied}>
          <a className="share-look" href={made.link} target="_blank" rel="noopener">
            {words.look}
          </a>
        </CopyBox>
      )}
    </div>
  );
}

/** The task as a lesson of one step; null without a question, or as long as the page is not recorded. */
function useTask(question: string, ticked: Ticked, check: Check): Lesson | null {
  const { lessons } = useLab();
  const tab = useLabState(({ tabs }) => tabs.tab);
  // A table of somebody's own keeps the names of its columns in the link alone, and so the step puts nothing.
  const isOwnTable = useLabState(
    ({ dataset: { source, isEdited } }) => source !== null && (source.real === null || isEdited),
  );
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  useEffect(() => lessons.record(setRecorded), [lessons]);
  return useMemo(() => {
    if (recorded === null || question.trim() === '') return null;
    const views = shownViews(ticked);
    const until = conditionOf(check);
    const solved = check.kind === 'none' || check.kind === 'other' ? null : makingWords.solved[check.kind];
    const step: LessonStep = {
      say: [],
      ...(recorded.put && !isOwnTable && { put: recorded.put }),
      show: {
        controls: [...ticked.controls],
        ...(views.length > 0 && { view: views.includes(tab) ? tab : views[0] }),
        ...(ticked.hide.length > 0 && { hide: [...ticked.hide] }),
      },
      ...(until && { until }),
    };
    const whole = until && solved ? explained(step, { always: [solved] }) : step;
    return taskLesson(words.title, question, whole);
  }, [recorded, question, ticked, check, tab, isOwnTable]);
}

/** Why nobody could open the task; null where it can be opened. */
function wrongIn(lesson: Lesson): string | null {
  if (lesson.steps[0].say.length > maxParagraphs) return words.tooManyParagraphs(formatCount(maxParagraphs));
  const { faults } = readLesson(writeLesson(lesson));
  return faults && lessonSentence(faults);
}

/** The link to it, or why there is none; null while it is made. */
function useLink(lesson: Lesson | null): LessonLink | null {
  const { sharing } = useLab();
  const [made, setMade] = useState<{ readonly of: Lesson; readonly link: LessonLink } | null>(null);
  useEffect(() => {
    if (!lesson) return;
    let isWanted = true;
    void lessonLink(sharing, lesson).then((link) => isWanted && setMade({ of: lesson, link }));
    return () => {
      isWanted = false;
    };
  }, [lesson, sharing]);
  // The link of what was asked before is none of this.
  return made?.of === lesson ? (made?.link ?? null) : null;
}
