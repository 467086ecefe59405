import type { ReactNode } from 'react';
import type { PartName } from '../../lessons/partNames';
import './controls.css';

interface SectionProps {
  part: PartName;
  title: string;
  children: ReactNode;
}

/** A titled group of controls that folds away. */
export function Section({ part, title, children }: SectionProps) {
  return (
    <details className="section" data-part={part} open>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className="section-body">{children}</div>
    </details>
  );
}
