import { useRef, useState } from 'react';
import type { Lab } from '../lab/ports';
import { useLab, usePainter } from './useLab';

/** Something of the live run that seldom changes: the component renders again when it is another. */
export function useLive<Value>(read: (lab: Lab) => Value): Value {
  const lab = useLab();
  const [value, setValue] = useState(() => read(lab));
  const shown = useRef(value);
  usePainter(() => {
    const now = read(lab);
    if (Object.is(now, shown.current)) return;
    shown.current = now;
    setValue(() => now);
  });
  return value;
}
