import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { words } from '#words/lesson';
import type { Lesson, LessonStep } from '../../lessons/schema';
import { formatLoss, formatPercent } from '../../messages/format';
import { progressOf } from '../../store/lessonProgress';
import { openIndex, openText, type StepProgress } from '../../store/lessonSlice';
import type { LiveRun } from '../../store/live';
import { useIsHidden } from '../hidden';
import { focusMain } from '../kit/focusMain';
import { Switch } from '../kit/Switch';
import { useIsCompact } from '../kit/useMedia';
import { LiveText } from '../readouts/LiveText';
import { followBar } from '../transport/followBar';
import { useLab, useLabState, usePainter } from '../useLab';
import { BetForm, GuessButton, sayGuess } from './BetForm';
import { isDrawing } from './draft';
import { LessonTexts, type NumbersSaid } from './LessonText';
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
  const areSettingsHidden = useIsHidden('controls');
  const isFolded = useLabState(({ lesson }) => lesson.isFolded);
  const isSheetOpen = useLabState(({ shell }) => shell.isSheetOpen);
  const isCompact = useIsCompact();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const step = lesson.steps[index];
  const canPutBack = lesson.steps.slice(0, index + 1).some(({ put }) => put);
  const isLast = index === lesson.steps.length - 1;
  const isDrawn = isDrawing(step, progress);
  useMarks(step);
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
      {!isFolded && (
        <>
          <div className="lesson-body" key={`${lesson.id} ${index}`}>
            <StepTexts step={step} progress={progress} />
            {!(isCompact ? isSheetOpen : hasAllSettings) && (
              <StepControls names={step.show?.controls ?? []} />
            )}
          </div>
          <div className="lesson-foot">
            <button type="button" className="button" aria-disabled={index === 0} onClick={lessons.previous}>
              {words.previous}
            </button>
            <button
              type="button"
              className={progress.isDone ? 'button button-main' : 'button'}
              onClick={() => {
                if (!isLast) return lessons.next();
                focusMain();
                lessons.exit();
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
        </>
      )}
    </section>
  );
}

/** Loss and accuracy, which the card may stand over. */
function standing({ frame, accuracy }: LiveRun) {
  if (!frame || accuracy === null) return { value: null, text: '' };
  return { value: frame.loss, text: words.standing(formatLoss(frame.loss), formatPercent(accuracy)) };
}

/** What a step says, asks and explains, as far as it has come. */
function StepTexts({ step, progress }: { step: LessonStep; progress: StepProgress }) {
  const { lessons } = useLab();
  const { guess, isDone = false, isRight = null, numbers = {} } = progress;
  const said: NumbersSaid = (name) => numbers[name] ?? null;
  const isAsked = step.ask !== undefined && guess === undefined;
  const answer =
    step.ask?.kind === 'choice' && guess?.kind === 'choice' ? step.ask.options[guess.value] : null;
  return (
    <>
      <LessonTexts texts={step.say} numbers={said} />
      {step.ask && isAsked && <BetForm bet={step.ask} numbers={said} />}
      {step.ask && guess && <GuessSaid step={step} progress={progress} />}
      {step.ask && guess && (
        <button type="button" className="button button-plain" onClick={lessons.guessAgain}>
          {words.guessAgain}
        </button>
      )}
      {!isAsked && !isDone && step.look && <LessonTexts texts={step.look} numbers={said} />}
      <div role="status" className="lesson-outcome" tabIndex={-1}>
        {isDone && (
          <>
            {isRight === true && step.then?.right && <LessonTexts texts={step.then.right} numbers={said} />}
            {isRight === false && step.then?.wrong && <LessonTexts texts={step.then.wrong} numbers={said} />}
            {answer?.why && <LessonTexts texts={[answer.why]} numbers={said} />}
            {step.then?.always && <LessonTexts texts={step.then.always} numbers={said} />}
          </>
        )}
      </div>
      {!isDone && !isAsked && step.hints && (
        <Hints texts={step.hints} numbers={said} shown={progress.hints ?? 0} />
      )}
    </>
  );
}

function Hints({ texts, numbers, shown }: { texts: readonly string[]; numbers: NumbersSaid; shown: number }) {
  const { lessons } = useLab();
  const said = useRef<HTMLDivElement>(null);
  return (
    <div className="lesson-hints">
      <div role="status" ref={said} tabIndex={-1}>
        <LessonTexts texts={texts.slice(0, shown)} numbers={numbers} />
      </div>
      {shown < texts.length && (
        <button
          type="button"
          className="button"
          onClick={() => {
            // With the last hint the button goes away.
            if (shown + 1 === texts.length) said.current?.focus({ preventScroll: true });
            lessons.hint();
          }}
        >
          {words.hint}
        </button>
      )}
    </div>
  );
}

/** The guess in words; of a line or a mark what it is worth now. */
function GuessSaid({ step, progress }: { step: LessonStep; progress: StepProgress }) {
  const { lessons, store, live } = useLab();
  const { guess } = progress;
  const [worth, setWorth] = useState<string | null>(null);
  const told = useRef<readonly unknown[]>([]);
  usePainter(() => {
    if (guess?.kind !== 'line' && guess?.kind !== 'place') return;
    const number = lessons.numbersOf(guess);
    // A line is worth what it is on the points, whatever the model does; a mark what the model says there.
    const { points, held } = store.getState().dataset;
    const from = guess.kind === 'line' ? [guess, points] : [guess, live.model, held];
    if (!number || from.every((each, k) => each === told.current[k])) return;
    told.current = from;
    const accuracy = number('guess-accuracy');
    const loss = number('guess-loss');
    const probability = number('guess-probability');
    if (accuracy !== null && loss !== null)
      setWorth(words.lineWorth(formatPercent(accuracy), formatLoss(loss)));
    else if (probability !== null) setWorth(words.placeWorth(formatPercent(probability)));
  });
  const text = step.ask && guess ? (sayGuess(step.ask, guess) ?? worth) : null;
  return (
    text && (
      <p className="lesson-guess">
        <span>{words.yourGuess}</span> {text}
      </p>
    )
  );
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

/** Points out what the step is about, by a quiet mark, and brings into sight where something is to be drawn, else the first of the marks, else the plane. */
function useMarks({ show, ask }: LessonStep): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const marks = show?.marks ?? [];
    const drawnOn = ask && { curve: 'loss', line: 'plane', place: 'plane' }[ask.kind as string];
    const place = drawnOn ?? marks.find((mark) => Object.hasOwn(places, mark)) ?? 'plane';
    document.querySelector(`main ${places[place]}`)?.scrollIntoView({ block: 'nearest' });
    dataset.pointsAt = marks.join(' ');
    return () => {
      delete dataset.pointsAt;
    };
  }, [show, ask]);
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
