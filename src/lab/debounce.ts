import { settled } from '../render/settled';

/** How long very many points must not have changed before what follows from a change of them is worked out. */
export const manyPointsDelay = 150;

/** A task that waits until it has not been asked for again for a while. */
export interface Debounced {
  /** Asks for the task once `milliseconds` have passed without another call. */
  ask(): void;
  isPending(): boolean;
  /** Does at once what is pending, if anything is. */
  flush(): void;
  cancel(): void;
}

/**
 * A task done `milliseconds` after the last call that asked for it. The page is not settled before, unless the task only
 * comments on what is shown: `isComment`.
 */
export function debounce(
  milliseconds: number,
  task: () => void,
  { isComment } = { isComment: false },
): Debounced {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const setPending = isComment ? () => {} : settled.flag();

  function cancel(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    setPending(false);
  }
  function flush(): void {
    if (timer === null) return;
    cancel();
    task();
  }
  return {
    ask() {
      cancel();
      timer = setTimeout(flush, milliseconds);
      setPending(true);
    },
    isPending: () => timer !== null,
    flush,
    cancel,
  };
}
