import { describe, expect, it } from 'vitest';
import { type Cell, cellAfter, cellByKey, deedOf, within } from './cell';

const columns = ['number', 'x1', 'x2', 'class', 'p'] as const;
const shape = { rows: 100, columns, page: 10 };
const go = (key: string, from: Cell, isFar = false) => cellByKey({ key, isFar }, from, shape);

describe('cells of the table', () => {
  it('are gone through by keys, from the head to the last row and no further', () => {
    const at: Cell = { row: 50, column: 'x2' };
    expect(go('ArrowDown', at)).toEqual({ row: 51, column: 'x2' });
    expect(go('ArrowLeft', at)).toEqual({ row: 50, column: 'x1' });
    expect(go('PageUp', at)).toEqual({ row: 40, column: 'x2' });
    expect(go('Home', at)).toEqual({ row: 50, column: 'number' });
    expect(go('End', at, true)).toEqual({ row: 99, column: 'p' });
    expect(go('Home', at, true)).toEqual({ row: 0, column: 'number' });
    expect(go('ArrowUp', { row: 0, column: 'x1' })).toEqual({ row: -1, column: 'x1' });
    expect(go('ArrowUp', { row: -1, column: 'x1' })).toEqual({ row: -1, column: 'x1' });
    expect(go('PageDown', { row: 95, column: 'p' })).toEqual({ row: 99, column: 'p' });
    expect(go('ArrowRight', { row: 1, column: 'p' })).toEqual({ row: 1, column: 'p' });
    expect(go('x', at)).toBeNull();
  });

  it('hand the focus on when they have been edited', () => {
    expect(cellAfter({ row: 3, column: 'x1' }, 'right', columns)).toEqual({ row: 3, column: 'x2' });
    expect(cellAfter({ row: 3, column: 'x1' }, 'left', columns)).toEqual({ row: 3, column: 'number' });
    expect(cellAfter({ row: 3, column: 'x1' }, 'down', columns)).toEqual({ row: 4, column: 'x1' });
    expect(cellAfter({ row: 3, column: 'x1' }, 'stay', columns)).toEqual({ row: 3, column: 'x1' });
  });

  it('give the focus to the nearest one that is left', () => {
    expect(within({ row: 7, column: 'x2' }, 3, ['number', 'x1', 'class', 'p'])).toEqual({
      row: 2,
      column: 'x1',
    });
    expect(within({ row: 0, column: 'p' }, 0, columns)).toEqual({ row: -1, column: 'p' });
  });

  it('take only the keys that mean something in their column', () => {
    expect(deedOf('x1', '5')).toBe('type');
    expect(deedOf('x2', 'Enter')).toBe('edit');
    expect(deedOf('x1', 's')).toBeNull();
    expect(deedOf('other3', 's')).toBeNull();
    expect(deedOf('other3', 's', true)).toBe('type');
    expect(deedOf('other3', 'ArrowUp', true)).toBeNull();
    expect(deedOf('class', '0')).toBe(0);
    expect(deedOf('class', ' ')).toBe('other');
    expect(deedOf('number', ' ')).toBe('select');
    expect(deedOf('p', '1')).toBeNull();
    expect(deedOf('p', 'Delete')).toBe('remove');
  });
});
