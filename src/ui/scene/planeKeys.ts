import { allIndices } from '../../core/data/indices';
import { words } from '../../messages/words';
import type { Tool } from '../../store/state';
import { createHandKeys } from './handKeys';
import { createPlaneCursor } from './planeCursor';
import { addAt, deletePoint, probabilityAt } from './planeEdits';
import type { PlaneHooks } from './planePointer';
import { placeOfPoint, storedPlace } from './planeScene';
import type { PlaneTools } from './tools/planeTools';
import type { ToolParts } from './tools/tool';

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * All that a pointer can do on the plane, by keys. `onKeyDown` returns whether the key was used. `cancelPress` takes
 * back a press of the pointer, should there be one.
 */
export function createPlaneKeys(
  box: HTMLElement,
  parts: ToolParts,
  tools: PlaneTools,
  hooks: PlaneHooks,
  cancelPress: () => boolean,
) {
  const { lab, scene, announce } = parts;
  const { store, actions } = lab;
  const cursor = createPlaneCursor(parts);
  const hand = createHandKeys(parts);
  const marks = () => store.getState().marks;

  function addOrPickUp(): void {
    if (cursor.isHolding()) return cursor.drop();
    const index = cursor.pointBelow();
    if (index !== null) return cursor.pickUp(index);
    const place = cursor.place();
    actions.setMarks({ cursor: place });
    const { x1, x2 } = storedPlace(store.getState(), place, { kind: 'empty' });
    announce(addAt(lab, x1, x2));
  }

  function pickUpSelected(): void {
    if (cursor.isCarrying()) return cursor.drop();
    if (marks().selection.length > 0) cursor.pickUpSelection();
    else toggleSelected();
  }

  function toggleSelected(): void {
    const index = cursor.pointBelow();
    if (index === null) return announce(words.plane.nothingHere);
    cursor.release();
    tools.ask(({ toggle }) => toggle(index));
  }

  function selectAll(): void {
    cursor.release();
    actions.setPlane({ tool: 'select' });
    actions.setMarks({ selection: allIndices(store.getState().dataset.points.y.length) });
    tools.ask(({ saySelected }) => saySelected());
  }

  function brush(work: 'sprayAt' | 'eraseAt'): void {
    const place = cursor.pixel();
    tools.ask((drawing) => drawing[work](place));
  }

  const work: Record<Tool, () => void> = {
    point: addOrPickUp,
    spray: () => brush('sprayAt'),
    erase: () => brush('eraseAt'),
    select: pickUpSelected,
  };

  /** What the tool does, at the cursor; the first time only shows where that is. */
  function useTool(): void {
    if (marks().cursor === null) return cursor.move(0, 0, false);
    work[store.getState().plane.tool]();
  }

  function takeLine(): void {
    cursor.release();
    hand.begin();
  }

  /** The point under the pointer; where there is none, the one under the cursor. */
  const chosenPoint = () => marks().hovered ?? cursor.pointBelow();

  function remove(): void {
    cursor.release();
    if (marks().selection.length > 0) return tools.ask(({ deleteSelected }) => deleteSelected());
    const index = chosenPoint();
    announce(index === null ? words.plane.nothingHere : deletePoint(lab, index));
  }

  function openMenu(): void {
    const index = chosenPoint();
    if (index === null) return announce(words.plane.nothingHere);
    const points = scene.drawn();
    const { px, py } = placeOfPoint(scene.view(), points.x1[index], points.x2[index]);
    const rect = box.getBoundingClientRect();
    hooks.openMenu(index, rect.left + px, rect.top + py);
  }

  function takeProbe(): void {
    const { x1, x2 } = storedPlace(store.getState(), cursor.place(), { kind: 'probe' });
    actions.setPlane({ probe: { x1, x2 } });
    announce(words.plane.probeMoved(probabilityAt(lab.live, x1, x2)));
  }

  /** Returns whether there was anything to take back or to clear. */
  function takeBack(): boolean {
    if (cancelPress() || cursor.putBack()) return true;
    if (marks().selection.length === 0) return false;
    tools.ask(({ clearSelected }) => clearSelected());
    return true;
  }

  const commands: Record<string, () => void> = {
    Enter: useTool,
    Delete: remove,
    Backspace: remove,
    PageDown: () => cursor.jump(1),
    PageUp: () => cursor.jump(-1),
    ContextMenu: openMenu,
  };
  const letters: Record<string, () => void> = { m: openMenu, p: takeProbe, h: takeLine };

  function commandOf(event: KeyboardEvent): (() => void) | undefined {
    const arrow = arrows[event.key];
    if (arrow) return () => cursor.move(arrow[0], arrow[1], event.shiftKey);
    if (event.key === 'F10' && event.shiftKey) return openMenu;
    if (event.key === ' ' && store.getState().plane.tool === 'select') return toggleSelected;
    const letter = letters[event.key.toLowerCase()];
    if (letter) return store.getState().preferences.hasSingleKeys ? letter : undefined;
    return commands[event.key];
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    const isSelectAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (isSelectAll && !event.altKey && !event.shiftKey) selectAll();
    if (event.ctrlKey || event.metaKey || event.altKey) return isSelectAll;
    if (hand.onKeyDown(event)) return true;
    if (event.key === 'Escape') return takeBack();
    const command = commandOf(event);
    command?.();
    return command !== undefined;
  }
  function release(): void {
    cursor.release();
    hand.release();
  }
  return { onKeyDown, release };
}
