import type { Label } from '../../core/data/dataset';

/** A class's mark as on the plane: a circle for class 0, a diamond for class 1. */
export function ClassMark({ label }: { label: Label }) {
  return (
    <svg
      className={`class-mark class-mark-${label}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      {label === 0 ? <circle cx="7" cy="7" r="5" /> : <path d="M7 0.8L13.2 7L7 13.2L0.8 7Z" />}
    </svg>
  );
}
