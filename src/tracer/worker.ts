import { serve } from '../bridge/serve';
import type { TraceQuestion } from './protocol';
import { trace } from './trace';

// The next question comes only when this one is answered.
serve<TraceQuestion>(() => (question) => {
  const answer = trace(question);
  postMessage(answer, { transfer: answer.shades ? [answer.shades.buffer] : [] });
});
