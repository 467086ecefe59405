/** So many crashes, within so many milliseconds or without progress between, show a fault that will not mend. */
const fatal = { crashes: 3, within: 10_000 };

/** Counts the crashes of workers, and says when starting another is of no use. */
export class CrashPolicy {
  private times: number[] = [];
  private inVain = 0;

  /** Gives up at the crash of this number: the third unless told otherwise. */
  constructor(private readonly crashes = fatal.crashes) {}

  /** A crash at time `now`, in milliseconds. Returns why to give up, in words for a log; null: try again. */
  note(now: number): string | null {
    const { crashes } = this;
    this.times = this.times.filter((time) => time > now - fatal.within);
    this.times.push(now);
    this.inVain++;
    if (this.times.length >= crashes)
      return `It was started ${crashes} times within ${fatal.within / 1000} seconds.`;
    return this.inVain >= crashes ? `It was started ${crashes} times and came no further.` : null;
  }

  /** A worker has shown something new. */
  noteProgress(): void {
    this.inVain = 0;
  }

  /** A person asks for another attempt: crashes count anew. */
  reset(): void {
    this.times = [];
    this.inVain = 0;
  }
}
