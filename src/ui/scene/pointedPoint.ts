import type { Lab } from '../../lab/ports';
import { nearestPoint, pointRadius } from '../../render/plane/points';
import { type PlaneScene, placeOfPoint } from './planeScene';

/** How much farther than its mark a point counts as under the keyboard's cursor, in CSS pixels. */
const cursorReach = 8;

/** The point under the pointer or pointed at by another view, else the one under the cursor of a focused plane. */
export function pointedPoint({ store }: Pick<Lab, 'store'>, scene: PlaneScene): number | null {
  const { marks, dataset } = store.getState();
  const count = dataset.points.y.length;
  if (marks.hovered !== null) return marks.hovered < count ? marks.hovered : null;
  const cursor = scene.cursor();
  if (cursor === null || document.activeElement?.getAttribute('role') !== 'application') return null;
  if (marks.dragged !== null) return marks.dragged < count ? marks.dragged : null;
  const { px, py } = placeOfPoint(scene.view(), cursor.x1, cursor.x2);
  return nearestPoint(scene.view(), scene.drawn(), px, py, pointRadius(count) + cursorReach);
}
