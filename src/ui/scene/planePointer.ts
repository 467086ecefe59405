import { createFingerHold } from './fingerHold';
import { createHover } from './planeHover';
import { placeOfPointer } from './planeScene';
import { findPoint } from './planeTarget';
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
  stroke: Stroke;
  readonly longPress: number;
  isDragging: boolean;
  /** Used for something else: the menu, or scrolling. */
  isSpent: boolean;
}

const longPressMilliseconds = 600;
/** How far a pointer may wander before a press becomes a drag, in CSS pixels. */
const slack = { mouse: 3, touch: 9 };

/**
 * Mouse, pen and touch on the plane: each press goes to the tool that is chosen; hover, long press and right click. A finger
 * that swipes scrolls the page wherever it starts, unless the tool draws; one that rests on something first holds it.
 * `cancel` takes back the press under way and returns whether there was one.
 */
export function attachPlanePointer(
  box: HTMLElement,
  parts: ToolParts,
  tools: PlaneTools,
  hooks: PlaneHooks,
): { cancel(): boolean; detach(): void } {
  const { lab, scene } = parts;
  const { actions } = lab;
  const listeners = new AbortController();
  const { signal } = listeners;
  const hold = createFingerHold(box, parts, signal);
  let press: Press | null = null;

  const placeOf = (event: { readonly clientX: number; readonly clientY: number }) =>
    placeOfPointer(box, scene.view(), event.clientX, event.clientY);
  const pointer = createHover(box, parts, tools);

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    endPress(false);
    actions.endGesture();
    lab.hand.take();
    actions.setMarks({ cursor: null, dragged: null, hovered: null });
    box.setPointerCapture(event.pointerId);
    press = beginPress(event);
  }

  function beginPress(event: PointerEvent): Press {
    const { pointerId, clientX, clientY, pointerType, shiftKey, altKey } = event;
    const isTouch = pointerType === 'touch';
    const place = placeOf(event);
    const tool = tools.chosen();
    // The press of a click that only closes the menu does nothing.
    const isIdle = hooks.leaveMenu();
    const stroke = isIdle ? idleStroke : tool.begin({ place, pointerType, shiftKey, altKey });
    hold.begin(event, place, isIdle || pointerType === 'mouse' ? 'scrolls' : tool.finger(place));
    const hasMenu = isTouch && stroke.menuPoint !== null;
    return {
      pointerId,
      clientX,
      clientY,
      slack: isTouch ? slack.touch : slack.mouse,
      stroke,
      longPress: hasMenu ? window.setTimeout(onLongPress, longPressMilliseconds) : 0,
      isDragging: false,
      isSpent: false,
    };
  }

  function onLongPress(): void {
    if (!press || press.stroke.menuPoint === null) return;
    press.isSpent = true;
    hold.end();
    hooks.openMenu(press.stroke.menuPoint, press.clientX, press.clientY);
  }

  function onPointerMove(event: PointerEvent): void {
    if (!press) return pointer.hover(event);
    if (event.pointerId !== press.pointerId || press.isSpent) return;
    const moved = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY);
    if (!press.isDragging && moved <= press.slack) return;
    window.clearTimeout(press.longPress);
    const place = placeOf(event);
    if (!hold.move(event, place)) return giveWay(press);
    press.isDragging = true;
    press.stroke.move(place);
  }

  /** The finger moved without a rest: the browser scrolls by it, if it has not begun to. */
  function giveWay(swipe: Press): void {
    hold.end();
    swipe.stroke.end(false);
    swipe.stroke = idleStroke;
    swipe.isSpent = true;
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
    hold.end();
    ended.stroke.end(isClick);
    actions.endGesture();
  }

  function cancel(): boolean {
    if (!press || press.isSpent) return false;
    press.isSpent = true;
    window.clearTimeout(press.longPress);
    hold.end();
    press.stroke.drop();
    press.stroke = idleStroke;
    actions.cancelGesture();
    return true;
  }

  function onContextMenu(event: MouseEvent): void {
    const index = findPoint(scene, placeOf(event), 'mouse');
    if (index !== null || press) event.preventDefault();
    if (index === null || press) return;
    hooks.openMenu(index, event.clientX, event.clientY);
  }

  box.addEventListener('pointerdown', onPointerDown, { signal });
  box.addEventListener('pointermove', onPointerMove, { signal });
  box.addEventListener('pointerup', onPointerUp, { signal });
  box.addEventListener('pointercancel', () => endPress(false), { signal });
  box.addEventListener('pointerleave', () => press || pointer.forget(), { signal });
  box.addEventListener('contextmenu', onContextMenu, { signal });
  function detach(): void {
    endPress(false);
    listeners.abort();
  }
  return { cancel, detach };
}
