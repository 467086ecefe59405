import { createAnswerer } from './answers';
import type { Command } from './protocol';

const answer = createAnswerer();

addEventListener('message', (event: MessageEvent<Command>) => {
  const reply = answer(event.data);
  if (reply) postMessage(reply);
});
