import { nearestPoint, pointRadius } from '../../render/plane/points';
import type { Lab } from '../lab';
import { addAt } from './planeEdits';
import { type Place, type PlaneFrame, placeOfPoint, placeOfPointer } from './planeView';

/** What the plane's input asks of the component around it. */
export interface PlaneHooks {
  /** Opens the menu of a point at a place on the screen. */
  openMenu(index: number, clientX: number, clientY: number): void;
  announce(sentence: string): void;
}

type Target = { kind: 'point'; index: number } | { kind: 'probe' } | { kind: 'empty' };

interface Press {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly isTouch: boolean;
  readonly target: Target;
  isDragging: boolean;
  isSpent: boolean;
  longPress: number;
}

const longPressMilliseconds = 500;
/** How far a pointer may wander before a press becomes a drag, in CSS pixels. */
const slack = { mouse: 3, touch: 9 };
/** How much farther than its mark a point, or the probe, can be caught. */
const pointReach = { mouse: 4, touch: 9 };
const probeReach = { mouse: 11, touch: 20 };

/** Mouse, pen and touch on the plane: add, drag, hover, long press, right click. Returns the way to detach it. */
export function attachPlanePointer(
  box: HTMLElement,
  frame: PlaneFrame,
  lab: Lab,
  hooks: PlaneHooks,
): () => void {
  const { store, actions } = lab;
  let press: Press | null = null;

  function targetAt(place: Place, isTouch: boolean): Target {
    const view = frame.view();
    const { points } = store.getState().dataset;
    const kind = isTouch ? 'touch' : 'mouse';
    const reach = pointRadius(points.y.length) + pointReach[kind];
    const index = nearestPoint(view, points, place.px, place.py, reach);
    if (index !== null) return { kind: 'point', index };
    const { probe } = store.getState().view;
    const at = placeOfPoint(view, probe.x1, probe.x2);
    const isOnProbe = Math.hypot(at.px - place.px, at.py - place.py) <= probeReach[kind];
    return isOnProbe ? { kind: 'probe' } : { kind: 'empty' };
  }

  const placeOf = (event: { clientX: number; clientY: number }) =>
    placeOfPointer(box, frame.view(), event.clientX, event.clientY);

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const isTouch = event.pointerType === 'touch';
    const target = targetAt(placeOf(event), isTouch);
    actions.setView({ cursor: null, hovered: target.kind === 'point' ? target.index : null });
    box.setPointerCapture(event.pointerId);
    press = {
      pointerId: event.pointerId,
      clientX: event.clientX,
      clientY: event.clientY,
      isTouch,
      target,
      isDragging: false,
      isSpent: false,
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
    drag(press.target, placeOf(event));
  }

  function drag(target: Target, { x1, x2 }: Place): void {
    if (target.kind === 'probe') return actions.setView({ probe: roundPlace(x1, x2) });
    if (target.kind === 'empty' || target.index >= store.getState().dataset.points.y.length) return;
    actions.duringGesture(() => actions.movePoint(target.index, x1, x2));
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
    const { x1, x2 } = placeOf(event);
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

/** Probe coordinates to four decimals: finer than a pixel, short to read. */
export function roundPlace(x1: number, x2: number): { x1: number; x2: number } {
  return { x1: Number(x1.toFixed(4)), x2: Number(x2.toFixed(4)) };
}
