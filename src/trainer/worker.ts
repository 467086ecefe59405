import { createKernels } from '../kernel/createKernel';
import type { Clock } from './clock';
import { createLoop } from './loop';
import type { Command } from './protocol';

/** Makes the worker this is called in the one that trains. */
export async function startTrainer(): Promise<void> {
  // Commands that came before the kernel did.
  const early: Command[] = [];
  let receive = (command: Command): void => {
    early.push(command);
  };
  addEventListener('message', (event: MessageEvent<Command>) => receive(event.data));

  const [kernel, testKernel] = await createKernels(2);
  const loop = createLoop({
    clock: createClock(),
    kernel,
    testKernel,
    port: { post: (reply, transfer) => postMessage(reply, transfer ?? []) },
  });
  receive = (command) => loop.receive(command);
  for (const command of early) receive(command);
}

/** Tasks take turns with messages; a message to oneself comes at once, where setTimeout(0) would take 4 ms. */
function createClock(): Clock {
  const tasks: { run: (() => void) | null }[] = [];
  const turn = new MessageChannel();
  turn.port1.onmessage = () => tasks.shift()?.run?.();
  return {
    now: () => performance.now(),
    later(milliseconds, task) {
      if (milliseconds > 0) {
        const timer = setTimeout(task, milliseconds);
        return () => clearTimeout(timer);
      }
      const entry: (typeof tasks)[number] = { run: task };
      tasks.push(entry);
      turn.port2.postMessage(null);
      return () => {
        entry.run = null;
      };
    },
  };
}
