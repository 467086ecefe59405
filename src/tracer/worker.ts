import type { TraceAnswer, TraceQuestion } from './protocol';
import { trace } from './trace';

// The next question comes only when this one is answered.
addEventListener('message', ({ data }: MessageEvent<TraceQuestion>) => {
  const answer: TraceAnswer = trace(data);
  postMessage(answer, { transfer: answer.shades ? [answer.shades.buffer] : [] });
});
