import { findPoint } from './planeTarget';
import { placeOfPointer } from './planeView';
import type { PlaneTools } from './tools/planeTools';
import { idleStroke, type Stroke, type ToolParts } from './tools/tool';

/** What the plane's input asks of the component around it. */
export interface PlaneHooks {
  /** Opens the menu of a point at a place on the screen. */
  openMenu(index: number, clientX: number, clientY: number): void;
  /** Closes that menu, even one that is still being fetched; false where there was none. */
  leaveMenu(): boolean;
}

interface Press {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly slack: number;
  readonly stroke: Stroke;
  readonly longPress: number;
  isDragging: boolean;
  /** Used for something else, such as the menu. */
  isSpent: boolean;
}

const longPressMilliseconds = 500;
/** How far a pointer may wander before a press becomes a drag, in CSS pixels. */
const slack = { mouse: 3, touch: 9 };

/** What the plane shows of a pointer that rests over it. */
function createHover(box: HTMLElement, { lab, frame, sketch }: ToolParts, tools: PlaneTools) {
  return {
    hover({ pointerType, clientX, clientY }: PointerEvent): void {
      if (pointerType === 'touch') return;
      const place = placeOfPointer(box, frame.view(), clientX, clientY);
      Object.assign(sketch, { pointer: place, handle: null });
      box.dataset.over = tools.chosen().hover(place);
      lab.frames.invalidate();
    },
    forget(): void {
      Object.assign(sketch, { pointer: null, handle: null });
      delete box.dataset.over;
      lab.frames.invalidate();
    },
  };
}

/**
 * Mouse, pen and touch on the plane: each press goes to the tool that is chosen; hover, long press and right click.
 * `cancel` takes back the press under way and returns whether there was one.
 */
export function attachPlanePointer(
  box: HTMLElement,
  parts: ToolParts,
  tools: PlaneTools,
  hooks: PlaneHooks,
): { cancel(): boolean; detach(): void } {
  const { lab, frame } = parts;
  const { store, actions } = lab;
  let press: Press | null = null;

  const placeOf = (event: { clientX: number; clientY: number }) =>
    placeOfPointer(box, frame.view(), event.clientX, event.clientY);
  const pointer = createHover(box, parts, tools);

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    endPress(false);
    actions.endGesture();
    lab.hand.take();
    actions.setView({ cursor: null, held: null, hovered: null });
    box.setPointerCapture(event.pointerId);
    const { pointerId, clientX, clientY, pointerType, shiftKey, altKey } = event;
    const isTouch = pointerType === 'touch';
    // The press of a click that only closes the menu does nothing.
    const stroke = hooks.leaveMenu()
      ? idleStroke
      : tools.chosen().begin({ place: placeOf(event), pointerType, shiftKey, altKey });
    press = {
      pointerId,
      clientX,
      clientY,
      slack: isTouch ? slack.touch : slack.mouse,
      stroke,
      isDragging: false,
      isSpent: false,
      longPress:
        isTouch && stroke.menuPoint !== null ? window.setTimeout(onLongPress, longPressMilliseconds) : 0,
    };
  }

  function onLongPress(): void {
    if (!press || press.stroke.menuPoint === null) return;
    press.isSpent = true;
    hooks.openMenu(press.stroke.menuPoint, press.clientX, press.clientY);
  }

  function onPointerMove(event: PointerEvent): void {
    if (!press) return pointer.hover(event);
    if (event.pointerId !== press.pointerId || press.isSpent) return;
    const moved = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY);
    if (!press.isDragging && moved <= press.slack) return;
    window.clearTimeout(press.longPress);
    press.isDragging = true;
    press.stroke.move(placeOf(event));
  }

  function onPointerUp(event: PointerEvent): void {
    if (!press || event.pointerId !== press.pointerId) return;
    endPress(!press.isDragging && !press.isSpent);
    if (event.pointerType === 'touch') pointer.forget();
    else pointer.hover(event);
  }

  /** The stroke ends with what it has done so far, as one undo step. */
  function endPress(isClick: boolean): void {
    const ended = press;
    if (!ended) return;
    press = null;
    window.clearTimeout(ended.longPress);
    ended.stroke.end(isClick);
    actions.endGesture();
  }

  function cancel(): boolean {
    const dropped = press;
    if (!dropped || dropped.isSpent) return false;
    dropped.isSpent = true;
    window.clearTimeout(dropped.longPress);
    dropped.stroke.drop();
    actions.cancelGesture();
    press = { ...dropped, stroke: idleStroke };
    return true;
  }

  function onContextMenu(event: MouseEvent): void {
    const index = findPoint(frame, placeOf(event), 'mouse');
    if (index !== null || press) event.preventDefault();
    if (index === null || press) return;
    hooks.openMenu(index, event.clientX, event.clientY);
  }

  function onLeave(): void {
    if (press) return;
    pointer.forget();
    if (store.getState().view.hovered !== null) actions.setView({ hovered: null });
  }

  /** A finger where the tool works draws or drags; anywhere else it may scroll the page. */
  function onTouchStart(event: TouchEvent): void {
    const touch = event.touches[0];
    if (event.touches.length !== 1 || !tools.chosen().claims(placeOf(touch))) return;
    event.preventDefault();
    box.focus({ preventScroll: true });
  }

  const listeners = new AbortController();
  const { signal } = listeners;
  box.addEventListener('pointerdown', onPointerDown, { signal });
  box.addEventListener('pointermove', onPointerMove, { signal });
  box.addEventListener('pointerup', onPointerUp, { signal });
  box.addEventListener('pointercancel', () => endPress(false), { signal });
  box.addEventListener('pointerleave', onLeave, { signal });
  box.addEventListener('contextmenu', onContextMenu, { signal });
  box.addEventListener('touchstart', onTouchStart, { signal, passive: false });
  function detach(): void {
    endPress(false);
    listeners.abort();
  }
  return { cancel, detach };
}
