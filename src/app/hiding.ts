import type { Lab } from '../lab/ports';
import { hiddenParts, hidingOf, type PartName } from '../lessons/partNames';
import { progressOf } from '../store/lessonProgress';
import { openStep } from '../store/lessonSlice';
import type { LabState } from '../store/state';
import { focusMain } from '../ui/kit/focusMain';
import './hiding.css';

/** So many names of the address are said where they stand for nothing, and so much of each. */
const maxSaid = 5;
const maxLetters = 40;

/** The single keys of parts. */
const keys: Partial<Record<PartName, readonly string[]>> = {
  train: [' '],
  step: ['s'],
  reset: ['r'],
  'new-points': ['n'],
  'class-to-add': ['0', '1', 'x'],
  tools: ['v', 'b', 'e', 'l', '[', ']'],
  'keyboard-shortcuts': ['?'],
};

/** Keeps the store's list of hidden parts and the page's `data-hides`, by which the style leaves them out. */
export function followHidden({
  store,
  actions,
  paintLoop,
}: Pick<Lab, 'store' | 'actions' | 'paintLoop'>): void {
  const { unknown, ...asked } = hidingOf(new URLSearchParams(window.location.search));
  if (unknown.length > 0) {
    const names = unknown.slice(0, maxSaid).map((name) => name.slice(0, maxLetters));
    actions.setRun({ notice: { kind: 'unknownParts', names } });
  }
  function apply({ lesson }: LabState): void {
    const show = openStep(lesson)?.show;
    const hide = progressOf(lesson).guess ? undefined : show?.hideUntilGuess;
    const hidden = hiddenParts([asked, show ?? {}, { hide }], show?.controls);
    // These first: each change is heard here again.
    if (hidden.includes('controls')) actions.setLesson({ hasAllSettings: false });
    if (hidden.includes('tools')) actions.setPlane({ tool: 'point' });
    actions.setShell({ hidden, deadKeys: hidden.flatMap((name) => keys[name] ?? []) });
    document.documentElement.dataset.hides = hidden.join(' ');
    paintLoop.invalidate();
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused !== document.body && focused.getClientRects().length === 0)
      focusMain();
  }
  apply(store.getState());
  store.subscribe((state, before) => {
    const { lesson } = state;
    const isOther = (['open', 'text', 'progress'] as const).some((of) => lesson[of] !== before.lesson[of]);
    const isOpened = lesson.hasAllSettings && state.shell.hidden.includes('controls');
    const isArmed = state.plane.tool !== 'point' && state.shell.hidden.includes('tools');
    if (isOther || isOpened || isArmed) apply(state);
  });
}
