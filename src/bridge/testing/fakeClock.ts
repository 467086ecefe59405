import type { Clock } from '../clock';

interface Task {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that stands still but for `tick` milliseconds at every look, and for what the test lets pass. */
export class FakeClock implements Clock {
  time = 0;
  private order = 0;
  private tasks: Task[] = [];

  constructor(public tick = 0) {}

  get pending(): number {
    return this.tasks.length;
  }

  now(): number {
    this.time += this.tick;
    return this.time;
  }

  later(milliseconds: number, run: () => void): () => void {
    const task = { at: this.time + milliseconds, order: this.order++, run };
    this.tasks.push(task);
    return () => {
      this.tasks = this.tasks.filter((other) => other !== task);
    };
  }

  /** Runs the earliest task, at its time; false where there is none, or none until `limit`. */
  runNext(limit = Number.POSITIVE_INFINITY): boolean {
    const [next] = [...this.tasks].sort((a, b) => a.at - b.at || a.order - b.order);
    if (!next || next.at > limit) return false;
    this.tasks = this.tasks.filter((other) => other !== next);
    this.time = Math.max(this.time, next.at);
    next.run();
    return true;
  }

  /** Lets time pass with all that falls due in it. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    while (this.runNext(end));
    this.time = Math.max(this.time, end);
  }
}
