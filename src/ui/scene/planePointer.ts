import type { Dataset } from '../../core/data/dataset';
import type { Lab } from '../lab';
import { addAt } from './planeEdits';
import { findTarget, type Target } from './planeTarget';
import { type Place, type PlaneFrame, placeOfPointer, storedPlace } from './planeView';

/** What the plane's input asks of the component around it. */
export interface PlaneHooks {
  /** Opens the menu of a point at a place on the screen. */
  openMenu(index: number, clientX: number, clientY: number): void;
  isMenuOpen(): boolean;
  announce(sentence: string): void;
}

interface Press {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly isTouch: boolean;
  readonly target: Target;
  isDragging: boolean;
  isSpent: boolean;
  longPress: number;
  /** The points as this press left them: once they are others, its index may mean another point. */
  points: Dataset;
}

const longPressMilliseconds = 500;
/** How far a pointer may wander before a press becomes a drag, in CSS pixels. */
const slack = { mouse: 3, touch: 9 };
/** Mouse, pen and touch on the plane: add, drag, hover, long press, right click. Returns the way to detach it. */
export function attachPlanePointer(
  box: HTMLElement,
  frame: PlaneFrame,
  lab: Lab,
  hooks: PlaneHooks,
): () => void {
  const { store, actions } = lab;
  let press: Press | null = null;

  const targetAt = (place: Place, isTouch: boolean) => findTarget(frame, place, isTouch ? 'touch' : 'mouse');
  const placeOf = (event: { clientX: number; clientY: number }) =>
    placeOfPointer(box, frame.view(), event.clientX, event.clientY);

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const isTouch = event.pointerType === 'touch';
    const target = targetAt(placeOf(event), isTouch);
    actions.endGesture();
    actions.setView({ cursor: null, held: null, hovered: target.kind === 'point' ? target.index : null });
    box.setPointerCapture(event.pointerId);
    press = {
      pointerId: event.pointerId,
      clientX: event.clientX,
      clientY: event.clientY,
      isTouch,
      target,
      isDragging: false,
      // A click that only closes the menu.
      isSpent: hooks.isMenuOpen(),
      points: store.getState().dataset.points,
      longPress:
        isTouch && target.kind === 'point' ? window.setTimeout(onLongPress, longPressMilliseconds) : 0,
    };
  }

  function onLongPress(): void {
    if (press?.target.kind !== 'point') return;
    press.isSpent = true;
    hooks.openMenu(press.target.index, press.clientX, press.clientY);
  }

  function onPointerMove(event: PointerEvent): void {
    if (!press) return hover(event);
    if (event.pointerId !== press.pointerId || press.isSpent) return;
    const moved = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY);
    if (!press.isDragging && moved <= slack[press.isTouch ? 'touch' : 'mouse']) return;
    window.clearTimeout(press.longPress);
    press.isDragging = true;
    drag(press, placeOf(event));
  }

  function drag(held: Press, place: Place): void {
    const { target } = held;
    const { x1, x2 } = storedPlace(store.getState(), place, target);
    if (target.kind === 'probe') return actions.setView({ probe: { x1, x2 } });
    if (target.kind === 'empty') return;
    if (store.getState().dataset.points !== held.points) {
      held.isSpent = true;
      return;
    }
    actions.duringGesture(() => actions.movePoint(target.index, x1, x2));
    held.points = store.getState().dataset.points;
  }

  function hover(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const target = targetAt(placeOf(event), false);
    const hovered = target.kind === 'point' ? target.index : null;
    if (store.getState().view.hovered !== hovered) actions.setView({ hovered });
    box.dataset.over = target.kind;
  }

  function onPointerUp(event: PointerEvent): void {
    if (!press || event.pointerId !== press.pointerId) return;
    const { target, isDragging, isSpent, isTouch } = press;
    endPress();
    if (isDragging || isSpent || target.kind !== 'empty') return;
    const { x1, x2 } = storedPlace(store.getState(), placeOf(event), target);
    hooks.announce(addAt(lab, x1, x2));
    if (!isTouch) hover(event);
  }

  function endPress(): void {
    if (press) window.clearTimeout(press.longPress);
    press = null;
    actions.endGesture();
  }

  function onContextMenu(event: MouseEvent): void {
    const target = targetAt(placeOf(event), false);
    if (target.kind === 'point' || press) event.preventDefault();
    if (target.kind !== 'point' || press) return;
    hooks.openMenu(target.index, event.clientX, event.clientY);
  }

  function onLeave(): void {
    if (!press && store.getState().view.hovered !== null) actions.setView({ hovered: null });
  }

  /** A finger on a point or on the probe drags it; anywhere else it may scroll the page. */
  function onTouchStart(event: TouchEvent): void {
    const touch = event.touches[0];
    if (event.touches.length !== 1 || targetAt(placeOf(touch), true).kind === 'empty') return;
    event.preventDefault();
    box.focus({ preventScroll: true });
  }

  const detach = new AbortController();
  const { signal } = detach;
  box.addEventListener('pointerdown', onPointerDown, { signal });
  box.addEventListener('pointermove', onPointerMove, { signal });
  box.addEventListener('pointerup', onPointerUp, { signal });
  box.addEventListener('pointercancel', endPress, { signal });
  box.addEventListener('pointerleave', onLeave, { signal });
  box.addEventListener('contextmenu', onContextMenu, { signal });
  box.addEventListener('touchstart', onTouchStart, { signal, passive: false });
  return () => {
    endPress();
    detach.abort();
  };
}
