import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Display, displayOf, withDisplay } from './display';
import { type LabState, noMarks, type Probe, type Undoable } from './state';

/** Another page that belongs to a step: the display and the epoch it leads to, and the epoch it leads away from. */
interface OtherPage {
  readonly display: Display;
  readonly epoch: number;
  readonly leaves: number;
}

/** Points and settings as they were. */
interface Step extends Undoable {
  /** Null where only these were others. */
  readonly page: OtherPage | null;
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
  /** The newest step leads back to this page. */
  notePage(page: OtherPage): void;
}

const maxSteps = 200;
/** The most that the points of all steps together may take up, in bytes. */
const maxBytes = 128e6;

/** Follows the store from now on. It must be the first to do so, as others change the marks when the points change. */
export function createHistory(
  store: StoreApi<LabState>,
  most = { steps: maxSteps, bytes: maxBytes },
): History {
  const steps = createStore<Steps>(() => ({ past: [], future: [] }));
  let isRestoring = false;
  let isPartOfGesture = false;
  /** The steps that could be redone before the gesture that has changed something; null while there is none. */
  let gesture: Pick<Steps, 'future'> | null = null;

  store.subscribe((state, before) => {
    if (isRestoring || (state.dataset === before.dataset && state.settings === before.settings)) return;
    if (isPartOfGesture && gesture) return;
    const { past, future } = steps.getState();
    gesture = isPartOfGesture ? { future } : null;
    const { dataset, settings } = before;
    steps.setState({ past: bounded([...past, { dataset, settings, page: null }], most), future: [] });
  });

  function restore(change: (state: LabState) => Partial<LabState>): void {
    isRestoring = true;
    try {
      store.setState(change);
    } finally {
      isRestoring = false;
    }
  }

  /** Indices in the marks may stand for points that are gone, and points on their way are not wanted any more. */
  function restoreStep({ dataset, settings, page }: Step, kind: 'undone' | 'redone'): void {
    restore((state) => ({
      dataset,
      settings,
      plane: { ...state.plane, probe: probeOver(dataset, state) },
      ...(page && withDisplay(state, page.display)),
      load: { ...state.load, sampling: null },
      marks: { ...state.marks, ...noMarks },
      run: { ...state.run, stepped: { kind, epoch: page?.epoch ?? null } },
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
      const state = store.getState();
      const { dataset, settings } = state;
      const { page } = next;
      const back = page && { display: displayOf(state), epoch: page.leaves, leaves: page.epoch };
      const [shorter, longer] = [from.slice(0, -1), [...to, { dataset, settings, page: back }]];
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
    notePage(page) {
      const { past } = steps.getState();
      const newest = past.at(-1);
      if (newest) steps.setState({ past: [...past.slice(0, -1), { ...newest, page }] });
    },
  };
}

/** The probe where it is; values of its own are of the columns that it got them for. */
function probeOver({ source }: Undoable['dataset'], { dataset, plane: { probe } }: LabState): Probe {
  const isSame = source?.reading.others === dataset.source?.reading.others;
  return isSame ? probe : { x1: probe.x1, x2: probe.x2 };
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
  const columns = [points.x1, points.x2, ...points.others, points.y, points.id];
  return source ? [...columns, source.table.bytes, source.table.rowStart] : columns;
}
