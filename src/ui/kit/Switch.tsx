import './fields.css';

interface SwitchProps {
  label: string;
  /** Shown instead of the label where room is short; the label stays the accessible name. */
  shortLabel?: string;
  /** Its effect, as a tooltip. */
  tip?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function Switch({ label, shortLabel, tip, isOn, onChange }: SwitchProps) {
  return (
    <label className="switch" title={tip}>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{shortLabel ?? label}</span>
    </label>
  );
}
