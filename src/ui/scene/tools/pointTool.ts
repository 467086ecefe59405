import { addAt } from '../planeEdits';
import { findTarget, type Target } from '../planeTarget';
import { type Place, storedPlace } from '../planeView';
import type { PlaneTool, PressStart, Stroke, ToolParts } from './tool';

/** Adds a point by a click on empty ground, and drags points and the probe. */
export function createPointTool({ lab, frame, announce }: ToolParts): PlaneTool {
  const { store, actions } = lab;
  const targetAt = (place: Place, pointer: 'mouse' | 'touch') => findTarget(frame, place, pointer);

  function begin({ place, pointerType }: PressStart): Stroke {
    const target = targetAt(place, pointerType === 'touch' ? 'touch' : 'mouse');
    const index = target.kind === 'point' ? target.index : null;
    actions.setView({ hovered: index });
    // Once the points are others than this press left them, its index may mean another point.
    let left = store.getState().dataset.points;

    function drag(to: Place): void {
      if (index !== null && store.getState().dataset.points !== left) return;
      const { x1, x2 } = storedPlace(store.getState(), to, target);
      if (target.kind === 'probe') actions.setView({ probe: { x1, x2 } });
      if (index === null) return;
      actions.duringGesture(() => actions.movePoint(index, x1, x2));
      left = store.getState().dataset.points;
    }
    return {
      menuPoint: index,
      move: drag,
      end(isClick) {
        if (!isClick || target.kind !== 'empty') return;
        const { x1, x2 } = storedPlace(store.getState(), place, target);
        announce(addAt(lab, x1, x2));
      },
      drop() {},
    };
  }

  return {
    claims: (place) => targetAt(place, 'touch').kind !== 'empty',
    begin,
    hover(place) {
      const target: Target = targetAt(place, 'mouse');
      const hovered = target.kind === 'point' ? target.index : null;
      if (store.getState().view.hovered !== hovered) actions.setView({ hovered });
      return target.kind;
    },
  };
}
