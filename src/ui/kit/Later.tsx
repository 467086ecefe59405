import { type ReactNode, Suspense } from 'react';
import { words } from '../../messages/words';
import { Fence } from './Fence';

/** Room for a part of the page that is fetched when it is first wanted: empty until then, and a sentence if it fails. */
export function Later({ children }: { children: ReactNode }) {
  return (
    <Fence otherwise={<Missing />}>
      <Suspense fallback={null}>{children}</Suspense>
    </Fence>
  );
}

function Missing() {
  return (
    <p className="note" role="alert">
      {words.notices.partMissing}
    </p>
  );
}
