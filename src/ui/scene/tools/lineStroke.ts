import type { Pixel } from '../../../render/plane/brush';
import { dragGrab, handleOf } from '../../../render/plane/hand';
import type { Target } from '../movableLine';
import type { PlaneScene } from '../planeScene';
import type { Stroke, ToolParts } from './tool';

/** Where to mark that a hand can take hold: the end of the arrow, or the place on the line. */
export function handleAt(scene: PlaneScene, target: Target): Pixel | null {
  if (target.kind !== 'line') return null;
  const { grip, from, foot, parameters } = target.grab;
  return grip === 'arrow' ? handleOf(scene.view(), parameters, foot) : from;
}

/**
 * Drags a line, or the boundary's arrow: what it makes is shown once a frame. The boundary is the start of a new run in the end. A
 * click is none of its business: `onClick`.
 */
export function createLineStroke(
  parts: ToolParts,
  target: Target & { readonly kind: 'line' },
  onClick: () => void,
): Stroke {
  const { lab, scene, sketch } = parts;
  const { paintLoop } = lab;
  const { grab, of: moved } = target;
  let to: Pixel | null = null;
  let stop: (() => void) | null = null;

  function work(): void {
    if (!to) return;
    const parameters = dragGrab(scene.view(), grab, to);
    moved.show(parameters);
    sketch.handle = handleAt(scene, { ...target, grab: { ...grab, parameters, from: to } });
    to = null;
  }
  function letGo(): void {
    stop?.();
    sketch.foot = null;
    sketch.handle = null;
    paintLoop.invalidate();
  }
  return {
    drag(place) {
      if (!stop) {
        if (!moved.begin()) return;
        if (grab.grip !== 'shift' && !moved.isTruth) sketch.foot = grab.foot;
        stop = paintLoop.subscribe('edit', work);
      }
      to = place;
      paintLoop.invalidate();
    },
    end(isClick) {
      if (stop) {
        work();
        moved.take();
      }
      letGo();
      if (isClick) onClick();
    },
    drop() {
      moved.giveUp();
      letGo();
    },
  };
}
