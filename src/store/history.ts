import { createStore, type StoreApi } from 'zustand/vanilla';
import { noIndices } from './changes';
import { type KeptView, keptView } from './keptView';
import type { LabState, Undoable } from './state';

/** Another look at the page that belongs to a step: the view and the epoch it leads to, and the epoch it leads away from. */
interface Look {
  readonly view: KeptView;
  readonly epoch: number;
  readonly leaves: number;
}

/** Points and settings as they were; with a look where the whole page was another. */
interface Step extends Undoable {
  readonly look: Look | null;
}

interface Steps {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** The points and settings of before, step by step. What a gesture (a drag) changes is one step. */
export interface History {
  /** The steps there are, oldest first; the next to redo is the last of `future`. */
  readonly steps: StoreApi<Steps>;
  /** Goes one step back or forward, if there is one; `run.stepped` tells of it. */
  step(kind: 'undone' | 'redone'): void;
  /** Makes a change that is part of a gesture: all such changes until `end`, or until any other change, are one step. */
  during(change: () => void): void;
  end(): void;
  /** Takes back what the gesture has changed, as if it had never begun. */
  cancel(): void;
  /** The newest step led from the page as `look` says. */
  noteLook(look: Look): void;
}

const maxSteps = 200;
/** What the points of all steps together may take up, in bytes. */
const maxBytes = 128e6;

/** Follows the store from now on. It must be the first to do so, as others change the view when the points change. */
export function createHistory(
  store: StoreApi<LabState>,
  most = { steps: maxSteps, bytes: maxBytes },
): History {
  const steps = createStore<Steps>(() => ({ past: [], future: [] }));
  let isRestoring = false;
  let isPartOfGesture = false;
  /** What could be redone before the gesture that has changed something; null while there is none. */
  let gesture: Pick<Steps, 'future'> | null = null;

  store.subscribe((state, before) => {
    if (isRestoring || (state.dataset === before.dataset && state.settings === before.settings)) return;
    if (isPartOfGesture && gesture) return;
    const { past, future } = steps.getState();
    gesture = isPartOfGesture ? { future } : null;
    const { dataset, settings } = before;
    steps.setState({ past: bounded([...past, { dataset, settings, look: null }], most), future: [] });
  });

  function restore(change: (state: LabState) => Partial<LabState>): void {
    isRestoring = true;
    try {
      store.setState(change);
    } finally {
      isRestoring = false;
    }
  }

  /** Indices in the view may stand for points that are gone, and points on their way are not wanted any more. */
  function restoreStep({ dataset, settings, look }: Step, kind: 'undone' | 'redone'): void {
    restore(({ load, view, run }) => ({
      dataset,
      settings,
      load: { ...load, sampling: null },
      view: { ...view, ...look?.view, ...noIndices },
      run: { ...run, stepped: { kind, epoch: look?.epoch ?? null } },
    }));
  }

  return {
    steps,
    step(kind) {
      gesture = null;
      const { past, future } = steps.getState();
      const [from, to] = kind === 'undone' ? [past, future] : [future, past];
      const next = from.at(-1);
      if (!next) return;
      const { dataset, settings, view } = store.getState();
      const { look } = next;
      const back = look && { view: keptView(view), epoch: look.leaves, leaves: look.epoch };
      const [shorter, longer] = [from.slice(0, -1), [...to, { dataset, settings, look: back }]];
      steps.setState(
        kind === 'undone' ? { past: shorter, future: longer } : { past: longer, future: shorter },
      );
      restoreStep(next, kind);
    },
    during(change) {
      isPartOfGesture = true;
      try {
        change();
      } finally {
        isPartOfGesture = false;
      }
    },
    end() {
      gesture = null;
    },
    cancel() {
      if (!gesture) return;
      const { future } = gesture;
      gesture = null;
      const { past } = steps.getState();
      const before = past.at(-1);
      if (before) restore(() => ({ dataset: before.dataset, settings: before.settings }));
      steps.setState({ past: past.slice(0, -1), future });
    },
    noteLook(look) {
      const { past } = steps.getState();
      const newest = past.at(-1);
      if (newest) steps.setState({ past: [...past.slice(0, -1), { ...newest, look }] });
    },
  };
}

/** As many of the newest steps as there may be, at least one. Columns that steps share count once. */
function bounded(steps: readonly Step[], most: { steps: number; bytes: number }): readonly Step[] {
  const seen = new Set<ArrayBufferLike>();
  let bytes = 0;
  let kept = 0;
  while (kept < Math.min(steps.length, most.steps)) {
    for (const { buffer } of columnsOf(steps[steps.length - 1 - kept])) {
      if (!seen.has(buffer)) bytes += buffer.byteLength;
      seen.add(buffer);
    }
    if (kept > 0 && bytes > most.bytes) break;
    kept++;
  }
  return steps.slice(-kept);
}

function columnsOf({ dataset: { points, source } }: Undoable) {
  const columns = [points.x1, points.x2, points.y, points.id];
  return source ? [...columns, source.table.bytes, source.table.rowStart] : columns;
}
