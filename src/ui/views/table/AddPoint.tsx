import { type SubmitEvent, useRef, useState } from 'react';
import { words as pointTableWords } from '#words/pointTable';
import { isCoordinate } from '../../../core/data/coordinate';
import { formatCount } from '../../../messages/format';
import { readNumber } from '../../../messages/readNumber';
import { words } from '../../../messages/words';
import { limits } from '../../../store/limits';
import { rowNumber, selectClassLabels } from '../../../store/selectors';
import type { FeatureColumn } from '../../../store/state';
import { ClassMark } from '../../scene/ClassMark';
import { useClassWords, useLab, useLabState } from '../../useLab';
import { columnName, featureColumns } from './columns';
import { OtherFields } from './OtherFields';
import { featuresOf, othersOf } from './others';
import './addPoint.css';

const { add } = pointTableWords;

interface AddPointProps {
  say: (sentence: string) => void;
  /** Called once the point is there. */
  onAdded: (index: number) => void;
}

/** A point at typed values, of the class chosen to add. */
export function AddPoint({ say, onAdded }: AddPointProps) {
  const { store, actions } = useLab();
  const source = useLabState(({ dataset }) => dataset.source);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const label = useLabState(({ plane }) => plane.classToAdd);
  const classes = useClassWords();
  const labels = useLabState(selectClassLabels);
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<FeatureColumn | null>(null);
  const columns = hasVertical ? (['x1', 'x2'] as const) : (['x1'] as const);

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = new Map<FeatureColumn, number>();
    for (const column of featureColumns({ hasVertical, source })) {
      const field = fieldOf(form.current, column);
      const text = field?.value ?? '';
      const value = readNumber(text);
      if (value === null || !isCoordinate(value)) {
        setWrong(column);
        say(problemOf(text.trim().slice(0, 24), value, columnName(column, { source }).title));
        field?.focus();
        return;
      }
      typed.set(column, value);
    }
    setWrong(null);
    const others = othersOf(source).flatMap((other) => featuresOf(other, typed.get(other.key) ?? 0));
    const index = actions.addPoint(typed.get('x1') ?? 0, typed.get('x2') ?? 0, label, others);
    if (index === null) return say(words.plane.full(formatCount(limits.points.max)));
    form.current?.reset();
    fieldOf(form.current, 'x1')?.focus({ preventScroll: true });
    const { dataset } = store.getState();
    say(add.done(formatCount(rowNumber(dataset.points.id[index], dataset))));
    onAdded(index);
  }

  return (
    <form ref={form} className="table-add" aria-label={add.name} onSubmit={onSubmit} noValidate>
      {columns.map((column) => {
        const { title } = columnName(column, { source });
        return (
          <input
            key={column}
            name={column}
            type="text"
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            className="table-input"
            placeholder={title}
            aria-label={add.x(title)}
            aria-invalid={wrong === column}
          />
        );
      })}
      <OtherFields wrong={wrong} />
      <button
        type="button"
        className="button table-add-class"
        aria-label={add.class(classes[label])}
        title={add.class(classes[label])}
        onClick={() => actions.setPlane({ classToAdd: label === 1 ? 0 : 1 })}
      >
        <ClassMark label={label} />
        <span>{labels?.[label] ?? formatCount(label)}</span>
      </button>
      <button type="submit" className="button">
        {add.button}
      </button>
    </form>
  );
}

/** The fault of a text typed for a column. */
function problemOf(typed: string, value: number | null, column: string): string {
  if (typed === '') return add.missing(column);
  return value === null ? add.notANumber(typed) : add.tooLarge(typed);
}

function fieldOf(
  form: HTMLFormElement | null,
  column: FeatureColumn,
): HTMLInputElement | HTMLSelectElement | null {
  return form?.querySelector(`[name=${column}]`) ?? null;
}
