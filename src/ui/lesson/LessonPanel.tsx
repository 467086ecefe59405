import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef } from 'react';
import { words } from '#words/lesson';
import type { Lesson, LessonStep } from '../../lessons/schema';
import { formatLoss, formatPercent } from '../../messages/format';
import { progressOf } from '../../store/lessonProgress';
import { isEnded, openIndex, openText } from '../../store/lessonSlice';
import type { LiveRun } from '../../store/live';
import { useIsHidden } from '../hidden';
import { focusMain } from '../kit/focusMain';
import { Switch } from '../kit/Switch';
import { useIsCompact } from '../kit/useMedia';
import { LiveText } from '../readouts/LiveText';
import { followBar } from '../transport/followBar';
import { useLab, useLabState } from '../useLab';
import { GuessButton } from './BetForm';
import { ClosingBody, ClosingFoot } from './Closing';
import { isDrawing } from './draft';
import { StepTexts } from './StepTexts';
import { StepControls } from './stepControls';
import './lesson.css';
import './lessonLayout.css';
import './lessonPresent.css';

/** The open lesson at its step: in the place of the settings, on small pages a card above the bar. */
export function LessonPanel() {
  const text = useLabState(({ lesson }) => openText(lesson));
  const index = useLabState(({ lesson }) => (text ? openIndex(lesson, text.lesson) : 0));
  return text && <OpenLesson key={text.key} lesson={text.lesson} index={index} />;
}

function OpenLesson({ lesson, index }: { lesson: Lesson; index: number }) {
  const { lessons, actions, store, live } = useLab();
  const progress = useLabState((state) => progressOf(state.lesson));
  const hasAllSettings = useLabState(({ lesson }) => lesson.hasAllSettings);
  const hasEnded = useLabState((state) => isEnded(state.lesson));
  const isFolded = useLabState(({ lesson }) => lesson.isFolded);
  const isSheetOpen = useLabState(({ shell }) => shell.isSheetOpen);
  const isCompact = useIsCompact();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const step = lesson.steps[index];
  const isDrawn = isDrawing(step, progress);
  useMarks(step, progress.guess !== undefined);
  useHeadingOfTurn(head);
  useEffect(() => {
    const main = panel.current?.closest('main');
    return main ? followBar(main) : undefined;
  }, []);
  useEffect(() => {
    const main = panel.current?.closest('main');
    main?.toggleAttribute('data-folded', isFolded);
    return () => main?.removeAttribute('data-folded');
  }, [isFolded]);

  return (
    <section
      ref={panel}
      className={isFolded ? 'lesson is-folded' : 'lesson'}
      aria-labelledby={titleId}
      data-step={index + 1}
      data-steps={lesson.steps.length}
      data-done={progress.isDone === true}
      data-ended={hasEnded}
    >
      <div className="lesson-head">
        <div>
          <h2 id={titleId} ref={head} tabIndex={-1}>
            {lesson.title}
          </h2>
          {lesson.steps.length > 1 && (
            <p className="note">{words.begun(String(index + 1), String(lesson.steps.length))}</p>
          )}
          {isCompact && (
            <LiveText name="lesson-standing" className="note lesson-standing" read={() => standing(live)} />
          )}
        </div>
        {isFolded && isDrawn && (
          <GuessButton
            onPress={() => {
              if (store.getState().lesson.draft === null) return;
              // The button goes away with the guess.
              head.current?.focus({ preventScroll: true });
              lessons.guess();
            }}
          />
        )}
        <button
          type="button"
          className="icon-button lesson-fold"
          aria-label={isFolded ? words.unfold : words.fold}
          aria-expanded={!isFolded}
          onClick={() => actions.setLesson({ isFolded: !isFolded })}
        >
          {isFolded ? (
            <ChevronUp size={18} aria-hidden="true" />
          ) : (
            <ChevronDown size={18} aria-hidden="true" />
          )}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.exit}
          title={words.exit}
          onClick={() => {
            focusMain();
            lessons.exit();
          }}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      {!isFolded && hasEnded && (
        <>
          <ClosingBody lesson={lesson} />
          <ClosingFoot lesson={lesson} />
        </>
      )}
      {!isFolded && !hasEnded && (
        <>
          <div className="lesson-body" key={`${lesson.id} ${index}`}>
            <OtherPoints />
            <StepTexts step={step} progress={progress} />
            {!(isCompact ? isSheetOpen : hasAllSettings) && (
              <StepControls names={step.show?.controls ?? []} />
            )}
          </div>
          <StepFoot lesson={lesson} index={index} isDone={progress.isDone === true} />
        </>
      )}
    </section>
  );
}

