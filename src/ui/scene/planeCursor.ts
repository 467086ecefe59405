import { clampToView } from '../../core/data/planeView';
import { words } from '../../messages/words';
import { nearestPoint, pointRadius } from '../../render/plane/points';
import { describeDrop, describePlace, shiftSelection } from './planeEdits';
import { placeOfPoint, roundPlace, storedPlace } from './planeScene';
import type { ToolParts } from './tools/tool';

/** One arrow key goes this share of the plane; with Shift a tenth of it. */
const stride = 1 / 40;
/** How much farther than its mark a point counts as under the cursor, in CSS pixels. */
const reach = 8;

/** The keyboard's place on the plane, and the points it may have picked up. Every movement is announced. */
export function createPlaneCursor({ lab, scene, sketch, announce }: ToolParts) {
  const { store, actions } = lab;
  /** Where what is picked up came from, for putting the cursor back with it. */
  let origin: { x1: number; x2: number } | null = null;
  /** The points as the cursor left them, while it has picked up the selected ones. */
  let carried: object | null = null;

  /** Where the cursor is; the middle of the plane while there is none. */
  function place(): { x1: number; x2: number } {
    const { x1, x2 } = scene.view();
    return scene.cursor() ?? { x1: (x1.min + x1.max) / 2, x2: (x2.min + x2.max) / 2 };
  }
  /** Where the cursor is on the plotted area. */
  const pixel = () => placeOfPoint(scene.view(), place().x1, place().x2);
  const isHolding = () => store.getState().marks.dragged !== null;
  const isCarrying = () => carried !== null;

  function pointBelow(): number | null {
    if (store.getState().marks.cursor === null) return null;
    const points = scene.drawn();
    const { px, py } = pixel();
    return nearestPoint(scene.view(), points, px, py, pointRadius(points.y.length) + reach);
  }

  function move(dx1: number, dx2: number, isFine: boolean): void {
    const view = scene.view();
    const step = isFine ? stride / 10 : stride;
    const from = place();
    const { marks, dataset } = store.getState();
    const { dragged } = marks;
    // What is picked up stays on its label's height.
    const up = (dragged !== null || isCarrying()) && !dataset.hasVertical ? 0 : dx2;
    const x1 = from.x1 + dx1 * step * (view.x1.max - view.x1.min);
    const x2 = from.x2 + up * step * (view.x2.max - view.x2.min);
    const to = roundPlace(view, ...clampToView(view, x1, x2));
    sketch.pointer = null;
    actions.setMarks({ cursor: to, hovered: null });
    if (dragged !== null) {
      const stored = storedPlace(store.getState(), to, { kind: 'point', index: dragged });
      actions.duringGesture(() => actions.movePoint(dragged, stored.x1, stored.x2));
    }
    carry(to.x1 - from.x1, to.x2 - from.x2);
    announce(describePlace(lab, to.x1, to.x2, dragged ?? pointBelow()));
  }

  function carry(dx1: number, dx2: number): void {
    if (carried === null) return;
    if (store.getState().dataset.points !== carried) return release();
    actions.duringGesture(() => shiftSelection(lab, dx1, dx2));
    carried = store.getState().dataset.points;
  }

  /** To the next (1) or previous (−1) point in the order of the data. */
  function jump(direction: 1 | -1): void {
    const points = scene.drawn();
    const n = points.y.length;
    if (n === 0) return announce(words.status.noPoints);
    release();
    const from = pointBelow() ?? (direction === 1 ? -1 : 0);
    const index = (from + direction + n) % n;
    sketch.pointer = null;
    actions.setMarks({ cursor: { x1: points.x1[index], x2: points.x2[index] }, hovered: null });
    announce(describePlace(lab, points.x1[index], points.x2[index], index));
  }

  function pickUp(index: number): void {
    const points = scene.drawn();
    origin = { x1: points.x1[index], x2: points.x2[index] };
    actions.setMarks({ dragged: index, cursor: origin });
    announce(words.plane.pickedUp);
  }

  /** Picks up the selected points: they go where the cursor goes. */
  function pickUpSelection(): void {
    origin = place();
    carried = store.getState().dataset.points;
    actions.setMarks({ cursor: origin });
    announce(words.tools.pickedUp);
  }

  function drop(): void {
    const { x1, x2 } = place();
    const sentence = isCarrying() ? words.tools.dropped : describeDrop(lab, x1, x2);
    release();
    announce(sentence);
  }

  /** Returns whether there was something picked up to put back. */
  function putBack(): boolean {
    if (!isHolding() && !isCarrying()) return false;
    const sentence = isCarrying() ? words.tools.putBack : words.plane.putBack;
    actions.cancelGesture();
    if (origin) actions.setMarks({ cursor: origin });
    release();
    announce(sentence);
    return true;
  }

  /** Lets go of what is picked up where it is; all its movement is one undo step. */
  function release(): void {
    origin = null;
    carried = null;
    if (isHolding()) actions.setMarks({ dragged: null });
    actions.endGesture();
  }

  return {
    place,
    pixel,
    isHolding,
    isCarrying,
    pointBelow,
    move,
    jump,
    pickUp,
    pickUpSelection,
    drop,
    putBack,
    release,
  };
}
