import { useId } from 'react';
import { words } from '#words/tableFields';
import type { Reading } from '../../core/data/table';
import { asOther } from '../../csv/levels';
import { shorten } from '../../csv/shorten';
import { formatCount } from '../../messages/format';
import { limits } from '../../store/limits';
import {
  type Bound,
  type Choices,
  chooseReference,
  isIn,
  onlyAxes,
  type Refusal,
  refusalOf,
  tick,
  tickAll,
  untick,
} from './chooseColumn';
import './columnBoxes.css';

interface ColumnBoxesProps {
  header: readonly string[];
  choices: Choices;
  reading: Reading;
  /** False where the name stands above already. */
  hasTitle: boolean;
  onChange: (reading: Reading) => void;
}

/** Which columns of a table are in the model, a box for each but the label, and the reference of those of texts. */
export function ColumnBoxes({ header, choices, reading, hasTitle, onChange }: ColumnBoxesProps) {
  const boundId = useId();
  const columns = header.flatMap((name, column) =>
    column === reading.label ? [] : [{ name, column, refusal: refusalOf(reading, column, choices) }],
  );
  const bound = columns.map(({ refusal }) => refusal).find(isBound);
  return (
    <fieldset className="column-boxes" aria-label={words.inModel}>
      <div className="column-boxes-head">
        {hasTitle && (
          <span className="field-label" aria-hidden="true">
            {words.inModel}
          </span>
        )}
        <button type="button" className="button" onClick={() => onChange(tickAll(reading, choices))}>
          {words.tickAll}
        </button>
        <button type="button" className="button" onClick={() => onChange(onlyAxes(reading))}>
          {words.onlyAxes}
        </button>
      </div>
      <div className="column-boxes-list">
        {columns.map(({ name, column, refusal }) => (
          <ColumnBox key={column} {...{ name, column, refusal, choices, reading, boundId, onChange }} />
        ))}
      </div>
      {bound && (
        <p className="note" id={boundId}>
          {boundSentence(bound, choices)}
        </p>
      )}
    </fieldset>
  );
}

function isBound(refusal: Refusal | null): refusal is Bound {
  return refusal === 'columns' || refusal === 'features' || refusal === 'values';
}

function boundSentence(bound: Bound, { rows }: Choices): string {
  if (bound === 'columns') return words.full.columns(formatCount(limits.otherColumns.max));
  if (bound === 'features') return words.full.features(formatCount(limits.others.max));
  return words.full.values(formatCount(rows), formatCount(Math.floor(limits.values.max / rows)));
}

interface ColumnBoxProps {
  name: string;
  column: number;
  refusal: Refusal | null;
  choices: Choices;
  reading: Reading;
  boundId: string;
  onChange: (reading: Reading) => void;
}

function ColumnBox({ name, column, refusal, choices, reading, boundId, onChange }: ColumnBoxProps) {
  const noteId = useId();
  const isTicked = isIn(reading, column);
  const isFixed = refusal !== null;
  const note = noteOf(column, refusal, { reading, choices });
  const change = () => onChange(isTicked ? untick(reading, column) : tick(reading, column, choices));
  return (
    <div className="column-box" data-fixed={isFixed || undefined}>
      <label title={name}>
        <input
          type="checkbox"
          aria-label={name}
          aria-describedby={isBound(refusal) ? boundId : note === '' ? undefined : noteId}
          aria-disabled={isFixed}
          checked={isTicked}
          onChange={() => {
            if (!isFixed) change();
          }}
        />
        <span className="column-box-name">{name}</span>
      </label>
      <span className="column-box-note" id={noteId} title={note}>
        {note}
      </span>
      <Reference {...{ name, column, choices, reading, onChange }} />
    </div>
  );
}

type ReferenceProps = Pick<ColumnBoxProps, 'name' | 'column' | 'choices' | 'reading' | 'onChange'>;

/** The level that the others of a column in the model are measured against. */
function Reference({ name, column, choices, reading, onChange }: ReferenceProps) {
  const levels = reading.others.find((other) => other.column === column)?.levels;
  if (!levels) return null;
  const [most, next] = choices.columns[column].texts;
  // A mark of the one in use would be cut off: the field is narrow.
  const isMost = (level: string) =>
    level !== levels[0] && level === most?.text && most.rows > (next?.rows ?? 0);
  return (
    <select
      className="select"
      aria-label={words.reference(name)}
      title={words.referenceTip}
      value={levels[0]}
      onChange={({ target }) => onChange(chooseReference(reading, column, target.value))}
    >
      {[...levels].sort().map((level) => (
        <option key={level} value={level}>
          {isMost(level) ? words.mostFrequent(shorten(level)) : shorten(level)}
        </option>
      ))}
    </select>
  );
}

/** What there is to say of a column: its axis, its levels, or why it cannot enter the model. */
function noteOf(
  column: number,
  refusal: Refusal | null,
  { reading, choices }: Pick<ColumnBoxProps, 'reading' | 'choices'>,
): string {
  if (column === reading.horizontal) return refusal ? words.unfit.last : words.roles.horizontal;
  if (column === reading.vertical) return words.roles.vertical;
  if (refusal !== null && !isBound(refusal) && refusal !== 'label') return words.unfit[refusal];
  const ticked = reading.others.find((other) => other.column === column);
  if (ticked)
    return ticked.levels
      ? words.against(
          ticked.levels
            .slice(1)
            .map((text) => shorten(text))
            .join(', '),
        )
      : '';
  const profile = choices.columns[column];
  const other = asOther(profile, column);
  if (typeof other !== 'string' && other.levels) return other.levels.map((text) => shorten(text)).join(', ');
  return profile.isId ? words.likelyId : '';
}
