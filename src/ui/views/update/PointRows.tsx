import { type CSSProperties, useRef } from 'react';
import { words } from '#words/update';
import { formatCount } from '../../../messages/format';
import { rowNumber } from '../../../store/selectors';
import { selectTerms } from '../../../store/trainingInputs';
import { selectTrainedRows } from '../../../store/update';
import { useLabState } from '../../useLab';
import { useScroller } from '../table/useScroller';
import { Foot, Head, Row } from './RowParts';
import { hasPlainSlope, rowColumns, usePaintedRows } from './rowColumns';
import { usePointedRow } from './usePointedRow';
import './rows.css';

/**
 * All points trained on, worked out: of the rows only those in sight are on the page. The last row has the sums. The column whose sum
 * is that of the gradient of the chosen parameter stays in sight.
 */
export function PointRows({ chosen }: { chosen: number }) {
  const dataset = useLabState((state) => state.dataset);
  const rows = useLabState(selectTrainedRows);
  const isPlain = useLabState(hasPlainSlope);
  const powers = useLabState(selectTerms);
  const columns = rowColumns(powers.length, isPlain, chosen);
  const scroll = useScroller(rows.count);
  const table = useRef<HTMLDivElement>(null);
  const { hovered, spoken, handlers } = usePointedRow(rows, scroll);
  usePaintedRows(table, columns);

  const shown = Array.from({ length: Math.max(0, scroll.end - scroll.first) }, (_, k) => scroll.first + k);
  return (
    <>
      <div
        ref={scroll.scroller}
        className="update-scroller"
        role="region"
        aria-label={words.rows.region}
        tabIndex={0}
        onScroll={scroll.onScroll}
        {...handlers}
      >
        <div
          ref={table}
          role="table"
          className="update-rows"
          aria-label={words.rows.name}
          aria-rowcount={rows.count + 2}
          aria-colcount={columns.length}
          style={{ '--columns': columns.length - 2 } as CSSProperties}
        >
          <Head columns={columns} powers={powers} />
          <div role="rowgroup" className="update-body" style={{ height: scroll.height }}>
            {shown.map((row) => {
              const index = rows.indexAt(row);
              return (
                <Row
                  key={row}
                  row={row}
                  top={scroll.topOf(row)}
                  index={index}
                  number={formatCount(rowNumber(dataset.points.id[index], dataset))}
                  label={dataset.points.y[index] === 1 ? 1 : 0}
                  isHovered={hovered === index}
                  columns={columns}
                />
              );
            })}
          </div>
          <Foot columns={columns} row={rows.count} />
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}
