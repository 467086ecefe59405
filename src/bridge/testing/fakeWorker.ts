import { vi } from 'vitest';
import type { Hello, WorkerLike } from '../port';

/** A worker's handler of commands; `say` gives the page a reply. */
type Handler<Command, Reply> = (command: Command, say: (reply: Reply) => void) => void;

/**
 * The one worker of all tests: it keeps what it is told, and does and says what the test lets it. A page that listens after
 * `terminate` would still hear it.
 */
export class FakeWorker<Command, Reply> implements WorkerLike {
  readonly received: Command[] = [];
  readonly transferred: ArrayBuffer[] = [];
  isTerminated = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  private release = () => {};

  constructor(private readonly handle: Handler<Command, Reply> = () => {}) {}

  postMessage(message: Command, { transfer }: { transfer: ArrayBuffer[] }): void {
    this.received.push(structuredClone(message));
    this.transferred.push(...transfer);
  }

  /** Ends, at the page's wish or without a word, as when its process is killed. */
  terminate(): void {
    this.isTerminated = true;
    this.release();
  }

  say(reply: Reply): void {
    this.onmessage?.({ data: structuredClone(reply) } as MessageEvent);
  }

  /** Does all that it has received and not done yet. */
  work(): void {
    for (const command of this.received.splice(0)) this.handle(command, (reply) => this.say(reply));
  }

  crash(message = 'out of memory'): void {
    this.onerror?.({ message } as ErrorEvent);
  }

  sendUnreadable(): void {
    this.onmessageerror?.({} as MessageEvent);
  }

  /** Says that it holds a lock of these, and lets it go when it ends. */
  hold(locks: FakeLocks): void {
    const heldLock = `worker ${locks.count++}`;
    this.release = locks.hold(heldLock);
    const hello: Hello = { heldLock };
    this.onmessage?.({ data: hello } as MessageEvent);
  }
}

/** A browser's locks, as far as workers and ports use them. They are passed on at once. */
export class FakeLocks {
  count = 0;
  private readonly waiting = new Map<string, (() => void)[]>();

  /** Takes a lock that is free; returns what lets it go. */
  hold(name: string): () => void {
    this.waiting.set(name, []);
    return () => {
      const next = this.waiting.get(name);
      this.waiting.delete(name);
      for (const grant of next ?? []) grant();
    };
  }

  isHeld(name: string): boolean {
    return this.waiting.has(name);
  }

  /** How many wait for a lock. */
  get waits(): number {
    return [...this.waiting.values()].flat().length;
  }

  request(name: string, { signal }: { signal: AbortSignal }, task: () => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const grant = () => resolve(task());
      const waiting = this.waiting.get(name);
      if (!waiting) return grant();
      waiting.push(grant);
      signal.addEventListener('abort', () => {
        const place = waiting.indexOf(grant);
        if (place >= 0) waiting.splice(place, 1);
        reject(new DOMException('called off', 'AbortError'));
      });
    });
  }
}

/** A browser that has locks, until the end of the test. */
export function browserWithLocks(): FakeLocks {
  const locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks });
  return locks;
}
