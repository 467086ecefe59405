import type { Lab } from '../lab/ports';
import { limits } from '../store/limits';
import { nextLarge, selectIsPresented } from '../store/presented';
import type { Tool } from '../store/state';
import { compact } from '../ui/kit/useMedia';

/** By how many pixels a key changes the brush. */
const brushStep = 4;

/** Elements that take keys themselves while they have the focus. */
const typing = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';
const pressable = 'button, summary, a, input:not([type=range]), select';

/**
 * Keys that work anywhere on the page; the data plane takes its own first. Keys for what an embedded page does not show are
 * left out.
 */
export function bindShortcuts(
  { store, actions, transport }: Lab,
  { hasTraining, hasTools, isWhole } = { hasTraining: true, hasTools: true, isWhole: true },
): void {
  const trainingKeys: Record<string, () => void> = {
    ' ': transport.toggle,
    s: transport.step,
    r: transport.reset,
  };
  /** The view, then the loss curve, and back to the side. */
  function enlargeNext(): void {
    // A page of one column has nothing to enlarge.
    if (window.matchMedia(compact).matches) return;
    actions.setTabs({ enlarged: nextLarge(store.getState()) });
  }

  const toolKeys: Record<string, () => void> = {
    n: () => actions.newPoints(),
    '0': () => actions.setPlane({ classToAdd: 0 }),
    '1': () => actions.setPlane({ classToAdd: 1 }),
    x: () => actions.setPlane({ classToAdd: store.getState().plane.classToAdd === 1 ? 0 : 1 }),
    v: () => choose('point'),
    b: () => choose('spray'),
    e: () => choose('erase'),
    l: () => choose('select'),
    '[': () => resizeBrush(-brushStep),
    ']': () => resizeBrush(brushStep),
    '?': () => actions.setShell({ dialog: 'shortcuts' }),
  };
  const pageKeys: Record<string, () => void> = {
    f: enlargeNext,
    d: () => actions.setShell({ isPresenting: !store.getState().shell.isPresenting }),
  };
  const singleKeys = {
    ...(isWhole && pageKeys),
    ...(hasTraining && trainingKeys),
    ...(hasTools && toolKeys),
  };

  /** A presented page has no tools to choose from. */
  function choose(tool: Tool): void {
    if (!selectIsPresented(store.getState())) actions.setPlane({ tool });
  }

  function resizeBrush(pixels: number): void {
    const { min, max } = limits.brushSize;
    const { brushSize } = store.getState().plane;
    actions.setPlane({ brushSize: Math.max(min, Math.min(max, brushSize + pixels)) });
  }

  /** The selected points, or else the one that the pointer is over, whatever has the focus. */
  function removeChosen(): void {
    const { hovered, selection } = store.getState().marks;
    if (selection.length > 0) actions.removePoints(selection);
    else if (hovered !== null) actions.removePoints([hovered]);
  }

  function commandFor(event: KeyboardEvent, target: Element): (() => void) | undefined {
    if (event.altKey) return bracketCommand(event);
    if (event.key === 'Delete' || event.key === 'Backspace') return removeChosen;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) return undoCommand(key, event.shiftKey);
    const isTaken = key === ' ' && target.closest(pressable) !== null;
    const isDead = store.getState().shell.deadKeys.includes(key);
    return store.getState().preferences.hasSingleKeys && !isTaken && !isDead ? singleKeys[key] : undefined;
  }

  /** On many keyboards brackets are typed with AltGr, which counts as Control and Alt, or with Option. */
  function bracketCommand({ key, metaKey }: KeyboardEvent): (() => void) | undefined {
    const isBracket = !metaKey && (key === '[' || key === ']');
    return isBracket && store.getState().preferences.hasSingleKeys ? singleKeys[key] : undefined;
  }

  function undoCommand(key: string, isShifted: boolean): (() => void) | undefined {
    if (key === 'z') return isShifted ? actions.redo : actions.undo;
    return key === 'y' && !isShifted ? actions.redo : undefined;
  }

  window.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (
      event.defaultPrevented ||
      target.closest(typing) ||
      document.querySelector('dialog[open], [role=menu]')
    )
      return;
    const command = commandFor(event, target);
    if (!command) return;
    event.preventDefault();
    command();
  });
}
