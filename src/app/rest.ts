import { settled } from '../render/settled';

/** How long very many points must not have changed for what follows from a change of them. */
export const restMilliseconds = 150;

/** A task that waits until it has not been asked for again for a while. */
export interface Resting {
  /** Asks for the task once `milliseconds` have passed without another call. */
  ask(): void;
  isDue(): boolean;
  /** Does at once what is due, if anything is. */
  flush(): void;
  /** Lets go of what is due. */
  drop(): void;
}

/** `isAdvice`: the task is about what is shown and no part of it, so that the page is settled without it. */
export function whenAtRest(milliseconds: number, task: () => void, isAdvice = false): Resting {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const setDue = isAdvice ? () => {} : settled.flag();

  function drop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    setDue(false);
  }
  function flush(): void {
    if (timer === null) return;
    drop();
    task();
  }
  return {
    ask() {
      drop();
      timer = setTimeout(flush, milliseconds);
      setDue(true);
    },
    isDue: () => timer !== null,
    flush,
    drop,
  };
}
