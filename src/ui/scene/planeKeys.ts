import { words } from '../../messages/words';
import type { Lab } from '../lab';
import { createPlaneCursor } from './planeCursor';
import { addAt, deletePoint, probabilityAt } from './planeEdits';
import type { PlaneHooks } from './planePointer';
import { type PlaneFrame, placeOfPoint, storedPlace } from './planeView';

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** All that a pointer can do on the plane, by keys. `onKeyDown` returns whether the key was used. */
export function createPlaneKeys(box: HTMLElement, frame: PlaneFrame, lab: Lab, hooks: PlaneHooks) {
  const { store, actions } = lab;
  const cursor = createPlaneCursor(frame, lab, hooks.announce);

  function addOrPickUp(): void {
    if (cursor.isHolding()) return cursor.drop();
    if (store.getState().view.cursor === null) return cursor.move(0, 0, false);
    const index = cursor.pointBelow();
    if (index !== null) return cursor.pickUp(index);
    const place = cursor.place();
    actions.setView({ cursor: place });
    const { x1, x2 } = storedPlace(store.getState(), place, { kind: 'empty' });
    hooks.announce(addAt(lab, x1, x2));
  }

  /** The point under the pointer; where there is none, the one under the cursor. */
  const chosenPoint = () => store.getState().view.hovered ?? cursor.pointBelow();

  function remove(): void {
    const index = chosenPoint();
    cursor.release();
    hooks.announce(index === null ? words.plane.nothingHere : deletePoint(lab, index));
  }

  function openMenu(): void {
    const index = chosenPoint();
    if (index === null) return hooks.announce(words.plane.nothingHere);
    const points = frame.drawn();
    const { px, py } = placeOfPoint(frame.view(), points.x1[index], points.x2[index]);
    const rect = box.getBoundingClientRect();
    hooks.openMenu(index, rect.left + px, rect.top + py);
  }

  function takeProbe(): void {
    const { x1, x2 } = storedPlace(store.getState(), cursor.place(), { kind: 'probe' });
    actions.setView({ probe: { x1, x2 } });
    hooks.announce(words.plane.probeMoved(probabilityAt(lab.live, x1, x2)));
  }

  const commands: Record<string, () => void> = {
    Enter: addOrPickUp,
    Delete: remove,
    Backspace: remove,
    PageDown: () => cursor.jump(1),
    PageUp: () => cursor.jump(-1),
    ContextMenu: openMenu,
  };
  const letters: Record<string, () => void> = { m: openMenu, p: takeProbe };

  function commandOf(event: KeyboardEvent): (() => void) | undefined {
    const arrow = arrows[event.key];
    if (arrow) return () => cursor.move(arrow[0], arrow[1], event.shiftKey);
    if (event.key === 'F10' && event.shiftKey) return openMenu;
    const letter = letters[event.key.toLowerCase()];
    if (letter) return store.getState().view.hasSingleKeys ? letter : undefined;
    return commands[event.key];
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') return cursor.putBack();
    const command = commandOf(event);
    command?.();
    return command !== undefined;
  }
  return { onKeyDown, release: cursor.release };
}
