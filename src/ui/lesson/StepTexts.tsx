import { useRef, useState } from 'react';
import { words } from '#words/lesson';
import type { LessonStep } from '../../lessons/schema';
import { formatLoss, formatPercent } from '../../messages/format';
import type { StepProgress } from '../../store/lessonSlice';
import { useLab, useLabState, usePainter } from '../useLab';
import { BetForm, sayGuess } from './BetForm';
import { LessonTexts, type NumbersSaid } from './LessonText';
import { sayShort } from './sayShort';

/** What a step says, asks and explains, as far as it has come. */
export function StepTexts({ step, progress }: { step: LessonStep; progress: StepProgress }) {
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
      <ShortOf />
      {!isDone && !isAsked && step.hints && (
        <Hints texts={step.hints} numbers={said} shown={progress.hints ?? 0} />
      )}
    </>
  );
}

/** What the last try lacks; not while the next is under way. */
function ShortOf() {
  const text = useLabState(({ lesson: { open, short }, run }) =>
    short && short.of === open && run.status !== 'training' ? sayShort(short.lacks) : null,
  );
  return (
    <div role="status" className="lesson-short">
      {text && <p>{text}</p>}
    </div>
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
