import type { Place } from './planeView';
import type { FingerUse, ToolParts } from './tools/tool';

/** How long a finger must rest on something to hold it; one that moves sooner scrolls the page. */
export const restMilliseconds = 200;

/** A pen is as sure as a mouse: what a finger holds after a rest, it draws with at once. */
export const fingerOf = (use: FingerUse, isTouch: boolean): FingerUse =>
  use === 'holds' && !isTouch ? 'draws' : use;

/** When the first of the movements happened that the browser hands over together. */
export function firstTime(event: PointerEvent): number {
  // Older Safaris hand over each by itself.
  const [first = event] = event.getCoalescedEvents?.() ?? [];
  return first.timeStamp;
}

/** A finger that holds something has a ring around it, moves that and not the page, and is no click once it is lifted. */
export function createFingerHold(box: HTMLElement, { lab, sketch }: ToolParts, signal: AbortSignal) {
  let isHolding = false;

  function show(place: Place | null): void {
    sketch.held = place;
    lab.frames.invalidate();
  }
  function keepToItself(event: TouchEvent): void {
    if (isHolding && event.cancelable) event.preventDefault();
  }
  box.addEventListener('touchmove', keepToItself, { signal, passive: false });
  box.addEventListener('touchend', keepToItself, { signal, passive: false });

  return {
    /** Holds what is below the finger, or goes on holding it elsewhere. */
    at(place: Place): void {
      isHolding = true;
      show(place);
    },
    /** What was held is let go; the finger may still be down, and then stays away from the page. */
    end: () => show(null),
    /** The finger is one for the page, or another one. */
    forget(): void {
      isHolding = false;
      show(null);
    },
  };
}
