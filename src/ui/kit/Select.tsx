import type { ReactNode } from 'react';
import { Help } from './Help';
import type { HelpContent } from './helpContext';
import './fields.css';

interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly isOff?: boolean;
  /** Neighbours of the same group stand under its name. */
  readonly group?: string;
}

interface SelectProps<Value extends string> {
  label: string;
  /** Its name among the parts that can be left out. */
  part?: string;
  /** Shown instead of the label, for the eye; the label stays the name. */
  shortLabel?: string;
  value: Value;
  options: readonly SelectOption<Value>[];
  help?: HelpContent;
  /** A button that belongs to the choice, at the end of the line of its name. */
  action?: ReactNode;
  /** For a choice among short names: the name stands beside it. */
  isInline?: boolean;
  onChange: (value: Value) => void;
}

/** A choice of one among a few, with its name above or beside it. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, help, action, onChange } = props;
  return (
    <div data-part={props.part} className={props.isInline ? 'field field-inline' : 'field'}>
      <div className="field-head">
        <span className="field-label" aria-hidden="true">
          {props.shortLabel ?? label}
        </span>
        {help && <Help about={label} text={help} />}
        {action}
      </div>
      <select
        className="select"
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {groupsOf(options).map(({ name, members }) => {
          const entries = members.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isOff}>
              {option.label}
            </option>
          ));
          return name === undefined ? (
            entries
          ) : (
            <optgroup key={name} label={name}>
              {entries}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

function groupsOf<Value extends string>(options: readonly SelectOption<Value>[]) {
  const groups: { name: string | undefined; members: SelectOption<Value>[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.name === option.group) last.members.push(option);
    else groups.push({ name: option.group, members: [option] });
  }
  return groups;
}
