import type { Label } from '../../../core/data/dataset';
import type { Lab } from '../../../lab/ports';
import { formatCount, pluralOf } from '../../../messages/format';
import { words } from '../../../messages/words/drawingTools';

export function deleteSelection({ store, actions }: Lab): string {
  const { selection } = store.getState().marks;
  actions.removePoints(selection);
  return pluralOf(words.drawing.removed, selection.length)(formatCount(selection.length));
}

export function relabelSelection({ store, actions }: Lab, label: Label): string {
  const { selection } = store.getState().marks;
  actions.relabelPoints(selection, label);
  return pluralOf(words.drawing.changed[label], selection.length)(formatCount(selection.length));
}

export function clearSelection({ actions }: Lab): string {
  actions.setMarks({ selection: new Uint32Array(0) });
  return saySelection(0);
}

export function saySelection(count: number): string {
  return count === 0
    ? words.drawing.noneSelected
    : pluralOf(words.drawing.selected, count)(formatCount(count));
}
