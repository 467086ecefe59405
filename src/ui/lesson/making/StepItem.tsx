import type { ReactNode } from 'react';
import { words } from '#words/lessonMaking';
import type { LessonStep } from '../../../lessons/schema';
import { formatCount } from '../../../messages/format';

interface StepItemProps {
  step: LessonStep;
  /** Its place among the steps, from 0, and how many these are. */
  place: number;
  count: number;
  isOpen: boolean;
  onMove: (by: 1 | -1) => void;
  onToggle: () => void;
  onRemove: () => void;
  /** The form of the step, while it is open. */
  children: ReactNode;
}

/** A step in the list of those being made, with what moves, opens and removes it. */
export function StepItem(props: StepItemProps) {
  const { step, place, count, isOpen, onMove, onToggle, onRemove, children } = props;
  const number = formatCount(place + 1);
  const moves = [
    { by: -1, sign: '↑', label: words.up(number), isOff: place === 0 },
    { by: 1, sign: '↓', label: words.down(number), isOff: place === count - 1 },
  ] as const;
  return (
    <li>
      <span>{words.step(number, step.say[0] ?? words.unwritten)}</span>
      <span className="made-step-tools">
        {moves.map(({ by, sign, label, isOff }) => (
          <button
            key={by}
            type="button"
            className="icon-button"
            aria-label={label}
            aria-disabled={isOff}
            onClick={() => !isOff && onMove(by)}
          >
            {sign}
          </button>
        ))}
        <button
          type="button"
          className="button"
          aria-label={isOpen ? words.closeOf(number) : words.changeOf(number)}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? words.close : words.change}
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.removeOf(number)}
          onClick={(event) => {
            // This button goes away with the step.
            const lesson = event.currentTarget.closest('.made-lesson');
            lesson?.querySelector<HTMLElement>('.button-main')?.focus();
            onRemove();
          }}
        >
          {words.remove}
        </button>
      </span>
      {children}
    </li>
  );
}
