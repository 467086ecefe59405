import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { words } from '../../messages/words';
import { useLab } from '../useLab';
import { printedSettings } from './printedSettings';

/** The settings on a sheet of paper. It is on the page only while that is printed. */
export function Printed() {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const detach = new AbortController();
    // At once: the browser makes the sheet as soon as it has told of it.
    const show = (is: boolean) => () => flushSync(() => setPrinting(is));
    window.addEventListener('beforeprint', show(true), { signal: detach.signal });
    window.addEventListener('afterprint', show(false), { signal: detach.signal });
    return () => detach.abort();
  }, []);
  return isPrinting ? <Settings /> : null;
}

function Settings() {
  const { live, store } = useLab();
  return (
    <section className="printed">
      <h2>{words.buttons.settings}</h2>
      <dl>
        {printedSettings(store.getState(), live.frame?.epoch ?? 0).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
