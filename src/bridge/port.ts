import { browserClock, type Clock } from './clock';
import { createWatchdog } from './watchdog';

/** The part of a Worker that is used. */
export interface WorkerLike {
  /** The buffers in `transfer` change hands. */
  postMessage(message: unknown, options: { transfer: ArrayBuffer[] }): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** The first message of a worker that holds the Web Lock of this name: it has it for as long as it lives. */
export interface Hello {
  readonly heldLock: string;
}

export interface PortSetting<Reply> {
  /** Starts a worker whose script calls `serve`. Throws where none can be had. */
  readonly spawn: () => WorkerLike;
  /** The browser's own unless a test has another. */
  readonly clock?: Clock | undefined;
  readonly onMessage: (reply: Reply) => void;
  /**
   * The worker is gone, or of no use and therefore ended; `reason` says in words for a log what it did, as in "The trainer
   * `reason`." Called once for each worker, from within `spawn` or `post` where these fail.
   */
  readonly onCrash: (reason: string) => void;
}

/** The page's end of one worker at a time. */
export interface Port<Command> {
  /** True while there is a worker, which may still be starting. */
  isOpen(): boolean;
  /** Starts a worker in the place of the one before. False where that failed, which `onCrash` has been told. */
  spawn(): boolean;
  /** Tells the worker; buffers in `transfer` change hands. False where there is none, or where it crashed of it. */
  post(command: Command, transfer?: ArrayBuffer[]): boolean;
  /**
   * Says whether an answer is due, until the next message; where none comes for 10 s and twice `allowance` (milliseconds), the
   * worker is taken for dead. Only for workers that answer within a fraction of that, whatever they are at.
   */
  expectAnswer(isDue: boolean, allowance?: number): void;
  /** Ends the worker: of it, nothing is delivered any more. */
  terminate(): void;
}

/**
 * Makes a port without a worker. A crash is: no start, an `error` event, a message that cannot be read or copied, silence while
 * an answer is expected, and the end of the worker without a word. The last shows by the Web Lock that it holds, which the browser gives
 * to the page in that moment, and never before: a worker may be busy for as long as it likes. Over plain HTTP from
 * another machine browsers have no locks, and only the other signs are seen.
 */
export function createPort<Command, Reply>(setting: PortSetting<Reply>): Port<Command> {
  let worker: WorkerLike | null = null;
  let forgetLock = () => {};
  const watchdog = createWatchdog(setting.clock ?? browserClock, () => crash('does not answer'));

  function terminate(): void {
    forgetLock();
    watchdog.expect(false);
    if (!worker) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    worker.terminate();
    worker = null;
  }

  function crash(reason: string): void {
    terminate();
    setting.onCrash(reason);
  }

  function takeIn(data: Reply | Hello): void {
    if (isHello(data)) {
      // Says that the worker lives, and answers nothing.
      forgetLock = whenFree(data.heldLock, () => crash('ended without a word'));
      return;
    }
    watchdog.expect(false);
    setting.onMessage(data);
  }

  return {
    isOpen: () => worker !== null,
    spawn() {
      terminate();
      try {
        worker = setting.spawn();
      } catch (error) {
        crash(`could not be started (${messageOf(error)})`);
        return false;
      }
      worker.onmessage = ({ data }) => takeIn(data);
      worker.onerror = ({ message }) => crash(`broke down (${message || 'no reason given'})`);
      worker.onmessageerror = () => crash('sent a message that could not be read');
      return true;
    },
    post(command, transfer = []) {
      try {
        worker?.postMessage(command, { transfer });
      } catch (error) {
        crash(`could not be told (${messageOf(error)})`);
        return false;
      }
      return worker !== null;
    },
    expectAnswer: (isDue, allowance) => watchdog.expect(isDue && worker !== null, allowance),
    terminate,
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function isHello(data: unknown): data is Hello {
  return typeof data === 'object' && data !== null && 'heldLock' in data;
}

/** Calls `task` once nobody holds the lock any more; returns what calls that off. */
function whenFree(lock: string, task: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  navigator.locks
    .request(lock, { signal }, () => {})
    .then(
      () => {
        if (!signal.aborted) task();
      },
      // Called off.
      () => {},
    );
  return () => stop.abort();
}
