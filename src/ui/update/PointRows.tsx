import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { exponents } from '../../core/features/polynomial';
import { formatCount, formatNumber, formatPercent } from '../../messages/format';
import { words } from '../../messages/words/update';
import { selectTrainedRows } from '../../store/update';
import { useLab, useLabState } from '../lab';
import { rowNumber } from '../table/columns';
import { useScroller } from '../table/useScroller';
import { presentPoint } from './present';
import { Foot, Head, Row } from './RowParts';
import { rowColumns, usePaintedRows } from './rowColumns';

/** All points trained on, worked out: of the rows only those in sight are on the page. The last row has the sums. */
export function PointRows() {
  const lab = useLab();
  const { store, actions } = lab;
  const dataset = useLabState((state) => state.dataset);
  const rows = useLabState(selectTrainedRows);
  const hovered = useLabState(({ view }) => view.hovered);
  const isSquared = useLabState(({ settings }) => settings.loss === 'squared-error');
  const degree = useLabState(({ settings }) => settings.degree);
  const powers = exponents(dataset.hasVertical ? 2 : 1, degree);
  const columns = rowColumns(powers.length, isSquared);
  const scroll = useScroller(rows.count);
  const table = useRef<HTMLDivElement>(null);
  const [spoken, setSpoken] = useState('');
  const isOwn = useRef(false);
  usePaintedRows(table, columns);

  const reveal = useRef(scroll.reveal);
  reveal.current = scroll.reveal;
  // A point hovered on the plane comes into sight here.
  useEffect(
    () =>
      store.subscribe(({ view }, before) => {
        if (view.hovered === before.view.hovered || view.hovered === null || isOwn.current) return;
        const row = selectTrainedRows(store.getState()).rowOf(view.hovered);
        if (row !== null) reveal.current(row);
      }),
    [store],
  );

  function hover(index: number | null): void {
    if (store.getState().view.hovered === index) return;
    isOwn.current = true;
    actions.setView({ hovered: index });
    isOwn.current = false;
  }
  function onPointer(event: PointerEvent): void {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (row) hover(Number(row.dataset.index));
  }
  function onKeyDown(event: KeyboardEvent): void {
    const last = rows.count - 1;
    const now = hovered === null ? null : rows.rowOf(hovered);
    const targets: Record<string, number> = {
      ArrowDown: now === null ? 0 : now + 1,
      ArrowUp: now === null ? 0 : now - 1,
      PageDown: (now ?? 0) + scroll.page,
      PageUp: (now ?? 0) - scroll.page,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey || last < 0) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(last, target));
    hover(rows.indexAt(row));
    scroll.reveal(row);
    setSpoken(speak(rows.indexAt(row)));
  }
  function speak(index: number): string {
    const point = presentPoint(lab, index);
    if (!point) return '';
    const number = formatCount(rowNumber(dataset.points.id[index], dataset));
    const { score, p, error, loss } = point;
    return words.update.rows.spoken[point.label === 1 ? 1 : 0](
      number,
      formatNumber(score),
      formatPercent(p),
      formatNumber(error),
      formatNumber(loss),
    );
  }

  const shown = Array.from({ length: Math.max(0, scroll.end - scroll.first) }, (_, k) => scroll.first + k);
  return (
    <>
      <div
        ref={scroll.scroller}
        className="update-scroller"
        role="region"
        aria-label={words.update.rows.region}
        tabIndex={0}
        onScroll={scroll.onScroll}
        onKeyDown={onKeyDown}
        // Not `over`: rows that scroll by under a resting pointer are not pointed at.
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={(event) => event.pointerType !== 'touch' && hover(null)}
      >
        <div
          ref={table}
          role="table"
          className="update-rows"
          aria-label={words.update.rows.name}
          aria-rowcount={rows.count + 2}
          aria-colcount={columns.length}
          style={{ '--columns': columns.length - 2 } as CSSProperties}
        >
          <Head columns={columns} powers={powers} isSquared={isSquared} />
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
