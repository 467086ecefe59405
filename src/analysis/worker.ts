import { serve } from '../bridge/serve';
import { createAnswerer } from './answers';
import type { Command } from './protocol';

/** Makes the worker this is called in the one that answers questions about the points. */
export function startAnalysis(): void {
  const answer = createAnswerer();
  serve<Command>(() => (command) => {
    const reply = answer(command);
    if (reply) postMessage(reply);
  });
}
