import { useEffect, useRef, useState } from 'react';
import { words } from '#words/lessonMaking';
import { type MadeLesson, newMade, type Recorded } from '../../../lessons/making';
import { type LessonStep, maxText } from '../../../lessons/schema';
import { inPlace } from '../../kit/Interpolate';
import { NumberRow } from '../../kit/NumberRow';
import { useLab, useLabState } from '../../useLab';
import { MadeTools } from './MadeTools';
import { readyOf } from './notReady';
import { OpenSaved } from './OpenSaved';
import { StepForm } from './StepForm';
import { StepItem } from './StepItem';
import { TextField } from './TextField';
import './making.css';

const minutesRange = { min: 1, max: 60, whole: true };

/** A lesson of somebody's own: made of recorded steps, tried, saved and sent. */
export function Maker() {
  const { actions } = useLab();
  const made = useLabState(({ lesson }) => lesson.made);
  const set = (to: MadeLesson | null) => actions.setLesson({ made: to });
  /** Counts what was taken up: its fields are others then. */
  const [taken, setTaken] = useState(0);
  // Whatever is written before would stand in the place of what is kept.
  if (made === undefined) return null;
  return (
    <>
      <p className="note">{words.about}</p>
      <OpenSaved
        hasMade={made !== null}
        onOpen={(opened) => {
          set(opened);
          setTaken(taken + 1);
        }}
      />
      <Made key={taken} made={made ?? newMade} isBegun={made !== null} onChange={set} />
    </>
  );
}

interface MadeProps {
  made: MadeLesson;
  /** False where nothing of it is there yet. */
  isBegun: boolean;
  onChange: (made: MadeLesson | null) => void;
}

function Made({ made, isBegun, onChange }: MadeProps) {
  const { lesson, why } = readyOf(made);
  return (
    <div className="made-lesson">
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
      <NumberRow
        label={words.minutes}
        value={made.minutes}
        range={minutesRange}
        next={(from, direction) => Math.min(60, Math.max(1, from + direction))}
        onChange={(minutes) => onChange({ ...made, minutes })}
      />
      <Steps made={made} onChange={onChange} />
      <TextField
        label={words.result}
        rows={2}
        maxLength={maxText}
        value={made.result ?? ''}
        onChange={(result) => onChange({ ...made, result })}
      />
      {isBegun && (
        <>
          {why !== null && (
            <p className="note" role="status">
              {why}
            </p>
          )}
          <MadeTools lesson={lesson} onDrop={() => onChange(null)} />
        </>
      )}
    </div>
  );
}

function Steps({ made, onChange }: { made: MadeLesson; onChange: (made: MadeLesson) => void }) {
  const { lessons, store } = useLab();
  const { steps } = made;
  const [opened, setOpened] = useState<number | null>(null);
  const [why, setWhy] = useState<Exclude<Recorded['why'], null> | null>(null);
  const list = useRef<HTMLOListElement>(null);
  /** The step that was just recorded: what it says is to be written next. */
  const [fresh, setFresh] = useState<number | null>(null);
  useEffect(() => {
    if (fresh !== null) list.current?.querySelector('textarea')?.focus();
  }, [fresh]);
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
    return (
      <StepItem
        step={step}
        place={k}
        count={steps.length}
        isOpen={opened === k}
        onMove={(by) => move(k, by)}
        onToggle={() => setOpened(opened === k ? null : k)}
        onRemove={() => {
          setOpened(null);
          setFresh(null);
          put(steps.filter((_, j) => j !== k));
        }}
      >
        {opened === k && (
          <StepForm
            step={step}
            onChange={(changed) => replace(k, changed)}
            onRecord={() => record(({ put: page }) => replace(k, { ...step, put: page }))}
          />
        )}
      </StepItem>
    );
  }
  return (
    <>
      <h3>{words.steps}</h3>
      <ol ref={list} className="made-steps">
        {inPlace(steps.map(item))}
      </ol>
      {why && <p role="alert">{words.noRoom[why]}</p>}
      {steps.length < 30 && (
        <button
          type="button"
          className="button button-main"
          title={words.recordTip}
          onClick={() =>
            record((page) => {
              put([...steps, { say: [], ...page }]);
              setOpened(steps.length);
              setFresh(steps.length);
            })
          }
        >
          {words.record}
        </button>
      )}
    </>
  );
}