/** Says so where the points are none of the step's. */
function OtherPoints() {
  const hasOthers = useLabState(({ lesson }) => lesson.hasOtherPoints);
  return (
    <div role="status" className="lesson-short" data-other-points={hasOthers}>
      {hasOthers && <p>{words.otherPoints}</p>}
    </div>
  );
}

/** The ways on, back and out of what was changed. */
function StepFoot({ lesson: { steps }, index, isDone }: { lesson: Lesson; index: number; isDone: boolean }) {
  const { lessons, actions } = useLab();
  const hasAllSettings = useLabState(({ lesson }) => lesson.hasAllSettings);
  const areSettingsHidden = useIsHidden('controls');
  const isCompact = useIsCompact();
  const isLast = index === steps.length - 1;
  const canPutBack = steps.slice(0, index + 1).some(({ put }) => put);
  return (
    <div className="lesson-foot">
      <button type="button" className="button" aria-disabled={index === 0} onClick={lessons.previous}>
        {words.previous}
      </button>
      <button
        type="button"
        className={isDone ? 'button button-main' : 'button'}
        onClick={() => {
          if (!isLast) return lessons.next();
          // One of a single step is left.
          if (steps.length === 1) focusMain();
          lessons.finish();
        }}
      >
        {isLast ? words.finish : words.next}
      </button>
      {canPutBack && (
        <button type="button" className="button" title={words.putBackTip} onClick={lessons.putBack}>
          {words.putBack}
        </button>
      )}
      {!isCompact && !areSettingsHidden && (
        <div className="all-settings">
          <Switch
            label={words.allSettings}
            isOn={hasAllSettings}
            onChange={(isOn) => actions.setLesson({ hasAllSettings: isOn })}
          />
        </div>
      )}
    </div>
  );
}

/** Loss and accuracy, which the card may stand over. */
function standing({ frame, accuracy }: LiveRun) {
  if (!frame || accuracy === null) return { value: null, text: '' };
  return { value: frame.loss, text: words.standing(formatLoss(frame.loss), formatPercent(accuracy)) };
}

/** Where something is pointed out; the style draws the marks (lesson.css). */
const places: Readonly<Record<string, string>> = {
  plane: '.plane-box',
  loss: '.loss-chart',
  views: '.tabs',
  // Small pages have them on the card, too.
  numbers: '.plane-box',
  equation: '.equation-box',
};

/**
 * Points out what the step is about, by a quiet mark, and brings into sight where something is to be drawn, else the first of the
 * marks, else the plane; once the guess is made the views, where they are among the marks.
 */
function useMarks({ show, ask }: LessonStep, isGuessed: boolean): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const marks = show?.marks ?? [];
    const drawnOn = ask && { curve: 'loss', line: 'plane', place: 'plane' }[ask.kind as string];
    const place = drawnOn ?? marks.find((mark) => Object.hasOwn(places, mark)) ?? 'plane';
    const isShown = isGuessed && marks.includes('views');
    document.querySelector(`main ${places[isShown ? 'views' : place]}`)?.scrollIntoView({ block: 'nearest' });
    dataset.pointsAt = marks.join(' ');
    return () => {
      delete dataset.pointsAt;
    };
  }, [show, ask, isGuessed]);
}

/** The turn whose heading had the focus last: a lesson that comes back by undo or a link takes the focus from nobody. */
let heard = 0;

/** Who goes to a step by its buttons, by keys or hearing the page, is at its heading then. */
function useHeadingOfTurn(head: RefObject<HTMLHeadingElement | null>): void {
  const turns = useLabState(({ lesson }) => lesson.turns);
  useEffect(() => {
    if (turns === heard) return;
    heard = turns;
    head.current?.focus({ preventScroll: true });
  }, [turns, head]);
}
