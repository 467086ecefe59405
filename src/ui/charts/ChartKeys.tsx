import { type KeyboardEvent, useRef } from 'react';
import { usePainter } from '../useLab';

/** The value of a slider from 0 to `last`, how far an arrow key takes it, and what it says; null leaves that as it is. */
export interface Stand {
  readonly at: number;
  readonly last: number;
  readonly step: number;
  readonly text: string | null;
}

interface ChartKeysProps {
  label: string;
  /** Null while there is nothing to go along. */
  stand: () => Stand | null;
  onMove: (to: number) => void;
  onEnter?: () => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

const keySteps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A slider without looks over a chart, for keys and screen readers. */
export function ChartKeys({ label, stand, onMove, onEnter, onFocus, onBlur }: ChartKeysProps) {
  const input = useRef<HTMLInputElement>(null);
  usePainter(() => {
    const { current: element } = input;
    const now = stand();
    if (!element || !now) return;
    element.max = String(Math.max(1, now.last));
    element.value = String(now.at);
    if (now.text !== null && element.getAttribute('aria-valuetext') !== now.text)
      element.setAttribute('aria-valuetext', now.text);
  });

  function onKeyDown(event: KeyboardEvent): void {
    const now = stand();
    if (!now || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') onEnter?.();
    const steps = keySteps[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    onMove(Math.max(0, Math.min(now.last, now.at + steps * now.step)));
  }
  return (
    <>
      <input
        ref={input}
        type="range"
        className="chart-keys"
        aria-label={label}
        min={0}
        defaultValue={0}
        onChange={(event) => onMove(Number(event.target.value))}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      <span className="chart-ring" />
    </>
  );
}

/** How far an arrow key goes along a curve of epochs: a hundredth, and never between two that were kept. */
export function epochStep({ epochs, stride }: { readonly epochs: number; readonly stride: number }): number {
  return Math.max(stride, Math.round(epochs / 100));
}
