import { hasIndex, toggleIndex } from '../../../core/data/indices';
import type { Lab } from '../../../lab/ports';
import { pointInRow, pointsInRows, type Rows } from './rowOrder';

/** How a row is chosen: alone, with all since the one chosen before, or besides those chosen already. */
export type Choice = 'only' | 'through' | 'besides';

/** Selects points by their rows. */
export function createRowSelection({ store, actions }: Lab) {
  let anchor = 0;
  const select = (selection: Uint32Array) => actions.setMarks({ selection });
  const none = new Uint32Array(0);

  return {
    choose(rows: Rows, row: number, choice: Choice): void {
      const { selection } = store.getState().marks;
      const index = pointInRow(rows, row);
      if (choice === 'through') return select(pointsInRows(rows, anchor, row));
      anchor = row;
      if (choice === 'besides') return select(toggleIndex(selection, index));
      const isOnly = selection.length === 1 && hasIndex(selection, index);
      select(isOnly ? none : Uint32Array.of(index));
    },
    /** All from a row to another; the first one stays where the choice began when nothing was selected before. */
    extend(rows: Rows, from: number, to: number): void {
      if (store.getState().marks.selection.length === 0) anchor = from;
      select(pointsInRows(rows, anchor, to));
    },
    /** Always true: there is nothing more to do. */
    all(rows: Rows): true {
      select(pointsInRows(rows, 0, rows.count - 1));
      return true;
    },
    /** True if there was anything to clear. */
    clear(): boolean {
      const isAny = store.getState().marks.selection.length > 0;
      if (isAny) select(none);
      return isAny;
    },
  };
}
