import { Help } from './Help';
import './fields.css';

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string; readonly isOff?: boolean }[];
  help?: string;
  onChange: (value: Value) => void;
}

/** A choice of one among a few, with its name above it. */
export function Select<Value extends string>({ label, value, options, help, onChange }: SelectProps<Value>) {
  return (
    <div className="field">
      <div className="field-head">
        <span className="field-label" aria-hidden="true">
          {label}
        </span>
        {help && <Help about={label} text={help} />}
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
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isOff}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
