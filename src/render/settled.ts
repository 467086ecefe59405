/** How the page itself tells that all it was told is on the screen. */
export interface SettlingPage {
  /** Resolves once everything that has changed by now is rendered, with the effects of that. */
  rendered(): Promise<void>;
  /** Resolves after the next frame, and what the browser observes in it. */
  painted(): Promise<void>;
  show(isSettled: boolean): void;
}

/**
 * One fact about the page: everything shown belongs to the state asked for. Who has work outstanding raises a flag of its own
 * until the work has been handed to what shows it. The fact is false from the moment on at which a flag is raised or
 * something is touched, and true again once all flags are down and the page has rendered, painted and rendered
 * without any such news.
 */
export interface Settled {
  /** A flag of an owner of work, down at first: true raises it, false lowers it. */
  flag(): (isUp: boolean) => void;
  /** A flag that is up until the promise is settled; returns the promise. Not for one that may never be. */
  during<Result>(work: Promise<Result>): Promise<Result>;
  /** Something has changed whose consequences may not be shown yet. */
  touch(): void;
  /** Calls back each time the fact has become true; returns what ends that. */
  watch(onSettled: () => void): () => void;
  /** Gives the fact to a page, in the place of any before; returns what takes it away again. */
  attach(page: SettlingPage): () => void;
}

export function createSettled(): Settled {
  let flagsUp = 0;
  /** Counts the news, so that those during a check are noticed. */
  let news = 0;
  let page: SettlingPage | null = null;
  let isChecking = false;
  let isShown: boolean | null = null;
  const watchers = new Set<() => void>();

  function show(isSettled: boolean): void {
    if (isShown === isSettled) return;
    isShown = isSettled;
    page?.show(isSettled);
    if (isSettled) for (const onSettled of watchers) onSettled();
  }

  function touch(): void {
    news++;
    show(false);
    if (flagsUp === 0 && page && !isChecking) void check(page);
  }

  async function check(checked: SettlingPage): Promise<void> {
    isChecking = true;
    let heard = -1;
    while (flagsUp === 0 && heard !== news) {
      heard = news;
      await checked.rendered();
      await checked.painted();
      await checked.rendered();
      if (checked !== page) return;
    }
    isChecking = false;
    if (flagsUp === 0) show(true);
  }

  function flag(): (isUp: boolean) => void {
    let wasUp = false;
    return (isUp) => {
      if (isUp === wasUp) return;
      wasUp = isUp;
      flagsUp += isUp ? 1 : -1;
      touch();
    };
  }

  return {
    flag,
    during(work) {
      const setUp = flag();
      setUp(true);
      const lower = () => setUp(false);
      work.then(lower, lower);
      return work;
    },
    touch,
    watch(onSettled) {
      watchers.add(onSettled);
      return () => watchers.delete(onSettled);
    },
    attach(attached) {
      page = attached;
      isChecking = false;
      isShown = null;
      touch();
      return () => {
        if (page === attached) page = null;
      };
    },
  };
}

/** That of the one page. */
export const settled = createSettled();
