import { type KeyboardEvent, memo, useRef } from 'react';
import { words } from '#words/pointTable';
import type { Label } from '../../../core/data/dataset';
import { exactDigits, formatCell, formatCount, formatExact } from '../../../messages/format';
import type { ClassWords } from '../../../store/selectors';
import type { FeatureColumn, TableColumn } from '../../../store/state';
import { ClassMark } from '../../scene/ClassMark';
import type { Other } from './others';

/** The text being typed over a number: from its own digits, or from the key that began it. */
export interface Editing {
  readonly column: FeatureColumn;
  readonly typed: string | null;
}

export type AfterEdit = 'stay' | 'down' | 'left' | 'right' | 'leave';

export interface RowProps {
  row: number;
  top: number;
  index: number;
  number: string;
  x1: number;
  x2: number;
  /** The columns on no axis, and the number in each cell. */
  others: readonly Other[];
  values: readonly number[];
  label: Label;
  /** What the table's file calls the classes, where it has names for them. */
  labels: ClassWords | null;
  isTest: boolean;
  isHovered: boolean;
  isSelected: boolean;
  columns: readonly TableColumn[];
  /** The column of this row's cell that Tab leads to. */
  active: TableColumn | null;
  editing: Editing | null;
  /** The name of the field that is typed in. */
  editName: string;
  /** Takes what was typed, or null to leave all as it was. */
  onEdited: (text: string | null, after: AfterEdit) => void;
}

/** One point. The probability is written in by the table, on every frame. */
export const TableRow = memo(function TableRow(props: RowProps) {
  const { row, top, index, columns, isHovered, isSelected } = props;
  return (
    <div
      role="row"
      className="table-row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      data-row={row}
      data-index={index}
      data-hovered={isHovered}
      style={{ top }}
    >
      {columns.map((column, at) => (
        <TableCell key={column} column={column} at={at} {...props} />
      ))}
    </div>
  );
}, isSame);

/** True if the row looks the same; the values are in a new list each time. */
function isSame(before: RowProps, after: RowProps): boolean {
  const keys = Object.keys(after) as (keyof RowProps)[];
  return keys.every((key) =>
    key === 'values'
      ? after.values.length === before.values.length &&
        after.values.every((value, j) => Object.is(value, before.values[j]))
      : Object.is(before[key], after[key]),
  );
}

function TableCell({ column, at, ...row }: RowProps & { column: TableColumn; at: number }) {
  const { active, editing, editName, onEdited } = row;
  const isEditing = editing?.column === column;
  const isReadOnly = column === 'p' || column === 'test';
  const tabIndex = column === active && !isEditing ? 0 : -1;
  const className = isEditing ? 'table-cell is-edited' : 'table-cell';
  const place = { className, 'data-column': column, 'aria-colindex': at + 1 };
  if (column === 'number') {
    return (
      <div role="rowheader" tabIndex={tabIndex} {...place}>
        {row.number}
      </div>
    );
  }
  return (
    <div role="gridcell" aria-readonly={isReadOnly} tabIndex={tabIndex} {...place}>
      {isEditing ? (
        <CellEditor
          name={editName}
          text={editing.typed ?? exactText(editing.column, row)}
          isTyped={editing.typed !== null}
          onEdited={onEdited}
        />
      ) : (
        <Content column={column} {...row} />
      )}
    </div>
  );
}

type Features = Pick<RowProps, 'x1' | 'x2' | 'others' | 'values'>;

/** The number or the level of a feature's cell. */
function featureIn(column: FeatureColumn, { x1, x2, others, values }: Features): number | string {
  if (column === 'x1') return x1;
  if (column === 'x2') return x2;
  const at = others.findIndex(({ key }) => key === column);
  return others[at]?.levels?.[values[at]] ?? values[at];
}

function exactText(column: FeatureColumn, features: Features): string {
  const value = featureIn(column, features);
  return typeof value === 'string' ? value : formatExact(value);
}

type ContentProps = Features &
  Pick<RowProps, 'label' | 'labels' | 'isTest'> & {
    column: Exclude<TableColumn, 'number'>;
  };

function Content({ column, label, labels, isTest, ...features }: ContentProps) {
  switch (column) {
    case 'class':
      return (
        <>
          <ClassMark label={label} />
          <span data-readout="table-class" data-value={label} title={labels?.[label]}>
            {labels?.[label] ?? formatCount(label)}
          </span>
        </>
      );
    case 'p':
      return <span data-readout="table-p" />;
    case 'test':
      return isTest ? words.held : null;
    default: {
      const value = featureIn(column, features);
      const isText = typeof value === 'string';
      return (
        <span
          data-readout={`table-${column}`}
          data-value={isText ? value : exactDigits(value)}
          title={isText ? value : formatExact(value)}
        >
          {isText ? value : formatCell(value)}
        </span>
      );
    }
  }
}

interface CellEditorProps {
  name: string;
  text: string;
  isTyped: boolean;
  onEdited: RowProps['onEdited'];
}

/** The field that a number or a level is typed in. Enter and Tab take it and go on, Escape leaves it, going elsewhere takes it. */
function CellEditor({ name, text, isTyped, onEdited }: CellEditorProps) {
  const isOver = useRef(false);

  function end(typed: string | null, after: AfterEdit): void {
    if (isOver.current) return;
    isOver.current = true;
    onEdited(typed, after);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation();
    const typed = event.currentTarget.value;
    if (event.key === 'Enter') end(typed, 'down');
    else if (event.key === 'Tab') end(typed, event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') end(null, 'stay');
    else return;
    event.preventDefault();
  }

  return (
    <input
      ref={(input) => {
        if (!input || input === document.activeElement) return;
        input.focus({ preventScroll: true });
        if (!isTyped) input.select();
      }}
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      className="table-input"
      aria-label={name}
      defaultValue={text}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value, 'leave')}
    />
  );
}
