import { type CSSProperties, useEffect, useId, useRef } from 'react';
import { words } from '#words/lesson';
import type { Guess } from '../../lessons/guess';
import type { Bet } from '../../lessons/schema';
import { formatCount, formatExact, formatLoss, formatNumber, formatPercent } from '../../messages/format';
import { NumberField } from '../kit/NumberField';
import { useLab, useLabState } from '../useLab';
import { knots, levelCurve, middleBand, middleLine, middlePlace } from './draft';
import { LessonText, type NumbersSaid } from './LessonText';

interface BetFormProps {
  bet: Bet;
  numbers: NumbersSaid;
}

/** The question of a step, and where the guess is made: here, or on the plane or chart. */
export function BetForm({ bet, numbers }: BetFormProps) {
  const { lessons, store } = useLab();
  const questionId = useId();
  return (
    <form
      noValidate
      className="bet"
      aria-labelledby={questionId}
      onKeyDown={(event) => {
        // Enter takes a number that was typed, as everywhere; the guess is made by its button.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (store.getState().lesson.draft === null) return;
        focusOutcome(event.currentTarget);
        lessons.guess();
      }}
    >
      <p id={questionId} className="bet-question">
        <LessonText text={bet.question} numbers={numbers} />
      </p>
      <BetFields bet={bet} questionId={questionId} />
      <GuessButton />
    </form>
  );
}

/** Gives the focus to where the outcome of the step is said, before the form that has it goes away. */
function focusOutcome(form: HTMLElement): void {
  form.closest('.lesson')?.querySelector<HTMLElement>('.lesson-outcome')?.focus({ preventScroll: true });
}

/** In the form it sends that; elsewhere it is pressed. */
export function GuessButton({ onPress }: { onPress?: () => void }) {
  const isEmpty = useLabState(({ lesson }) => lesson.draft === null);
  const button = useRef<HTMLButtonElement>(null);
  // What is drawn is drawn elsewhere: the button that takes it comes into sight.
  useEffect(() => {
    if (!isEmpty) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isEmpty]);
  return (
    <button
      ref={button}
      type={onPress ? 'button' : 'submit'}
      className="button button-main"
      aria-disabled={isEmpty}
      onClick={onPress}
    >
      {words.guess}
    </button>
  );
}

function BetFields({ bet, questionId }: { bet: Bet; questionId: string }) {
  switch (bet.kind) {
    case 'choice':
      return <Options options={bet.options.map(({ say }) => say)} questionId={questionId} />;
    case 'number':
      return <NumberBet bet={bet} />;
    case 'order':
      return <Order items={bet.items} />;
    case 'curve':
      return <CurveFields bet={bet} />;
    default:
      return <PlaneFields bet={bet} />;
  }
}

function Options({ options, questionId }: { options: readonly string[]; questionId: string }) {
  const { actions } = useLab();
  const chosen = useLabState(({ lesson: { draft } }) => (draft?.kind === 'choice' ? draft.value : null));
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={questionId} className="bet-options">
      {options.map((option, k) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={k === chosen}
            onChange={() => actions.setLesson({ draft: { kind: 'choice', value: k } })}
          />
          <span>{option}</span>
        </label>
      ))}
    </div>
  );
}

/** A slider is inked up to its value, a share of its length. */
const filled = (share: number) => ({ '--filled': `${100 * share}%` }) as CSSProperties;

function NumberBet({ bet }: { bet: Extract<Bet, { kind: 'number' }> }) {
  const { actions } = useLab();
  const draft = useLabState(({ lesson }) => lesson.draft);
  const unit = bet.isPercent ? 100 : 1;
  const step = bet.step ?? (bet.max - bet.min) / 20;
  const value = draft?.kind === 'number' ? draft.value : (bet.min + bet.max) / 2;
  const set = (to: number) => actions.setLesson({ draft: { kind: 'number', value: to / unit } });
  const range = { min: bet.min * unit, max: bet.max * unit, whole: false };
  return (
    <div className="bet-number">
      <input
        type="range"
        className="slider"
        style={filled(draft === null ? 0 : (value - bet.min) / (bet.max - bet.min))}
        aria-label={bet.label}
        min={range.min}
        max={range.max}
        step={step * unit}
        value={value * unit}
        data-empty={draft === null || undefined}
        onChange={(event) => set(Number(event.currentTarget.value))}
        onPointerDown={() => draft ?? set(value * unit)}
      />
      <NumberField
        label={bet.label}
        value={Number((value * unit).toPrecision(6))}
        isEmpty={draft === null}
        range={range}
        next={(from, direction) => Math.min(range.max, Math.max(range.min, from + direction * step * unit))}
        onChange={set}
      />
      {bet.isPercent && <span aria-hidden="true">%</span>}
    </div>
  );
}

