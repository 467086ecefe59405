/** So many deaths, within so many milliseconds or without progress between, show a fault that will not mend. */
const FATAL = { deaths: 3, within: 10_000 };

/** Counts the deaths of workers, and says when starting another is of no use. */
export class Deaths {
  private times: number[] = [];
  private inVain = 0;

  /** A death at time `now`, in milliseconds. Returns why to give up, in words for a log; null: try again. */
  note(now: number): string | null {
    this.times = this.times.filter((time) => time > now - FATAL.within);
    this.times.push(now);
    this.inVain++;
    const { deaths, within } = FATAL;
    if (this.times.length >= deaths) return `It was started ${deaths} times within ${within / 1000} seconds.`;
    return this.inVain >= deaths ? `It was started ${deaths} times and came no further.` : null;
  }

  /** The worker has shown something new. */
  noteProgress(): void {
    this.inVain = 0;
  }

  forget(): void {
    this.times = [];
    this.inVain = 0;
  }
}
