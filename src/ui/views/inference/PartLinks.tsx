import type { ReactNode } from 'react';
import { words } from '#words/inference';

type PartName = keyof typeof words.parts;

const idOf = (name: PartName) => `inference-${name}`;

/** A part of the view that a link above leads to. */
export function Part({ name, children }: { name: PartName; children: ReactNode }) {
  return (
    <div id={idOf(name)} className="inference-part" tabIndex={-1}>
      {children}
    </div>
  );
}

/** Leads to the parts of the view, which is longer than its panel: each comes to the top, with the focus. */
export function PartLinks({ parts }: { parts: readonly PartName[] }) {
  const goTo = (name: PartName) => {
    const part = document.getElementById(idOf(name));
    part?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'start' });
  };
  return (
    <nav className="part-links" aria-label={words.partLinks}>
      {parts.map((name) => (
        <button key={name} type="button" onClick={() => goTo(name)}>
          {words.parts[name]}
        </button>
      ))}
    </nav>
  );
}
