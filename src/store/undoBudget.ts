import type { TemporalState } from 'zundo';
import type { StoreApi } from 'zustand/vanilla';
import type { DatasetSlice } from './datasetSlice';

interface Kept {
  readonly dataset: DatasetSlice;
}

/**
 * Lets go of the oldest steps of undo while the points of all of them together take up more than `bytes`; the newest
 * step always stays. Columns that steps share count once.
 */
export function limitUndo<State extends Kept>(temporal: StoreApi<TemporalState<State>>, bytes: number): void {
  temporal.subscribe(({ pastStates }) => {
    const kept = countKept(pastStates as readonly Kept[], bytes);
    if (kept < pastStates.length) temporal.setState({ pastStates: pastStates.slice(-kept) });
  });
}

/** How many of the newest states fit, at least one. */
function countKept(states: readonly Kept[], bytes: number): number {
  const seen = new Set<ArrayBufferLike>();
  let sum = 0;
  for (let kept = 0; kept < states.length; kept++) {
    for (const { buffer } of columnsOf(states[states.length - 1 - kept])) {
      if (!seen.has(buffer)) sum += buffer.byteLength;
      seen.add(buffer);
    }
    if (sum > bytes) return Math.max(1, kept);
  }
  return states.length;
}

function columnsOf({ dataset: { points, source } }: Kept) {
  const columns = [points.x1, points.x2, points.y, points.id];
  return source ? [...columns, source.table.bytes, source.table.rowStart] : columns;
}
