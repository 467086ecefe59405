import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { words } from '#words/pointTable';
import { hasIndex } from '../../../core/data/indices';
import { scoreOf } from '../../../core/model/score';
import { sigmoid } from '../../../core/model/sigmoid';
import { formatCount, formatPercent } from '../../../messages/format';
import { type ClassWords, rowNumber, selectClassLabels } from '../../../store/selectors';
import type { TableColumn } from '../../../store/state';
import { selectSplit } from '../../../store/trainingInputs';
import { writeReadout } from '../../readouts/Readout';
import { useLab, useLabState, usePainter } from '../../useLab';
import { columnName, isFeature } from './columns';
import { cellValue, othersOf } from './others';
import { pointInRow, type Rows } from './rowOrder';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import type { useScroller } from './useScroller';
import type { useTableInput } from './useTableInput';

interface TableGridProps {
  grid: { current: HTMLDivElement | null };
  rows: Rows;
  columns: readonly TableColumn[];
  isSorting: boolean;
  describedBy: string;
  scroll: ReturnType<typeof useScroller>;
  input: ReturnType<typeof useTableInput>;
}

/** All points as rows and columns, of which only the rows in sight (and the one with the focus) are on the page. */
export function TableGrid({ grid, rows, columns, isSorting, describedBy, scroll, input }: TableGridProps) {
  const { active, editing, handlers, onEdited } = input;
  const dataset = useLabState((state) => state.dataset);
  const isTest = useLabState((state) => selectSplit(state).isTest);
  const hovered = useLabState(({ marks }) => marks.hovered);
  const selection = useLabState(({ marks }) => marks.selection);
  const labels = useLabState(selectClassLabels);
  usePaintedProbabilities(grid);

  const { points, source } = dataset;
  const others = othersOf(source);
  const last = points.id.length > 0 ? rowNumber(points.id[points.id.length - 1], dataset) : 0;
  const features = columns.filter(isFeature).length;
  const shown = rowsToShow(scroll, active.row, rows.count);
  const lowest = scroll.height - scroll.rowHeight;
  return (
    <div ref={scroll.scroller} className="table-scroller" onScroll={scroll.onScroll}>
      <div
        ref={grid}
        role="grid"
        className="table-grid"
        aria-label={words.name}
        aria-describedby={describedBy}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-busy={isSorting}
        data-columns={columns.join(' ')}
        style={
          {
            '--number': widthOf(formatCount(last)),
            '--features': features,
            ...(labels && { '--class': roomFor(labels) }),
          } as CSSProperties
        }
        {...handlers}
      >
        <TableHead columns={columns} active={active.row < 0 ? active.column : null} />
        <div role="rowgroup" className="table-body" style={{ height: scroll.height }}>
          {shown.map((row) => {
            const index = pointInRow(rows, row);
            const number = formatCount(rowNumber(points.id[index], dataset));
            const isEdited = editing?.row === row;
            const name = isEdited ? columnName(editing.column, dataset).title : '';
            return (
              <TableRow
                key={row}
                row={row}
                // The row with the focus stays on the page wherever it is scrolled to.
                top={Math.max(0, Math.min(lowest, scroll.topOf(row)))}
                index={index}
                number={number}
                x1={points.x1[index]}
                x2={points.x2[index]}
                others={others}
                values={others.map((other) => cellValue(other, points, index))}
                label={points.y[index] === 1 ? 1 : 0}
                labels={labels}
                isTest={isTest?.[index] === 1}
                isHovered={hovered === index}
                isSelected={hasIndex(selection, index)}
                columns={columns}
                active={active.row === row ? active.column : null}
                editing={isEdited ? editing : null}
                editName={isEdited ? words.cell(name, number) : ''}
                onEdited={onEdited}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** About how wide a number is: a comma takes half a digit's width. */
function widthOf(number: string): string {
  const commas = number.split(',').length - 1;
  return `${Math.max(3, number.length - commas / 2)}ch`;
}

/** Room for mark and name of a class: for the longer of the two up to so many letters. */
const longestClass = 10;
function roomFor(labels: ClassWords): string {
  const letters = Math.min(longestClass, Math.max(labels[0].length, labels[1].length));
  return `max(50px, ${letters}ch + 34px)`;
}

/** The rows in sight, and among them in its place the one with the focus. */
function rowsToShow(
  { first, end }: { first: number; end: number },
  focused: number,
  count: number,
): number[] {
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, k) => first + k);
  if (focused < 0 || focused >= count) return rows;
  if (focused < first) return [focused, ...rows];
  return focused >= end ? [...rows, focused] : rows;
}

/** Writes the probability of class 1 into every row that is on the page, on each frame. */
function usePaintedProbabilities(grid: { readonly current: HTMLDivElement | null }): void {
  const { live, store } = useLab();
  const painted = useRef(() => {});
  painted.current = () => {
    const { points } = store.getState().dataset;
    const { model } = live;
    for (const row of grid.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      const cell = row.querySelector('[data-readout=table-p]');
      const i = Number(row.dataset.index);
      if (!cell || i >= points.y.length) continue;
      const probability = model && sigmoid(scoreOf(model, points, i));
      writeReadout(cell, probability, formatPercent);
    }
  };
  // Before the browser paints rows that have just come into sight.
  useLayoutEffect(() => painted.current());
  usePainter(() => painted.current());
}
