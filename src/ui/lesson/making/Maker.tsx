import { useState } from 'react';
import { words } from '#words/lessonMaking';
import { isTooLong, writeLesson } from '../../../lessons/lessonFile';
import { finished, type MadeLesson, newMade, type Recorded } from '../../../lessons/making';
import { readLesson } from '../../../lessons/readLesson';
import type { Lesson, LessonStep } from '../../../lessons/schema';
import { formatCount } from '../../../messages/format';
import { lessonSentence } from '../../files/lessonSentence';
import { inPlace } from '../../kit/Interpolate';
import { NumberField } from '../../kit/NumberField';
import { useLab, useLabState } from '../../useLab';
import { MadeTools } from './MadeTools';
import { StepForm } from './StepForm';
import { TextField } from './TextField';
import './making.css';

const minutesRange = { min: 1, max: 60, whole: true };

/** A lesson of somebody's own: made of recorded steps, tried, saved and sent. */
export function Maker() {
  const { actions } = useLab();
  const made = useLabState(({ lesson }) => lesson.made);
  const set = (to: MadeLesson | null) => actions.setLesson({ made: to });
  return (
    <>
      <p className="note">{words.about}</p>
      {made ? (
        <Made made={made} onChange={set} />
      ) : (
        <button type="button" className="button" onClick={() => set(newMade)}>
          {words.begin}
        </button>
      )}
    </>
  );
}

function Made({ made, onChange }: { made: MadeLesson; onChange: (made: MadeLesson | null) => void }) {
  const lesson = finished(made);
  const wrong = lesson && wrongIn(lesson);
  return (
    <>
      <TextField
        label={words.name}
        maxLength={160}
        value={made.title}
        onChange={(title) => onChange({ ...made, title })}
      />
      <TextField
        label={words.question}
        maxLength={160}
        value={made.question}
        onChange={(question) => onChange({ ...made, question })}
      />
      <div className="field-row">
        <span className="field-label" aria-hidden="true">
          {words.minutes}
        </span>
        <NumberField
          label={words.minutes}
          value={made.minutes}
          range={minutesRange}
          next={(from, direction) => Math.min(60, Math.max(1, from + direction))}
          onChange={(minutes) => onChange({ ...made, minutes })}
        />
      </div>
      <Steps made={made} onChange={onChange} />
      {lesson === null && <p className="note">{words.missing}</p>}
      {wrong && <p role="alert">{wrong}</p>}
      <MadeTools lesson={wrong ? null : lesson} onDrop={() => onChange(null)} />
    </>
  );
}

/** Why a lesson could not be opened again; null where it can. */
function wrongIn(lesson: Lesson): string | null {
  const file = writeLesson(lesson);
  if (isTooLong(file)) return words.tooLong;
  const { faults } = readLesson(file);
  return faults && lessonSentence(faults);
}

function Steps({ made, onChange }: { made: MadeLesson; onChange: (made: MadeLesson) => void }) {
  const { lessons, store } = useLab();
  const { steps } = made;
  const [opened, setOpened] = useState<number | null>(null);
  const [why, setWhy] = useState<Exclude<Recorded['why'], null> | null>(null);
  const put = (changed: readonly LessonStep[]) => onChange({ ...made, steps: changed });
  const replace = (k: number, step: LessonStep) => put(steps.map((each, j) => (j === k ? step : each)));

  /** Gives the page as a step's own, with the tab that is open. */
  function record(take: (page: Pick<LessonStep, 'put' | 'show'>) => void): void {
    lessons.record((recorded) => {
      setWhy(recorded.why);
      const { tab, enlarged } = store.getState().tabs;
      const isLarge = enlarged !== undefined && enlarged !== 'loss';
      if (recorded.put) take({ put: recorded.put, show: { view: tab, ...(isLarge && { enlarge: true }) } });
    });
  }
  function move(k: number, by: number): void {
    const moved = [...steps];
    [moved[k], moved[k + by]] = [moved[k + by], moved[k]];
    setOpened(null);
    put(moved);
  }
  function item(step: LessonStep, k: number) {
    const number = formatCount(k + 1);
    const isOpen = opened === k;
    return (
      <li>
        <span>{words.step(number, step.say[0])}</span>
        <span className="made-step-tools">
          <button
            type="button"
            className="icon-button"
            aria-label={words.up(number)}
            disabled={k === 0}
            onClick={() => move(k, -1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={words.down(number)}
            disabled={k === steps.length - 1}
            onClick={() => move(k, 1)}
          >
            ↓
          </button>
          <button
            type="button"
            className="button"
            aria-label={isOpen ? words.closeOf(number) : words.changeOf(number)}
            aria-expanded={isOpen}
            onClick={() => setOpened(isOpen ? null : k)}
          >
            {isOpen ? words.close : words.change}
          </button>
          <button
            type="button"
            className="button"
            aria-label={words.removeOf(number)}
            onClick={() => {
              setOpened(null);
              put(steps.filter((_, j) => j !== k));
            }}
          >
            {words.remove}
          </button>
        </span>
        {isOpen && (
          <StepForm
            step={step}
            onChange={(changed) => replace(k, changed)}
            onRecord={() => record(({ put: page }) => replace(k, { ...step, put: page }))}
          />
        )}
      </li>
    );
  }
  return (
    <>
      <h3>{words.steps}</h3>
      <ol className="made-steps">{inPlace(steps.map(item))}</ol>
      {why && <p role="alert">{words.noRoom[why]}</p>}
      {steps.length < 30 && (
        <button
          type="button"
          className="button button-main"
          title={words.recordTip}
          onClick={() =>
            record((page) => {
              put([...steps, { say: [words.newSay], ...page }]);
              setOpened(steps.length);
            })
          }
        >
          {words.record}
        </button>
      )}
    </>
  );
}
