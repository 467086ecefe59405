import { useId } from 'react';

interface TextFieldProps {
  label: string;
  value: string;
  /** More than one row: with room for paragraphs. */
  rows?: number;
  maxLength: number;
  /** Shown in the field as long as it is empty. */
  hint?: string | undefined;
  onChange: (text: string) => void;
}

/** A text to be written, with its name above it. */
export function TextField({ label, value, rows = 1, maxLength, hint, onChange }: TextFieldProps) {
  const id = useId();
  const shared = { id, value, maxLength, placeholder: hint };
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}
