import { type KeyboardEvent, useId, useState } from 'react';
import { formatExact } from '../../messages/format';
import { readEntry } from './entry';
import type { Range } from './scale';
import './fields.css';

export interface NumberFieldProps {
  label: string;
  value: number;
  range: Range;
  /** The value an arrow key goes to. */
  next: (value: number, direction: 1 | -1) => number;
  onChange: (value: number) => void;
  /** Shown instead of the number while nobody types, e.g. a word for the largest value. */
  shownAs?: string | undefined;
  /** True where no number is chosen yet: none is shown, and `value` itself can be typed too. */
  isEmpty?: boolean;
  describedBy?: string;
}

/**
 * A spinbutton that takes any number in range exactly as typed, on Enter or on leaving it. A bad entry says why and
 * keeps the old value.
 */
export function NumberField({
  label,
  value,
  range,
  next,
  onChange,
  shownAs,
  isEmpty = false,
  describedBy,
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  /** The fault of the last entry, and the value kept then: one that came from elsewhere since settles the matter. */
  const [refused, setRefused] = useState<{ readonly error: string; readonly kept: number } | null>(null);
  const error = refused?.kept === value ? refused.error : null;
  const errorId = useId();
  const shown = draft ?? (isEmpty ? '' : (shownAs ?? formatExact(value)));

  function commit(): void {
    if (draft === null) return;
    setDraft(null);
    const entry = readEntry(draft, value, range);
    if (entry.error === null && (isEmpty || entry.value !== value)) onChange(entry.value);
    setRefused(entry.error === null ? null : { error: entry.error, kept: value });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (direction !== null) {
      event.preventDefault();
      setDraft(null);
      setRefused(null);
      onChange(next(value, direction));
    } else if (event.key === 'Enter') {
      commit();
    } else if (event.key === 'Escape') {
      // It has been of use: nothing around it is to close as well.
      if (draft !== null || refused !== null) event.preventDefault();
      setDraft(null);
      setRefused(null);
    }
  }

  return (
    <span className="number-field">
      {/* The keypad for decimals has no minus on an iPhone. */}
      <input
        type="text"
        inputMode={range.min < 0 ? 'text' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        role="spinbutton"
        aria-label={label}
        aria-valuenow={isEmpty ? undefined : plainly(value)}
        aria-valuemin={plainly(range.min)}
        aria-valuemax={plainly(range.max)}
        aria-valuetext={shown}
        aria-invalid={error !== null}
        aria-describedby={error ? errorId : describedBy}
        value={shown}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => {
          setRefused(null);
          event.target.select();
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {error !== null && (
        <span className="field-error" id={errorId} role="alert">
          {error}
        </span>
      )}
    </span>
  );
}

/** ARIA's numbers have no exponent: one that JavaScript writes with one is left to the words of the field. */
function plainly(value: number): number | undefined {
  return String(value).includes('e') ? undefined : value;
}
