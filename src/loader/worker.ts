import { answerJob } from './jobs';
import type { Job, Reply } from './protocol';

addEventListener('message', (event: MessageEvent<Job>) => {
  const say = (reply: Reply, given: ArrayBuffer[] = []) => postMessage(reply, { transfer: given });
  answerJob(event.data, (share) => say({ kind: 'progress', share }))
    .then(({ reply, given }) => say(reply, given))
    .catch(reportError);
});
