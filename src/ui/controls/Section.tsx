import type { ReactNode } from 'react';
import './controls.css';

/** A titled group of controls that folds away. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="section" open>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className="section-body">{children}</div>
    </details>
  );
}
