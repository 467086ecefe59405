import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { words } from '#words/update';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatNumber, formatPercent } from '../../../messages/format';
import { rowNumber, selectClassWords } from '../../../store/selectors';
import { selectTrainedRows, type TrainedRows } from '../../../store/update';
import { useLab, useLabState } from '../../useLab';
import type { useScroller } from '../table/useScroller';
import { presentPoint } from './present';

/**
 * The point that is pointed at: by pointer and keys on the rows, or by another view, whose point then comes into sight.
 * `spoken` says what a key has come to.
 */
export function usePointedRow(rows: TrainedRows, scroll: ReturnType<typeof useScroller>) {
  const lab = useLab();
  const { store, actions } = lab;
  const hovered = useLabState(({ marks }) => marks.hovered);
  const [spoken, setSpoken] = useState('');
  const isOwn = useRef(false);

  const reveal = useRef(scroll.reveal);
  reveal.current = scroll.reveal;
  useEffect(
    () =>
      store.subscribe(({ marks }, before) => {
        if (marks.hovered === before.marks.hovered || marks.hovered === null || isOwn.current) return;
        const row = selectTrainedRows(store.getState()).rowOf(marks.hovered);
        if (row !== null) reveal.current(row);
      }),
    [store],
  );

  function hover(index: number | null): void {
    if (store.getState().marks.hovered === index) return;
    isOwn.current = true;
    actions.setMarks({ hovered: index });
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
    setSpoken(speak(lab, rows.indexAt(row)));
  }
  return {
    hovered,
    spoken,
    handlers: {
      onKeyDown,
      // Not `over`: rows that scroll by under a resting pointer are not pointed at.
      onPointerMove: onPointer,
      onPointerDown: onPointer,
      onPointerLeave(event: PointerEvent): void {
        if (event.pointerType !== 'touch') hover(null);
      },
    },
  };
}

function speak(lab: Lab, index: number): string {
  const point = presentPoint(lab, index);
  if (!point) return '';
  const state = lab.store.getState();
  const { dataset } = state;
  const { score, p, error, loss } = point;
  return words.rows.spoken(
    formatCount(rowNumber(dataset.points.id[index], dataset)),
    selectClassWords(state)[point.label === 1 ? 1 : 0],
    formatNumber(score),
    formatPercent(p),
    formatNumber(error),
    formatNumber(loss),
  );
}