function Order({ items }: { items: readonly string[] }) {
  const { actions } = useLab();
  const draft = useLabState(({ lesson }) => lesson.draft);
  const order = draft?.kind === 'order' ? draft.order : items.map((_, k) => k);
  function move(at: number, by: number): void {
    const moved = [...order];
    [moved[at], moved[at + by]] = [moved[at + by], moved[at]];
    actions.setLesson({ draft: { kind: 'order', order: moved } });
  }
  return (
    <ol className="bet-order">
      {order.map((item, at) => (
        <li key={item}>
          <span>{items[item]}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={words.itemUp(items[item])}
            disabled={at === 0}
            onClick={() => move(at, -1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={words.itemDown(items[item])}
            disabled={at === order.length - 1}
            onClick={() => move(at, 1)}
          >
            ↓
          </button>
        </li>
      ))}
    </ol>
  );
}

const planeWords = {
  line: { draw: words.drawLine, withKeys: words.lineWithKeys },
  place: { draw: words.markPlace, withKeys: words.placeWithKeys },
  band: { draw: words.drawBand, withKeys: words.bandWithKeys },
} as const;

/** What is drawn on the plane begins there, or here for those who use keys. */
function PlaneFields({ bet }: { bet: Extract<Bet, { kind: keyof typeof planeWords }> }) {
  const { actions, store } = useLab();
  const { draw, withKeys } = planeWords[bet.kind];
  function inTheMiddle(): Guess {
    const { dataset } = store.getState();
    if (bet.kind === 'band') return middleBand(dataset, bet.x1);
    return bet.kind === 'line' ? middleLine(dataset) : middlePlace(dataset);
  }
  return (
    <div className="bet-drawn">
      <p className="note">{draw}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          actions.setLesson({ draft: inTheMiddle() });
          requestAnimationFrame(() => document.querySelector<HTMLElement>('.bet-handle')?.focus());
        }}
      >
        {withKeys}
      </button>
    </div>
  );
}

/** The knots of a curve by their number. */
const allKnots = levelCurve.map((_, k) => k);

function CurveFields({ bet }: { bet: Extract<Bet, { kind: 'curve' }> }) {
  const { actions } = useLab();
  const draft = useLabState(({ lesson }) => lesson.draft);
  const losses = draft?.kind === 'curve' ? draft.losses : levelCurve;
  const set = (changed: Guess) => actions.setLesson({ draft: changed });
  return (
    <div className="bet-drawn">
      <p className="note">{words.drawCurve}</p>
      <details>
        <summary>{words.curveWithKeys}</summary>
        {allKnots.map((k) => {
          const loss = losses[k];
          const epoch = formatCount(Math.round((k * bet.epochs) / (knots - 1)));
          return (
            <label key={k} className="bet-knot">
              <span>{words.lossAt(epoch)}</span>
              <input
                type="range"
                className="slider"
                style={filled(loss / bet.highest)}
                min={0}
                max={bet.highest}
                step={bet.highest / 60}
                value={loss}
                aria-valuetext={formatLoss(loss)}
                onChange={({ currentTarget }) =>
                  set({
                    kind: 'curve',
                    losses: losses.map((each, j) => (j === k ? Number(currentTarget.value) : each)),
                  })
                }
              />
            </label>
          );
        })}
      </details>
    </div>
  );
}

/** A guess that was made, in a few words. */
export function sayGuess(bet: Bet, guess: Guess): string | null {
  if (guess.kind === 'choice' && bet.kind === 'choice') return bet.options[guess.value]?.say ?? null;
  if (guess.kind === 'number' && bet.kind === 'number')
    return bet.isPercent ? formatPercent(guess.value) : formatExact(guess.value);
  if (guess.kind === 'order' && bet.kind === 'order')
    return guess.order.map((item) => bet.items[item]).join(', ');
  if (guess.kind === 'band') return words.band(formatNumber(guess.low), formatNumber(guess.high));
  return null;
}
