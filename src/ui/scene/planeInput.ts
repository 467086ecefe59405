import { isPressed } from './gesture';
import { createPlaneGestures, type PlaneHooks } from './planeGestures';
import { keyAct } from './planeKeys';
import { placeOfPointer } from './planeScene';
import { findPoint } from './planeTarget';
import type { Surroundings } from './tools/tool';

/** Mouse, pen, touch and keyboard on the plane: turns the browser's events into those of a gesture. Returns the way to end it. */
export function attachPlaneInput(box: HTMLElement, parts: Surroundings, hooks: PlaneHooks): () => void {
  const { lab, scene } = parts;
  const gestures = createPlaneGestures(box, parts, hooks);
  const { dispatch } = gestures;

  const placeOf = ({ clientX, clientY }: MouseEvent) => placeOfPointer(box, scene.view(), clientX, clientY);
  function pointed(event: PointerEvent) {
    const { pointerType: pointer, pointerId, clientX, clientY, timeStamp: time } = event;
    return { pointer, pointerId, clientX, clientY, time, place: placeOf(event) };
  }

  function onPointerDown(event: PointerEvent): void {
    const { shiftKey, altKey } = event;
    if (event.button !== 0 || !event.isPrimary) return;
    gestures.press({ kind: 'down', ...pointed(event) }, { shiftKey, altKey });
  }

  function onPointerMove(event: PointerEvent): void {
    // The first of the movements that are handed over together; older Safaris hand over each by itself.
    const [first = event] = event.getCoalescedEvents?.() ?? [];
    dispatch({ kind: 'move', ...pointed(event), time: first.timeStamp });
  }

  function onContextMenu(event: MouseEvent): void {
    const { clientX, clientY } = event;
    const index = findPoint(scene, placeOf(event), 'mouse');
    if (index !== null || isPressed(gestures.state())) event.preventDefault();
    dispatch({ kind: 'rightClick', clientX, clientY, index });
  }

  /** A finger that draws does so from the first touch. */
  function onTouchStart(event: TouchEvent): void {
    const state = gestures.state();
    if (event.touches.length !== 1 || state.kind !== 'press' || state.found.use !== 'draws') return;
    event.preventDefault();
    box.focus({ preventScroll: true });
  }

  /** A finger that holds something moves that and not the page, and is no click once it is lifted. */
  function keepFromPage(event: TouchEvent): void {
    if (gestures.isHeld() && event.cancelable) event.preventDefault();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const act = event.target === box ? keyAct(event, lab.store.getState().preferences.hasSingleKeys) : null;
    const isUsed =
      act && dispatch({ kind: 'key', act, isShifted: event.shiftKey, ...gestures.findForKeys() });
    if (!isUsed) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const listeners = new AbortController();
  const { signal } = listeners;
  const active = { signal, passive: false };
  box.addEventListener('pointerdown', onPointerDown, { signal });
  box.addEventListener('pointermove', onPointerMove, { signal });
  box.addEventListener('pointerup', (event) => dispatch({ kind: 'up', ...pointed(event) }), { signal });
  box.addEventListener('pointercancel', () => dispatch({ kind: 'cancel' }), { signal });
  box.addEventListener('pointerleave', () => dispatch({ kind: 'leave' }), { signal });
  box.addEventListener('contextmenu', onContextMenu, { signal });
  box.addEventListener('touchstart', onTouchStart, active);
  box.addEventListener('touchmove', keepFromPage, active);
  box.addEventListener('touchend', keepFromPage, active);
  box.addEventListener('keydown', onKeyDown, { signal });
  box.addEventListener('blur', () => dispatch({ kind: 'blurred' }), { signal });
  return () => {
    gestures.stop();
    listeners.abort();
  };
}
