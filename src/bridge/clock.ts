/** Time in milliseconds, and tasks for later; 0 means as soon as waiting messages were handled. */
export interface Clock {
  now(): number;
  /** Returns what calls the task off. */
  later(milliseconds: number, task: () => void): () => void;
}

/** The browser's own time. */
export const browserClock: Clock = {
  now: () => performance.now(),
  later(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
