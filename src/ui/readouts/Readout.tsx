import { useRef } from 'react';
import { exactDigits } from '../../messages/format';
import { usePainter } from '../useLab';

interface ReadoutProps {
  name: string;
  /** The number now, or null when there is none yet. Called on every frame. */
  read: () => number | null;
  format: (value: number) => string;
  className?: string;
  /** The feature that it is about, in plain text by the names of the columns. */
  feature?: string | undefined;
}

/** A number that runs: written straight into the page on each frame, with its exact value in `data-value`. */
export function Readout({ name, read, format, className, feature }: ReadoutProps) {
  const element = useRef<HTMLSpanElement>(null);
  usePainter(() => {
    if (element.current) writeReadout(element.current, read(), format);
  });
  return <span ref={element} data-readout={name} data-feature={feature} className={className} />;
}

/** Writes a number into an element, touching the page only where something changed. */
export function writeReadout(
  element: Element,
  value: number | null,
  format: (value: number) => string,
): void {
  const exact = value === null ? '' : exactDigits(value);
  if (element.getAttribute('data-value') !== exact) element.setAttribute('data-value', exact);
  const text = value === null ? '–' : format(value);
  if (element.textContent !== text) element.textContent = text;
}
