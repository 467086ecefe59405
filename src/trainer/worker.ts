import type { Clock } from '../bridge/clock';
import { serve } from '../bridge/serve';
import { createKernels } from '../kernel/createKernel';
import { createLoop } from './loop';
import type { Command, Reply } from './protocol';

/** Makes the worker this is called in the one that trains. */
export function startTrainer(): void {
  serve<Command>(async () => {
    const [kernel, testKernel] = await createKernels(2);
    const post = (reply: Reply, transfer: Transferable[] = []) => postMessage(reply, transfer);
    return createLoop({ clock: createClock(), kernel, testKernel, port: { post } }).receive;
  });
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
