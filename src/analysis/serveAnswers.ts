import { serve } from '../bridge/serve';
import type { Answerer } from './bestAnswers';
import type { Command } from './protocol';

/** Makes the worker this is called in one that answers questions about the points. */
export function serveAnswers(answer: Answerer): void {
  serve<Command>(() => (command) => {
    const reply = answer(command);
    if (reply) postMessage(reply);
  });
}
