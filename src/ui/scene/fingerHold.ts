import type { Place } from './planeScene';
import type { FingerUse, ToolParts } from './tools/tool';

/** How long a finger must rest on something to hold it; one that moves sooner scrolls the page. */
const restMilliseconds = 200;

/** When the first of the movements happened that the browser hands over together. */
function firstTime(event: PointerEvent): number {
  // Older Safaris hand over each by itself.
  const [first = event] = event.getCoalescedEvents?.() ?? [];
  return first.timeStamp;
}

/**
 * What a finger on the plane is for. One that draws does so from the first touch. One that holds something has a ring around
 * it, moves that and not the page, and is no click once it is lifted. Any other is left to the browser, to scroll by.
 */
export function createFingerHold(box: HTMLElement, { lab, sketch }: ToolParts, signal: AbortSignal) {
  let use: FingerUse = 'scrolls';
  /** When it went down, by the clock of the events: where the page is late, a swipe is still no rest. */
  let since = 0;
  let rest = 0;
  let isHolding = false;

  function show(place: Place | null): void {
    sketch.held = place;
    lab.paintLoop.invalidate();
  }
  function holdAt(place: Place): void {
    isHolding = true;
    show(place);
  }
  function onTouchStart(event: TouchEvent): void {
    if (event.touches.length !== 1 || use !== 'draws') return;
    event.preventDefault();
    box.focus({ preventScroll: true });
  }
  function keepToItself(event: TouchEvent): void {
    if (isHolding && event.cancelable) event.preventDefault();
  }
  box.addEventListener('touchstart', onTouchStart, { signal, passive: false });
  box.addEventListener('touchmove', keepToItself, { signal, passive: false });
  box.addEventListener('touchend', keepToItself, { signal, passive: false });

  return {
    /** A press begins, by a finger or anything else. A pen is as sure as a mouse, and need not rest. */
    begin({ pointerType, timeStamp }: PointerEvent, place: Place, wanted: FingerUse): void {
      use = wanted === 'holds' && pointerType !== 'touch' ? 'draws' : wanted;
      since = timeStamp;
      isHolding = false;
      if (use !== 'holds') return;
      rest = window.setTimeout(() => {
        holdAt(place);
        box.focus({ preventScroll: true });
      }, restMilliseconds);
    },
    /** It goes elsewhere; false where that is for the page. */
    move(event: PointerEvent, place: Place): boolean {
      if (use !== 'holds') return true;
      const hasRested = firstTime(event) - since >= restMilliseconds;
      if (hasRested) holdAt(place);
      else isHolding = false;
      return hasRested;
    },
    /** What was held is let go; while the finger is still down it stays away from the page. */
    end(): void {
      window.clearTimeout(rest);
      show(null);
    },
  };
}
