import { lazy, useState } from 'react';
import { words } from '../../messages/words';
import { Later } from '../kit/Later';

const MoreFields = lazy(() => import('./MoreFields').then(({ MoreFields }) => ({ default: MoreFields })));

/** Settings that only some readers need, fetched when they are first opened. */
export function MoreSettings() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.sections.more}</summary>
      <div className="section-body">
        {isOpen && (
          <Later>
            <MoreFields />
          </Later>
        )}
      </div>
    </details>
  );
}
