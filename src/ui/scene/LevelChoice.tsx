import { words } from '#words/slice';
import { type HeldColumn, levelAt, withLevel } from '../../store/heldValues';
import { Select } from '../kit/Select';

interface LevelChoiceProps {
  column: HeldColumn;
  label: string;
  /** Of all features on no axis. */
  values: readonly number[];
  /** With the values where the column is at another level. */
  onChange: (values: readonly number[]) => void;
}

/** A choice among the levels of a column. */
export function LevelChoice({ column, label, values, onChange }: LevelChoiceProps) {
  const level = levelAt(values, column);
  const levels = (column.levels ?? []).map((label, j) => ({ value: String(j), label }));
  const mixture = { value: '', label: words.mixture, isOff: true };
  return (
    <Select
      label={label}
      shortLabel={column.name}
      value={level === null ? '' : String(level)}
      options={level === null ? [mixture, ...levels] : levels}
      onChange={(value) => onChange(withLevel(values, column, Number(value)))}
    />
  );
}
