import { useState } from 'react';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { lazyView } from '../kit/lazyView';

const MoreFields = lazyView(() =>
  fetchPart(() => import('./MoreFields')).then(({ MoreFields }) => MoreFields),
);

/** Settings that only some readers need, fetched when they are first opened. */
export function MoreSettings() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.sections.more}</summary>
      <div className="section-body">{isOpen && <MoreFields />}</div>
    </details>
  );
}
