import type { Clock } from './clock';
import { createLoop } from './loop';
import type { Command } from './protocol';

/** Tasks waiting for their turn; a message to oneself comes at once, where setTimeout(0) would take 4 ms. */
const tasks: { run: (() => void) | null }[] = [];
const turn = new MessageChannel();
turn.port1.onmessage = () => tasks.shift()?.run?.();

const clock: Clock = {
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

const loop = createLoop({
  clock,
  port: { post: (reply, transfer) => postMessage(reply, transfer ?? []) },
});

addEventListener('message', (event: MessageEvent<Command>) => loop.receive(event.data));
