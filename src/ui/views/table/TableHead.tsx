import { ArrowDown, ArrowUp } from 'lucide-react';
import { words } from '#words/pointTable';
import type { TableColumn, TableSort } from '../../../store/state';
import { useLab, useLabState } from '../../useLab';
import { columnName } from './columns';

interface TableHeadProps {
  columns: readonly TableColumn[];
  /** The column of the heading that Tab leads to. */
  active: TableColumn | null;
}

/** The headings. Pressing one sorts by its column: rising, falling, and then in the points' own order. */
export function TableHead({ columns, active }: TableHeadProps) {
  const { actions } = useLab();
  const source = useLabState(({ dataset }) => dataset.source);
  const sort = useLabState(({ tabs }) => tabs.tableSort);
  return (
    <div role="rowgroup" className="table-head">
      <div role="row" aria-rowindex={1} className="table-row" data-row={-1}>
        {columns.map((column, at) => {
          const { title, about } = columnName(column, { source });
          const state = sort?.column !== column ? 'none' : sort.isFalling ? 'falling' : 'rising';
          return (
            <div
              key={column}
              role="columnheader"
              className="table-cell"
              data-column={column}
              aria-colindex={at + 1}
              aria-sort={ariaSort[state]}
            >
              <button
                type="button"
                title={words.sort[state](about)}
                aria-label={title === about ? undefined : `${title}: ${about}`}
                tabIndex={column === active ? 0 : -1}
                onClick={() => actions.setTabs({ tableSort: nextSort(column, sort) })}
              >
                <span>{title}</span>
                {state === 'rising' && <ArrowUp size={12} aria-hidden="true" />}
                {state === 'falling' && <ArrowDown size={12} aria-hidden="true" />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const ariaSort = { none: 'none', rising: 'ascending', falling: 'descending' } as const;

function nextSort(column: TableColumn, sort: TableSort | null): TableSort | null {
  if (sort?.column !== column) return { column, isFalling: false };
  return sort.isFalling ? null : { column, isFalling: true };
}
