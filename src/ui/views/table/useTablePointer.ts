import { type FocusEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { useLab } from '../../useLab';
import { type Cell, cellOf } from './cell';
import { pointInRow, type Rows } from './rowOrder';
import type { Choice } from './rowSelection';

interface PointerActs {
  rowsNow: () => Rows;
  /** A cell has got the focus. */
  onFocus: (cell: Cell) => void;
  edit: (cell: Cell) => void;
  /** Gives a row's point the other class. */
  flip: (row: number) => void;
  choose: (row: number, choice: Choice) => void;
}

/**
 * Mouse and touch on the table's cells, and the point under the pointer or in the row with the focus as the plane's
 * hovered one. A double click edits; so does a tap on the cell that has the focus already.
 */
export function useTablePointer({ rowsNow, onFocus, edit, flip, choose }: PointerActs) {
  const { actions } = useLab();
  const press = useRef({ isTouch: false, isAgain: false });

  function hover(row: number | null): void {
    const rows = rowsNow();
    const hovered = row === null || row < 0 || row >= rows.count ? null : pointInRow(rows, row);
    actions.setMarks({ hovered });
  }

  function change(cell: Cell): void {
    if (cell.column === 'class') flip(cell.row);
    else edit(cell);
  }

  return {
    onPointerDown(event: PointerEvent): void {
      const { activeElement } = document;
      const isAgain = event.target instanceof Node && (activeElement?.contains(event.target) ?? false);
      press.current = { isTouch: event.pointerType === 'touch', isAgain: isAgain && isCell(activeElement) };
    },
    onClick(event: MouseEvent): void {
      const cell = bodyCell(event);
      if (!cell) return;
      const { isTouch, isAgain } = press.current;
      if (cell.column === 'number') {
        choose(
          cell.row,
          event.shiftKey ? 'through' : event.ctrlKey || event.metaKey || isTouch ? 'besides' : 'only',
        );
      } else if (isTouch && isAgain) change(cell);
    },
    onDoubleClick(event: MouseEvent): void {
      const cell = bodyCell(event);
      if (cell && cell.column !== 'number' && !press.current.isTouch) change(cell);
    },
    onPointerOver(event: PointerEvent): void {
      if (event.pointerType !== 'touch') hover(cellOf(event.target)?.row ?? null);
    },
    onPointerLeave(event: PointerEvent): void {
      if (event.pointerType !== 'touch') hover(cellOf(document.activeElement)?.row ?? null);
    },
    onFocus(event: FocusEvent): void {
      const cell = cellOf(event.target);
      if (!cell) return;
      onFocus(cell);
      hover(cell.row);
    },
    onBlur(event: FocusEvent): void {
      if (!cellOf(event.relatedTarget)) hover(null);
    },
  };
}

const isCell = (element: Element | null) => element?.classList.contains('table-cell') ?? false;

/** The cell below the head that was pressed, unless it was the field in it. */
function bodyCell({ target }: MouseEvent): Cell | null {
  if (target instanceof HTMLInputElement) return null;
  const cell = cellOf(target);
  return cell && cell.row >= 0 ? cell : null;
}
