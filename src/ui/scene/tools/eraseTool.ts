import { words as drawingToolsWords } from '#words/drawingTools';
import type { Lab } from '../../../lab/ports';
import { formatCount, pluralOf } from '../../../messages/format';
import { words } from '../../../messages/words';
import { type Pixel, pointsUnderBrush } from '../../../render/plane/brush';
import type { PlaneScene } from '../planeScene';
import { createBrushStroke } from './brushStroke';
import type { PlaneTool, ToolParts } from './tool';

/** Removes the points under its brush while pressed; a stroke is one undo step. */
export function createEraseTool(parts: ToolParts): PlaneTool {
  const { lab, scene, announce } = parts;
  return {
    finger: () => 'draws',
    begin(start) {
      let erased = 0;
      const brush = (path: readonly Pixel[]) => {
        erased += erase(lab, scene, path);
      };
      return createBrushStroke(parts, start, brush, () => announce(saidOf(erased)));
    },
    hover: () => 'brush',
  };
}

/** Erases what lies around a place, and says so. */
export function eraseOnce(lab: Lab, scene: PlaneScene, at: Pixel): string {
  const erased = erase(lab, scene, [at]);
  lab.actions.endGesture();
  return saidOf(erased);
}

/** Returns how many points are gone. */
function erase({ store, actions }: Lab, scene: PlaneScene, path: readonly Pixel[]): number {
  const below = pointsUnderBrush(scene.view(), scene.drawn(), path, store.getState().plane.brushSize);
  if (below.length > 0) actions.duringGesture(() => actions.removePoints(below));
  return below.length;
}

function saidOf(erased: number): string {
  return erased === 0
    ? words.plane.nothingHere
    : pluralOf(drawingToolsWords.removed, erased)(formatCount(erased));
}
