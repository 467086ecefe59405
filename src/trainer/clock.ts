/** Time in milliseconds, and tasks for later; 0 means as soon as waiting messages were heard. */
export interface Clock {
  now(): number;
  /** Returns what calls the task off. */
  later(milliseconds: number, task: () => void): () => void;
}
