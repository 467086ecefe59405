import { settled } from './settled';

/**
 * The phases of a frame, in their order: what a gesture changes once a frame; what follows from the changes, for workers and for
 * others to show; painting; and what waits until all is painted.
 */
const phases = ['edit', 'derive', 'paint', 'after'] as const;
export type Phase = (typeof phases)[number];

/**
 * The one owner of requestAnimationFrame. Every task runs in its phase, once for all the invalidations since the last frame;
 * nothing runs while nothing has changed. Tasks of one phase do not depend on each other. One that throws is reported and
 * keeps no other from running.
 */
export interface PaintLoop {
  /** Adds a task, asks for a frame, and returns the way to take the task out again. */
  subscribe(phase: Phase, task: () => void): () => void;
  invalidate(): void;
  /** Runs a frame now: for a picture that is taken before the next one. */
  paintNow(): void;
}

export function createPaintLoop(
  request: (paint: () => void) => void,
  report: (error: unknown) => void,
): PaintLoop {
  const tasks: Readonly<Record<Phase, Set<() => void>>> = {
    edit: new Set(),
    derive: new Set(),
    paint: new Set(),
    after: new Set(),
  };
  let isDue = false;
  const setUnpainted = settled.flag();

  function paint(): void {
    isDue = false;
    for (const phase of phases) for (const task of tasks[phase]) attempt(task);
    setUnpainted(isDue);
  }
  function attempt(task: () => void): void {
    try {
      task();
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
    subscribe(phase, task) {
      tasks[phase].add(task);
      invalidate();
      return () => tasks[phase].delete(task);
    },
    invalidate,
    paintNow: paint,
  };
}
