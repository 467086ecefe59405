import { useRef } from 'react';
import { exactDigits } from '../../messages/format';
import { usePainter } from '../useLab';

interface LiveTextProps {
  name: string;
  /** The number that the sentence is about, or null when there is none, and the sentence. Called on every frame. */
  read: () => { readonly value: number | null; readonly text: string };
  className?: string;
}

/** A sentence with a number that runs: written straight into the page on each frame, with the exact value in `data-value`. */
export function LiveText({ name, read, className }: LiveTextProps) {
  const element = useRef<HTMLParagraphElement>(null);
  usePainter(() => {
    const { current } = element;
    if (!current) return;
    const { value, text } = read();
    const exact = value === null ? '' : exactDigits(value);
    if (current.getAttribute('data-value') !== exact) current.setAttribute('data-value', exact);
    if (current.textContent !== text) current.textContent = text;
  });
  return <p ref={element} data-readout={name} className={className} />;
}
