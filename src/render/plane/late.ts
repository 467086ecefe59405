import { settled } from '../settled';

/** After this many milliseconds what could not be fetched is asked for again. */
const patience = 3000;

/**
 * Drawing that a first visit does not need, fetched when it is first asked for. Null until it is there; then `onArrival` is
 * called, once however often it was given.
 */
export type Late<Part> = (onArrival: () => void) => Part | null;

export function createLate<Part>(fetchPart: () => Promise<Part>): Late<Part> {
  let part: Part | null = null;
  let isAsked = false;
  const waiting = new Set<() => void>();

  function call(): void {
    const called = [...waiting];
    waiting.clear();
    for (const onArrival of called) onArrival();
  }
  function ask(): void {
    isAsked = true;
    settled.during(fetchPart()).then(
      (fetched) => {
        part = fetched;
        call();
      },
      () =>
        setTimeout(() => {
          isAsked = false;
          call();
        }, patience),
    );
  }
  return (onArrival) => {
    if (part) return part;
    waiting.add(onArrival);
    if (!isAsked) ask();
    return null;
  };
}

/** For the shading of models whose boundary is no straight line. */
export const lateCurved = createLate(() => import('./curved'));
/** For models of x1 alone. */
export const lateOneFeature = createLate(() => import('./oneFeature'));
/** For points too many to be drawn one by one. */
export const lateDensity = createLate(() => import('./density'));
