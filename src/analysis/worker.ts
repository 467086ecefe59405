import { createAnswerer } from './answers';
import type { Command } from './protocol';

/** Makes the worker this is called in the one that answers questions about the points. */
export function startAnalysis(): void {
  const answer = createAnswerer();
  addEventListener('message', (event: MessageEvent<Command>) => {
    const reply = answer(event.data);
    if (reply) postMessage(reply);
  });
}
