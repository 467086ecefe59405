import { addAt } from '../planeEdits';
import { type Place, storedPlace } from '../planeScene';
import { findPoint, findTargetOrLine, type Target } from '../planeTarget';
import { createLineStroke, handleAt } from './lineStroke';
import type { PlaneTool, PressStart, Stroke, ToolParts } from './tool';

/** Adds a point by a click on empty ground, and drags points, the probe, and the boundary with its arrow. */
export function createPointTool(parts: ToolParts): PlaneTool {
  const { lab, scene, sketch } = parts;
  const { actions } = lab;
  const targetAt = (place: Place, pointer: 'mouse' | 'touch') => findTargetOrLine(lab, scene, place, pointer);

  return {
    finger: (place) => (targetAt(place, 'touch').kind === 'empty' ? 'scrolls' : 'holds'),
    begin(start) {
      const target = targetAt(start.place, reachOf(start));
      sketch.handle = handleAt(scene, target);
      if (target.kind !== 'line') return createPointStroke(parts, start, target);
      return createLineStroke(parts, target.grab, () => addPoint(parts, start.place));
    },
    hover(place) {
      const target = targetAt(place, 'mouse');
      const hovered = target.kind === 'point' ? target.index : null;
      actions.setMarks({ hovered });
      sketch.handle = handleAt(scene, target);
      return target.kind === 'line' ? target.grab.grip : target.kind;
    },
  };
}

const reachOf = ({ pointerType }: PressStart) => (pointerType === 'touch' ? 'touch' : 'mouse');

function addPoint({ lab, announce }: ToolParts, place: Place): void {
  const { x1, x2 } = storedPlace(lab.store.getState(), place, { kind: 'empty' });
  announce(addAt(lab, x1, x2));
}

type StillTarget = Exclude<Target, { kind: 'line' }>;

/** Drags a point or the probe, or adds a point. */
function createPointStroke(parts: ToolParts, start: PressStart, target: StillTarget): Stroke {
  const { place } = start;
  const { store, actions } = parts.lab;
  const index = target.kind === 'point' ? target.index : null;
  actions.setMarks({ hovered: index });
  // Once the points are others than this press left them, its index may mean another point.
  let left = store.getState().dataset.points;

  function drag(to: Place): void {
    if (index !== null && store.getState().dataset.points !== left) return;
    const { x1, x2 } = storedPlace(store.getState(), to, target);
    if (target.kind === 'probe') actions.setPlane({ probe: { x1, x2 } });
    if (index === null) return;
    actions.duringGesture(() => actions.movePoint(index, x1, x2));
    left = store.getState().dataset.points;
  }
  return {
    // The probe may lie on a point.
    menuPoint: target.kind === 'probe' ? findPoint(parts.scene, place, reachOf(start)) : index,
    move: drag,
    end(isClick) {
      if (isClick && target.kind === 'empty') addPoint(parts, place);
    },
    drop() {},
  };
}
