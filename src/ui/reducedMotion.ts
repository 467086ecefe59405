/** Milliseconds between visible steps of training where motion is to be reduced. */
export const reducedMotionStep = 500;

export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
