import { type PointerEvent, useRef } from 'react';
import { lossAt } from '../../core/training/lossCurve';
import { useLab } from '../useLab';

/** A finger that moves less than this to the side is scrolling, not scrubbing. */
const slack = 8;

/**
 * Handlers that go back to the epoch under the pointer, or the kept one nearest to it, so that what is read off there is
 * what is shown: with a mouse by press and drag, with a finger by a tap or a drag to the side.
 */
export function useScrub(epochAt: (event: PointerEvent) => number | null) {
  const { live, transport } = useLab();
  const press = useRef<{ readonly x: number; isScrubbing: boolean } | null>(null);
  function scrub(event: PointerEvent): void {
    const epoch = epochAt(event);
    if (epoch !== null && live.curve) transport.seek(lossAt(live.curve, epoch).epoch);
  }
  return {
    onPointerDown(event: PointerEvent): void {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { x: event.clientX, isScrubbing: event.pointerType !== 'touch' };
      if (press.current.isScrubbing) scrub(event);
    },
    onPointerMove(event: PointerEvent): void {
      if (!press.current) return;
      if (Math.abs(event.clientX - press.current.x) > slack) press.current.isScrubbing = true;
      if (press.current.isScrubbing) scrub(event);
    },
    onPointerUp(event: PointerEvent): void {
      if (press.current && !press.current.isScrubbing) scrub(event);
      press.current = null;
    },
    onPointerCancel(): void {
      press.current = null;
    },
  };
}
