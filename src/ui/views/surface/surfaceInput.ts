import type { Place } from '../../../render/charts/surfaceGeometry';
import { figureUnit, placeOn } from '../../../render/figureUnit';
import type { SurfaceModel } from './surfaceModel';

interface Press {
  readonly isTouch: boolean;
  readonly startX: number;
  readonly startY: number;
  /** Its effect once it has moved: drags the dot, or the map. */
  readonly grip: 'dot' | 'map';
  lastX: number;
  lastY: number;
  isDragging: boolean;
}

/** How far a pointer may wander before a press becomes a drag, and how near to the dot it takes hold of it, in pixels. */
const slack = { mouse: 3, touch: 9 };
const reach = { mouse: 12, touch: 24 };
/** A notch of the wheel, about 100 pixels, zooms by this factor. */
const wheelZoom = 1.25;

/** The button that saves the picture and its menu lie on the map, and are none of it. */
const isOnMenu = ({ target }: Event) => target instanceof Element && target.closest('.chart-save') !== null;

type At = { readonly clientX: number; readonly clientY: number };

/** The places of things on the picture. */
function createAim(box: HTMLElement, model: SurfaceModel) {
  const pixelOf = (at: At) => placeOn(box, at);
  return {
    placeOf(at: At): Place | null {
      const { px, py } = pixelOf(at);
      return model.placeAt(px, py);
    },
    isOnArea(at: At): boolean {
      const layout = model.layout();
      if (!layout) return false;
      const { px, py } = pixelOf(at);
      const { left, right, top, bottom, width, height } = layout.box;
      return px >= left && px <= width - right && py >= top && py <= height - bottom;
    },
    isOnDot(at: At, isTouch: boolean): boolean {
      const [now, layout] = [model.now(), model.layout()];
      if (!now || !layout) return false;
      const { px, py } = pixelOf(at);
      const distance = Math.hypot(px - layout.scales.x(now.x), py - layout.scales.y(now.y));
      return distance <= (isTouch ? reach.touch : reach.mouse);
    },
    /** By CSS pixels. */
    panBy(px: number, py: number): void {
      const layout = model.layout();
      if (!layout) return;
      const { x, y } = layout.scales;
      const unit = figureUnit();
      model.window.pan(x.invert(0) - x.invert(px / unit), y.invert(0) - y.invert(py / unit));
    },
  };
}

/** The fingers on the map; two of them move and zoom it. */
function createFingers(model: SurfaceModel, { placeOf, panBy }: ReturnType<typeof createAim>) {
  const fingers = new Map<number, At>();
  return {
    put({ pointerId, clientX, clientY }: PointerEvent): void {
      fingers.set(pointerId, { clientX, clientY });
    },
    lift({ pointerId }: PointerEvent): void {
      fingers.delete(pointerId);
    },
    areMany: () => fingers.size > 1,
    /** Zooms so that the part between two fingers stays between them. False unless there are two. */
    pinch({ pointerId, clientX, clientY }: PointerEvent): boolean {
      const from = fingers.get(pointerId);
      if (!from || fingers.size < 2) return false;
      const [other] = [...fingers].filter(([id]) => id !== pointerId).map(([, at]) => at);
      const before = Math.hypot(from.clientX - other.clientX, from.clientY - other.clientY);
      const after = Math.hypot(clientX - other.clientX, clientY - other.clientY);
      panBy((clientX - from.clientX) / 2, (clientY - from.clientY) / 2);
      fingers.set(pointerId, { clientX, clientY });
      const middle = placeOf({
        clientX: (clientX + other.clientX) / 2,
        clientY: (clientY + other.clientY) / 2,
      });
      if (middle && before > 1 && after > 1) model.window.zoom(before / after, middle);
      return true;
    },
  };
}

/**
 * Mouse, pen and touch on the loss surface. A click or tap hands its place to `onStart`; a press on the dot drags it, one
 * beside it the map; two fingers move and zoom, one beside the dot scrolls the page. `cancel` takes back the drag of the
 * dot under way and returns whether there was one.
 */
