import { settled } from '../render/settled';
import { manyPoints } from '../store/limits';
import { selectTrainingData } from '../store/trainingInputs';
import { whenOther } from '../store/whenOther';
import type { LabParts } from './ports';

/** How long very many points must not have changed before they are copied for workers. */
const restMilliseconds = 150;

/** A task that is done once for all the edits since it was last done. */
export interface EditTask {
  /** Something that it depends on has changed. */
  ask(): void;
  isPending(): boolean;
  /** Does at once what is pending, if anything is. */
  flush(): void;
  cancel(): void;
}

export interface Edits {
  task(run: () => void): EditTask;
  /** Resolves once the points rest and it is one's turn to copy them: at once, unless they are very many that change. */
  rested(): Promise<void>;
}

/**
 * Decides when workers hear of edits: with the next frame, once for however many there were since the last. To copy very many
 * points takes as long as a frame, so these are to rest first, and then one task a frame copies them. The page is
 * not settled before.
 */
export function createEdits({ store, paintLoop }: Pick<LabParts, 'store' | 'paintLoop'>): Edits {
  const pending = new Set<() => void>();
  const setPending = settled.flag();
  const isOther = whenOther(selectTrainingData, store.getState());
  const hasMany = () => store.getState().dataset.points.y.length >= manyPoints;
  let moving: ReturnType<typeof setTimeout> | null = null;

  function rest(): void {
    moving = null;
    paintLoop.invalidate();
  }
  function ask(run: () => void): void {
    pending.add(run);
    setPending(true);
    paintLoop.invalidate();
  }
  function cancel(run: () => void): void {
    pending.delete(run);
    setPending(pending.size > 0);
  }
  function flush(run: () => void): void {
    if (!pending.has(run)) return;
    cancel(run);
    run();
  }

  store.subscribe((state) => {
    if (!isOther(state)) return;
    if (moving !== null) clearTimeout(moving);
    moving = hasMany() ? setTimeout(rest, restMilliseconds) : null;
  });
  paintLoop.subscribe('derive', () => {
    if (moving !== null) return;
    const due = [...pending].slice(0, hasMany() ? 1 : undefined);
    if (due.length < pending.size) paintLoop.invalidate();
    for (const run of due) flush(run);
  });
  return {
    task: (run) => ({
      ask: () => ask(run),
      isPending: () => pending.has(run),
      flush: () => flush(run),
      cancel: () => cancel(run),
    }),
    rested: () => (moving === null ? Promise.resolve() : new Promise((resolve) => ask(resolve))),
  };
}
