import type { Pixel } from '../../../render/plane/brush';
import { dragGrab, type Grab, handleOf } from '../../../render/plane/hand';
import { modelOfBoundary } from '../handLevel';
import type { PlaneScene } from '../planeScene';
import type { Target } from '../planeTarget';
import type { Stroke, ToolParts } from './tool';

/** Where to mark that a hand can take hold: the end of the arrow, or the place on the line. */
export function handleAt(scene: PlaneScene, target: Target): Pixel | null {
  if (target.kind !== 'line') return null;
  const { grip, from, foot, parameters } = target.grab;
  return grip === 'arrow' ? handleOf(scene.view(), parameters, foot) : from;
}

/**
 * Drags the boundary or its arrow: what it makes is shown once a frame, and is the start of a new run in the end. A click
 * is none of its business: `onClick`.
 */
export function createLineStroke(parts: ToolParts, grab: Grab, onClick: () => void): Stroke {
  const { lab, scene, sketch } = parts;
  const { hand, paintLoop } = lab;
  let to: Pixel | null = null;
  let stop: (() => void) | null = null;

  function work(): void {
    if (!to) return;
    const parameters = dragGrab(scene.view(), grab, to);
    hand.show(modelOfBoundary(lab, parameters));
    sketch.handle = handleAt(scene, { kind: 'line', grab: { ...grab, parameters, from: to } });
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
        if (!hand.begin()) return;
        if (grab.grip !== 'shift') sketch.foot = grab.foot;
        stop = paintLoop.subscribe('edit', work);
      }
      to = place;
      paintLoop.invalidate();
    },
    end(isClick) {
      if (stop) {
        work();
        hand.take();
      }
      letGo();
      if (isClick) onClick();
    },
    drop() {
      hand.giveUp();
      letGo();
    },
  };
}
