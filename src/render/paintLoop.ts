import { settled } from './settled';

export type Painter = () => void;

/**
 * The one owner of requestAnimationFrame. Painters run in the order they subscribed, once for all the
 * invalidations since the last frame; nothing runs while nothing has changed. A painter that throws is reported and keeps
 * no other from painting.
 */
export interface PaintLoop {
  /** Adds a painter, asks for a frame, and returns the way to take the painter out again. */
  subscribe(painter: Painter): () => void;
  invalidate(): void;
  /** Lets all painters run now: for a picture that is taken before the next frame. */
  paintNow(): void;
  /** Runs after all the painters of each frame, also when one throws. */
  setLast(task: Painter): void;
}

export function createPaintLoop(
  request: (paint: () => void) => void,
  report: (error: unknown) => void,
): PaintLoop {
  const painters = new Set<Painter>();
  let isDue = false;
  const setUnpainted = settled.flag();
  let last: Painter = () => {};

  function paint(): void {
    isDue = false;
    for (const painter of painters) attempt(painter);
    last();
    setUnpainted(isDue);
  }
  function attempt(painter: Painter): void {
    try {
      painter();
    } catch (error) {
      report(error);
    }
  }
  function invalidate(): void {
    if (isDue) return;
    isDue = true;
    setUnpainted(true);
    request(paint);
  }
  return {
    subscribe(painter) {
      painters.add(painter);
      invalidate();
      return () => painters.delete(painter);
    },
    invalidate,
    paintNow: paint,
    setLast(task) {
      last = task;
    },
  };
}
