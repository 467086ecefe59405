import { useId } from 'react';
import './segments.css';

interface SegmentsProps<Value extends string> {
  label: string;
  chosen: Value;
  names: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
}

/** A choice of one among a few, side by side. */
export function Segments<Value extends string>({ label, chosen, names, onChoose }: SegmentsProps<Value>) {
  const group = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {(Object.keys(names) as Value[]).map((value) => (
        <label key={value} className="segment">
          <input type="radio" name={group} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{names[value]}</span>
        </label>
      ))}
    </div>
  );
}
