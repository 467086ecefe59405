import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { settled } from '../../render/settled';

/** The main element, which says in `data-settled` whether everything shown belongs to the state asked for. */
export function Main(props: Omit<ComponentProps<'main'>, 'ref'>) {
  const main = useRef<HTMLElement>(null);
  const tellRendered = useRef(() => {});
  const [round, setRound] = useState(0);

  useEffect(() => {
    const element = main.current;
    if (!element) return;
    return settled.attach({
      // React renders what it was asked for before a new round along with that or sooner.
      rendered: () =>
        new Promise((resolve) => {
          tellRendered.current = resolve;
          setRound((before) => before + 1);
        }),
      painted: () =>
        new Promise((resolve) => {
          window.requestAnimationFrame(() => window.setTimeout(resolve));
        }),
      show(isSettled) {
        element.dataset.settled = String(isSettled);
      },
    });
  }, []);
  useEffect(() => {
    if (round > 0) tellRendered.current();
  }, [round]);
  return <main ref={main} {...props} />;
}
