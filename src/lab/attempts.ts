import { settled } from '../render/settled';

/**
 * Work that can be overtaken: one piece at a time, each in the place of the one before, whose task ends and whose result
 * or failure is dropped.
 */
export function createAttempts() {
  let cancel = () => {};
  let latest = 0;
  const setInFlight = settled.flag();

  function stop(): void {
    cancel();
    cancel = () => {};
    latest++;
    setInFlight(false);
  }

  return {
    stop,
    /** Begins a piece of work. It asks `isCurrent` after whatever cannot be cancelled. */
    begin(work: (isCurrent: () => boolean) => Promise<void>, onFailure: (error: unknown) => void): void {
      stop();
      const own = latest;
      const isCurrent = () => own === latest;
      setInFlight(true);
      work(isCurrent)
        .catch((error) => {
          if (isCurrent()) onFailure(error);
        })
        .finally(() => {
          if (isCurrent()) setInFlight(false);
        });
    },
    /** Makes a task part of the work in flight, with which it ends; returns its result. */
    follow<Result>(task: { readonly done: Promise<Result>; cancel(): void }): Promise<Result> {
      cancel = task.cancel;
      return task.done;
    },
  };
}
