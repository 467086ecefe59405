import { type ReactNode, Suspense, useLayoutEffect } from 'react';
import { words } from '../../messages/words';
import { settled } from '../../render/settled';
import { Fence } from './Fence';

/** Room for a part of the page that is fetched when it is first wanted: empty until then, and a sentence if it fails. */
export function Later({ children }: { children: ReactNode }) {
  return (
    <Fence otherwise={<Missing />}>
      <Suspense fallback={<OnItsWay />}>{children}</Suspense>
    </Fence>
  );
}

/** Nothing to see, but the page is not settled meanwhile. */
function OnItsWay() {
  useLayoutEffect(() => {
    const setUp = settled.flag();
    setUp(true);
    return () => setUp(false);
  }, []);
  return null;
}

function Missing() {
  return (
    <p className="note" role="alert">
      {words.notices.partMissing}
    </p>
  );
}
