import type { Segment, TrainingData } from './protocol';

/** Bytes of distinct data sets that a journal may hold besides the newest. */
const MAX_BYTES = 64 * 2 ** 20;

/** Below the capacity of a history, which pins the start of every segment. */
const MAX_SEGMENTS = 4000;

/**
 * The journal with `segment` as its newest: whatever begins at the same epoch or later gives way. The oldest
 * segments are dropped while there are more than 4000 or the points of all but the newest take more
 * than `maxBytes`; the epochs before the first one left cannot be worked out again.
 */
export function amendJournal(
  journal: readonly Segment[],
  segment: Segment,
  maxBytes = MAX_BYTES,
): readonly Segment[] {
  const earlier = journal.filter((each) => each.since < segment.since);
  const held = new Set<TrainingData>([segment.data]);
  let bytes = 0;
  let first = earlier.length;
  while (first > 0 && earlier.length - first < MAX_SEGMENTS - 1) {
    const { data } = earlier[first - 1];
    if (!held.has(data)) bytes += sizeOf(data);
    if (bytes > maxBytes) break;
    held.add(data);
    first--;
  }
  return [...earlier.slice(first), segment];
}

function sizeOf({ features, labels, test }: TrainingData): number {
  const columns = [...features, labels, ...(test ? [...test.features, test.labels] : [])];
  return columns.reduce((sum, column) => sum + column.byteLength, 0);
}
