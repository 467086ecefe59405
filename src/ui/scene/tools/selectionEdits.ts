import { words } from '#words/drawingTools';
import type { Label } from '../../../core/data/dataset';
import type { Lab } from '../../../lab/ports';
import { formatCount, pluralOf } from '../../../messages/format';
import { selectClassWords } from '../../../store/selectors';

export function deleteSelection({ store, actions }: Lab): string {
  const { selection } = store.getState().marks;
  actions.removePoints(selection);
  return pluralOf(words.removed, selection.length)(formatCount(selection.length));
}

export function relabelSelection({ store, actions }: Lab, label: Label): string {
  const { selection } = store.getState().marks;
  actions.relabelPoints(selection, label);
  const its = selectClassWords(store.getState())[label];
  return pluralOf(words.changed, selection.length)(formatCount(selection.length), its);
}

export function clearSelection({ actions }: Lab): string {
  actions.setMarks({ selection: new Uint32Array(0) });
  return saySelection(0);
}

export function saySelection(count: number): string {
  return count === 0 ? words.noneSelected : pluralOf(words.selected, count)(formatCount(count));
}
