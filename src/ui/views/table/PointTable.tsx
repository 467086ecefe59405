import { type ClipboardEvent, useCallback, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { words } from '#words/pointTable';
import { formatCount, pluralOf } from '../../../messages/format';
import { settled } from '../../../render/settled';
import { selectSplit } from '../../../store/trainingInputs';
import { useLab, useLabState } from '../../useLab';
import { AddPoint } from './AddPoint';
import { cellOf } from './cell';
import { columnsOf, featureColumns } from './columns';
import { hasManyCells } from './pastedRows';
import { TableGrid } from './TableGrid';
import { pasteRows, removeSelected } from './tableEdits';
import { useRows } from './useRows';
import { useScroller } from './useScroller';
import { useTableInput } from './useTableInput';
import './table.css';

/** The table of all points: to look up, to sort, to edit, to paste into, and to add one by its numbers. */
export function PointTable() {
  const lab = useLab();
  const { said, say } = useSaid();
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const source = useLabState(({ dataset }) => dataset.source);
  const hasTest = useLabState((state) => selectSplit(state).isTest !== null);
  const columns = useMemo(
    () => columnsOf(featureColumns({ hasVertical, source }), hasTest),
    [hasVertical, source, hasTest],
  );
  const { rows, isSorting } = useRows(() => say(words.sortFailed));
  const scroll = useScroller(rows.count);
  const grid = useRef<HTMLDivElement>(null);
  const { reveal, page } = scroll;
  const input = useTableInput({ grid, rows, columns, page, reveal, say });
  const latestRows = useRef(rows);
  latestRows.current = rows;
  const instructionsId = useId();

  /** Rows pasted into a cell go from there on, elsewhere they are added; a single number in a field is just typed. */
  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain');
    const isField = event.target instanceof HTMLInputElement;
    event.stopPropagation();
    if (text === '' || (isField && !hasManyCells(text))) return;
    event.preventDefault();
    const cell = cellOf(event.target);
    if (isField && cell) input.onEdited(null, 'stay');
    settled
      .during(pasteRows(lab, text, cell && cell.row >= 0 ? cell : null, () => latestRows.current))
      .then(say, () => say(words.pasted.nothing));
  }

  return (
    <section className="point-table" aria-label={words.name} onPaste={onPaste}>
      <p className="table-said" role="status">
        {said}
      </p>
      <TableGrid
        grid={grid}
        rows={rows}
        columns={columns}
        isSorting={isSorting}
        describedBy={instructionsId}
        scroll={scroll}
        input={input}
      />
      {rows.count === 0 && <p className="table-empty">{words.empty}</p>}
      <SelectionBar say={say} />
      <AddPoint
        say={say}
        onAdded={() => {
          // The new row has to be there before it can be brought into sight.
          flushSync(() => {});
          reveal(latestRows.current.isFalling ? 0 : latestRows.current.count - 1);
        }}
      />
      <p className="note table-note">{words.hint}</p>
      <p id={instructionsId} hidden>
        {words.instructions}
      </p>
    </section>
  );
}

/** The actions on the rows selected. */
function SelectionBar({ say }: { say: (sentence: string) => void }) {
  const lab = useLab();
  const count = useLabState(({ marks }) => marks.selection.length);
  if (count === 0) return null;
  return (
    <div className="table-selection">
      <span>{pluralOf(words.selected, count)(formatCount(count))}</span>
      <button type="button" className="button" onClick={() => say(removeSelected(lab))}>
        {words.deleteSelected}
      </button>
    </div>
  );
}

/** The latest sentence for the line above the table, in sight; said again, it differs by a blank, or nobody would hear it. */
function useSaid() {
  const [said, setSaid] = useState('');
  const say = useCallback((sentence: string) => {
    setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  }, []);
  return { said, say };
}
