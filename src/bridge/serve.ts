import type { Hello } from './port';

type Receiver<Command> = (command: Command) => void;

/** Milliseconds that a browser has to give a lock that nobody else asks for. */
const lockPatience = 500;

/**
 * The worker's end of a port, to be called when its script is run: takes commands in their order with what `open` gives.
 * Those that come earlier wait for it, and for the lock that tells the page of the worker's end. What a command throws is
 * reported, and so reaches the page as an `error` event.
 */
export function serve<Command>(open: () => Receiver<Command> | Promise<Receiver<Command>>): void {
  const early: Command[] = [];
  let receive: Receiver<Command> = (command) => {
    early.push(command);
  };
  addEventListener('message', ({ data }: MessageEvent<Command>) => receive(data));
  Promise.all([open(), holdLock()])
    .then(([opened]) => {
      receive = (command) => {
        try {
          opened(command);
        } catch (error) {
          reportError(error);
        }
      };
      for (const command of early) receive(command);
    })
    .catch(reportError);
}

/**
 * Takes a lock for as long as this worker lives and tells the page its name. That comes before any work: a page that asked for the
 * lock first would have it at once.
 */
function holdLock(): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  return new Promise((resolve) => {
    if (!locks) return resolve();
    setTimeout(resolve, lockPatience);
    const heldLock = `worker ${crypto.randomUUID()}`;
    const hello: Hello = { heldLock };
    const hold = () => {
      postMessage(hello);
      resolve();
      return new Promise<never>(() => {});
    };
    locks.request(heldLock, hold).catch(() => resolve());
  });
}
