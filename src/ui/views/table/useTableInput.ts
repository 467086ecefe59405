import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FeatureColumn, TableColumn } from '../../../store/state';
import { keyAsRead } from '../../kit/keyAsRead';
import { useLab } from '../../useLab';
import { type Cell, cellAfter, cellByKey, cellOf, deedOf, elementOf, within } from './cell';
import { isFeature, otherOf } from './columns';
import { pointInRow, type Rows } from './rowOrder';
import { createRowSelection } from './rowSelection';
import type { AfterEdit } from './TableRow';
import { removeRow, setClass, typeFeature } from './tableEdits';
import { useTablePointer } from './useTablePointer';

interface Editing {
  readonly row: number;
  readonly column: FeatureColumn;
  readonly typed: string | null;
  /** The point that is edited, whatever stands in the row by the time. */
  readonly point: { readonly index: number; readonly id: number };
}

interface TableInput {
  grid: { readonly current: HTMLElement | null };
  rows: Rows;
  columns: readonly TableColumn[];
  page: number;
  reveal: (row: number) => void;
  say: (sentence: string) => void;
}

/** Which cell has the table's focus, what is being typed, and all that mouse, touch and keys do to either. */
export function useTableInput(input: TableInput) {
  const lab = useLab();
  const [chosen, setChosen] = useState<Cell>({ row: 0, column: 'x1' });
  const [editing, setEditing] = useState<Editing | null>(null);
  const selection = useMemo(() => createRowSelection(lab), [lab]);
  const now = useRef({ ...input, editing });
  now.current = { ...input, editing };
  const active = useMemo(
    () => within(chosen, input.rows.count, input.columns),
    [chosen, input.rows.count, input.columns],
  );

  function focus(cell: Cell): void {
    const { reveal, grid, rows, columns } = now.current;
    const to = within(cell, rows.count, columns);
    flushSync(() => setChosen(to));
    if (to.row >= 0) reveal(to.row);
    const element = elementOf(grid.current, to);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function edit({ row, column }: Cell, typed: string | null = null): void {
    if (!isFeature(column)) return;
    const index = pointInRow(now.current.rows, row);
    now.current.reveal(row);
    setChosen({ row, column });
    setEditing({ row, column, typed, point: { index, id: lab.store.getState().dataset.points.id[index] } });
  }

  const onEdited = useRef((_text: string | null, _after: AfterEdit) => {});
  onEdited.current = (text, after) => {
    if (!editing) return;
    const error = text === null ? null : typeFeature(lab, editing.point, editing.column, text);
    flushSync(() => setEditing(null));
    if (error !== null) now.current.say(error);
    if (after !== 'leave') focus(cellAfter(editing, error === null ? after : 'stay', now.current.columns));
  };

  /** Acts on a key in a cell; false for a key that does nothing there. */
  function act(cell: Cell, event: KeyboardEvent): boolean {
    const { rows, say } = now.current;
    const index = pointInRow(rows, cell.row);
    const other = otherOf(cell.column, lab.store.getState().dataset.source);
    const deed = deedOf(cell.column, event.key, other !== null && other.levels !== null);
    switch (deed) {
      case null:
        return false;
      case 'remove':
        say(removeRow(lab, index));
        focus(cell);
        return true;
      case 'select':
        selection.choose(rows, cell.row, event.shiftKey ? 'through' : 'besides');
        return true;
      case 'edit':
        edit(cell);
        return true;
      case 'type':
        edit(cell, event.key);
        return true;
      default:
        setClass(lab, index, deed);
        return true;
    }
  }

  function go(cell: Cell, event: KeyboardEvent): boolean {
    const { rows, columns, page } = now.current;
    const isFar = event.ctrlKey || event.metaKey;
    const next = cellByKey({ key: keyAsRead(event.key), isFar }, cell, { rows: rows.count, columns, page });
    if (!next) return false;
    if (event.shiftKey && cell.row >= 0 && next.row >= 0 && next.row !== cell.row) {
      selection.extend(rows, cell.row, next.row);
    }
    focus(next);
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const cell = cellOf(event.target);
    if (!cell || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isUsed =
      go(cell, event) ||
      (isCommand && event.key === 'a' && selection.all(now.current.rows)) ||
      (event.key === 'Escape' && selection.clear()) ||
      (!isCommand && cell.row >= 0 && act(cell, event));
    if (isUsed) event.preventDefault();
  }

  const handlers = useTablePointer({
    rowsNow: () => now.current.rows,
    onFocus: setChosen,
    edit,
    flip: (row) => setClass(lab, pointInRow(now.current.rows, row), 'other'),
    choose: (row, choice) => selection.choose(now.current.rows, row, choice),
  });
  return {
    active,
    editing,
    focus,
    onEdited: useCallback((text: string | null, after: AfterEdit) => onEdited.current(text, after), []),
    handlers: { onKeyDown, ...handlers },
  };
}
