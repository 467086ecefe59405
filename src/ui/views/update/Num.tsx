import { useRef } from 'react';
import { formatFine } from '../../../messages/formatMore';
import { writeReadout } from '../../readouts/Readout';
import { usePainter } from '../../useLab';

interface NumProps {
  name: string;
  read: () => number | null;
  format?: (value: number) => string;
  /** A factor, or what is taken away: negative numbers stand in brackets. */
  isInside?: boolean;
}

/** A number that runs, inside a formula. */
export function Num({ name, read, format = formatFine, isInside = false }: NumProps) {
  const element = useRef<HTMLElement>(null);
  usePainter(() => {
    if (!element.current) return;
    writeReadout(element.current, read(), (value) =>
      isInside && value < 0 ? `(${format(value)})` : format(value),
    );
  });
  return <mn ref={element as React.RefObject<MathMLElement & HTMLElement>} data-readout={name} />;
}
