import { useLayoutEffect, useRef } from 'react';
import { words } from '../../messages/words';
import { overAll, popoverAttribute, showOverAll } from '../kit/overAll';

/** Lies over everything, open dialogs included, and is in nobody's way. */
export function DropSign() {
  const sign = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (sign.current) showOverAll(sign.current);
  }, []);
  return overAll(
    <div ref={sign} {...popoverAttribute()} className="drop-sign">
      <p>{words.files.drop}</p>
    </div>,
    document.querySelector('dialog[open]'),
  );
}
