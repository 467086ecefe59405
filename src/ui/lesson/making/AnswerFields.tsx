import type { ReactNode } from 'react';
import { words } from '#words/lessonMaking';
import type { Bet } from '../../../lessons/schema';
import { formatCount } from '../../../messages/format';
import { Select } from '../../kit/Select';
import { TextField } from './TextField';
import { Tick } from './Tick';

type Choice = Extract<Bet, { kind: 'choice' }>;
type Order = Extract<Bet, { kind: 'order' }>;

/** The answers of a choice: which are right, and why. */
export function Options({ bet, onChange }: { bet: Choice; onChange: (bet: Bet) => void }) {
  const { options, right = [] } = bet;
  /** Where no answer is right, none is wrong. */
  function withAnswers(changed: Choice['options'], places: number[]): void {
    const { right: _, ...plain } = bet;
    onChange({ ...plain, options: changed, ...(places.length > 0 && { right: places }) });
  }
  const change = (k: number, changed: Choice['options'][number]) =>
    onChange({ ...bet, options: options.map((option, j) => (j === k ? changed : option)) });
  return (
    <Answers
      texts={options.map(({ say }) => say)}
      onWrite={(k, say) => change(k, { ...options[k], say })}
      onAdd={() => onChange({ ...bet, options: [...options, { say: '' }] })}
      onRemove={() =>
        withAnswers(
          options.slice(0, -1),
          right.filter((k) => k < options.length - 1),
        )
      }
      more={(k, number) => {
        const { say, why = '' } = options[k];
        return (
          <>
            <Tick
              label={words.isRight(number)}
              isOn={right.includes(k)}
              onChange={(isOn) =>
                withAnswers(
                  options,
                  options.map((_, j) => j).filter((j) => (j === k ? isOn : right.includes(j))),
                )
              }
            />
            <TextField
              label={words.why(number)}
              maxLength={2000}
              value={why}
              onChange={(text) => change(k, text === '' ? { say } : { say, why: text })}
            />
          </>
        );
      }}
    />
  );
}

/** What is to be put in order, and the right place of each. */
export function Items({ bet, onChange }: { bet: Order; onChange: (bet: Bet) => void }) {
  const { right, ...plain } = bet;
  const { items } = bet;
  /** As many places as there are answers: another number of these makes the order another. */
  const withItems = (changed: string[]) =>
    onChange({ ...plain, items: changed, ...(right && { right: fromLast(changed.length) }) });
  /** Whatever has the place until then takes the one that becomes free. */
  function put(right: readonly number[], item: number, place: number): void {
    const at = right.indexOf(item);
    onChange({
      ...bet,
      right: right.map((each, k) => (k === place ? item : k === at ? right[place] : each)),
    });
  }
  return (
    <>
      <Answers
        texts={items}
        onWrite={(k, text) => onChange({ ...bet, items: items.map((item, j) => (j === k ? text : item)) })}
        onAdd={() => withItems([...items, ''])}
        onRemove={() => withItems(items.slice(0, -1))}
        more={(k, number) =>
          right && (
            <Select
              isInline
              label={words.placeOf(number)}
              value={String(right.indexOf(k))}
              options={items.map((_, place) => ({ value: String(place), label: formatCount(place + 1) }))}
              onChange={(place) => put(right, k, Number(place))}
            />
          )
        }
      />
      <Tick
        label={words.hasOrder}
        isOn={right !== undefined}
        onChange={(isOn) => onChange(isOn ? { ...plain, right: fromLast(items.length) } : plain)}
      />
    </>
  );
}

/** The order in which nothing is where it stands to begin with, or all but the middle. */
const fromLast = (count: number): number[] => Array.from({ length: count }, (_, k) => count - 1 - k);

interface AnswersProps {
  texts: readonly string[];
  onWrite: (k: number, text: string) => void;
  onAdd: () => void;
  onRemove: () => void;
  /** What belongs to an answer besides its text. */
  more: (k: number, number: string) => ReactNode;
}

/** Two to six answers, each in a field of its own. */
function Answers({ texts, onWrite, onAdd, onRemove, more }: AnswersProps) {
  return (
    <div className="made-options">
      {texts.map((text, k) => {
        const number = formatCount(k + 1);
        return (
          <div key={number}>
            <TextField
              label={words.option(number)}
              maxLength={160}
              value={text}
              onChange={(to) => onWrite(k, to)}
            />
            {more(k, number)}
          </div>
        );
      })}
      <div className="share-tools">
        {texts.length < 6 && (
          <button type="button" className="button" onClick={onAdd}>
            {words.addOption}
          </button>
        )}
        {texts.length > 2 && (
          <button type="button" className="button" onClick={onRemove}>
            {words.removeOption}
          </button>
        )}
      </div>
    </div>
  );
}
