import { words } from '../../messages/words';
import { nearestPoint, pointRadius } from '../../render/plane/points';
import { clampToView } from '../../render/plane/view';
import type { Lab } from '../lab';
import { describeDrop, describePlace } from './planeEdits';
import { type PlaneFrame, placeOfPoint, roundPlace, storedPlace } from './planeView';

/** One arrow key goes this share of the plane; with Shift a tenth of it. */
const stride = 1 / 40;
/** How much farther than its mark a point counts as under the cursor, in CSS pixels. */
const reach = 8;

/** The keyboard's place on the plane, and the point it may have picked up. Every movement is announced. */
export function createPlaneCursor(frame: PlaneFrame, lab: Lab, announce: (sentence: string) => void) {
  const { store, actions } = lab;
  /** Where a picked-up point came from, for putting the cursor back with it. */
  let origin: { x1: number; x2: number } | null = null;

  /** Where the cursor is; the middle of the plane while there is none. */
  function place(): { x1: number; x2: number } {
    const { x1, x2 } = frame.view();
    return store.getState().view.cursor ?? { x1: (x1.min + x1.max) / 2, x2: (x2.min + x2.max) / 2 };
  }
  const isHolding = () => store.getState().view.held !== null;

  function pointBelow(): number | null {
    if (store.getState().view.cursor === null) return null;
    const view = frame.view();
    const { px, py } = placeOfPoint(view, place().x1, place().x2);
    const points = frame.drawn();
    return nearestPoint(view, points, px, py, pointRadius(points.y.length) + reach);
  }

  function move(dx1: number, dx2: number, isFine: boolean): void {
    const view = frame.view();
    const step = isFine ? stride / 10 : stride;
    const x1 = place().x1 + dx1 * step * (view.x1.max - view.x1.min);
    const { view: looks, dataset } = store.getState();
    const { held } = looks;
    // A point picked up stays on its label's height.
    const up = held !== null && !dataset.hasVertical ? 0 : dx2;
    const x2 = place().x2 + up * step * (view.x2.max - view.x2.min);
    const to = roundPlace(view, ...clampToView(view, x1, x2));
    actions.setView({ cursor: to, hovered: null });
    if (held !== null) {
      const stored = storedPlace(store.getState(), to, { kind: 'point', index: held });
      actions.duringGesture(() => actions.movePoint(held, stored.x1, stored.x2));
    }
    announce(describePlace(lab, to.x1, to.x2, held ?? pointBelow()));
  }

  /** To the next (1) or previous (−1) point in the order of the data. */
  function jump(direction: 1 | -1): void {
    const points = frame.drawn();
    const n = points.y.length;
    if (n === 0) return announce(words.status.noPoints);
    release();
    const from = pointBelow() ?? (direction === 1 ? -1 : 0);
    const index = (from + direction + n) % n;
    actions.setView({ cursor: { x1: points.x1[index], x2: points.x2[index] }, hovered: null });
    announce(describePlace(lab, points.x1[index], points.x2[index], index));
  }

  function pickUp(index: number): void {
    const points = frame.drawn();
    origin = { x1: points.x1[index], x2: points.x2[index] };
    actions.setView({ held: index, cursor: origin });
    announce(words.plane.pickedUp);
  }

  function drop(): void {
    const { x1, x2 } = place();
    release();
    announce(describeDrop(lab, x1, x2));
  }

  /** Returns whether there was a picked-up point to put back. */
  function putBack(): boolean {
    if (!isHolding()) return false;
    actions.cancelGesture();
    if (origin) actions.setView({ cursor: origin });
    release();
    announce(words.plane.putBack);
    return true;
  }

  /** Lets go of a picked-up point where it is; all its movement is one undo step. */
  function release(): void {
    origin = null;
    if (isHolding()) actions.setView({ held: null });
    actions.endGesture();
  }

  return { place, isHolding, pointBelow, move, jump, pickUp, drop, putBack, release };
}
