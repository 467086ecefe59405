import type { Pixel } from '../../../render/plane/brush';
import { dragGrab, type Grab, handleOf } from '../../../render/plane/hand';
import { modelOfBoundary } from '../handLevel';
import type { Target } from '../planeTarget';
import type { PlaneFrame } from '../planeView';
import type { Stroke, ToolParts } from './tool';

/** Where to mark that a hand can take hold: the end of the arrow, or the place on the line. */
export function handleAt(frame: PlaneFrame, target: Target): Pixel | null {
  if (target.kind !== 'line') return null;
  const { grip, from, foot, parameters } = target.grab;
  return grip === 'arrow' ? handleOf(frame.view(), parameters, foot) : from;
}

/**
 * Drags the boundary or its arrow: what it makes is shown once a frame, and is the start of a new run in the end. A click
 * is none of its business: `onClick`.
 */
export function createLineStroke(parts: ToolParts, grab: Grab, onClick: () => void): Stroke {
  const { lab, frame, sketch } = parts;
  const { hand, frames } = lab;
  let to: Pixel | null = null;
  let stop: (() => void) | null = null;

  function work(): void {
    if (!to) return;
    const parameters = dragGrab(frame.view(), grab, to);
    hand.show(modelOfBoundary(lab, parameters));
    sketch.handle = handleAt(frame, { kind: 'line', grab: { ...grab, parameters, from: to } });
    to = null;
  }
  function letGo(): void {
    stop?.();
    sketch.foot = null;
    sketch.handle = null;
    frames.invalidate();
  }
  return {
    drag(place) {
      if (!stop) {
        if (!hand.begin()) return;
        if (grab.grip !== 'shift') sketch.foot = grab.foot;
        stop = frames.subscribe(work);
      }
      to = place;
      frames.invalidate();
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
