import type { KeyAct } from './gesture';

const stretch = 1.1;

const acts: Record<string, KeyAct> = {
  ArrowLeft: { kind: 'arrow', right: -1, up: 0 },
  ArrowRight: { kind: 'arrow', right: 1, up: 0 },
  ArrowUp: { kind: 'arrow', right: 0, up: 1 },
  ArrowDown: { kind: 'arrow', right: 0, up: -1 },
  '+': { kind: 'stretch', factor: stretch },
  '=': { kind: 'stretch', factor: stretch },
  '-': { kind: 'stretch', factor: 1 / stretch },
  _: { kind: 'stretch', factor: 1 / stretch },
  PageDown: { kind: 'jump', direction: 1 },
  PageUp: { kind: 'jump', direction: -1 },
  Enter: { kind: 'use' },
  ' ': { kind: 'toggle' },
  Delete: { kind: 'remove' },
  Backspace: { kind: 'remove' },
  ContextMenu: { kind: 'menu' },
  Escape: { kind: 'escape' },
};
const letters: Record<string, KeyAct> = {
  m: { kind: 'menu' },
  p: { kind: 'probe' },
  h: { kind: 'line' },
  t: { kind: 'truth' },
};

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key stands for on the plane, or null. H and T end what they have begun even where letters are no keys. */
export function keyAct({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, hasLetters: boolean): KeyAct | null {
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey || altKey)
    return letter === 'a' && !altKey && !shiftKey ? { kind: 'selectAll' } : null;
  if (key === 'F10') return shiftKey ? { kind: 'menu' } : null;
  const act = letters[letter];
  if (act) return hasLetters || act.kind === 'line' || act.kind === 'truth' ? act : null;
  return acts[key] ?? null;
}
