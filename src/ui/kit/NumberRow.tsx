import { NumberField, type NumberFieldProps } from './NumberField';

/** A number to be typed in, with its name before it. */
export function NumberRow(props: NumberFieldProps) {
  return (
    <div className="field-row">
      <span className="field-label" aria-hidden="true">
        {props.label}
      </span>
      <NumberField {...props} />
    </div>
  );
}
