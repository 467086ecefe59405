import type { Lab } from '../ui/lab';

/** Where keys belong to what has the focus. */
const typing = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';
const pressable = 'button, summary, a, input:not([type=range]), select';

/** Keys that work anywhere on the page; the data plane takes its own first. */
export function bindShortcuts({ store, actions, transport }: Lab): void {
  const singleKeys: Record<string, () => void> = {
    ' ': transport.toggle,
    s: transport.step,
    r: transport.reset,
    n: () => actions.newPoints(),
    '0': () => actions.setView({ classToAdd: 0 }),
    '1': () => actions.setView({ classToAdd: 1 }),
    '?': () => actions.setView({ dialog: 'shortcuts' }),
  };

  /** The pointer is over the plane, whatever has the focus. */
  function removeHovered(): void {
    const { hovered } = store.getState().view;
    if (hovered !== null) actions.removePoints([hovered]);
  }

  function commandFor(event: KeyboardEvent, target: Element): (() => void) | undefined {
    if (event.altKey) return undefined;
    if (event.key === 'Delete' || event.key === 'Backspace') return removeHovered;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) return undoCommand(key, event.shiftKey);
    const isTaken = key === ' ' && target.closest(pressable) !== null;
    return store.getState().view.hasSingleKeys && !isTaken ? singleKeys[key] : undefined;
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
