import { words as drawingToolsWords } from '#words/drawingTools';
import type { Label, PlacedPoints } from '../../../core/data/dataset';
import { fromPixel } from '../../../core/data/planeView';
import { createSource } from '../../../core/random/source';
import { formatCount, pluralOf } from '../../../messages/format';
import { words } from '../../../messages/words';
import type { Pixel } from '../../../render/plane/brush';
import { limits } from '../../../store/limits';
import { selectClassWords } from '../../../store/selectors';
import { roundPlace, storedPlace } from '../planeScene';
import { createBrushStroke } from './brushStroke';
import { lengthOf, sprayDots, sprayDue } from './spray';
import { drawing, type PlaneTool, type ToolParts } from './tool';

/** How many points one press of a key sprays. */
const burst = 10;

/** Sprays points of the chosen class while pressed; a stroke is one undo step. */
export function createSprayTool(parts: ToolParts): PlaneTool {
  return {
    find: ({ place }) => ({
      ...drawing,
      begin() {
        const can = openCan(parts);
        // A click gives a point.
        let due = 1;
        const brush = (path: readonly Pixel[], milliseconds: number) => {
          due += sprayDue(milliseconds, lengthOf(path));
          can.spray(path, Math.floor(due));
          due -= Math.floor(due);
        };
        return createBrushStroke(parts, place, brush, () => parts.announce(can.close()));
      },
    }),
    hover: () => 'brush',
  };
}

/** Sprays a few points around a place, and says so. */
export function sprayBurst(parts: ToolParts, at: Pixel): string {
  const can = openCan(parts);
  can.spray([at], burst);
  parts.lab.actions.endGesture();
  return can.close();
}

/** A source of points of the class that is chosen now; the next can of the same points and seed sprays otherwise. */
function openCan({ lab: { store, actions }, scene, change }: ToolParts) {
  const { dataset, plane } = store.getState();
  const random = createSource(dataset.recipe.seed, `spray ${dataset.points.nextId}`);
  const label = plane.classToAdd;
  let added = 0;
  let isFull = false;

  return {
    spray(path: readonly Pixel[], count: number): void {
      const plane = scene.view();
      const dots = sprayDots(random, path, count, store.getState().plane.brushSize, plane);
      if (dots.length === 0) return;
      const places = dots.map(({ px, py }) => {
        const place = roundPlace(plane, ...fromPixel(plane, px, py));
        return storedPlace(store.getState(), place, { kind: 'empty' });
      });
      change(() => {
        const taken = actions.addPoints(sampleOf(places, label));
        added += taken;
        isFull = taken < places.length;
      });
    },
    /** What was done, as a sentence. */
    close(): string {
      if (isFull) return words.plane.full(formatCount(limits.points.max));
      const its = selectClassWords({ dataset })[label];
      return pluralOf(drawingToolsWords.sprayed, added)(formatCount(added), its);
    },
  };
}

function sampleOf(places: readonly { x1: number; x2: number }[], label: Label): PlacedPoints {
  return {
    x1: Float64Array.from(places, ({ x1 }) => x1),
    x2: Float64Array.from(places, ({ x2 }) => x2),
    y: new Uint8Array(places.length).fill(label),
  };
}
