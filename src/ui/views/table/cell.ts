import type { Label } from '../../../core/data/dataset';
import type { TableColumn } from '../../../store/state';
import { isFeature } from './columns';

/** A place in the table; row −1 is the head. */
export interface Cell {
  readonly row: number;
  readonly column: TableColumn;
}

/** The cell that an element on the page is or lies in. */
export function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  return column && row ? { row: Number(row), column: column as TableColumn } : null;
}

/** The element of a cell that takes the focus. */
export function elementOf(grid: Element | null, { row, column }: Cell): HTMLElement | null {
  const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`) ?? null;
  return cell?.querySelector('button') ?? cell;
}

interface Shape {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  /** How many rows a page is. */
  readonly page: number;
}

/** The cell that a key leads to from a cell; null for a key that leads nowhere. */
export function cellByKey(
  { key, isFar }: { key: string; isFar: boolean },
  { row, column }: Cell,
  { rows, columns, page }: Shape,
): Cell | null {
  const at = columns.indexOf(column);
  const end = columns.length - 1;
  const targets: Record<string, readonly [number, number]> = {
    ArrowUp: [row - 1, at],
    ArrowDown: [row + 1, at],
    ArrowLeft: [row, at - 1],
    ArrowRight: [row, at + 1],
    PageUp: [Math.max(0, row - page), at],
    PageDown: [row + page, at],
    Home: isFar ? [0, 0] : [row, 0],
    End: isFar ? [rows - 1, end] : [row, end],
  };
  const target = targets[key];
  if (!target) return null;
  const [nextRow, nextColumn] = target;
  return {
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    column: columns[Math.max(0, Math.min(end, nextColumn))],
  };
}

/** The cell nearest to one that may be gone. */
export function within({ row, column }: Cell, rows: number, columns: readonly TableColumn[]): Cell {
  return { row: Math.min(row, rows - 1), column: columns.includes(column) ? column : 'x1' };
}

/** The cell that gets the focus when one has been edited. */
export function cellAfter(
  { row, column }: Cell,
  after: 'stay' | 'down' | 'left' | 'right',
  columns: readonly TableColumn[],
): Cell {
  if (after === 'down') return { row: row + 1, column };
  const step = { stay: 0, left: -1, right: 1 }[after];
  return { row, column: columns[columns.indexOf(column) + step] ?? column };
}

/** The actions of keys in a cell: to begin typing, to choose the row, to give its point another class, or to remove it. */
export type Deed = 'edit' | 'type' | 'select' | 'remove' | 'other' | Label;

/** The action of a key that leads nowhere, by column (`isText`: of texts); null for none. */
export function deedOf(column: TableColumn, key: string, isText = false): Deed | null {
  if (key === 'Delete' || key === 'Backspace') return 'remove';
  if (column === 'number') return key === ' ' ? 'select' : null;
  if (column === 'class') return classDeeds[key] ?? null;
  if (!isFeature(column)) return null;
  if (key === 'Enter' || key === 'F2') return 'edit';
  if (isText) return /^[\p{L}\p{N}]$/u.test(key) ? 'type' : null;
  return /^[\p{Nd}+\-−.,٫]$/u.test(key) ? 'type' : null;
}

const classDeeds: Record<string, Deed> = { ' ': 'other', Enter: 'other', '0': 0, '1': 1 };
