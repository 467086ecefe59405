import { words as drawingToolsWords } from '#words/drawingTools';
import { formatCount, pluralOf } from '../../../messages/format';
import { words } from '../../../messages/words';
import { type Pixel, pointsUnderBrush } from '../../../render/plane/brush';
import { createBrushStroke } from './brushStroke';
import { drawing, type PlaneTool, type ToolParts } from './tool';

/** Removes the points under its brush while pressed; a stroke is one undo step. */
export function createEraseTool(parts: ToolParts): PlaneTool {
  return {
    find: ({ place }) => ({
      ...drawing,
      begin() {
        let erased = 0;
        const brush = (path: readonly Pixel[]) => {
          erased += erase(parts, path);
        };
        return createBrushStroke(parts, place, brush, () => parts.announce(saidOf(erased)));
      },
    }),
    hover: () => 'brush',
  };
}

/** Erases what lies around a place, and says so. */
export function eraseOnce(parts: ToolParts, at: Pixel): string {
  const erased = erase(parts, [at]);
  parts.lab.actions.endGesture();
  return saidOf(erased);
}

/** Returns how many points are gone. */
function erase({ lab: { store, actions }, scene, change }: ToolParts, path: readonly Pixel[]): number {
  const below = pointsUnderBrush(scene.view(), scene.drawn(), path, store.getState().plane.brushSize);
  if (below.length > 0) change(() => actions.removePoints(below));
  return below.length;
}

function saidOf(erased: number): string {
  return erased === 0
    ? words.plane.nothingHere
    : pluralOf(drawingToolsWords.removed, erased)(formatCount(erased));
}
