/** A task that waits until it has not been asked for again for a while. */
export interface Debounced {
  /** Asks for the task once `milliseconds` have passed without another call. */
  ask(): void;
  isPending(): boolean;
  cancel(): void;
}

/** A task done `milliseconds` after the last call that asked for it. The page is settled before. */
export function debounce(milliseconds: number, task: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function cancel(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }
  return {
    ask() {
      cancel();
      timer = setTimeout(() => {
        timer = null;
        task();
      }, milliseconds);
    },
    isPending: () => timer !== null,
    cancel,
  };
}
