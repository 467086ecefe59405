import type { Command, Reply } from './protocol';
import { trace } from './trace';

addEventListener('message', ({ data }: MessageEvent<Command>) => {
  const reply: Reply = trace(data);
  postMessage(reply, { transfer: reply.shades ? [reply.shades.buffer] : [] });
});