export function attachSurfaceInput(
  box: HTMLElement,
  model: SurfaceModel,
  onStart: (place: Place) => void,
): { cancel(): boolean; detach(): void } {
  const aim = createAim(box, model);
  const { placeOf, isOnArea, isOnDot, panBy } = aim;
  const fingers = createFingers(model, aim);
  let press: Press | null = null;

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || isOnMenu(event) || !isOnArea(event)) return;
    const isTouch = event.pointerType === 'touch';
    if (isTouch) fingers.put(event);
    if (fingers.areMany()) return endPress();
    box.setPointerCapture(event.pointerId);
    model.point('cursor', null);
    const grip = isOnDot(event, isTouch) ? 'dot' : 'map';
    const [x, y] = [event.clientX, event.clientY];
    press = { isTouch, startX: x, startY: y, lastX: x, lastY: y, grip, isDragging: false };
  }

  function onPointerMove(event: PointerEvent): void {
    if (fingers.pinch(event)) return;
    if (!press) return hover(event);
    const moved = Math.hypot(event.clientX - press.startX, event.clientY - press.startY);
    press.isDragging ||= moved > (press.isTouch ? slack.touch : slack.mouse);
    if (press.isDragging) drag(event, press);
  }

  function drag(event: PointerEvent, held: Press): void {
    const place = held.grip === 'dot' ? placeOf(event) : null;
    if (place) model.start.drag(place);
    else if (!held.isTouch) panBy(event.clientX - held.lastX, event.clientY - held.lastY);
    held.lastX = event.clientX;
    held.lastY = event.clientY;
    model.point('pointer', place);
  }

  function hover(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const isOn = isOnArea(event) && !isOnMenu(event);
    box.dataset.over = isOn ? (isOnDot(event, false) ? 'dot' : 'map') : 'none';
    model.point('pointer', isOn ? placeOf(event) : null);
  }

  function onPointerUp(event: PointerEvent): void {
    fingers.lift(event);
    if (!press) return;
    const isClick = !press.isDragging;
    const isTouch = press.isTouch;
    endPress();
    const place = placeOf(event);
    if (isClick && place && isOnArea(event)) onStart(place);
    if (isTouch) model.point('pointer', place);
    else hover(event);
  }

  function endPress(): void {
    if (press?.grip === 'dot' && press.isDragging) model.start.drop();
    press = null;
  }

  function cancel(): boolean {
    const isDragging = press?.grip === 'dot' && press.isDragging;
    press = null;
    if (isDragging) model.start.cancel();
    return isDragging;
  }

  function onWheel(event: WheelEvent): void {
    if (isOnMenu(event) || !isOnArea(event)) return;
    const place = placeOf(event);
    if (!place) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === 1 ? 33 : 1);
    model.window.zoom(wheelZoom ** (Math.max(-300, Math.min(300, pixels)) / 100), place);
    model.point('pointer', place);
  }

  /** One finger takes hold of the dot, two of the map; anything else may scroll the page. */
  function onTouchStart(event: TouchEvent): void {
    const [touch] = event.touches;
    if (event.touches.length > 1 || isOnDot(touch, true)) event.preventDefault();
  }

  const listeners = new AbortController();
  const { signal } = listeners;
  box.addEventListener('pointerdown', onPointerDown, { signal });
  box.addEventListener('pointermove', onPointerMove, { signal });
  box.addEventListener('pointerup', onPointerUp, { signal });
  box.addEventListener(
    'pointercancel',
    (event) => {
      fingers.lift(event);
      endPress();
    },
    { signal },
  );
  box.addEventListener('pointerleave', () => press === null && model.point('pointer', null), { signal });
  box.addEventListener('wheel', onWheel, { signal, passive: false });
  box.addEventListener('touchstart', onTouchStart, { signal, passive: false });
  return {
    cancel,
    detach() {
      endPress();
      listeners.abort();
    },
  };
}
